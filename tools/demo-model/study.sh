#!/usr/bin/env bash
# The numbers of docs/demo-model.md: every method and control on the demo's binding sets.
#   tools/demo-model/study.sh [FOLDER]        default: work/demo-model/study
set -euo pipefail
cd "$(dirname "$0")/../.."

out=${1:-work/demo-model/study}
aim=build/release/bin/aim
methods=zero-shot,text-icl,icl,aim,aim-shuffled-images,aim-identity-projector,icl-equal-tokens,nearest,majority,copy-last
mkdir -p "$out"
for ways in 2 3 4 5; do
    "$aim" eval - - --queries "resources/demo/binding-${ways}way.jsonl" --methods "$methods" \
        --shots "$ways,$((2 * ways)),$((3 * ways))" --max-new-tokens 8 \
        --rows-csv "$out/binding-${ways}way.csv" --report "$out/binding-${ways}way.html"
done
