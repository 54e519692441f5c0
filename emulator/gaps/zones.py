"""Availability zones."""

from moto.ec2.models.availability_zones_and_regions import RegionsAndZonesBackend, Zone
from moto.ec2.models.instance_types import INSTANCE_TYPE_OFFERINGS

REGION = "us-west-1"


def add_third_zone() -> None:
    """An account sees two of us-west-1's three zones; which letters they carry differs between accounts."""
    RegionsAndZonesBackend.zones[REGION].append(
        Zone(region_name=REGION, name=f"{REGION}c", zone_id="usw1-az2")
    )


def offer_instance_types_there() -> None:
    """What the region offers, its zones offer."""
    offerings = INSTANCE_TYPE_OFFERINGS["availability-zone"][REGION]
    types = [offering["InstanceType"] for offering in INSTANCE_TYPE_OFFERINGS["region"][REGION]]
    known = {offering["InstanceType"] for offering in offerings if offering["Location"] == f"{REGION}c"}
    offerings.extend(
        {"InstanceType": type_, "LocationType": "availability-zone", "Location": f"{REGION}c"}
        for type_ in types if type_ not in known
    )


def fill() -> None:
    add_third_zone()
    offer_instance_types_there()
