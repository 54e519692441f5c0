"""What goes with what in a network."""

from typing import Any

from moto.ec2.exceptions import DependencyViolationError, EC2ClientError
from moto.ec2.models.internet_gateways import InternetGatewayBackend
from moto.ec2.models.nat_gateways import NatGatewayBackend
from moto.ec2.models.route_tables import RouteBackend
from moto.ec2.models.security_groups import SecurityGroupBackend
from moto.elbv2.models import elbv2_backends

_create_gateway = NatGatewayBackend.create_nat_gateway
_attach = InternetGatewayBackend.attach_internet_gateway
_associate_table = RouteBackend.associate_route_table
_delete_gateway = NatGatewayBackend.delete_nat_gateway
_delete_group = SecurityGroupBackend._delete_security_group


def has_gateway(backend: Any, vpc_id: str) -> bool:
    """Whether a VPC reaches the internet. AWS's default VPC does, though moto gives it no gateway."""
    return backend.get_vpc(vpc_id).is_default or any(
        gateway.vpc and gateway.vpc.id == vpc_id for gateway in backend.internet_gateways.values())


def attach_internet_gateway(self: Any, internet_gateway_id: str, vpc_id: str) -> Any:
    """A VPC has one."""
    others = [gateway for gateway in self.internet_gateways.values() if gateway.id != internet_gateway_id]
    if any(gateway.vpc and gateway.vpc.id == vpc_id for gateway in others):
        raise EC2ClientError("InvalidParameterValue", f"Network {vpc_id} already has an internet gateway attached")
    return _attach(self, internet_gateway_id, vpc_id)


def associate_route_table(self: Any, route_table_id: str, gateway_id: str | None = None, subnet_id: str | None = None) -> str:
    """A subnet has one route table of its own. moto answers a second one with the first."""
    tables = [table for table in self.route_tables.values() if subnet_id and subnet_id in table._associations.values()]
    if tables:
        raise EC2ClientError("Resource.AlreadyAssociated", f"the specified association for route table {route_table_id} "
                             "conflicts with an existing association")
    return _associate_table(self, route_table_id, gateway_id, subnet_id)


def create_nat_gateway(self: Any, subnet_id: str, allocation_id: str, *args: Any, **kwargs: Any) -> Any:
    """It takes an internet gateway, and an address that nothing else has. AWS says so when the gateway has failed, here at once."""
    vpc_id = self.get_subnet(subnet_id).vpc_id
    if kwargs.get("connectivity_type") != "private" and not has_gateway(self, vpc_id):
        raise EC2ClientError("Gateway.NotAttached", f"Network {vpc_id} has no Internet gateway attached")
    if allocation_id and any(address.association_id for address in self.address_by_allocation([allocation_id])):
        raise EC2ClientError("Resource.AlreadyAssociated", f"Elastic IP address [{allocation_id}] is already associated")
    return _create_gateway(self, subnet_id, allocation_id, *args, **kwargs)


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
    InternetGatewayBackend.attach_internet_gateway = attach_internet_gateway
    RouteBackend.associate_route_table = associate_route_table
    NatGatewayBackend.create_nat_gateway = create_nat_gateway
    NatGatewayBackend.delete_nat_gateway = delete_nat_gateway
    SecurityGroupBackend._delete_security_group = delete_security_group
