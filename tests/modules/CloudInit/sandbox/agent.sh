#!/bin/sh
# Puts a stand-in for the SSM agent where AWS has it, in the bucket of the region us-west-1. As the real one does, it is started and
# enabled by its package, and keeps in its vault the key by which the server is known.
set -eu
folder=/srv/agent
processor=$(dpkg --print-architecture)
mkdir -p "$folder/DEBIAN" "$folder/usr/bin" "$folder/lib/systemd/system" "/srv/bucket/amazon-ssm-us-west-1/latest/debian_$processor"
cat > "$folder/DEBIAN/control" <<END
Package: amazon-ssm-agent
Version: 0.0.1
Architecture: $processor
Maintainer: nobody <nobody@example.com>
Description: Stand-in for the SSM agent
END
cat > "$folder/DEBIAN/preinst" <<'END'
#!/bin/sh
systemctl stop amazon-ssm-agent
systemctl daemon-reload
END
cat > "$folder/DEBIAN/postinst" <<'END'
#!/bin/sh
systemctl enable amazon-ssm-agent
systemctl start amazon-ssm-agent
systemctl daemon-reload
END
cat > "$folder/lib/systemd/system/amazon-ssm-agent.service" <<'END'
[Unit]
Description=Stand-in for the SSM agent

[Service]
ExecStart=/usr/bin/amazon-ssm-agent

[Install]
WantedBy=multi-user.target
END
cat > "$folder/usr/bin/amazon-ssm-agent" <<'END'
#!/bin/sh
set -eu
store=/var/lib/amazon/ssm/Vault/Store
mkdir -p "$store"
if [ ! -s "$store/EC2RegistrationKey" ]; then cp /proc/sys/kernel/random/uuid "$store/EC2RegistrationKey"; fi
exec sleep infinity
END
chmod 0755 "$folder/DEBIAN/preinst" "$folder/DEBIAN/postinst" "$folder/usr/bin/amazon-ssm-agent"
dpkg-deb --root-owner-group --build "$folder" "/srv/bucket/amazon-ssm-us-west-1/latest/debian_$processor/amazon-ssm-agent.deb" > /dev/null
