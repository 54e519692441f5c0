#!/bin/sh
# Boots the machine whose root file system is /srv/NAME, in a network where all that it reaches is the metadata service and S3.
# cloud-init is handed what is in /srv/seeds/NAME, which is no part of the machine. Its address is 10.64.NUMBER.2.
# Runs in the tools' root file system, until the machine ends.
set -eu
name=$1
number=$2
ip netns add "$name"
ip -n cloud link add "$name" type veth peer name eth0 netns "$name"
ip -n cloud address add "10.64.$number.1/24" dev "$name"
ip -n cloud link set "$name" up
ip -n "$name" link set lo up
ip -n "$name" address add "10.64.$number.2/24" dev eth0
ip -n "$name" link set eth0 up
ip -n "$name" route add default via "10.64.$number.1"

# Control groups outlive namespaces, so the machine's go where hold.sh removes them.
sandbox=$(grep --only-matching --max-count 1 'card-web-sandbox-.*' /proc/1/cgroup)
for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
  group=$hierarchy/$sandbox
  if [ -d "$group" ]; then
    mkdir "$group/$name"
    echo $$ > "$group/$name/cgroup.procs"
  fi
done
exec systemd-nspawn --quiet --boot --directory="/srv/$name" --network-namespace-path="/run/netns/$name" \
  --bind-ro="/srv/seeds/$name:/var/lib/cloud/seed/nocloud" --resolv-conf=off --link-journal=no \
  --register=no --keep-unit --console=pipe < /dev/null
