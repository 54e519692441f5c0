"""Certificates that settings name, issued long before the stack is deployed, and ones that are asked for."""

from typing import Any

from moto.acm.models import AWSCertificateManagerBackend, CertBundle

from . import names

_get = AWSCertificateManagerBackend.get_certificate
_use = AWSCertificateManagerBackend.set_certificate_in_use_by


def issue(backend: Any, arn: str) -> None:
    """In AWS the certificate stands in the account; here any of the account's own ARNs is issued when it is asked for."""
    own = f":acm:{backend.region_name}:{backend.account_id}:certificate/"
    if arn not in backend._certificates and own in arn:
        bundle = CertBundle.generate_cert("card-web.example", backend.account_id, backend.region_name)
        bundle.arn = arn
        backend._certificates[arn] = bundle


def get_certificate(self: Any, arn: str) -> CertBundle:
    issue(self, arn)
    return _get(self, arn)


def use(self: Any, arn: str, load_balancer_name: str) -> None:
    """What a listener names is in use by it."""
    issue(self, arn)
    _use(self, arn, load_balancer_name)


def is_proved(option: dict[str, Any]) -> bool:
    wanted = option["ResourceRecord"]
    return any(
        record.name == wanted["Name"] and record.type == wanted["Type"] and wanted["Value"] in record.records
        for record in names.records()
    )


def check(self: CertBundle) -> None:
    """AWS issues a certificate once every name's record is in the DNS, however long that takes."""
    if self.type == "AMAZON_ISSUED" and self.status == "PENDING_VALIDATION":
        options = self.describe()["Certificate"]["DomainValidationOptions"]
        if all(is_proved(option) for option in options):
            self.status = "ISSUED"


def fill() -> None:
    CertBundle.check = check
    AWSCertificateManagerBackend.get_certificate = get_certificate
    AWSCertificateManagerBackend.set_certificate_in_use_by = use
