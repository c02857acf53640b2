#!/usr/bin/env bash
# Installs what is missing, builds, and opens the window on the embedded demo.
# Without a display it runs the demo in the terminal. Arguments go to the program.
set -euo pipefail
cd "$(dirname "$0")/.."

tools/build.sh release
if [ -n "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    exec build/release/bin/aim-workbench "$@"
fi
echo "There is no display, so the demo runs here." >&2
exec build/release/bin/aim demo "$@"
