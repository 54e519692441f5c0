"""Launch templates."""

from typing import Any

from moto.ec2.models.instances import InstanceBackend
from moto.ec2.models.launch_templates import LaunchTemplateVersion
from moto.ec2.utils import parse_user_data

_new = LaunchTemplateVersion.__init__


def new_version(self: Any, template: Any, number: int, data: dict[str, Any], description: str) -> None:
    """A template's own tags are no part of what it launches; a later version's user data is read as the first one's."""
    launched = [each for each in data.get("TagSpecifications", []) if each.get("ResourceType") != "launch-template"]
    kept = {name: value for name, value in data.items() if name != "TagSpecifications"}
    if isinstance(kept.get("UserData"), str):
        kept["UserData"] = parse_user_data(kept["UserData"])
    _new(self, template, number, {**kept, "TagSpecifications": launched} if launched else kept, description)


def from_template(data: dict[str, Any], given: dict[str, Any]) -> dict[str, Any]:
    """What the request leaves open, its template decides; moto reads a few of its fields."""
    interface = next(iter(data.get("NetworkInterfaces", [])), {})
    decided = {
        "metadata_options": data.get("MetadataOptions"),
        "monitoring_state": "enabled" if data.get("Monitoring", {}).get("Enabled") else None,
        "ebs_optimized": data.get("EbsOptimized"),
        "security_group_ids": interface.get("Groups"),
        "associate_public_ip": interface.get("AssociatePublicIpAddress"),
    }
    return {**given, **{name: value for name, value in decided.items() if value is not None and is_open(given.get(name))}}


def is_open(value: Any) -> bool:
    return value in (None, {}, [], False, "disabled")


def run_instances(run: Any, self: Any, image_id: str, count: int, user_data: Any, groups: list[str], **kwargs: Any) -> Any:
    named = kwargs.get("launch_template")
    if not named:
        return run(self, image_id, count, user_data, groups, **kwargs)
    data = self._get_template_from_args(named).data
    reservation = run(self, image_id, count, user_data, groups, **from_template(data, kwargs))
    for instance in reservation.instances:
        instance.disable_api_termination = data.get("DisableApiTermination", instance.disable_api_termination)
        attach_profile(self, instance, data.get("IamInstanceProfile", {}))
        keep_options(instance, data)
        tag_volumes(self, instance, data)
    return reservation


def keep_options(instance: Any, data: dict[str, Any]) -> None:
    if credits := data.get("CreditSpecification", {}).get("CpuCredits"):
        instance.cpu_credits = credits
    if behaviour := data.get("InstanceInitiatedShutdownBehavior"):
        instance.instance_initiated_shutdown_behavior = behaviour
    placement = data.get("Placement", {})
    instance.placement.tenancy = placement.get("Tenancy") or "default"
    instance.placement.group_name = placement.get("GroupName") or ""


def tag_volumes(backend: Any, instance: Any, data: dict[str, Any]) -> None:
    """The template's tags for volumes reach the volumes."""
    for each in data.get("TagSpecifications", []):
        if each.get("ResourceType") == "volume":
            tags = {tag["Key"]: tag["Value"] for tag in each.get("Tags") or each.get("Tag") or []}
            for device in instance.block_device_mapping.values():
                backend.get_volume(device.volume_id).add_tags(tags)


def attach_profile(backend: Any, instance: Any, profile: dict[str, Any]) -> None:
    if profile and instance.id not in backend.iam_instance_profile_associations:
        backend.associate_iam_instance_profile(
            instance_id=instance.id,
            iam_instance_profile_name=profile.get("Name"), iam_instance_profile_arn=profile.get("Arn"),
        )


def around(run: Any) -> Any:
    return lambda self, *args, **kwargs: run_instances(run, self, *args, **kwargs)


def fill() -> None:
    LaunchTemplateVersion.__init__ = new_version
    # Around what gaps/volumes.py made of it.
    InstanceBackend.run_instances = around(InstanceBackend.run_instances)
