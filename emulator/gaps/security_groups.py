"""Security groups' rules."""

from typing import Any

from moto.ec2.exceptions import InvalidSecurityGroupNotFoundError, InvalidSecurityGroupRuleIdNotFoundError
from moto.ec2.models.security_groups import SecurityGroupBackend, SecurityGroupRule

_new = SecurityGroupRule.__init__
_equal = SecurityGroupRule.__eq__


def new_rule(self: Any, ec2_backend: Any, ip_protocol: str, group_id: str, from_port: Any, to_port: Any,
             ip_range: Any, source_group: Any = None, prefix_list_id: Any = None, **kwargs: Any) -> None:
    _new(self, ec2_backend, ip_protocol, group_id, from_port, to_port, ip_range, source_group, prefix_list_id, **kwargs)
    self.listed = dict(prefix_list_id or {})


def description(self: Any) -> str | None:
    """A rule keeps its description, whatever it names: addresses, a group or a prefix list."""
    return next((side["Description"] for side in (self.ip_range, self.source_group, self.listed)
                 if side.get("Description")), None)


def without_descriptions(rule: Any) -> tuple[Any, ...]:
    ports = (None, None) if rule.ip_protocol == "-1" else (rule.from_port, rule.to_port)
    return (rule.ip_protocol, *ports, rule.cidr_ipv4, rule.cidr_ipv6,
            rule.source_group.get("GroupId"), rule.prefix_list_id)


def equal(self: Any, other: Any) -> bool:
    """Two rules are the same when they let the same through; their descriptions do not matter."""
    return without_descriptions(self) == without_descriptions(other)


def modify_rules(self: Any, group_id: str, rules: dict[str, dict[str, Any]]) -> None:
    """ModifySecurityGroupRules replaces the whole rule: what it names, its ports and its description."""
    group = self.get_security_group_by_name_or_id(group_id)
    if group is None:
        raise InvalidSecurityGroupNotFoundError(group_id)
    for rule_id, wanted in rules.items():
        rule = group.get_rule(rule_id)
        if rule is None:
            raise InvalidSecurityGroupRuleIdNotFoundError(rule_id)
        rewrite(rule, wanted)


def rewrite(rule: Any, wanted: dict[str, Any]) -> None:
    told = {"Description": wanted["Description"]} if wanted.get("Description") else {}
    cidr = {name: wanted[key] for key, name in (("CidrIpv4", "CidrIp"), ("CidrIpv6", "CidrIpv6")) if wanted.get(key)}
    referenced = wanted.get("ReferencedGroupId")
    rule.ip_protocol = str(wanted["IpProtocol"])
    rule.from_port, rule.to_port = (
        (None, None) if rule.ip_protocol == "-1" else (int(wanted["FromPort"]), int(wanted["ToPort"]))
    )
    owner = rule.ec2_backend.account_id
    rule.ip_range = {**cidr, **told} if cidr else {}
    rule.source_group = {"GroupId": referenced, "UserId": owner, "OwnerId": owner, **told} if referenced else {}
    rule.prefix_list_id = wanted.get("PrefixListId")
    rule.listed = told if rule.prefix_list_id else {}


def fill() -> None:
    SecurityGroupRule.__init__ = new_rule
    SecurityGroupRule.description = property(description)
    SecurityGroupRule.__eq__ = equal
    SecurityGroupBackend.modify_security_group_rules = modify_rules
