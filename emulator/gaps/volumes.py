"""An instance's volumes."""

from typing import Any

from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models.instances import InstanceBackend
from moto.core.responses import ActionResult
from moto.ec2.responses.elastic_block_store import ElasticBlockStore
from moto.ec2.responses.instances import InstanceResponse

_run = InstanceBackend.run_instances

FIELDS = ("SnapshotId", "VolumeSize", "VolumeType", "Iops", "Throughput", "Encrypted", "KmsKeyId",
          "DeleteOnTermination")


def parse_block_device_mapping(self: Any) -> list[dict[str, Any]]:
    """A request may change one thing of an image's volume, and need not repeat its size."""
    return self._get_param("BlockDeviceMappings", [])


def image_devices(backend: Any, image_id: str) -> dict[str, dict[str, Any]]:
    image = backend.amis.get(image_id)
    return {mapping["DeviceName"]: mapping["Ebs"] for mapping in image.block_device_mappings} if image else {}


def overlay(devices: dict[str, dict[str, Any]], requested: list[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """AWS begins with the image's volumes and lays the request's over them, device by device."""
    merged = {device: dict(ebs) for device, ebs in devices.items()}
    for mapping in requested:
        device = mapping["DeviceName"]
        if mapping.get("NoDevice") == "":
            merged.pop(device, None)
        elif "Ebs" in mapping:
            given = {field: value for field, value in mapping["Ebs"].items() if value is not None}
            changes_type = given.get("VolumeType", merged.get(device, {}).get("VolumeType"))
            inherited = merged.get(device, {})
            if changes_type != inherited.get("VolumeType"):
                inherited = {field: value for field, value in inherited.items() if field not in ("Iops", "Throughput")}
            merged[device] = {**inherited, **given}
    return merged


def check_size(backend: Any, ebs: dict[str, Any]) -> None:
    """A volume cannot be smaller than the snapshot it is made of."""
    if not ebs.get("SnapshotId") or not ebs.get("VolumeSize"):
        return
    needed = backend.get_snapshot(ebs["SnapshotId"]).volume.size
    if int(ebs["VolumeSize"]) < int(needed):
        raise EC2ClientError("InvalidBlockDeviceMapping", f"Volume of size {ebs['VolumeSize']}GB is smaller than "
                             f"snapshot '{ebs['SnapshotId']}', expect size >= {needed}GB")


def template_devices(backend: Any, kwargs: dict[str, Any]) -> list[dict[str, Any]]:
    if not kwargs.get("launch_template"):
        return []
    return backend._get_template_from_args(kwargs["launch_template"]).data.get("BlockDeviceMappings", [])


def image_of(backend: Any, image_id: str, kwargs: dict[str, Any]) -> str:
    if image_id or not kwargs.get("launch_template"):
        return image_id
    return backend._get_template_from_args(kwargs["launch_template"]).image_id


def run_instances(self: Any, image_id: str, count: int, user_data: Any, groups: list[str], **kwargs: Any) -> Any:
    image_id = image_of(self, image_id, kwargs)
    refuse_unknown(self, image_id, kwargs.get("key_name"))
    devices = overlay(image_devices(self, image_id), template_devices(self, kwargs))
    devices = overlay(devices, kwargs.get("block_device_mappings") or [])
    for ebs in devices.values():
        check_size(self, ebs)
    kwargs["block_device_mappings"] = [
        {"DeviceName": device, "Ebs": {field: ebs.get(field) for field in FIELDS}} for device, ebs in devices.items()
    ]
    reservation = _run(self, image_id, count, user_data, groups, **kwargs)
    for instance in reservation.instances:
        keep_performance(self, instance, devices)
    return reservation


def refuse_unknown(backend: Any, image_id: str, key_name: str | None) -> None:
    """AWS refuses an image or a key pair that is not there; moto launches all the same."""
    if image_id not in backend.amis:
        raise EC2ClientError("InvalidAMIID.NotFound", f"The image id '[{image_id}]' does not exist")
    if key_name and key_name not in backend.keypairs:
        raise EC2ClientError("InvalidKeyPair.NotFound", f"The key pair '{key_name}' does not exist")


def keep_performance(backend: Any, instance: Any, devices: dict[str, dict[str, Any]]) -> None:
    """The input and output rates of a launch reach the volume; gp3 has 3000 and 125 MiB/s when none are named."""
    for device, block in instance.block_device_mapping.items():
        volume = backend.get_volume(block.volume_id)
        ebs = devices.get(device, {})
        volume.iops = ebs.get("Iops") or volume.iops
        volume.throughput = ebs.get("Throughput") or (125 if volume.volume_type == "gp3" else None)


def describe_snapshots(self: Any) -> ActionResult:
    """`self` names the caller's own snapshots; moto tells every publisher's as well."""
    snapshots = self.ec2_backend.describe_snapshots(
        snapshot_ids=self._get_param("SnapshotIds", []), filters=self._filters_from_querystring()
    )
    owners = [self.current_account if owner == "self" else owner for owner in self._get_param("OwnerIds", [])]
    return ActionResult({"Snapshots": [each for each in snapshots if not owners or each.owner_id in owners]})


def fill() -> None:
    ElasticBlockStore.describe_snapshots = describe_snapshots
    InstanceBackend.run_instances = run_instances
    InstanceResponse._parse_block_device_mapping = parse_block_device_mapping
