"""Elastic Load Balancing names things by ARN, and new ones by what they will be called."""

from typing import Any

from .things import form_tags, thing

MAKES = {"CreateLoadBalancer": "loadbalancer/app/{Name}/0", "CreateTargetGroup": "targetgroup/{Name}/0"}


def describe(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    if action.startswith("Describe"):
        return {}
    tags = form_tags(form)
    arns = [value for name, value in form.items() if "Actions." not in name and value.startswith("arn:aws:elasticloadbalancing:")]
    return {
        "existing": [tagged(arn, account, region) for arn in arns],
        "made": [{"arn": new_arn(action, form, account, region), "tags": tags}] if action.startswith("Create") else [],
        "requestTags": tags or None,
    }


def tagged(arn: str, account: str, region: str) -> dict[str, Any]:
    from moto.elbv2.models import elbv2_backends

    return thing(arn, elbv2_backends[account][region].tagging_service.get_tag_dict_for_resource(arn))


def new_arn(action: str, form: dict[str, str], account: str, region: str) -> str:
    """A listener's and a rule's ARN begin with that of what they are in."""
    if action in MAKES:
        return f"arn:aws:elasticloadbalancing:{region}:{account}:{MAKES[action].format(**form)}"
    if action == "CreateListener":
        return form["LoadBalancerArn"].replace(":loadbalancer/", ":listener/") + "/0"
    return form["ListenerArn"].replace(":listener/", ":listener-rule/") + "/0"
