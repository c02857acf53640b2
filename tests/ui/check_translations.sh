#!/usr/bin/env bash
# Fails when the sources hold a text that one of the three languages does not have, or translations
# of texts that are gone.   check_translations.sh LUPDATE
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp translations/*.ts "$folder"
"$1" -silent -I . -locations none ui app/gui -ts "$folder"/*.ts
problems=0
for file in "$folder"/*.ts; do
    for kind in unfinished vanished obsolete; do
        count=$(grep -c "type=\"$kind\"" "$file" || true)
        [ "$count" = 0 ] && continue
        echo "$(basename "$file"): $count $kind"
        grep -B 8 "type=\"$kind\"" "$file" | grep "<source>" | head -20
        problems=1
    done
done
exit $problems
