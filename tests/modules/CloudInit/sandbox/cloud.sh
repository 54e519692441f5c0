#!/bin/sh
# Makes the network that machines are joined to, and in it starts the metadata service, at its real address, and S3.
set -eu
ip netns add cloud
ip -n cloud link set lo up
ip -n cloud address add 169.254.169.254/32 dev lo
ip -n cloud address add 203.0.113.1/32 dev lo
ip netns exec cloud python3 /srv/metadata.py /srv/metadata.json > /srv/metadata.log 2>&1 &
sh /srv/agent.sh
ip netns exec cloud python3 /srv/bucket.py /srv/bucket /srv/s3.pem > /srv/bucket.log 2>&1 &
