"""Versions of launch templates, some of which may be deleted."""

from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.exceptions import InvalidLaunchTemplateVersionNotFound
from moto.ec2.models.launch_templates import LaunchTemplate, LaunchTemplateVersion
from moto.ec2.responses.launch_templates import LaunchTemplates


def create_version(self: Any, data: dict[str, Any], description: str) -> LaunchTemplateVersion:
    """A number is never given twice."""
    self.highest = getattr(self, "highest", 0) + 1
    version = LaunchTemplateVersion(self, self.highest, data, description)
    self.versions.append(version)
    return version


def get_version(self: Any, num: Any) -> LaunchTemplateVersion:
    wanted = str(num).lower()
    if wanted == "$latest":
        return self.versions[-1]
    number = self.default_version_number if wanted == "$default" else int(num)
    for version in self.versions:
        if version.number == number:
            return version
    raise InvalidLaunchTemplateVersionNotFound(template_id=self.id, version=num)


def default_version(self: Any) -> LaunchTemplateVersion:
    return get_version(self, "$default")


def delete_launch_template_versions(self: Any) -> ActionResult:
    """Each is told for itself: the default version stays."""
    name, given = self._get_param("LaunchTemplateName"), self._get_param("LaunchTemplateId")
    backend = self.ec2_backend
    template = backend.get_launch_template(given) if given else backend.get_launch_template_by_name(name)
    deleted, refused = [], []
    for number in self._get_param("Versions", []):
        told = {"LaunchTemplateId": template.id, "LaunchTemplateName": template.name, "VersionNumber": int(number)}
        kept = [version for version in template.versions if version.number != int(number)]
        if int(number) == template.default_version_number or len(kept) == len(template.versions):
            code = "launchTemplateVersionDoesNotExist" if len(kept) == len(template.versions) else "unexpectedError"
            refused.append({**told, "ResponseError": {"Code": code, "Message": f"Version {number} can't be deleted."}})
        else:
            template.versions = kept
            deleted.append(told)
    return ActionResult({"SuccessfullyDeletedLaunchTemplateVersions": deleted, "UnsuccessfullyDeletedLaunchTemplateVersions": refused})


def fill() -> None:
    LaunchTemplate.create_version = create_version
    LaunchTemplate.get_version = get_version
    LaunchTemplate.default_version = default_version
    LaunchTemplates.delete_launch_template_versions = delete_launch_template_versions
