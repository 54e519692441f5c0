"""Calls that moto does not know, or fails at."""

import traceback
from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse

_call = BaseResponse.call_action


class UnknownCall(ServiceException):
    code = "InvalidAction"


class FailedCall(ServiceException):
    code = "EmulatorFailure"


def call_action(self: Any) -> Any:
    """AWS answers an action it lacks with InvalidAction (400), which ends a run at once.

    moto answers 500, which the Terraform provider retries for minutes without a word.
    """
    try:
        return _call(self)
    except NotImplementedError as gap:
        return refuse(self, UnknownCall(f"The emulator lacks {self._get_action()} (docs/emulator.md): {gap}"))
    except Exception as error:  # Whatever it is, the caller is told, and the log has the trace.
        traceback.print_exc()
        return refuse(self, FailedCall(f"The emulator failed at {self._get_action()} (see its log): {error!r}"))


def refuse(response: Any, refusal: ServiceException) -> Any:
    _, headers, body = response.serialized(ActionResult(refusal))
    headers["status"] = 400
    return 400, headers, body


def fill() -> None:
    BaseResponse.call_action = call_action
