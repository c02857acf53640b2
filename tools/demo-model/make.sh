#!/usr/bin/env bash
# Makes resources/demo anew, from the pictures' packages to the trained model. Takes hours; what is done
# already is kept in work/demo-model (ignored by git), so it may be stopped and started again.
#   tools/demo-model/make.sh [text] [teacher] [vision] [backbone] [projector]     minutes each
set -euo pipefail
cd "$(dirname "$0")/../.."

text=${1:-10} teacher=${2:-10} vision=${3:-25} backbone=${4:-60} projector=${5:-25}
work=work/demo-model
packages=$work/packages/node_modules
bin=build/release/bin
export OMP_WAIT_POLICY=passive

tools/install-packages.sh all demo
tools/build.sh release

if [ ! -d "$packages" ]; then
    mkdir -p "$work/packages"
    npm install --prefix "$work/packages" --no-audit --no-fund \
        @iconify-json/noto@1.2.9 @iconify-json/noto-v1@1.2.5 @iconify-json/twemoji@1.2.5 \
        @iconify-json/emojione@1.2.3 @iconify-json/emojione-monotone@1.2.1 \
        @iconify-json/fxemoji@1.2.2 @iconify-json/fluent-emoji-flat@1.2.6 \
        @iconify-json/fluent-emoji-high-contrast@1.2.6 @iconify-json/streamline-emojis@1.2.4 \
        @lobehub/fluent-emoji-3d@1.1.0
fi
if [ ! -f "$work/bank.safetensors" ]; then
    "$bin/aim-demo-data" drawings "$packages" "$work"
    mkdir -p "$work/png"
    find "$work/svg" -name '*.svg' -printf '%f\0' | xargs -0 -P "$(nproc)" -I{} sh -c \
        'rsvg-convert --keep-aspect-ratio -w 96 -h 96 -o "$1/png/${2%.svg}.png" "$1/svg/$2"' sh "$work" {}
    "$bin/aim-demo-data" bank "$packages" "$work"
fi
train() { "$bin/aim-demo-train" "$1" "$work" --steps 1000000 --minutes "$2" "${@:3}"; }
[ -f "$work/checkpoint.safetensors" ] || train backbone "$text" --text-only
[ -f "$work/teacher.safetensors" ] || train teacher "$teacher" --lr 2e-3
[ -f "$work/vision.safetensors" ] || train vision "$vision" --lr 1.5e-3
[ -f "$work/model/model.safetensors" ] || train backbone $((text + backbone))
[ -f "$work/projector.safetensors" ] || train projector "$projector" --lr 3e-3
"$bin/aim-demo-data" demo "$packages" "$work" resources/demo
"$bin/aim" demo
