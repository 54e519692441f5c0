"""Which targets a group has."""

from typing import Any

from moto.elbv2.exceptions import InvalidTargetError, TargetNotRunning
from moto.elbv2.models import FakeTargetGroup


def port_of(group: Any, target: dict[str, Any]) -> int:
    return int(target.get("Port") or group.port)


def check(group: Any, target: dict[str, Any]) -> None:
    """AWS registers running instances of the group's own VPC."""
    if group.target_type != "instance":
        return
    instance = group.ec2_backend.get_instance_by_id(target["Id"])
    if instance is None or instance.vpc_id != group.vpc_id:
        refusal = InvalidTargetError()
        refusal.message = f"The following targets are not in the target group VPC '{group.vpc_id}': '{target['Id']}'"
        raise refusal
    if instance.state != "running":
        raise TargetNotRunning(instance_id=target["Id"])


def register(self: Any, targets: list[dict[str, Any]]) -> None:
    """A target is an id and a port: one instance may serve on several ports."""
    for target in targets:
        check(self, target)
    for target in targets:
        port = port_of(self, target)
        self.targets[f"{target['Id']}:{port}"] = {"Id": target["Id"], "Port": port}


def deregister(self: Any, targets: list[dict[str, Any]]) -> None:
    """Without a port, every port of the target; a target that is not registered is no error."""
    for target in targets:
        for key, registered in list(self.targets.items()):
            if registered["Id"] == target["Id"] and target.get("Port") in (None, registered["Port"]):
                del self.targets[key]


def deregister_terminated(self: Any, instance_ids: list[str]) -> None:
    """A terminated instance leaves its groups by itself."""
    self.deregister([{"Id": instance_id} for instance_id in instance_ids])


def fill() -> None:
    FakeTargetGroup.register = register
    FakeTargetGroup.deregister = deregister
    FakeTargetGroup.deregister_terminated_instances = deregister_terminated
