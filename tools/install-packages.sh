#!/usr/bin/env bash
# Installs what is missing of tools/packages.txt, and only that.
#   tools/install-packages.sh [all] [gui] [demo]      default: all gui
set -euo pipefail
cd "$(dirname "$0")/.."

groups=("$@")
[ ${#groups[@]} -gt 0 ] || groups=(all gui)
if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
    echo "This script knows Debian's apt-get only; docs/building.md lists what is needed elsewhere." >&2
    exit 0
fi

missing=()
for group in "${groups[@]}"; do
    while read -r tag package; do
        [ "$tag" = "[$group]" ] || continue
        # A newer Node.js brings its own npm and refuses Debian's.
        [ "$package" = npm ] && command -v npm >/dev/null && continue
        status=$(dpkg-query -W -f '${Status}' "$package" 2>/dev/null || true)
        [ "$status" = "install ok installed" ] || missing+=("$package")
    done < tools/packages.txt
done
[ ${#missing[@]} -gt 0 ] || exit 0

root=()
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Please install as root: apt-get install ${missing[*]}" >&2; exit 1; }
    root=(sudo)
fi
echo "Installing: ${missing[*]}" >&2
"${root[@]}" apt-get update -q >&2
"${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >&2
