"""Things and the tags that they carry now."""

from typing import Any


def thing(arn: str, tags: dict[str, str] | None = None, **context: Any) -> dict[str, Any]:
    """Without tags: AWS knows of none, such as of a bucket's, and goes by the name."""
    return {"arn": arn, "tags": tags, "context": context}


def pairs(tags: Any) -> dict[str, str]:
    """Tags as a dictionary, whichever way a service or a model has them."""
    if isinstance(tags, dict):
        return {key: value["Value"] if isinstance(value, dict) else value for key, value in tags.items()}
    return {first(tag, "Key", "TagKey", "key"): first(tag, "Value", "TagValue", "value") for tag in tags or []}


def first(tag: dict[str, str], *names: str) -> str:
    return next((tag[name] for name in names if name in tag), "")


def form_tags(form: dict[str, str], prefix: str = "Tags.member.") -> dict[str, str]:
    """Tags of a query protocol: Tags.member.1.Key, Tags.member.1.Value."""
    names = [name for name in form if name.startswith(prefix) and name.endswith(".Key") and name.count(".") == prefix.count(".") + 1]
    return {form[name]: form.get(name[:-len("Key")] + "Value", "") for name in names}


def members(form: dict[str, str], name: str) -> list[str]:
    return [value for key, value in form.items() if key == name or key.startswith(f"{name}.member.")]
