#!/bin/sh
# Holds a sandbox: namespaces of its own for processes and mounts, with an empty file system in memory at /mnt.
# It ends when standard input does, so when whoever started it ends or is killed: the kernel then kills every process
# in it and drops every mount. Prints the id of its first process.
set -eu
# An interrupt ends whoever started this, which closes standard input.
trap '' INT TERM HUP
name=card-web-sandbox-$$
hierarchies=
for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
  if [ -f "$hierarchy/cgroup.procs" ]; then hierarchies="$hierarchies $hierarchy"; fi
done

for hierarchy in $hierarchies; do mkdir "$hierarchy/$name"; done
status=0
# shellcheck disable=SC2016
sh -euc '
  name=$1; shift
  for hierarchy in "$@"; do echo $$ > "$hierarchy/$name/cgroup.procs"; done
  exec unshare --mount --pid --fork --kill-child sh -euc "
    read -r pid rest < /proc/self/stat
    mount -t proc proc /proc
    mount -t tmpfs -o mode=755 tmpfs /mnt
    echo \$pid
    exec cat > /dev/null"
' sh "$name" $hierarchies || status=$?
for hierarchy in $hierarchies; do find "$hierarchy/$name" -depth -type d -exec rmdir {} \;; done
exit $status
