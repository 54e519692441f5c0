"""Machine images: the ones stacks look up, and the ones made of an instance."""

import copy
import hashlib
import json
import re
from pathlib import Path
from typing import Any

import journal
from moto.core.parse import default_timestamp_parser
from moto.ec2.exceptions import EC2ClientError
from moto.ec2.models.amis import Ami, AmiBackend
from moto.ec2.responses.amis import AmisResponse
from moto.ec2.utils import random_ami_id
from moto.core.responses import ActionResult
from moto.utilities.utils import load_resource

CATALOGUE = json.loads((Path(__file__).parent.parent / "images.json").read_text())

_load = AmiBackend._load_amis
_mappings = Ami.block_device_mappings
_filter_value = Ami.get_filter_value


def offer(backend: Any) -> None:
    """AWS offers a publisher's image in every region, to every account, under an id of the region's own."""
    for entry in CATALOGUE:
        digest = hashlib.sha256(f"{entry['name']} {backend.region_name}".encode()).hexdigest()
        image = Ami(
            backend, f"ami-{digest[:17]}", name=entry["name"], description=entry["description"],
            owner_id=entry["owner"], public=True, virtualization_type="hvm", hypervisor="xen",
            architecture=entry["architecture"], image_location=f"{entry['owner']}/{entry['name']}",
            creation_date=default_timestamp_parser(entry["created"]),
            root_device_type="ebs", root_device_name=entry["rootDevice"],
        )
        image.ebs_snapshot.volume.size = entry["rootGibibytes"]
        backend.amis[image.id] = image
    offer_amazons_own(backend)


def offer_amazons_own(backend: Any) -> None:
    """The images that AWS's public SSM parameters name exist."""
    try:
        entries = load_resource("moto.ec2.models.amis", f"../resources/latest_amis/{backend.region_name}.json")
    except FileNotFoundError:
        return  # moto has no list for the newest regions.
    for entry in entries:
        created = default_timestamp_parser(entry["creation_date"]) if entry.get("creation_date") else None
        described = {**entry, "owner_alias": "amazon", "creation_date": created}
        backend.amis[entry["ami_id"]] = Ami(backend, **described)


def block_device_mappings(self: Any) -> list[dict[str, Any]]:
    """AWS lists each volume of the image with its snapshot, its real size and what a launch does with it."""
    recorded = getattr(self, "recorded_devices", None)
    if recorded is not None:
        return [{"DeviceName": device, "Ebs": dict(ebs)} for device, ebs in recorded.items()]
    return [{
        "DeviceName": self.root_device_name,
        "Ebs": {
            "SnapshotId": self.ebs_snapshot.id,
            "VolumeSize": self.ebs_snapshot.volume.size,
            "VolumeType": "gp3",
            "DeleteOnTermination": True,
            "Encrypted": False,
        },
    }]


def get_filter_value(self: Any, filter_name: str, method_name: str | None = None) -> Any:
    """Filters that AWS has and moto answers with 500."""
    further = {
        "platform-details": "Linux/UNIX",
        "ena-support": "true",
        "imds-support": "v2.0" if self.owner_alias == "amazon" else "",
        "description": self.description or "",
        "creation-date": self.creation_date.strftime("%Y-%m-%dT%H:%M:%S.000Z"),
    }
    return further[filter_name] if filter_name in further else _filter_value(self, filter_name, method_name)


def refuse_taken_name(backend: Any, name: str) -> None:
    """An account's image names are unique in a region, and no more than 128 of a few characters."""
    if not re.fullmatch(r"[A-Za-z0-9()\[\] ./\-'@_]{3,128}", name or ""):
        raise EC2ClientError("InvalidAMIName.Malformed", f"AMI names must be between 3 and 128 characters long, "
                             f"and may contain letters, numbers, and ()[] ./-'@_, got: {name}")
    for image in backend.amis.values():
        if image.name == name and image.owner_id == backend.account_id:
            raise EC2ClientError("InvalidAMIName.Duplicate", f"AMI name {name} is already in use by AMI {image.id}")


def snapshot_volumes(backend: Any, instance: Any, image: Any, tags: dict[str, str]) -> dict[str, Any]:
    """CreateImage takes a snapshot of every attached volume, not of the root alone."""
    recorded = {}
    for device, block in instance.block_device_mapping.items():
        volume = backend.get_volume(block.volume_id)
        description = f"Created by CreateImage({instance.id}) for {image.id}"
        snapshot = backend.create_snapshot(volume.id, description, from_ami=image.id)
        snapshot.volume = copy.copy(volume)
        snapshot.kms_key_id = volume.kms_key_id
        snapshot.add_tags(tags)
        recorded[device] = {
            "SnapshotId": snapshot.id, "VolumeSize": volume.size, "VolumeType": volume.volume_type,
            "Iops": volume.iops, "Throughput": volume.throughput, "Encrypted": volume.encrypted,
            "DeleteOnTermination": block.delete_on_termination,
        }
    return recorded


def create_image(self: Any) -> ActionResult:
    """AWS reboots a running instance for a consistent file system, unless NoReboot says not to."""
    self.error_on_dryrun()
    backend, name = self.ec2_backend, self._get_param("Name")
    instance = backend.get_instance(self._get_param("InstanceId"))
    refuse_taken_name(backend, name)
    image = Ami(
        backend, random_ami_id(), instance=instance, name=name, description=self._get_param("Description", ""),
        image_location=f"{backend.account_id}/{name}", hypervisor="xen",
        root_device_type="ebs", root_device_name=instance.root_device_name,
    )
    del backend.snapshots[image.ebs_snapshot.id]
    tags = self._parse_tag_specification()
    image.recorded_devices = snapshot_volumes(backend, instance, image, tags.get("snapshot", {}))
    image.add_tags(tags.get("image", {}))
    backend.amis[image.id] = image
    without_reboot = bool(self._get_param("NoReboot", False))
    rebooted = instance.state == "running" and not without_reboot
    if rebooted:
        backend.reboot_instances([instance.id])
    journal.note("CreateImage", backend.account_id, backend.region_name, image=image.id, name=name,
                 instance=instance.id, withoutReboot=without_reboot, rebooted=rebooted)
    return ActionResult({"ImageId": image.id})


def fill() -> None:
    AmiBackend._load_amis = offer
    Ami.block_device_mappings = property(block_device_mappings)
    Ami.get_filter_value = get_filter_value
    AmisResponse.create_image = create_image
