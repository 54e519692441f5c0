"""Load balancers and their listeners."""

from typing import Any
from zlib import crc32

from moto.elbv2.exceptions import DuplicateLoadBalancerName, ELBClientError
from moto.elbv2.models import ELBv2Backend, FakeLoadBalancer

from .network import has_gateway

COMMON = {
    "access_logs.s3.enabled": "false",
    "access_logs.s3.bucket": "",
    "access_logs.s3.prefix": "",
    "deletion_protection.enabled": "false",
    "ipv6.deny_all_igw_traffic": "false",
    "zonal_shift.config.enabled": "false",
}

APPLICATION = {
    **COMMON,
    "client_keep_alive.seconds": "3600",
    "connection_logs.s3.enabled": "false",
    "connection_logs.s3.bucket": "",
    "connection_logs.s3.prefix": "",
    "idle_timeout.timeout_seconds": "60",
    "load_balancing.cross_zone.enabled": "true",
    "routing.http.desync_mitigation_mode": "defensive",
    "routing.http.drop_invalid_header_fields.enabled": "false",
    "routing.http.preserve_host_header.enabled": "false",
    "routing.http.x_amzn_tls_version_and_cipher_suite.enabled": "false",
    "routing.http.xff_client_port.enabled": "false",
    "routing.http.xff_header_processing.mode": "append",
    "routing.http2.enabled": "true",
    "waf.fail_open.enabled": "false",
}

NETWORK = {
    **COMMON,
    "dns_record.client_routing_policy": "any_availability_zone",
    "load_balancing.cross_zone.enabled": "false",
    "secondary_ips.auto_assigned.per_subnet": "0",
}

_new = FakeLoadBalancer.__init__
_modify_listener = ELBv2Backend.modify_listener
_create = ELBv2Backend.create_load_balancer
_set_address_type = ELBv2Backend.set_ip_address_type

DUALSTACK = "dualstack-without-public-ipv4"


def new_balancer(self: Any, *args: Any, **kwargs: Any) -> None:
    """AWS tells every attribute with its default, set or not; no two balancers share a DNS name."""
    _new(self, *args, **kwargs)
    self.dns_name = self.dns_name.replace(f"{self.name}-1.", f"{self.name}-{crc32(self.arn.encode())}.", 1)
    self.attrs = dict(NETWORK if self.type == "network" else APPLICATION)


def create_load_balancer(self: Any, name: str, security_groups: list[str], subnet_ids: list[str], *args: Any, **kwargs: Any) -> Any:
    """A name is taken once in an account and region. One for the internet takes a VPC with an internet gateway."""
    if any(balancer.name == name for balancer in self.load_balancers.values()):
        raise DuplicateLoadBalancerName()
    vpcs = {subnet.vpc_id for subnet in self.ec2_backend.describe_subnets(subnet_ids=subnet_ids)} if subnet_ids else set()
    without = [vpc for vpc in vpcs if not has_gateway(self.ec2_backend, vpc)]
    if kwargs.get("scheme") != "internal" and without:
        raise ELBClientError("InvalidSubnet", f"VPC {without[0]} has no internet gateway")
    wanted = kwargs.pop("ip_address_type", "ipv4")
    balancer = _create(self, name, security_groups, subnet_ids, *args, ip_address_type="dualstack" if wanted == DUALSTACK else wanted, **kwargs)
    balancer.ip_address_type = wanted
    return balancer


def set_ip_address_type(self: Any, arn: str, ip_type: str) -> None:
    """The third type, which moto does not know."""
    _set_address_type(self, arn, "dualstack" if ip_type == DUALSTACK else ip_type)
    self.load_balancers[arn].ip_address_type = ip_type


def modify_listener(self: Any, arn: str, port: Any = None, protocol: Any = None, ssl_policy: Any = None,
                    certificates: Any = None, actions: Any = None) -> Any:
    """ModifyListener replaces the default certificate and leaves the listener's further ones."""
    further = self.describe_listeners(None, [arn])[0].certificates[1:]
    listener = _modify_listener(self, arn, port, protocol, ssl_policy, certificates, actions)
    listener.certificates = listener.certificates[:1] + [each for each in further if each != listener.certificate]
    return listener


def fill() -> None:
    FakeLoadBalancer.__init__ = new_balancer
    ELBv2Backend.create_load_balancer = create_load_balancer
    ELBv2Backend.set_ip_address_type = set_ip_address_type
    ELBv2Backend.modify_listener = modify_listener
