"""Hosted zones that settings name by their id, and that somebody made long before the stack is deployed."""

import re
from collections.abc import Iterator
from typing import Any

from moto.route53.exceptions import ResourceRecordAlreadyExists
from moto.route53.models import FakeZone, Route53Backend, route53_backends

ZONE = re.compile(r"Z[A-Z0-9]{1,31}")

_get = Route53Backend.get_hosted_zone
_delete = Route53Backend.delete_hosted_zone
_change = Route53Backend.change_resource_record_sets
_deleted: set[str] = set()


def zones() -> Iterator[FakeZone]:
    """Every account's."""
    for account in list(route53_backends.values()):
        for backend in list(account.values()):
            yield from list(backend.zones.values())


def records() -> Iterator[Any]:
    for zone in zones():
        yield from zone.rrsets


def make(backend: Any, zone_id: str) -> None:
    """In AWS the zone stands in the account; here it is there once it is asked for. Its name is the root, under which every name is."""
    zone = backend.create_hosted_zone(name=".", private_zone=False)
    backend.zones[zone_id] = backend.zones.pop(zone.resource_id)
    zone.resource_id = zone_id


def get_hosted_zone(self: Any, id_: str) -> FakeZone:
    """A zone belongs to one account."""
    zone_id = id_.replace("/hostedzone/", "")
    if ZONE.fullmatch(zone_id) and zone_id not in _deleted and all(zone.resource_id != zone_id for zone in zones()):
        make(self, zone_id)
    return _get(self, id_)


def delete_hosted_zone(self: Any, id_: str) -> FakeZone | None:
    zone = _delete(self, id_)
    _deleted.add(id_.replace("/hostedzone/", ""))
    return zone


def is_record(wanted: dict[str, Any], name: str, kind: str, identifier: str | None) -> bool:
    own = wanted["Name"].rstrip(".") == name.rstrip(".") and wanted["Type"] == kind
    return own and wanted.get("SetIdentifier") == identifier


def change_resource_record_sets(self: Any, zoneid: str, change_list: list[dict[str, Any]]) -> None:
    """A record that is there is not created again, one that was deleted is. moto takes whatever follows it in the zone for it."""
    zone = self.get_hosted_zone(zoneid)
    gone = [(change["ResourceRecordSet"]["Name"].rstrip("."), change["ResourceRecordSet"]["Type"])
            for change in change_list if change["Action"] == "DELETE"]
    for change in change_list:
        wanted = change["ResourceRecordSet"]
        if change["Action"] != "CREATE" or (wanted["Name"].rstrip("."), wanted["Type"]) in gone:
            continue
        if any(is_record(wanted, record.name, record.type, record.set_identifier) for record in zone.rrsets):
            raise ResourceRecordAlreadyExists(name=wanted["Name"].rstrip(".") + ".", _type=wanted["Type"])
        zone.rr_changes[:] = [
            each for each in zone.rr_changes
            if not is_record(wanted, each["ResourceRecordSet"]["Name"], each["ResourceRecordSet"]["Type"], each["ResourceRecordSet"].get("SetIdentifier"))
        ]
    _change(self, zoneid, change_list)


def fill() -> None:
    Route53Backend.change_resource_record_sets = change_resource_record_sets
    Route53Backend.get_hosted_zone = get_hosted_zone
    Route53Backend.delete_hosted_zone = delete_hosted_zone
