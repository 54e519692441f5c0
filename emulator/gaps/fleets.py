"""What an Auto Scaling group does with its instances, and tells of itself."""

from typing import Any

from moto.autoscaling.models import AutoScalingBackend, FakeAutoScalingGroup
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult, EmptyResult

_set_desired_capacity = FakeAutoScalingGroup.set_desired_capacity
_set_instance_protection = AutoScalingBackend.set_instance_protection


def release(group: Any) -> None:
    """A group ends its own instances whether the API may terminate them or not."""
    for state in group.instance_states:
        state.instance.disable_api_termination = False


def set_desired_capacity(self: Any, new_capacity: int | None) -> None:
    protected = {state: state.instance.disable_api_termination for state in getattr(self, "instance_states", [])}
    release(self)
    _set_desired_capacity(self, new_capacity)
    for state, value in protected.items():
        state.instance.disable_api_termination = value


def set_instance_protection(self: Any, group_name: str, instance_ids: list[str], protected_from_scale_in: bool | None) -> None:
    """What was kept by its protection alone goes once that is lifted."""
    _set_instance_protection(self, group_name, instance_ids, protected_from_scale_in)
    group = self.autoscaling_groups[group_name]
    if len(group.instance_states) > group.desired_capacity:
        group.set_desired_capacity(group.desired_capacity)


def enable_metrics_collection(self: Any, metrics: list[str]) -> None:
    """Adds to those that are collected already."""
    self.metrics = sorted({*self.metrics, *(metrics or [])})


def disable_metrics_collection(self: Any) -> ActionResult:
    """Without names, all of them."""
    group = self.autoscaling_backend.autoscaling_groups[self._get_param("AutoScalingGroupName")]
    dropped = self._get_param("Metrics", [])
    group.metrics = [metric for metric in group.metrics if dropped and metric not in dropped]
    return EmptyResult()


def fill() -> None:
    FakeAutoScalingGroup.set_desired_capacity = set_desired_capacity
    FakeAutoScalingGroup.enable_metrics_collection = enable_metrics_collection
    AutoScalingBackend.set_instance_protection = set_instance_protection
    AutoScalingResponse.disable_metrics_collection = disable_metrics_collection
