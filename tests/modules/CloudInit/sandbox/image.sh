#!/bin/sh
# Copies the disk of the running machine FROM to that of the machine TO, as a machine image without reboot does.
set -eu
# shellcheck disable=SC2046
kill -STOP $(ip netns pids "$1")
cp --archive --one-file-system "/srv/$1" "/srv/$2"
# shellcheck disable=SC2046
kill -CONT $(ip netns pids "$1")
