"""Whom an Auto Scaling group tells of the instances that it starts and ends."""

from typing import Any

from moto.autoscaling.responses import AutoScalingResponse
from moto.core.responses import ActionResult, EmptyResult


def _told(response: Any) -> dict[str, dict[str, list[str]]]:
    """The kinds of news by topic, by group."""
    told: dict[str, dict[str, list[str]]] = vars(response.autoscaling_backend).setdefault("notifications", {})
    return told


def put(self: Any) -> ActionResult:
    topics = _told(self).setdefault(self._get_param("AutoScalingGroupName"), {})
    topics[self._get_param("TopicARN")] = self._get_param("NotificationTypes", [])
    return EmptyResult()


def delete(self: Any) -> ActionResult:
    _told(self).get(self._get_param("AutoScalingGroupName"), {}).pop(self._get_param("TopicARN"), None)
    return EmptyResult()


def describe(self: Any) -> ActionResult:
    """Those of the groups that are named; of all groups when none is."""
    named = self._get_param("AutoScalingGroupNames", [])
    return ActionResult({
        "NotificationConfigurations": [
            {"AutoScalingGroupName": name, "TopicARN": topic, "NotificationType": news}
            for name, topics in _told(self).items() if not named or name in named
            for topic, kinds in topics.items() for news in kinds
        ]
    })


def fill() -> None:
    AutoScalingResponse.put_notification_configuration = put
    AutoScalingResponse.delete_notification_configuration = delete
    AutoScalingResponse.describe_notification_configurations = describe
