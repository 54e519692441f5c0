"""Calls that moto does not know."""

from typing import Any

from moto.core.exceptions import ServiceException
from moto.core.responses import ActionResult, BaseResponse

_call = BaseResponse.call_action


class UnknownCall(ServiceException):
    code = "InvalidAction"


def call_action(self: Any) -> Any:
    """AWS answers an action it lacks with InvalidAction (400), which ends a run at once.

    moto answers 500, which the Terraform provider retries for minutes without a word.
    """
    try:
        return _call(self)
    except NotImplementedError as gap:
        action = self._get_action()
        refusal = UnknownCall(f"The emulator lacks {action} (docs/emulator.md): {gap}")
        _, headers, body = self.serialized(ActionResult(refusal))
        headers["status"] = 400
        return 400, headers, body


def fill() -> None:
    BaseResponse.call_action = call_action
