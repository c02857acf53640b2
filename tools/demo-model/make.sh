#!/usr/bin/env bash
# Makes resources/demo anew, from the pictures' packages to the trained model. Takes hours; what is done
# already is kept in work/demo-model (ignored by git), so it may be stopped and started again.
#   tools/demo-model/make.sh [vision minutes] [backbone minutes] [projector minutes]
set -euo pipefail
cd "$(dirname "$0")/../.."

vision=${1:-60} backbone=${2:-120} projector=${3:-20}
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
[ -f "$work/vision.safetensors" ] || "$bin/aim-demo-train" vision "$work" --steps 100000 --minutes "$vision" --lr 1.5e-3
[ -f "$work/model/model.safetensors" ] || "$bin/aim-demo-train" backbone "$work" --steps 100000 --minutes "$backbone"
[ -f "$work/projector.safetensors" ] || "$bin/aim-demo-train" projector "$work" --steps 100000 --minutes "$projector" --lr 3e-3
"$bin/aim-demo-data" demo "$packages" "$work" resources/demo
"$bin/aim" demo
