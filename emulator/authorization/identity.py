"""Roles and instance profiles are known by their names."""

from typing import Any

from .things import form_tags, pairs, thing


PASS = {"action": "iam:PassRole", "context": {"iam:PassedToService": "ec2.amazonaws.com"}}


def iam(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.iam import iam_backends

    backend = iam_backends[account]["aws"]
    role, profile, tags = form.get("RoleName"), form.get("InstanceProfileName"), form_tags(form)
    roles = {each.name: each for each in backend.roles.values()}
    profiles = {each.name: each for each in backend.instance_profiles.values()}
    role_arn, profile_arn = f"arn:aws:iam::{account}:role/{role}", f"arn:aws:iam::{account}:instance-profile/{profile}"
    new = {"CreateRole": role_arn, "CreateInstanceProfile": profile_arn}.get(action)
    return {
        "existing": [] if new else [
            *([thing(role_arn, pairs(roles[role].tags) if role in roles else {})] if role else []),
            *([thing(profile_arn, pairs(profiles[profile].tags) if profile in profiles else {})] if profile else []),
            *([thing(form["PolicyArn"])] if "PolicyArn" in form and not role else []),
        ],
        "made": [{"arn": new, "tags": tags}] if new else [],
        "requestTags": tags or None,
        "context": {"iam:PolicyARN": form["PolicyArn"]} if "PolicyArn" in form else {},
        "further": [PASS | {"arn": role_arn}] if action == "AddRoleToInstanceProfile" else [],
    }
