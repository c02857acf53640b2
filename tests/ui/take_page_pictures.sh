#!/usr/bin/env bash
# Takes the pictures of the training, evaluation and jobs pages in docs/images anew: the windows
# themselves, offscreen, with a scripted engine. Needs a built release and pngquant.
set -euo pipefail
cd "$(dirname "$0")/../.."

images=$PWD/docs/images
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
export QT_QPA_PLATFORM=offscreen LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=$folder

AIM_PICTURES=$folder build/release/tests/test_ui "[.pictures]" >/dev/null
QT_SCALE_FACTOR=2 AIM_LANGUAGE=en AIM_APPEARANCE=light AIM_PICTURES=$folder/dense \
    build/release/tests/test_ui "[.pictures]" >/dev/null

# keep FILE NAME
keep() { pngquant --force --speed 1 --strip --output "$images/$2.png" 64 "$1.png"; }

# The smaller windows, once.
for name in models import prompt compare shortcuts options table tour-1; do
    keep "$folder/en-light-$name" "${name%-1}"
done
for page in training evaluation jobs; do
    for state in empty busy error full; do
        keep "$folder/en-light-$page-$state" "$page-$state"
    done
    keep "$folder/en-dark-$page-full" "$page-dark"
    keep "$folder/de-light-$page-full" "$page-german"
    keep "$folder/zh_CN-light-$page-full" "$page-chinese"
    keep "$folder/dense/en-light-$page-full" "$page-dense"
done
