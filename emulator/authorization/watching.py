"""Alarms, dashboards and topics are known by their names."""

from typing import Any

from .things import form_tags, members, thing


def cloudwatch(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.cloudwatch.models import cloudwatch_backends

    backend, tags = cloudwatch_backends[account][region], form_tags(form)
    names = [*members(form, "AlarmName"), *members(form, "AlarmNames")]
    prefix = f"arn:aws:cloudwatch:{region}:{account}:alarm:"
    alarms = [form["ResourceARN"]] if "ResourceARN" in form else [prefix + name for name in names]
    dashboards = [*members(form, "DashboardName"), *members(form, "DashboardNames")]
    new = action == "PutMetricAlarm" and form["AlarmName"] not in backend.alarms
    return {
        "existing": [
            *([] if new else [thing(arn, backend.tagger.get_tag_dict_for_resource(arn)) for arn in alarms]),
            *(thing(f"arn:aws:cloudwatch::{account}:dashboard/{name}") for name in dashboards),
        ],
        "made": [{"arn": arn, "tags": tags} for arn in alarms] if new else [],
        "requestTags": tags or None,
    }


def sns(action: str, form: dict[str, str], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.sns.models import sns_backends

    tags, topics = form_tags(form), sns_backends[account][region].topics
    if "SubscriptionArn" in form:
        return {"existing": [thing(form["SubscriptionArn"].rpartition(":")[0])]}
    arn = form.get("TopicArn") or form.get("ResourceArn") or f"arn:aws:sns:{region}:{account}:{form['Name']}"
    new = action == "CreateTopic" and arn not in topics
    return {
        "existing": [] if new else [thing(arn, dict(topics[arn]._tags) if arn in topics else {})],
        "made": [{"arn": arn, "tags": tags}] if new else [],
        "requestTags": tags or None,
    }
