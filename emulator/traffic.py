"""The way of a request through a load balancer: one that comes here under a balancer's DNS name, or an alias of it, is answered as it would be.

No TLS: a listener of any protocol is asked in plain HTTP, at the port that the Host header names.
"""

from itertools import count
from typing import Any, Iterator, NamedTuple
from urllib.parse import urlsplit

import rules

SUFFIX = ".elb.amazonaws.com"

# What the servers' cloud-init document sets up: see modules/web-server/cloud-init.yaml.
PAGES = ("/", "/health")

# A check that got no answer in time: neither does a request.
UNREACHABLE = "Target.Timeout"

_turns: dict[str, Iterator[int]] = {}
_shares: dict[str, dict[str, int]] = {}


class Answer(NamedTuple):
    status: str
    body: str
    headers: tuple[tuple[str, str], ...] = ()


def is_for_balancer(environ: dict[str, Any]) -> bool:
    name = host_of(environ)[0]
    return name.endswith(SUFFIX) or alias_of(name) is not None


def alias_of(name: str) -> str | None:
    """What an alias record in any account's zones leads to."""
    from gaps import names

    for record in names.records():
        if record.alias_target and record.name.rstrip(".") == name:
            return record.alias_target["DNSName"].rstrip(".").lower().removeprefix("dualstack.")
    return None


def host_of(environ: dict[str, Any]) -> tuple[str, int]:
    parts = urlsplit(f"//{environ.get('HTTP_HOST', '')}")
    return (parts.hostname or "").lower(), parts.port or 80


def answer(environ: dict[str, Any]) -> Answer:
    name, port = host_of(environ)
    name = alias_of(name) or name
    for region in regions():
        for balancer in region.load_balancers.values():
            if balancer.dns_name.lower() == name:
                return of_balancer(region, balancer, port, environ)
    return Answer("502 Bad Gateway", f"{name} is no balancer's name: on AWS it does not resolve")


def regions() -> Iterator[Any]:
    from moto.elbv2.models import elbv2_backends

    for account in list(elbv2_backends.values()):
        yield from list(account.values())


def of_balancer(region: Any, balancer: Any, port: int, environ: dict[str, Any]) -> Answer:
    """The action of the first rule that holds, or the listener's default one."""
    for listener in balancer.listeners.values():
        if int(listener.port) == port:
            rule = rules.met_by(listener, environ)
            actions = rule.actions if rule else listener.default_actions
            return act(region, actions[-1], environ, rule.arn if rule else listener.arn)
    return Answer("502 Bad Gateway", f"nothing listens on port {port}: on AWS the connection is refused")


def act(region: Any, action: Any, environ: dict[str, Any], whose: str) -> Answer:
    if action.type == "fixed-response":
        config = action.data["FixedResponseConfig"]
        kind = config.get("ContentType") or "text/plain"
        return Answer(f"{config['StatusCode']} Fixed", config.get("MessageBody") or "", (("Content-Type", kind),))
    if action.type == "redirect":
        return redirect(action.data["RedirectConfig"], environ)
    return forward(region.target_groups[group_by_weight(action.data, whose)], environ)


def group_by_weight(action: dict[str, Any], whose: str) -> str:
    """Each group in turn, as often as its weight says, as evenly spread as can be."""
    groups = action.get("ForwardConfig", {}).get("TargetGroups") or [{"TargetGroupArn": action["TargetGroupArn"], "Weight": 1}]
    weights = {group["TargetGroupArn"]: int(group.get("Weight", 1)) for group in groups}
    shares = _shares.setdefault(whose, {})
    for arn, weight in weights.items():
        shares[arn] = shares.get(arn, 0) + weight
    chosen = max(weights, key=lambda arn: (weights[arn] > 0, shares[arn]))
    shares[chosen] -= sum(weights.values())
    return chosen


def redirect(config: dict[str, Any], environ: dict[str, Any]) -> Answer:
    """What the configuration leaves out stays as the request has it."""
    name, port = host_of(environ)
    known = {"host": name, "port": str(port), "path": environ["PATH_INFO"].lstrip("/"), "query": environ.get("QUERY_STRING", "")}

    def part(field: str, default: str) -> str:
        text = config.get(field) or default
        for key, value in known.items():
            text = text.replace(f"#{{{key}}}", value)
        return text

    scheme = part("Protocol", "HTTP").lower().replace("#{protocol}", "http")
    where = f"{scheme}://{part('Host', '#{host}')}:{part('Port', '#{port}')}{part('Path', '/#{path}')}"
    query = part("Query", "#{query}")
    code = config["StatusCode"].removeprefix("HTTP_")
    return Answer(f"{code} Moved", "", (("Location", where + (f"?{query}" if query else "")),))


def forward(group: Any, environ: dict[str, Any]) -> Answer:
    """Round robin over the healthy targets; over all of them when none is: the balancer fails open."""
    from moto.ec2 import ec2_backends

    computers = ec2_backends[group.account_id][group.region_name]
    health = [(target, group.health_for(target, computers)) for target in group.targets.values()]
    if not health:
        return Answer("503 Service Temporarily Unavailable", "no target is registered")
    serving = [each for each in health if each[1].status == "healthy"] or health
    target, found = serving[next(_turns.setdefault(group.arn, count())) % len(serving)]
    return of_server(computers.get_instance_by_id(target["Id"]), found, environ["PATH_INFO"])


def of_server(instance: Any, found: Any, path: str) -> Answer:
    if instance is None or instance.state != "running" or found.reason == UNREACHABLE:
        return Answer("504 Gateway Time-out", "the server does not answer")
    if path not in PAGES:
        return Answer("404 Not Found", "the server has no such page")
    return Answer("200 OK", f"ok {instance.id} {instance.placement.zone}\n")
