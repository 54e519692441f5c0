"""Auto Scaling groups."""

from collections import Counter
from typing import Any

from moto.autoscaling.models import (
    AutoScalingBackend,
    FakeAutoScalingGroup,
    FakeScalingPolicy,
    InstanceState,
)
from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult

# What moto drops when a group is made, or changed.
KEPT = {
    "DefaultInstanceWarmup": "default_instance_warmup",
    "MaxInstanceLifetime": "max_instance_lifetime",
    "InstanceMaintenancePolicy": "instance_maintenance_policy",
    "DesiredCapacityType": "desired_capacity_type",
    "CapacityReservationSpecification": "capacity_reservation_specification",
    "TerminationPolicies": "termination_policies",
    "DefaultCooldown": "default_cooldown",
    "CapacityRebalance": "capacity_rebalance",
    "AvailabilityZoneDistribution": "availability_zone_distribution",
    "HealthCheckGracePeriod": "health_check_grace_period",
}

_create = AutoScalingResponse.create_auto_scaling_group
_update = AutoScalingResponse.update_auto_scaling_group
_new_policy = FakeScalingPolicy.__init__
_new_group = FakeAutoScalingGroup.__init__
_new_state = InstanceState.__init__
_notify = AutoScalingBackend.notify_terminate_instances


def new_policy(self: Any, *args: Any, **kwargs: Any) -> None:
    """A policy is enabled, and says nothing of a kind that it is not."""
    _new_policy(self, *args, **kwargs)
    self.enabled = True
    self.predictive_scaling_configuration = self.predictive_scaling_configuration or None


def new_group(self: Any, *args: Any, **kwargs: Any) -> None:
    """A group that was told nothing of capacity reservations follows its launch template, of zones it evens them out."""
    _new_group(self, *args, **kwargs)
    self.availability_zone_distribution = {"CapacityDistributionStrategy": "balanced-best-effort"}
    self.capacity_reservation_specification = {"CapacityReservationPreference": "default"}


def new_state(self: Any, *args: Any, **kwargs: Any) -> None:
    """An instance keeps the template version it was launched with, whatever its group has by now."""
    _new_state(self, *args, **kwargs)
    self.launched_with = template_of(self.auto_scaling_group)


def template_of(group: Any) -> dict[str, Any] | None:
    if group.ec2_launch_template is None:
        return None
    version = group.ec2_launch_template.get_version(group.launch_template_version)
    return {
        "LaunchTemplateId": group.ec2_launch_template.id,
        "LaunchTemplateName": group.ec2_launch_template.name,
        "Version": str(version.number),
    }


def launch(self: Any, count_needed: int, propagated_tags: dict[str, str]) -> None:
    """Each launch goes to the zone that has the fewest of the group's instances, from the version the group names."""
    for _ in range(count_needed):
        tags = {**propagated_tags, "aws:autoscaling:groupName": self.name, **self.instance_tags}
        subnet, zone = emptiest_place(self)
        template = template_of(self)
        reservation = self.ec2_backend.run_instances(
            self.image_id, 1, self.user_data, self.security_groups,
            instance_type=self.instance_type, is_instance_type_default=False, region_name=self.region,
            tags={"instance": tags}, placement=zone, subnet_id=subnet,
            launch_config=self.launch_config,
            launch_template=template and {name: template[name] for name in ("LaunchTemplateId", "Version")},
            associate_public_ip=self.launch_config.associate_public_ip_address if self.launch_config else None,
        )
        instance = reservation.instances[0]
        instance.autoscaling_group = self
        protected = self.new_instances_protected_from_scale_in
        self.instance_states.append(InstanceState(instance, protected_from_scale_in=protected))


def emptiest_place(group: Any) -> tuple[str | None, str]:
    taken = Counter(state.instance.placement.zone for state in group.instance_states)
    if not group.vpc_zone_identifier:
        return None, min(group.availability_zones, key=lambda zone: taken[zone])
    subnets = [group.ec2_backend.get_subnet(subnet_id) for subnet_id in group.vpc_zone_identifier.split(",")]
    subnet = min(subnets, key=lambda subnet: taken[subnet.availability_zone])
    return subnet.id, subnet.availability_zone


def notify_terminate_instances(self: Any, instance_ids: list[str]) -> None:
    """What replaces a terminated instance is registered with the group's target groups."""
    _notify(self, instance_ids)
    for name in self.autoscaling_groups:
        self.update_attached_target_groups(name)


def keep(response: Any) -> None:
    """Every option of a group reads back as it was given."""
    group = response.autoscaling_backend.autoscaling_groups[response._get_param("AutoScalingGroupName")]
    for name, attribute in KEPT.items():
        if (value := response._get_param(name)) is not None:
            setattr(group, attribute, None if is_cleared(value) else value)


def is_cleared(value: Any) -> bool:
    """A maintenance policy of -1 percent takes the policy away."""
    return isinstance(value, dict) and value.get("MinHealthyPercentage") == -1


def create_group(self: Any) -> ActionResult:
    created = _create(self)
    keep(self)
    return created


def update_group(self: Any) -> ActionResult:
    updated = _update(self)
    keep(self)
    return updated


def fill() -> None:
    AutoScalingResponse.create_auto_scaling_group = create_group
    AutoScalingResponse.update_auto_scaling_group = update_group
    FakeScalingPolicy.__init__ = new_policy
    FakeAutoScalingGroup.__init__ = new_group
    FakeAutoScalingGroup.replace_autoscaling_group_instances = launch
    InstanceState.__init__ = new_state
    InstanceState.launch_template = property(lambda self: self.launched_with)
    AutoScalingBackend.notify_terminate_instances = notify_terminate_instances
