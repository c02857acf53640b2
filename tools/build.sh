#!/usr/bin/env bash
# Configures and builds one preset. run.sh, test.sh and .ci/run share this step.
#   tools/build.sh [PRESET] [cmake options …]          default: release
set -euo pipefail
cd "$(dirname "$0")/.."

preset=${1:-release}
shift || true
if [ "$preset" = core-only ]; then tools/install-packages.sh all; else tools/install-packages.sh all gui; fi

# LibTorch's headers take about 1.5 GB a compiler: no more jobs at once than memory allows.
jobs=$(nproc)
memory_jobs=$(( $(awk '/MemAvailable/ {print $2}' /proc/meminfo) / 1600000 ))
[ "$memory_jobs" -ge "$jobs" ] || jobs=$(( memory_jobs > 0 ? memory_jobs : 1 ))

if [ ! -f "build/$preset/build.ninja" ] || [ $# -gt 0 ]; then
    cmake --preset "$preset" "$@" >&2
fi
cmake --build "build/$preset" --parallel "$jobs" >&2
