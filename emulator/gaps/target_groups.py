"""Target groups."""

from typing import Any

from moto.elbv2.models import ELBv2Backend, FakeTargetGroup, elbv2_backends

HTTP = {
    "load_balancing.algorithm.anomaly_mitigation": "off",
    "stickiness.app_cookie.cookie_name": "",
    "stickiness.app_cookie.duration_seconds": "86400",
    "stickiness.lb_cookie.duration_seconds": "86400",
}

HEALTH = {
    "target_group_health.dns_failover.minimum_healthy_targets.count": "1",
    "target_group_health.dns_failover.minimum_healthy_targets.percentage": "off",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.count": "1",
    "target_group_health.unhealthy_state_routing.minimum_healthy_targets.percentage": "off",
}

DELAY = "deregistration_delay.timeout_seconds"

_new = FakeTargetGroup.__init__
_modify_attributes = ELBv2Backend.modify_target_group_attributes


def new_group(self: Any, *args: Any, **kwargs: Any) -> None:
    """AWS tells every attribute with its default; fail-open is the balancer's, not the group's."""
    _new(self, *args, **kwargs)
    self.attributes.pop("waf.fail_open.enabled", None)
    if self.protocol in ("HTTP", "HTTPS"):
        self.attributes = {**HTTP, **HEALTH, **self.attributes}


def modify_attributes(self: Any, target_group_arn: str, attributes: dict[str, Any]) -> None:
    """The deregistration delay may be 3600 seconds, its limit included."""
    if attributes.get(DELAY) == "3600":
        _modify_attributes(self, target_group_arn, {name: value for name, value in attributes.items() if name != DELAY})
        self.target_groups[target_group_arn].attributes[DELAY] = "3600"
    else:
        _modify_attributes(self, target_group_arn, attributes)


def balancers_of(group: Any) -> list[Any]:
    """The balancers that route to the group, by any listener's rule: {listener's balancer} as it is now."""
    backend = elbv2_backends[group.account_id][group.region_name]
    return [
        balancer for balancer in backend.load_balancers.values()
        if any(
            group.arn in backend._get_target_group_arns_from(action.data)
            for listener in balancer.listeners.values()
            for rule in listener.rules.values()
            for action in rule.actions
        )
    ]


def balancer_arns(self: Any) -> list[str]:
    """AWS tells the balancers that use the group now, not all that ever did."""
    return [balancer.arn for balancer in balancers_of(self)]


def fill() -> None:
    FakeTargetGroup.__init__ = new_group
    # moto assigns a list of its own, which the property's setter lets go.
    FakeTargetGroup.load_balancer_arns = property(balancer_arns, lambda self, value: None)
    ELBv2Backend.modify_target_group_attributes = modify_attributes
