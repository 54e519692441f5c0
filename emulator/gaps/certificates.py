"""Certificates that settings name, and that somebody issued long before the stack is deployed."""

from typing import Any

from moto.acm.models import AWSCertificateManagerBackend, CertBundle

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


def fill() -> None:
    AWSCertificateManagerBackend.get_certificate = get_certificate
    AWSCertificateManagerBackend.set_certificate_in_use_by = use
