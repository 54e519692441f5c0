"""What moto 5.2.1 lacks or does otherwise than AWS, one file for each subject.

Every function says what AWS does. They change moto's classes before the first request.
"""

from . import (
    accounts,
    alarms,
    autoscaling,
    balancers,
    buckets,
    certificates,
    fleets,
    health,
    images,
    instance_refresh,
    instances,
    interfaces,
    launch_templates,
    names,
    network,
    notifications,
    security_groups,
    subnets,
    target_groups,
    targets,
    template_versions,
    unknown_calls,
    volumes,
    zones,
)


def fill() -> None:
    for subject in (
        unknown_calls,
        accounts,
        zones,
        images,
        volumes,
        instances,
        balancers,
        names,
        certificates,
        target_groups,
        targets,
        health,
        interfaces,
        launch_templates,
        template_versions,
        autoscaling,
        notifications,
        fleets,
        instance_refresh,
        network,
        subnets,
        security_groups,
        buckets,
        alarms,
    ):
        subject.fill()
