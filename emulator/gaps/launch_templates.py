"""Launch templates."""

from typing import Any

from moto.ec2.models.launch_templates import LaunchTemplateVersion

_new = LaunchTemplateVersion.__init__


def new_version(self: Any, template: Any, number: int, data: dict[str, Any], description: str) -> None:
    """A template's own tags are no part of what it launches."""
    launched = [each for each in data.get("TagSpecifications", []) if each.get("ResourceType") != "launch-template"]
    kept = {name: value for name, value in data.items() if name != "TagSpecifications"}
    _new(self, template, number, {**kept, "TagSpecifications": launched} if launched else kept, description)


def fill() -> None:
    LaunchTemplateVersion.__init__ = new_version
