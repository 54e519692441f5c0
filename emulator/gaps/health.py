"""A target's health, and why it is not healthy."""

from ipaddress import ip_address, ip_network
from typing import Any, NamedTuple

from moto.elbv2.models import FakeHealthStatus, FakeTargetGroup

from .target_groups import balancers_of
from .targets import port_of

# For tests: `unhealthy Target.Timeout` in this tag of an instance, or of its subnet, is what its targets' health tells.
TAG = "emulator:target-health"

DESCRIPTIONS = {
    "Elb.InitialHealthChecking": "Initial health checks in progress",
    "Elb.InternalError": "Health checks failed due to an internal error on the load balancer",
    "Elb.RegistrationInProgress": "Target registration is in progress",
    "Target.DeregistrationInProgress": "Target deregistration is in progress",
    "Target.FailedHealthChecks": "Health checks failed",
    "Target.HealthCheckDisabled": "Health checks are disabled for this target",
    "Target.InvalidState": "Target is in the stopped state",
    "Target.NotInUse": "Target group is not configured to receive traffic from the load balancer",
    "Target.NotRegistered": "Target is not registered to the target group",
    "Target.ResponseCodeMismatch": "Health checks failed with these codes: [500]",
    "Target.Timeout": "Request timed out",
}


class Verdict(NamedTuple):
    state: str
    reason: str | None = None
    description: str | None = None


def tagged(instance: Any) -> Verdict | None:
    """Nothing boots here, so that a test says what a health check would have found."""
    subnet = instance.ec2_backend.get_subnet(instance.subnet_id)
    for tag in [*instance.get_tags(), *subnet.get_tags()]:
        if tag["key"] == TAG:
            state, _, reason = tag["value"].partition(" ")
            return Verdict(state, reason or None, DESCRIPTIONS.get(reason))
    return None


def admits(rule: Any, port: int, groups: set[str], network: Any) -> bool:
    """Whether a security group's rule lets TCP through between its group and the other side."""
    if rule.ip_protocol not in ("-1", "tcp"):
        return False
    if rule.ip_protocol == "tcp" and not rule.from_port <= port <= rule.to_port:
        return False
    if rule.source_group.get("GroupId") in groups:
        return True
    return any(network.subnet_of(ip_network(block, strict=False)) for block in blocks(rule))


def blocks(rule: Any) -> list[str]:
    if rule.prefix_list_id:
        listed = rule.ec2_backend.managed_prefix_lists.get(rule.prefix_list_id)
        return [entry["Cidr"] for entry in listed.entries.get(listed.version, [])] if listed else []
    return [rule.cidr_ipv4] if rule.cidr_ipv4 else []


def reaches(balancer: Any, instance: Any, port: int) -> bool:
    """A health check travels from the balancer's security groups to the instance's, and both must let it."""
    if not balancer.security_groups:
        return True
    instance_groups = {group for nic in instance.nics.values() for group in nic.group_set}
    out = [balancer_group(instance, group_id) for group_id in balancer.security_groups]
    address = ip_network(ip_address(instance.private_ip))
    lets_out = any(
        admits(rule, port, {group.id for group in instance_groups}, address)
        for group in out if group for rule in group.egress_rules
    )
    lets_in = any(
        admits(rule, port, set(balancer.security_groups), subnet.cidr)
        for group in instance_groups for rule in group.ingress_rules for subnet in balancer.subnets
    )
    return lets_out and lets_in


def balancer_group(instance: Any, group_id: str) -> Any:
    return instance.ec2_backend.get_security_group_from_id(group_id)


def judge(group: Any, instance: Any, port: int) -> Verdict:
    """AWS's order: the instance's state, then the use of the group, then the health check itself."""
    if instance.state != "running":
        return Verdict("unused", "Target.InvalidState", f"Target is in the {instance.state} state")
    if verdict := tagged(instance):
        return verdict
    balancers = balancers_of(group)
    if not balancers:
        return Verdict("unused", "Target.NotInUse", DESCRIPTIONS["Target.NotInUse"])
    zones = {subnet.availability_zone for balancer in balancers for subnet in balancer.subnets}
    if instance.placement.zone not in zones:
        return Verdict("unused", "Target.NotInUse",
                       "Target is in an Availability Zone that is not enabled for the load balancer")
    if not all(reaches(balancer, instance, port) for balancer in balancers):
        return Verdict("unhealthy", "Target.Timeout", DESCRIPTIONS["Target.Timeout"])
    return Verdict("healthy")


def health_for(self: Any, target: dict[str, Any], ec2_backend: Any) -> FakeHealthStatus:
    """AWS tells state, reason and description, and the port that the check really uses."""
    port = port_of(self, target)
    checked = port if self.health_check_port in (None, "traffic-port") else int(self.health_check_port)
    instance = ec2_backend.get_instance_by_id(target["Id"])
    if f"{target['Id']}:{port}" not in self.targets:
        verdict = Verdict("unused", "Target.NotRegistered", DESCRIPTIONS["Target.NotRegistered"])
    elif instance is None:
        verdict = Verdict("healthy")
    else:
        verdict = judge(self, instance, checked)
    return FakeHealthStatus(target["Id"], port, str(checked), *verdict)


def fill() -> None:
    FakeTargetGroup.health_for = health_for
