"""Instances."""

import copy
from typing import Any

from moto.core.responses import ActionResult
from moto.ec2.models.iam_instance_profile import IamInstanceProfileAssociationBackend
from moto.ec2.models.instances import Instance, InstanceBackend, MetadataOptions
from moto.elbv2.models import elbv2_backends
from moto.ec2.responses.instances import InstanceResponse

# Each reads back as given, or as AWS fills it in.
OPTIONS = {
    "MaintenanceOptions": {"AutoRecovery": "default", "RebootMigration": "default"},
    "PrivateDnsNameOptions": {
        "HostnameType": "ip-name",
        "EnableResourceNameDnsARecord": False,
        "EnableResourceNameDnsAAAARecord": False,
    },
    "EnclaveOptions": {"Enabled": False},
    "CapacityReservationSpecification": {"CapacityReservationPreference": "open"},
    "CpuOptions": {},
}

ATTRIBUTES = {
    "MaintenanceOptions": "maintenance_options",
    "PrivateDnsNameOptions": "private_dns_name_options",
    "EnclaveOptions": "enclave_options",
    "CapacityReservationSpecification": "capacity_reservation_specification",
    "CpuOptions": "cpu_options",
}

METADATA = {
    "http_tokens": "http_tokens",
    "http_put_response_hop_limit": "hop_limit",
    "http_endpoint": "http_endpoint",
    "http_protocol_ipv6": "http_protocol",
    "instance_metadata_tags": "metadata_tags",
}

_run = InstanceResponse.run_instances
_replace_profile = IamInstanceProfileAssociationBackend.replace_iam_instance_profile_association
_modify_metadata_options = InstanceBackend.modify_instance_metadata_options
_change_groups = InstanceResponse._security_grp_instance_attribute_handler
_terminate = Instance.terminate


def run_instances(self: Any) -> ActionResult:
    """RunInstances keeps every option it is given."""
    launched = _run(self)
    for instance in launched.result.instances:
        protected = self._get_param("DisableApiTermination")
        if protected is not None:
            instance.disable_api_termination = protected
        for name, default in OPTIONS.items():
            options = {**default, **self._get_param(name, {})}
            if options:
                setattr(instance, ATTRIBUTES[name], options)
        instance.cpu_credits = self._get_param("CreditSpecification.CpuCredits") or default_credits(instance)
        instance.placement.tenancy = self._get_param("Placement.Tenancy") or "default"
        instance.placement.group_name = self._get_param("Placement.GroupName") or ""
    return launched


def default_credits(instance: Any) -> str:
    """Of the types that earn credits, t2 stops at them and the later ones pay for more."""
    return "standard" if instance.instance_type.startswith("t2.") else "unlimited"


def change_options(self: Any, name: str) -> ActionResult:
    self.error_on_dryrun()
    instance = self.ec2_backend.get_instance(self._get_param("InstanceId"))
    options = getattr(instance, ATTRIBUTES[name], OPTIONS[name])
    given = {key: self._get_param(key) for key in OPTIONS[name] if self._get_param(key) is not None}
    setattr(instance, ATTRIBUTES[name], {**options, **given})
    return ActionResult({"InstanceId": instance.id, "Return": True, **options, **given})


def modify_instance_maintenance_options(self: Any) -> ActionResult:
    return change_options(self, "MaintenanceOptions")


def modify_private_dns_name_options(self: Any) -> ActionResult:
    given = self._get_param("PrivateDnsHostnameType")
    changed = change_options(self, "PrivateDnsNameOptions")
    if given:
        self.ec2_backend.get_instance(self._get_param("InstanceId")).private_dns_name_options["HostnameType"] = given
    return changed


def describe_credits(self: Any) -> ActionResult:
    """Only burstable types have credits; a change keeps."""
    instances = self.ec2_backend.get_multi_instances_by_id(self._get_param("InstanceIds", []))
    return ActionResult({"InstanceCreditSpecifications": [
        {"InstanceId": instance.id, "CpuCredits": getattr(instance, "cpu_credits", default_credits(instance))}
        for instance in instances if instance.instance_type.startswith("t")
    ]})


def modify_instance_credit_specification(self: Any) -> ActionResult:
    changed = self._get_param("InstanceCreditSpecifications", [])
    for each in changed:
        self.ec2_backend.get_instance(each["InstanceId"]).cpu_credits = each["CpuCredits"]
    return ActionResult({"SuccessfulInstanceCreditSpecifications": [
        {"InstanceId": each["InstanceId"]} for each in changed
    ]})


def monitor(self: Any, state: str) -> ActionResult:
    self.error_on_dryrun()
    monitored = []
    for instance in self.ec2_backend.get_multi_instances_by_id(self._get_param("InstanceIds", [])):
        instance.monitoring_state = state
        monitored.append({"InstanceId": instance.id, "Monitoring": {"State": state}})
    return ActionResult({"InstanceMonitorings": monitored})


def monitor_instances(self: Any) -> ActionResult:
    """Turns on detailed monitoring, which DescribeInstances then tells."""
    return monitor(self, "enabled")


def unmonitor_instances(self: Any) -> ActionResult:
    return monitor(self, "disabled")


def modify_metadata_options(self: Any, instance_id: str, **given: Any) -> MetadataOptions:
    """What the call leaves out stays as it is."""
    instance = self.get_instance(instance_id)
    before = vars(instance.metadata_options).copy()
    _modify_metadata_options(self, instance_id=instance_id, **given)
    now = instance.metadata_options
    for name, parameter in METADATA.items():
        if given.get(parameter) is None:
            setattr(now, name, before[name])
    return now


def replace_profile(self: Any, association_id: str, *args: Any, **kwargs: Any) -> Any:
    """An instance tells of the profile that it has now."""
    replaced = _replace_profile(self, association_id, *args, **kwargs)
    told = {"Arn": replaced.iam_instance_profile.arn, "Id": association_id}
    self.modify_instance_attribute(replaced.instance.id, "iam_instance_profile", told)
    return replaced


def terminate(self: Any) -> Any:
    """To terminate what is terminated is no error, the provider does; what ends leaves its target groups."""
    if self.state == "terminated":
        return copy.copy(self._state)
    elbv2_backends[self.owner_id][self.ec2_backend.region_name].notify_terminate_instances([self.id])
    return _terminate(self)


def change_attribute(self: Any) -> bool:
    """Attributes that moto does not know: it takes them for an empty list of groups."""
    if self._get_param("Groups", []):
        return _change_groups(self)
    instance = self.ec2_backend.get_instance(self._get_param("InstanceId"))
    behaviour = self._get_param("InstanceInitiatedShutdownBehavior.Value")
    if behaviour is not None:
        instance.instance_initiated_shutdown_behavior = behaviour
    return behaviour is not None


def fill() -> None:
    InstanceResponse._security_grp_instance_attribute_handler = change_attribute
    InstanceResponse.run_instances = run_instances
    InstanceResponse.monitor_instances = monitor_instances
    InstanceResponse.unmonitor_instances = unmonitor_instances
    InstanceResponse.modify_instance_maintenance_options = modify_instance_maintenance_options
    InstanceResponse.modify_private_dns_name_options = modify_private_dns_name_options
    InstanceResponse.describe_instance_credit_specifications = describe_credits
    InstanceResponse.modify_instance_credit_specification = modify_instance_credit_specification
    IamInstanceProfileAssociationBackend.replace_iam_instance_profile_association = replace_profile
    InstanceBackend.modify_instance_metadata_options = modify_metadata_options
    Instance.terminate = terminate
