#!/bin/sh
# Runs a command in the machine NAME.
set -eu
first=$(ip netns pids "$1" | head -n 1)
shift
exec nsenter --target "$first" --all --root --wd "$@"
