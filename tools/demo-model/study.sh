#!/usr/bin/env bash
# The numbers of docs/demo-model.md: every method and control on the demo's sets, as rows (CSV), a report (HTML) and
# plots (SVG beside their points as CSV).
#   tools/demo-model/study.sh [FOLDER] [more options of aim eval]      default: work/demo-model/study
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-work/demo-model/study}
shift || true
aim=build/release/bin/aim
methods=zero-shot,text-icl,icl,icl-random-labels,aim,aim-shuffled-images,aim-identity-projector,icl-equal-tokens
methods+=,nearest,majority,copy-last
mkdir -p "$out"
study() {  # SET SHOTS [options]
    local set=$1 shots=$2
    shift 2
    "$aim" eval - - --queries "resources/demo/$set.jsonl" --methods "$methods" --shots "$shots" --max-new-tokens 8 \
        --title "$set" --rows-csv "$out/$set.csv" --report "$out/$set.html" --plots "$out/$set" "$@"
}
# Every concept has as many shots as the others at the multiples of the ways.
study binding-2way 0,1,2,4,8,16 "$@"
study binding-3way 0,1,3,6,9,15 "$@"
study binding-4way 0,1,2,4,8,16 "$@"
study binding-5way 0,1,5,10,15 "$@"
for set in rules photographs fashion; do study "$set" 0,1,2,4,8 "$@"; done  # they hold eight
