"""Instances."""

from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.models.elastic_network_interfaces import NetworkInterface
from moto.ec2.responses.instances import InstanceResponse

_run = InstanceResponse.run_instances
_association = NetworkInterface.association


def run_instances(self: Any) -> ActionResult:
    """RunInstances keeps the protection against termination that it is given."""
    launched = _run(self)
    protected = self._get_param("DisableApiTermination")
    for instance in launched.result.instances:
        if protected is not None:
            instance.disable_api_termination = protected
    return launched


def monitor(self: Any, state: str) -> ActionResult:
    self.error_on_dryrun()
    monitored = []
    for instance in self.ec2_backend.get_multi_instances_by_id(self._get_param("InstanceIds", [])):
        instance.monitoring_state = state
        monitored.append({"InstanceId": instance.id, "Monitoring": {"State": state}})
    return ActionResult({"InstanceMonitorings": monitored})


def monitor_instances(self: Any) -> ActionResult:
    """Turns on detailed monitoring, which DescribeInstances then tells."""
    return monitor(self, "enabled")


def unmonitor_instances(self: Any) -> ActionResult:
    return monitor(self, "disabled")


def association(self: Any) -> Any:
    """An interface without a public address has no association at all; an empty one reads as a public address."""
    return _association.fget(self) or None


def fill() -> None:
    InstanceResponse.run_instances = run_instances
    InstanceResponse.monitor_instances = monitor_instances
    InstanceResponse.unmonitor_instances = unmonitor_instances
    NetworkInterface.association = property(association)
