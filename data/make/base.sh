#!/bin/bash
# Makes the ground, the base map, the places and the fonts anew, in the order in which they build on each other, and judges them.
set -e
cd "$(dirname "$0")"
for s in ground land rivers lakes borders provinces places names relief depth transport fonts check; do echo "== $s"; python "$s.py"; done
