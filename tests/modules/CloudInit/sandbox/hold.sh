#!/bin/sh
# Holds a sandbox: namespaces of its own for processes and mounts, with a file system in memory at /mnt.
# It lasts as long as standard input does, so no longer than whoever started it, even one that is killed: the kernel
# then ends every process in it and drops every mount. Prints the id of its first process.
set -eu
# An interrupt ends whoever started this, which ends standard input.
trap '' HUP INT TERM

name=card-web-sandbox-$$
set --
for hierarchy in /sys/fs/cgroup /sys/fs/cgroup/unified /sys/fs/cgroup/systemd; do
  if [ -f "$hierarchy/cgroup.procs" ]; then set -- "$@" "$hierarchy/$name"; fi
done

mkdir "$@"
status=0
sh -eu -c '
  for group in "$@"; do echo $$ > "$group/cgroup.procs"; done
  exec unshare --mount --pid --fork --kill-child sh -eu -c "
    read -r id rest < /proc/self/stat
    mount -t proc proc /proc
    mount -t tmpfs -o mode=755 tmpfs /mnt
    mkdir /mnt/srv
    echo \$id
    exec cat > /dev/null"' sh "$@" || status=$?

# Control groups are all that the kernel leaves.
for group in "$@"; do find "$group" -depth -type d -exec rmdir {} \;; done
exit $status
