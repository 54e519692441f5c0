#!/bin/sh
# Builds a fresh machine at /mnt/base from the packages of this machine's own distribution and package sources: build.sh CACHE
# PACKAGE ... The packages are those that its set-up will ask for: machines in the sandbox have no network to fetch them from.
# CACHE is an archive of such a machine before anything has run on it. It is taken as it is, or made if it is not there.
# /mnt/tools is the same root file system, where the sandbox's own commands run. Nothing is installed outside.
# Exits 69 when the package sources cannot be reached.
set -eu
. /etc/os-release
export DEBIAN_FRONTEND=noninteractive
cache=$1
shift
cd /mnt

build() {
  mkdir -p apt/state/lists/partial apt/cache/archives/partial

  # The system's apt with a state of its own, so that neither its lists nor its lock are touched.
  own_apt() {
    apt-get --quiet=2 -o Dir::State=/mnt/apt/state -o Dir::State::status=/var/lib/dpkg/status \
      -o Dir::Cache=/mnt/apt/cache -o APT::Update::Post-Invoke= -o APT::Sandbox::User=root "$@"
  }
  own_apt -o APT::Update::Error-Mode=any update || exit 69
  (cd apt && own_apt download mmdebstrap && dpkg-deb --extract mmdebstrap_*.deb mmdebstrap)

  # Where packages come from here, and how they are fetched: proxies, snapshots past their date.
  own_apt indextargets --format 'deb $(REPO_URI) $(CODENAME) $(COMPONENT)' 'Created-By: Packages' 'Origin: Debian' |
    grep " $VERSION_CODENAME" | sort --unique > apt/sources.list
  apt-config dump Acquire | grep '^Acquire::' > apt/acquire.conf

  # Every machine image for EC2 has an SSH server, whose keys cloud-init makes.
  perl apt/mmdebstrap/usr/bin/mmdebstrap --quiet --mode=root --variant=minbase --skip=cleanup/apt \
    --aptopt=/mnt/apt/acquire.conf --dpkgopt=force-unsafe-io \
    --include=systemd-sysv,dbus,cloud-init,openssh-server,iproute2,systemd-container \
    "$VERSION_CODENAME" base /mnt/apt/sources.list

  # A machine's package source is a folder of its own.
  chroot base apt-get clean
  chroot base apt-get --quiet=2 install --download-only --assume-yes "$@"
  mkdir base/srv/packages
  mv base/var/cache/apt/archives/*.deb base/srv/packages
  cd base/srv/packages
  for package in *.deb; do
    dpkg-deb --field "$package"
    printf 'Filename: ./%s\nSize: %s\nSHA256: %s\n\n' \
      "$package" "$(stat --format %s "$package")" "$(sha256sum "$package" | cut -d ' ' -f 1)"
  done > Packages
  cd /mnt
  rm -rf base/etc/apt/sources.list.d/* base/var/lib/apt/lists/* apt
  echo 'deb [trusted=yes] file:/srv/packages ./' > base/etc/apt/sources.list
  : > base/etc/resolv.conf
}

if [ -f "$cache" ]; then
  tar --extract --numeric-owner --file "$cache"
else
  build "$@"
  tar --create --numeric-owner --file "$cache.$$" base
  mv "$cache.$$" "$cache"
fi

# The sandbox's S3 has its real name, and a certificate that machines trust.
echo '203.0.113.1 s3.us-west-1.amazonaws.com' >> base/etc/hosts
mkdir -p base/usr/local/share/ca-certificates
cp srv/s3.crt base/usr/local/share/ca-certificates
chroot base update-ca-certificates > /dev/null

# boot.sh hands cloud-init its document, and makes the network. The locale stays that of the packages.
printf 'datasource_list: [NoCloud]\nnetwork: {config: disabled}\nlocale: false\n' > base/etc/cloud/cloud.cfg.d/90_sandbox.cfg

mkdir tools
mount --bind base tools
for folder in proc sys dev; do mount --rbind "/$folder" "tools/$folder"; done
mount -t tmpfs tmpfs tools/run
mount --bind srv tools/srv
