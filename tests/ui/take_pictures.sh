#!/usr/bin/env bash
# Takes the main window's pictures in docs/images anew, from the program itself on a virtual screen.
# Needs xvfb, xdotool, imagemagick, pngquant and a built release.   METHODS="aim, icl" chooses the
# columns.
set -euo pipefail
cd "$(dirname "$0")/../.."

program=$PWD/build/release/bin/aim-workbench
cli=$PWD/build/release/bin/aim
images=$PWD/docs/images
folder=$(mktemp -d)
# A screen of its own, whatever others are there.
Xvfb -displayfd 3 -screen 0 2720x1720x24 -noreset 3> "$folder/display" >/dev/null 2>&1 &
screen=$!
trap 'kill $screen 2>/dev/null; rm -rf "$folder"' EXIT
until [ -s "$folder/display" ]; do sleep 0.2; done
export DISPLAY=:$(cat "$folder/display")
export QT_QPA_PLATFORM=xcb LC_ALL=C.UTF-8 XDG_RUNTIME_DIR=$folder

# start NAME [ini lines]: the program with fresh settings; its workspace is $folder/NAME.aim
start() {
    printf '[General]\nlanguage=%s\nappearance=%s\n%b' "${LANGUAGE_:-en}" "${APPEARANCE:-light}" \
        "${2:-}" > "$folder/$1.ini"
    if [ -n "${METHODS:-}" ]; then
        printf '[ask]\nlast\\methods=%s\n' "$METHODS" >> "$folder/$1.ini"
    fi
    "$program" --threads 1 --workspace "$folder/$1.aim" --settings "$folder/$1.ini" 2> "$folder/log" &
    running=$!
    window=
    for _ in $(seq 60); do
        sleep 0.5
        window=$(xdotool search --onlyvisible --name "AIM Workbench" | head -1) && break
    done
    xdotool windowsize "$window" $((1360 * scale)) $((860 * scale)) windowmove "$window" 0 0
    sleep 5
    xdotool windowfocus "$window"
    xdotool key Escape  # the tour
    sleep 1
}
scale=1
press() { xdotool mousemove $(($1 * scale)) $(($2 * scale)) click 1; sleep "${3:-1}"; }
picture() {
    xdotool mousemove 2718 1718
    sleep 0.5
    import -window root -crop $((1360 * scale))x$((860 * scale))+0+0 +repage "$folder/shot.png"
    pngquant --force --speed 1 --strip --output "$images/$1.png" 96 "$folder/shot.png"
}
stop() { kill "$running"; wait "$running" 2>/dev/null || true; }

# Everything fused, as a gallery in use is; the first guided question, answered; a demonstration chosen.
answered() {
    xdotool key ctrl+F7
    sleep "${FUSED_SECONDS:-5}"
    press 425 517 "${ANSWER_SECONDS:-15}"
    press 850 200
}

start answers; answered; picture answers; stop
APPEARANCE=dark start dark; answered; picture dark; stop
LANGUAGE_=zh_CN start chinese; answered; picture chinese; stop
LANGUAGE_=de start german; answered; picture german; stop
scale=2
QT_SCALE_FACTOR=2 start dense; answered; picture dense; stop
scale=1

"$cli" workspace new "$folder/empty.aim" >/dev/null
AIM_DEMO_DIR=$folder start empty; picture empty; stop

mkdir "$folder/broken-model"
start failure "[model]\nfolder=$folder/broken-model\n"; picture failure; stop

# Enough demonstrations that fusing them takes a while: the demo's, many times over.
demo=$(realpath "${AIM_DEMO_DIR:-resources/demo}")
for n in $(seq 400); do
    for image in $(find "$demo/gallery" -name '*.png' | sort | head -40); do
        name=$(basename "$image" .png)
        printf '{"image": "%s", "question": "What is this?", "answer": "%s %s"}\n' \
            "$image" "${name%%[-_]*}" "$n"
    done
done > "$folder/many.jsonl"
"$cli" workspace new "$folder/fusing.aim" >/dev/null
"$cli" gallery create "$folder/fusing.aim" Demo >/dev/null
"$cli" gallery import "$folder/fusing.aim" Demo "$folder/many.jsonl" >/dev/null
start fusing; xdotool key ctrl+F7; sleep "${FUSING_SECONDS:-4}"; picture fusing; stop
