"""Instances' network interfaces."""

from typing import Any

from moto.ec2.models.elastic_network_interfaces import NetworkInterface
from moto.ec2.models.instances import Instance

_association = NetworkInterface.association
_prepare_interfaces = Instance.prep_nics


def association(self: Any) -> Any:
    """An interface without a public address has no association at all; an empty one reads as a public address."""
    return _association.fget(self) or None


def prepare_interfaces(self: Any, nic_spec: list[dict[str, Any]], *args: Any, **kwargs: Any) -> None:
    """An interface that a launch makes goes with its instance, unless the launch says otherwise."""
    keep = {int(nic["DeviceIndex"]) for nic in nic_spec if nic.get("DeleteOnTermination") is False}
    brought = {nic["NetworkInterfaceId"] for nic in nic_spec if nic.get("NetworkInterfaceId")}
    _prepare_interfaces(self, nic_spec, *args, **kwargs)
    for index, nic in self.nics.items():
        if nic.id not in brought:
            nic.delete_on_termination = index not in keep


def security_groups(self: Any) -> list[Any]:
    """An instance's groups are its primary interface's, however they came there."""
    nics = getattr(self, "nics", None)
    return nics[0]._group_set if nics else self._groups_to_be


def change_security_groups(self: Any, groups: list[Any]) -> None:
    self._groups_to_be = groups
    if getattr(self, "nics", None):
        self.nics[0]._group_set = list(groups)


def own_groups(self: Any) -> list[Any]:
    """An interface has its own groups alone, not those of the instance that it is attached to."""
    groups: list[Any] = self._group_set
    return groups


def fill() -> None:
    NetworkInterface.group_set = property(own_groups)
    NetworkInterface.association = property(association)
    Instance.prep_nics = prepare_interfaces
    Instance.security_groups = property(security_groups, change_security_groups)
