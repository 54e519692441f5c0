"""What stands in front of a balancer: certificates, firewalls, names in the DNS."""

import re
from typing import Any

from . import balancing
from .things import pairs, thing


def acm(action: str, asked: dict[str, Any], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.acm.models import acm_backends

    arn, tags = asked.get("CertificateArn"), pairs(asked.get("Tags"))
    certificates = acm_backends[account][region]._certificates
    return {
        "existing": [thing(arn, dict(certificates[arn].tags) if arn in certificates else {})] if arn else [],
        "made": [{"arn": f"arn:aws:acm:{region}:{account}:certificate/0", "tags": tags}] if action == "RequestCertificate" else [],
        "requestTags": tags or None,
    }


def wafv2(action: str, asked: dict[str, Any], account: str, region: str, environ: Any) -> dict[str, Any]:
    from moto.wafv2.models import wafv2_backends

    prefix = f"arn:aws:wafv2:{region}:{account}:regional"
    backend, tags = wafv2_backends[account][region], pairs(asked.get("Tags"))
    named = {**asked, **asked.get("LoggingConfiguration", {})}
    arns = [value for key in ("WebACLArn", "ResourceArn", "ResourceARN", "ARN") if (value := named.get(key))]
    if "Id" in asked:
        arns.append(f"{prefix}/webacl/{asked['Name']}/{asked['Id']}")
    statements = [rule.get("Statement", {}).get("ManagedRuleGroupStatement") for rule in asked.get("Rules", [])]
    groups = [each["Name"] for each in statements if each]
    return {
        "existing": [
            *(thing(arn, backend.tagging_service.get_tag_dict_for_resource(arn)) for arn in arns if ":wafv2:" in arn),
            *(thing(arn) for arn in arns if ":wafv2:" not in arn),
            *(thing(f"{prefix}/managedruleset/{name}/0") for name in groups),
        ],
        "made": [{"arn": f"{prefix}/webacl/{asked['Name']}/0", "tags": tags}] if action == "CreateWebACL" else [],
        "requestTags": tags or None,
        "further": put_before(action, asked, account, region),
    }


ON_BALANCERS = {
    "AssociateWebACL": "CreateWebACLAssociation",
    "DisassociateWebACL": "DeleteWebACLAssociation",
    "GetWebACLForResource": "GetLoadBalancerWebACL",
}


def put_before(action: str, asked: dict[str, Any], account: str, region: str) -> list[dict[str, Any]]:
    """The balancer is asked about too."""
    if action not in ON_BALANCERS:
        return []
    balancer = balancing.tagged(asked["ResourceArn"], account, region)
    own = [{"action": f"elasticloadbalancing:{ON_BALANCERS[action]}", **balancer}]
    return own if action.startswith("Get") else [*own, {"action": "elasticloadbalancing:SetWebAcl", "arn": "*"}]


def route53(action: str, asked: dict[str, Any], account: str, region: str, environ: Any) -> dict[str, Any]:
    path = environ["PATH_INFO"].rstrip("/")
    zone = re.search(r"/hostedzone/(\w+)", path)
    if not zone:
        return {"name": "GetChange", "existing": [thing(f"arn:aws:route53:::change/{path.rpartition('/')[2]}")]}
    existing = [thing(f"arn:aws:route53:::hostedzone/{zone.group(1)}")]
    if not path.endswith("rrset"):
        return {"name": "GetHostedZone", "existing": existing}
    if environ["REQUEST_METHOD"] == "GET":
        return {"name": "ListResourceRecordSets", "existing": existing}
    names = sorted({each.rstrip(".").lower() for each in re.findall(r"<Name>([^<]+)</Name>", environ["request.body"])})
    context = {"route53:ChangeResourceRecordSetsNormalizedRecordNames": names}
    return {"name": "ChangeResourceRecordSets", "existing": existing, "context": context}
