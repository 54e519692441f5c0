"""What moto 5.2.1 lacks or does otherwise than AWS, one file for each subject.

Every function says what AWS does. They change moto's classes before the first request.
"""

from . import (
    accounts,
    balancers,
    health,
    images,
    instances,
    launch_templates,
    target_groups,
    targets,
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
        target_groups,
        targets,
        health,
        launch_templates,
    ):
        subject.fill()
