"""Alarms."""

from typing import Any

from moto.cloudwatch.responses import CloudWatchResponse
from moto.core.responses import ActionResult, EmptyResult


def switch(self: Any, enabled: bool) -> ActionResult:
    """An alarm that is switched off still judges, and tells nobody."""
    for alarm in self.cloudwatch_backend.get_alarms_by_alarm_names(self._get_param("AlarmNames", [])):
        alarm.actions_enabled = enabled
    return EmptyResult()


def enable_alarm_actions(self: Any) -> ActionResult:
    return switch(self, True)


def disable_alarm_actions(self: Any) -> ActionResult:
    return switch(self, False)


def fill() -> None:
    CloudWatchResponse.enable_alarm_actions = enable_alarm_actions
    CloudWatchResponse.disable_alarm_actions = disable_alarm_actions
