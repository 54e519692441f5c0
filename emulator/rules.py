"""Which rule of a listener a request meets."""

import re
from ipaddress import ip_address, ip_network
from typing import Any
from urllib.parse import parse_qsl, urlsplit


def met_by(listener: Any, environ: dict[str, Any]) -> Any | None:
    """The one of the lowest number of all that hold; without one the listener's default action decides."""
    rules = [rule for rule in listener.rules.values() if not rule.is_default and holds(rule, environ)]
    return min(rules, key=lambda rule: int(rule.priority), default=None)


def holds(rule: Any, environ: dict[str, Any]) -> bool:
    return all(CONDITIONS[condition["Field"]](condition, environ) for condition in rule.conditions)


def fits(pattern: str, text: str, flags: int = re.IGNORECASE) -> bool:
    parts = {"*": ".*", "?": "."}
    return re.fullmatch("".join(parts.get(letter, re.escape(letter)) for letter in pattern), text, flags | re.DOTALL) is not None


def values(condition: dict[str, Any], config: str) -> list[Any]:
    return condition.get(config, {}).get("Values") or condition.get("Values") or []


def has_path(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    return any(fits(pattern, environ["PATH_INFO"], 0) for pattern in values(condition, "PathPatternConfig"))


def has_host(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    host = urlsplit(f"//{environ.get('HTTP_HOST', '')}").hostname or ""
    return any(fits(pattern, host) for pattern in values(condition, "HostHeaderConfig"))


def has_method(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    return environ["REQUEST_METHOD"] in values(condition, "HttpRequestMethodConfig")


def has_source(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    client = ip_address(environ.get("REMOTE_ADDR", "127.0.0.1"))
    return any(client in ip_network(value) for value in values(condition, "SourceIpConfig"))


def has_header(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    name = condition["HttpHeaderConfig"]["HttpHeaderName"].upper().replace("-", "_")
    found = environ.get(f"HTTP_{name}")
    return found is not None and any(fits(pattern, found) for pattern in values(condition, "HttpHeaderConfig"))


def has_query(condition: dict[str, Any], environ: dict[str, Any]) -> bool:
    parts = parse_qsl(environ.get("QUERY_STRING", ""), keep_blank_values=True)
    return any(
        fits(wanted.get("Key") or "*", key) and fits(wanted["Value"], value)
        for wanted in values(condition, "QueryStringConfig")
        for key, value in parts
    )


CONDITIONS = {
    "path-pattern": has_path,
    "host-header": has_host,
    "http-request-method": has_method,
    "source-ip": has_source,
    "http-header": has_header,
    "query-string": has_query,
}
