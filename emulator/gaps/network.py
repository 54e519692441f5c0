"""What goes with what in a network."""

from typing import Any

from moto.ec2.exceptions import DependencyViolationError
from moto.ec2.models.nat_gateways import NatGatewayBackend
from moto.ec2.models.security_groups import SecurityGroupBackend
from moto.elbv2.models import elbv2_backends

_delete_gateway = NatGatewayBackend.delete_nat_gateway
_delete_group = SecurityGroupBackend._delete_security_group


def delete_nat_gateway(self: Any, nat_gateway_id: str) -> Any:
    """A NAT gateway takes its network interface with it, and lets go of its address."""
    gateway = _delete_gateway(self, nat_gateway_id)
    for address in self.address_by_ip([gateway._eni.public_ip], fail_if_not_found=False) if gateway._eni.public_ip else []:
        address.eni = address.association_id = None
    self.enis.pop(gateway._eni.id, None)
    return gateway


def is_used(backend: Any, group_id: str) -> bool:
    balancers = elbv2_backends[backend.account_id][backend.region_name].load_balancers.values()
    others = [group for groups in backend.groups.values() for group in groups.values() if group.id != group_id]
    return (
        any(group_id == group.id for eni in backend.enis.values() for group in eni.group_set)
        or any(group_id in balancer.security_groups for balancer in balancers)
        or any(rule.source_group.get("GroupId") == group_id
               for group in others for rule in group.ingress_rules + group.egress_rules)
    )


def delete_security_group(self: Any, vpc_id: str | None, group_id: str) -> None:
    """AWS keeps a group that an interface, a balancer or another group's rule names."""
    if is_used(self, group_id):
        raise DependencyViolationError(f"resource {group_id} has a dependent object")
    _delete_group(self, vpc_id, group_id)


def fill() -> None:
    NatGatewayBackend.delete_nat_gateway = delete_nat_gateway
    SecurityGroupBackend._delete_security_group = delete_security_group
