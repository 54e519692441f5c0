"""EC2 names what a call is about by ids: what each is, its first letters tell."""

import re
from typing import Any, Iterator

from .things import form_tags, thing

TYPES = {
    "ami": "image", "eipalloc": "elastic-ip", "eni": "network-interface", "fl": "vpc-flow-log", "i": "instance",
    "igw": "internet-gateway", "lt": "launch-template", "nat": "natgateway", "rtb": "route-table", "sg": "security-group",
    "sgr": "security-group-rule", "snap": "snapshot", "subnet": "subnet", "vol": "volume", "vpc": "vpc", "vpce": "vpc-endpoint",
}
ID = re.compile(r"([a-z-]+)-[0-9a-f]{8,17}")

ASSOCIATION = re.compile(r"(rtbassoc|eipassoc|iip-assoc|vpc-cidr-assoc)-")

HANDING_PROFILES = ("RunInstances", "AssociateIamInstanceProfile", "ReplaceIamInstanceProfileAssociation")
DELIVERING_LOGS = {"CreateFlowLogs": "logs:CreateLogDelivery", "DeleteFlowLogs": "logs:DeleteLogDelivery"}

# Whose ARN names no account.
WITHOUT_ACCOUNT = ("image", "snapshot")

# A group that a rule refers to is not asked about.
REFERRED = re.compile(r"IpPermissions\.\d+\.Groups\.|SecurityGroupRule\.\d+\.SecurityGroupRule\.Referenced|UserData")


def describe(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    backend = backend_of(account, region)
    ids = [found for name, value in form.items() if not REFERRED.search(name) for found in resolve(value, backend)]
    if action == "RunInstances":
        ids += from_template(form.get("LaunchTemplate.LaunchTemplateId"), backend)
    return {
        # A resource that is gone is not found by any caller.
        "gone": any(ASSOCIATION.match(value) and not list(resolve(value, backend)) for value in form.values()),
        "existing": [named for id in dict.fromkeys(ids) for named in thing_of(id, backend)],
        "made": made(form),
        "requestTags": form_tags(form, "Tag.") or None,
        "further": further(action, form, account, region),
    }


def backend_of(account: str, region: str) -> Any:
    from moto.ec2 import ec2_backends

    return ec2_backends[account][region]


def resolve(value: str, backend: Any) -> Iterator[str]:
    """An id, or the ids of what an association joins."""
    found = ID.fullmatch(value)
    if found and found.group(1) in TYPES:
        yield value
    elif value.startswith("rtbassoc-"):
        for table in backend.route_tables.values():
            if value in table._associations:
                yield from (table.id, table._associations[value])
    elif value.startswith("eipassoc-"):
        yield from (address.allocation_id for address in backend.addresses if address.association_id == value)
    elif value.startswith("iip-assoc-"):
        yield from (each.instance.id for each in backend.iam_instance_profile_associations.values() if each.id == value)
    elif value.startswith("vpc-cidr-assoc-"):
        yield from (vpc.id for vpc in backend.vpcs.values() if value in vpc.cidr_block_association_set)


def from_template(id: str | None, backend: Any) -> list[str]:
    """The group, the image and the subnet that a template names are asked about as if the call named them."""
    data = str(backend.launch_templates[id].latest_version().data) if id else ""
    return [found for text in ID.finditer(data) for found in resolve(text.group(), backend)]


def thing_of(id: str, backend: Any) -> Iterator[dict[str, Any]]:
    kind = TYPES[ID.fullmatch(id).group(1)]
    account = "" if kind in WITHOUT_ACCOUNT else backend.account_id
    context = {}
    if kind == "image" and id in backend.amis:
        context["ec2:Owner"] = backend.amis[id].owner_id
    yield thing(f"arn:aws:ec2:{backend.region_name}:{account}:{kind}/{id}", dict(backend.tags.get(id, {})), **context)


def made(form: dict[str, str]) -> list[dict[str, Any]]:
    """What is made with tags, by EC2's own types."""
    return [
        {"type": value, "tags": form_tags(form, name[:-len("ResourceType")] + "Tag.")}
        for name, value in form.items() if re.fullmatch(r"TagSpecification\.\d+\.ResourceType", name)
    ]


def further(action: str, form: dict[str, str], account: str, region: str) -> list[dict[str, Any]]:
    """What AWS asks beside the call's own action."""
    if action in HANDING_PROFILES and "IamInstanceProfile.Name" in form:
        return pass_role(form["IamInstanceProfile.Name"], account)
    if action in DELIVERING_LOGS:
        return [{"action": DELIVERING_LOGS[action], "arn": "*"}]
    if action == "CreateVpcEndpoint" and form.get("PrivateDnsEnabled") == "true":
        vpcs = [f"VPCId={form['VpcId']},VPCRegion={region}"]
        return [{"action": "route53:AssociateVPCWithHostedZone", "arn": "*", "context": {"route53:VPCs": vpcs}}]
    return []


def pass_role(profile: str, account: str) -> list[dict[str, Any]]:
    from moto.iam import iam_backends

    profiles = [each for each in iam_backends[account]["aws"].instance_profiles.values() if each.name == profile]
    context = {"iam:PassedToService": "ec2.amazonaws.com"}
    return [{"action": "iam:PassRole", "arn": role.arn, "context": context} for each in profiles for role in each.roles]
