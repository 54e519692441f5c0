"""Instance refreshes of Auto Scaling groups, which moto lacks altogether."""

import uuid
from datetime import datetime, timezone
from typing import Any

from moto.autoscaling.exceptions import AutoscalingClientError, ValidationError
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult

from .autoscaling import template_of
from .fleets import release


def group_of(response: Any) -> Any:
    name = response._get_param("AutoScalingGroupName")
    group = response.autoscaling_backend.autoscaling_groups.get(name)
    if group is None:
        raise ValidationError(f"AutoScalingGroup name not found - AutoScalingGroup '{name}' not found")
    if not hasattr(group, "refreshes"):
        group.refreshes = []
    return group


def adopt_configuration(group: Any, desired: dict[str, Any]) -> None:
    template = desired.get("LaunchTemplate")
    if template:
        group._set_launch_configuration("", template, None)


def is_kept(state: Any, preferences: dict[str, Any], wanted: dict[str, Any] | None) -> bool:
    protected = state.protected_from_scale_in and preferences.get("ScaleInProtectedInstances") != "Refresh"
    return protected or (bool(preferences.get("SkipMatching")) and state.launched_with == wanted)


def replace_instances(group: Any, preferences: dict[str, Any]) -> None:
    """AWS replaces them one after the other while enough stay healthy, and rests at checkpoints; here it is over at once."""
    wanted = template_of(group)
    release(group)
    for state in [state for state in group.instance_states if not is_kept(state, preferences, wanted)]:
        group.instance_states.remove(state)
        group.ec2_backend.terminate_instances([state.instance.id])
        group.replace_autoscaling_group_instances(1, group.get_propagated_tags())
    group.autoscaling_backend.update_attached_target_groups(group.name)


def start_instance_refresh(self: Any) -> ActionResult:
    """Replaces the group's instances by ones of its configuration, and remembers that it did."""
    group, started = group_of(self), datetime.now(timezone.utc)
    preferences = self._get_param("Preferences", {})
    desired = self._get_param("DesiredConfiguration", {})
    adopt_configuration(group, desired)
    replace_instances(group, preferences)
    refresh = {
        "InstanceRefreshId": str(uuid.uuid4()),
        "AutoScalingGroupName": group.name,
        "Status": "Successful",
        "StartTime": started,
        "EndTime": datetime.now(timezone.utc),
        "PercentageComplete": 100,
        "InstancesToUpdate": 0,
        "Preferences": preferences,
        "DesiredConfiguration": desired,
    }
    group.refreshes.insert(0, refresh)
    return ActionResult({"InstanceRefreshId": refresh["InstanceRefreshId"]})


def describe_instance_refreshes(self: Any) -> ActionResult:
    """The latest first."""
    ids = self._get_param("InstanceRefreshIds", [])
    return ActionResult({"InstanceRefreshes": [
        refresh for refresh in group_of(self).refreshes if not ids or refresh["InstanceRefreshId"] in ids
    ]})


def refuse_without_refresh(self: Any) -> ActionResult:
    """There is nothing to cancel or to roll back once it is over."""
    group = group_of(self)
    raise AutoscalingClientError("ActiveInstanceRefreshNotFound",
                                 f"No in progress or pending Instance Refresh found for Auto Scaling group {group.name}")


def cancel_instance_refresh(self: Any) -> ActionResult:
    return refuse_without_refresh(self)


def rollback_instance_refresh(self: Any) -> ActionResult:
    return refuse_without_refresh(self)


def fill() -> None:
    AutoScalingResponse.start_instance_refresh = start_instance_refresh
    AutoScalingResponse.describe_instance_refreshes = describe_instance_refreshes
    AutoScalingResponse.cancel_instance_refresh = cancel_instance_refresh
    AutoScalingResponse.rollback_instance_refresh = rollback_instance_refresh
