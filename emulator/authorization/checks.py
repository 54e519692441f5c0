"""Whether calls are described, written down, asked about: /_emulator/authorization tells the emulator."""

import json
import re
from typing import Any
from urllib.parse import parse_qs
from urllib.request import Request, urlopen

import authorization
import journal
from authorization import keys

ACCOUNT = re.compile(r"Credential=(\d{12})/")

_settings: dict[str, str] = {}


def settle(query: str, token: str) -> dict[str, str]:
    """record=true writes each call down; authority and role ask that program whether the role may; settled=true lets KMS know all keys."""
    asked = {name: values[0] for name, values in parse_qs(query).items()}
    # A page in a browser can send a request here, and not read the token.
    if asked.pop("of", None) == token:
        _settings.clear()
        _settings.update(asked)
        if _settings.pop("settled", None):
            keys.settle()
    return dict(_settings)


def refusal(environ: dict[str, Any], body: bytes) -> str | None:
    """Why a call is refused, if it is."""
    account = ACCOUNT.search(environ.get("HTTP_AUTHORIZATION", ""))
    if not _settings or account is None:
        return None
    call = authorization.describe(environ, account.group(1), body)
    if call is None:
        return None
    if "record" in _settings:
        journal.note("call", **call, isTerraform="Terraform/" in environ.get("HTTP_USER_AGENT", ""))
        return None
    answer = urlopen(Request(_settings["authority"], json.dumps({"role": _settings["role"], "calls": [call]}).encode()))
    return next(iter(json.load(answer)), {}).get("refused")
