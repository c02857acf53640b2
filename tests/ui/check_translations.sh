#!/usr/bin/env bash
# Fails when the sources hold a text that one of the languages does not have, or translations of texts
# that are gone.   check_translations.sh LUPDATE [--update]   (--update: changes translations/ instead)
set -euo pipefail
cd "$(dirname "$0")/../.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cp translations/*.ts "$folder"
if [ "${2:-}" = --update ]; then
    trap - EXIT
    rm -rf "$folder"
    folder=translations
fi
"$1" -silent -I . -locations none ui app/gui -ts "$folder"/aim_*.ts 2>/dev/null
# Core's sentences (core/base/sentence.h). Without include paths lupdate takes the class's name as it is
# written, in every file alike. What it says of C++ it cannot read is not heard.
"$1" -silent -tr-function-alias tr+=of -locations none core -ts "$folder"/core_*.ts 2>/dev/null
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
if grep -h "<name>" "$folder"/core_*.ts | grep -v ">Sentence<"; then
    echo "core has texts outside Sentence::of"
    problems=1
fi
exit $problems
