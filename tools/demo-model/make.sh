#!/usr/bin/env bash
# Makes resources/demo anew, from the pictures' packages to the trained model. Takes hours; what is done
# already is kept in work/demo-model (ignored by git), so it may be stopped and started again, and the same
# steps give the same weights.
#   tools/demo-model/make.sh [WORK] [OUT]        default: work/demo-model resources/demo
set -euo pipefail
cd "$(dirname "$0")/../.."

work=${1:-work/demo-model} out=${2:-resources/demo}
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
train() { "$bin/aim-demo-train" "$1" "$work" --steps "$2" "${@:3}"; }
[ -f "$work/teacher.safetensors" ] || train teacher 4700 --lr 2e-3
[ -f "$work/vision.safetensors" ] || train vision 3700 --lr 1.5e-3
[ -f "$work/model/model.safetensors" ] || train backbone 9500
[ -f "$work/projector.safetensors" ] || train projector 1500 --lr 3e-3

fashion=/usr/share/datasets/fashion-mnist
mkdir -p "$work/fashion"
gzip -dc $fashion/t10k-images-idx3-ubyte.gz > "$work/fashion/images"
gzip -dc $fashion/t10k-labels-idx1-ubyte.gz > "$work/fashion/labels"
"$bin/aim-demo-data" demo "$packages" "$work" "$out" --fashion "$work/fashion" \
    --photographs /usr/share/gcompris-qt/rcc
"$bin/aim" eval - - --model "$out/model" --projector "$out/projector.safetensors" \
    --queries "$out/queries.jsonl" --methods zero-shot,text-icl,icl,aim,aim-shuffled-images --shots 4 \
    --max-new-tokens 8
