"""Target groups."""

from typing import Any

from moto.elbv2.exceptions import ELBClientError
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
_create_listener = ELBv2Backend.create_listener
_modify_listener = ELBv2Backend.modify_listener
_create_rule = ELBv2Backend.create_rule
_modify_rule = ELBv2Backend.modify_rule


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


def refuse_second_balancer(backend: Any, balancer_arn: str, actions: list[dict[str, Any]] | None) -> None:
    """A target group serves one load balancer."""
    arns = [arn for action in actions or [] for arn in backend._get_target_group_arns_from(action)]
    taken = [arn for arn in arns if arn in backend.target_groups
             and any(balancer.arn != balancer_arn for balancer in balancers_of(backend.target_groups[arn]))]
    if taken:
        raise ELBClientError("TargetGroupAssociationLimit", "The following target groups cannot be associated with more than one "
                             f"load balancer: {', '.join(taken)}")


def create_listener(self: Any, load_balancer_arn: str, *args: Any, **kwargs: Any) -> Any:
    refuse_second_balancer(self, load_balancer_arn, kwargs.get("actions"))
    return _create_listener(self, load_balancer_arn, *args, **kwargs)


def modify_listener(self: Any, arn: str, port: Any = None, protocol: Any = None, ssl_policy: Any = None,
                    certificates: Any = None, actions: Any = None) -> Any:
    refuse_second_balancer(self, self.describe_listeners(None, [arn])[0].load_balancer_arn, actions)
    return _modify_listener(self, arn, port, protocol, ssl_policy, certificates, actions)


def create_rule(self: Any, listener_arn: str, *args: Any, **kwargs: Any) -> Any:
    for listener in self.describe_listeners(None, [listener_arn]):
        refuse_second_balancer(self, listener.load_balancer_arn, kwargs.get("actions"))
    return _create_rule(self, listener_arn, *args, **kwargs)


def modify_rule(self: Any, rule_arn: str, conditions: Any, actions: Any) -> Any:
    for rule in self.describe_rules(listener_arn=None, rule_arns=[rule_arn]):
        refuse_second_balancer(self, self.describe_listeners(None, [rule.listener_arn])[0].load_balancer_arn, actions)
    return _modify_rule(self, rule_arn, conditions, actions)


def fill() -> None:
    ELBv2Backend.create_listener = create_listener
    ELBv2Backend.modify_listener = modify_listener
    ELBv2Backend.create_rule = create_rule
    ELBv2Backend.modify_rule = modify_rule
    FakeTargetGroup.__init__ = new_group
    # moto assigns a list of its own, which the property's setter lets go.
    FakeTargetGroup.load_balancer_arns = property(balancer_arns, lambda self, value: None)
    ELBv2Backend.modify_target_group_attributes = modify_attributes
