"""Certificates that settings name, and that somebody issued long before the stack is deployed."""

from typing import Any

from moto.acm.models import AWSCertificateManagerBackend, CertBundle

_get = AWSCertificateManagerBackend.get_certificate
_set_in_use_by = AWSCertificateManagerBackend.set_certificate_in_use_by


def get_certificate(self: Any, arn: str) -> CertBundle:
    """In AWS the certificate stands in the account; here any of the account's own ARNs is issued when it is asked for."""
    own = f":acm:{self.region_name}:{self.account_id}:certificate/"
    if arn not in self._certificates and own in arn:
        bundle = CertBundle.generate_cert("card-web.example", self.account_id, self.region_name)
        bundle.arn = arn
        self._certificates[arn] = bundle
    return _get(self, arn)


def set_certificate_in_use_by(self: Any, arn: str, load_balancer_name: str) -> None:
    """A listener that is given one looks it up first."""
    self.get_certificate(arn)
    _set_in_use_by(self, arn, load_balancer_name)


def fill() -> None:
    AWSCertificateManagerBackend.get_certificate = get_certificate
    AWSCertificateManagerBackend.set_certificate_in_use_by = set_certificate_in_use_by
