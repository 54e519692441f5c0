"""Auto Scaling groups are known by their names."""

from typing import Any

from . import ec2
from .things import form_tags, pairs, thing


def autoscaling(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.autoscaling import autoscaling_backends

    if action.startswith("Describe"):
        return {}
    groups = autoscaling_backends[account][region].autoscaling_groups
    name = form.get("AutoScalingGroupName") or form.get("Tags.member.1.ResourceId", "")
    arn = f"arn:aws:autoscaling:{region}:{account}:autoScalingGroup:0:autoScalingGroupName/{name}"
    tags = form_tags(form)
    new = action == "CreateAutoScalingGroup"
    return {
        "existing": [] if new else [thing(arn, pairs(groups[name].tags) if name in groups else {})],
        "made": [{"arn": arn, "tags": tags}] if new else [],
        "requestTags": tags or None,
        "further": launches(form, account, region),
    }


def launches(form: dict[str, str], account: str, region: str) -> list[dict[str, Any]]:
    """A group that is given a template needs the right to launch from it.

    https://docs.aws.amazon.com/autoscaling/ec2/userguide/ec2-auto-scaling-launch-template-permissions.html
    """
    template = form.get("LaunchTemplate.LaunchTemplateId")
    if not template:
        return []
    data = ec2.backend_of(account, region).launch_templates[template].latest_version().data
    asked = {"LaunchTemplate.LaunchTemplateId": template}
    asked |= {f"SubnetId.{number}": subnet for number, subnet in enumerate(subnets(form, account, region).split(",")) if subnet}
    for number, each in enumerate(data.get("TagSpecifications", []), 1):
        prefix = f"TagSpecification.{number}."
        asked[f"{prefix}ResourceType"] = each["ResourceType"]
        for place, tag in enumerate(each.get("Tags") or each.get("Tag") or [], 1):
            asked |= {f"{prefix}Tag.{place}.Key": tag["Key"], f"{prefix}Tag.{place}.Value": tag["Value"]}
    if profile := data.get("IamInstanceProfile", {}).get("Name"):
        asked["IamInstanceProfile.Name"] = profile
    call = {"action": "ec2:RunInstances", "account": account, "region": region, "context": {}}
    return [{"call": call | ec2.describe("RunInstances", asked, account, region, None)}]


def subnets(form: dict[str, str], account: str, region: str) -> str:
    """Those that the call names, or the group's."""
    from moto.autoscaling import autoscaling_backends

    group = autoscaling_backends[account][region].autoscaling_groups.get(form["AutoScalingGroupName"])
    return form.get("VPCZoneIdentifier") or (group.vpc_zone_identifier if group else "") or ""
