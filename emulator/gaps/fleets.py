"""What an Auto Scaling group does with its instances, and tells of itself."""

from typing import Any

from moto.autoscaling.exceptions import AutoscalingClientError, ValidationError
from moto.autoscaling.models import AutoScalingBackend, FakeAutoScalingGroup
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult, EmptyResult
from moto.elbv2.models import elbv2_backends

from .target_groups import balancers_of

_set_desired_capacity = FakeAutoScalingGroup.set_desired_capacity
_create = AutoScalingBackend.create_auto_scaling_group
_update = AutoScalingBackend.update_auto_scaling_group
_put_policy = AutoScalingBackend.put_scaling_policy
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


def create_group(self: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    """A name is taken once."""
    if name in self.autoscaling_groups:
        raise AutoscalingClientError("AlreadyExists", f"AutoScalingGroup by this name already exists - A group with the name {name} already exists")
    return _create(self, name, *args, **kwargs)


def update_group(self: Any, name: str, *args: Any, **kwargs: Any) -> Any:
    """A group leaves the subnets that are taken from it: its instances there are replaced by ones in the others."""
    group = _update(self, name, *args, **kwargs)
    subnets = (group.vpc_zone_identifier or "").split(",")
    lost = [state for state in group.instance_states if subnets != [""] and state.instance.subnet_id not in subnets]
    if lost:
        release(group)
        for state in lost:
            group.instance_states.remove(state)
            group.ec2_backend.terminate_instances([state.instance.id])
        group.replace_autoscaling_group_instances(len(lost), group.get_propagated_tags())
        self.update_attached_target_groups(name)
    return group


def put_scaling_policy(self: Any, name: str, policy_type: str, *args: Any, **kwargs: Any) -> Any:
    """Requests are counted where a load balancer hands them to the group's own target group."""
    metric = (kwargs.get("target_tracking_config") or {}).get("PredefinedMetricSpecification", {})
    label = metric.get("ResourceLabel")
    if metric.get("PredefinedMetricType") == "ALBRequestCountPerTarget":
        balancer, _, group = (label or "").partition("/targetgroup/")
        groups = elbv2_backends[self.account_id][self.region_name].target_groups.values()
        found = [each for each in groups if each.arn.endswith(f":targetgroup/{group}")]
        if not any(used.arn.endswith(f":loadbalancer/{balancer}") for each in found for used in balancers_of(each)):
            raise ValidationError(f"The load balancer {balancer} does not route traffic to the target group targetgroup/{group}")
        if found[0].arn not in self.autoscaling_groups[kwargs["as_name"]].target_group_arns:
            raise ValidationError(f"The target group targetgroup/{group} is not attached to the Auto Scaling group")
    return _put_policy(self, name, policy_type, *args, **kwargs)


def fill() -> None:
    AutoScalingBackend.create_auto_scaling_group = create_group
    AutoScalingBackend.update_auto_scaling_group = update_group
    AutoScalingBackend.put_scaling_policy = put_scaling_policy
    FakeAutoScalingGroup.set_desired_capacity = set_desired_capacity
    FakeAutoScalingGroup.enable_metrics_collection = enable_metrics_collection
    AutoScalingBackend.set_instance_protection = set_instance_protection
    AutoScalingResponse.disable_metrics_collection = disable_metrics_collection
