#!/usr/bin/env bash
# Installs what is missing, builds, and runs every test.
#   tools/test.sh [PRESET] [cmake options …]           default: release
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
tools/build.sh "$@"
ctest --preset "$preset"
