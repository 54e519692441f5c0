"""Subnets, and the address ranges of VPCs that they have parts of."""

from ipaddress import ip_network
from typing import Any

from moto.ec2.exceptions import DependencyViolationError, EC2ClientError
from moto.ec2.models.subnets import Subnet, SubnetBackend
from moto.ec2.models.vpcs import VPCBackend
from moto.elbv2.models import elbv2_backends

IPV6 = "ipv6-cidr-block-association."

_filter = Subnet.get_filter_value
_create = SubnetBackend.create_subnet
_delete = SubnetBackend.delete_subnet
_associate = SubnetBackend.associate_subnet_cidr_block
_disassociate = VPCBackend.disassociate_vpc_cidr_block


def associations(self: Any) -> list[dict[str, Any]]:
    """The IPv6 ranges that it has now. moto tells a state within the state."""
    return [
        {"associationId": each["associationId"], "ipv6CidrBlock": each["ipv6CidrBlock"], "ipv6CidrBlockState": {"state": "associated"}}
        for each in self.ipv6_cidr_block_associations.values() if each["ipv6CidrBlockState"]["State"] == "associated"
    ]


def ranges_of(subnet: Any) -> list[Any]:
    """Its IPv4 range, and the IPv6 ranges that it has now."""
    ipv6 = [each["ipv6CidrBlock"] for each in associations(subnet)]
    return [ip_network(cidr, strict=False) for cidr in [subnet.cidr_block, *ipv6] if cidr]


def overlap(one: Any, other: Any) -> bool:
    return one.version == other.version and one.overlaps(other)


def get_filter_value(self: Any, filter_name: str, method_name: str | None = None) -> Any:
    """Subnets are found by their IPv6 ranges too."""
    if not filter_name.startswith(IPV6):
        return _filter(self, filter_name, method_name)
    part = {"association-id": "associationId", "ipv6-cidr-block": "ipv6CidrBlock"}.get(filter_name[len(IPV6):])
    return [each[part] if part else each["ipv6CidrBlockState"]["state"] for each in associations(self)]


def refuse_overlap(backend: Any, vpc_id: str, cidr: str | None) -> None:
    """No two subnets of a VPC share an address. moto looks at IPv4 alone."""
    for subnet in backend.describe_subnets(filters={"vpc-id": vpc_id}) if cidr else []:
        if any(overlap(ip_network(cidr), taken) for taken in ranges_of(subnet)):
            raise EC2ClientError("InvalidSubnet.Conflict", f"The CIDR '{cidr}' conflicts with another subnet")


def create_subnet(self: Any, vpc_id: str, cidr_block: str, ipv6_cidr_block: str | None = None, *args: Any, **kwargs: Any) -> Any:
    refuse_overlap(self, vpc_id, ipv6_cidr_block)
    return _create(self, vpc_id, cidr_block, ipv6_cidr_block, *args, **kwargs)


def associate_subnet_cidr_block(self: Any, subnet_id: str, ipv6_cidr_block: str) -> Any:
    refuse_overlap(self, self.get_subnet(subnet_id).vpc_id, ipv6_cidr_block)
    return _associate(self, subnet_id, ipv6_cidr_block)


def delete_subnet(self: Any, subnet_id: str) -> Any:
    """AWS keeps a subnet in which an interface or a load balancer is."""
    balancers = elbv2_backends[self.account_id][self.region_name].load_balancers.values()
    if any(eni.subnet.id == subnet_id for eni in self.enis.values()) or any(
            subnet_id == subnet.id for balancer in balancers for subnet in balancer.subnets):
        raise DependencyViolationError(f"The subnet '{subnet_id}' has dependencies and cannot be deleted.")
    return _delete(self, subnet_id)


def disassociate_vpc_cidr_block(self: Any, association_id: str) -> Any:
    """A range stays with a VPC as long as one of its subnets has a part of it."""
    for vpc in self.vpcs.values():
        cidr = vpc._cidr_block_association_set.get(association_id, {}).get("cidr_block")
        subnets = self.describe_subnets(filters={"vpc-id": vpc.id}) if cidr else []
        if any(overlap(ip_network(cidr), taken) for subnet in subnets for taken in ranges_of(subnet)):
            raise EC2ClientError("InvalidCidrBlock.InUse", f"The vpc CIDR block with association ID {association_id} may not be "
                                 "disassociated. It is in use.")
    return _disassociate(self, association_id)


def fill() -> None:
    Subnet.get_filter_value = get_filter_value
    Subnet.ipv6_cidr_block_association_set = property(associations)
    SubnetBackend.create_subnet = create_subnet
    SubnetBackend.associate_subnet_cidr_block = associate_subnet_cidr_block
    SubnetBackend.delete_subnet = delete_subnet
    VPCBackend.disassociate_vpc_cidr_block = disassociate_vpc_cidr_block
