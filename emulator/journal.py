"""What happened and no AWS call tells: /_emulator/journal answers it, for tests."""

from datetime import datetime, timezone
from typing import Any

_entries: list[dict[str, Any]] = []


def note(event: str, account: str, region: str, **details: Any) -> None:
    _entries.append({
        "event": event,
        "account": account,
        "region": region,
        "time": datetime.now(timezone.utc).isoformat(),
        **details,
    })


def entries() -> list[dict[str, Any]]:
    return list(_entries)
