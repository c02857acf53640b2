#!/usr/bin/env python3
"""The demo's query set by five methods, five numbers of shots and three seeds: how long it takes, and whether an
evaluation that was killed several times ends with the same records and rows, byte for byte but for times.

    tests/benchmarks/evaluation.py [--aim build/release/bin/aim] [--queries FILE] [--limit 200] [--threads 2] [--kills 7]
"""
import argparse
import csv
import json
import os
import pathlib
import random
import resource
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
METHODS = "zero-shot,text-icl,icl,aim,majority"
SHOTS = "1,2,4,8,16"
SEEDS = "3"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--aim", default=str(ROOT / "build/release/bin/aim"))
    parser.add_argument("--queries", default=str(ROOT / "resources/demo/binding-4way.jsonl"))
    parser.add_argument("--limit", type=int, default=200)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--kills", type=int, default=7)
    parser.add_argument("--kill-seed", type=int, default=None, help="of the moments of the kills; random when not given")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="aim-evaluation-") as folder:
        return compare(options, pathlib.Path(folder))


def compare(options, folder):
    print(f"load before: {os.getloadavg()}", flush=True)
    start = time.monotonic()
    run(options, folder, "whole").check_returncode()
    seconds = time.monotonic() - start
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"whole: {seconds:.0f} s ({used.ru_utime + used.ru_stime:.0f} s of one core), load: {os.getloadavg()}",
          flush=True)

    seed = options.kill_seed if options.kill_seed is not None else random.randrange(2**32)
    numbers = random.Random(seed)
    moments = sorted(numbers.uniform(0, 0.95) for _ in range(options.kills))
    print(f"kill seed {seed}: at {', '.join(f'{at:.0%}' for at in moments)} of that time", flush=True)
    kills = 0
    for before, at in zip([0] + moments, moments):
        # What is known already takes no time: each one gets further than the one before.
        kills += killed(options, folder, seconds * (at - before))
    start = time.monotonic()
    run(options, folder, "killed", resume=True).check_returncode()
    print(f"killed {kills} times with SIGKILL; the rest took {time.monotonic() - start:.0f} s", flush=True)

    differing = [name for name, read in READERS.items()
                 if read(folder / f"whole-{name}") != read(folder / f"killed-{name}")]
    for name in READERS:
        print(f"{name}: {'DIFFERS' if name in differing else 'the same but for times'}")
    return 1 if differing or kills == 0 else 0


def command(options, folder, name, resume):
    words = [options.aim, "eval", "-", "-", "--queries", options.queries, "--limit", str(options.limit),
             "--methods", METHODS, "--shots", SHOTS, "--seeds", SEEDS, "--threads", str(options.threads),
             "--state", str(folder / f"{name}.aim"), "--score-options", "--metrics", "auc,cider,vqa",
             "--csv", str(folder / f"{name}-items.csv"), "--jsonl", str(folder / f"{name}-items.jsonl"),
             "--rows-csv", str(folder / f"{name}-rows.csv"), "--json"]
    return words + (["--resume"] if resume else [])


def run(options, folder, name, resume=False):
    with open(folder / f"{name}-rows.json", "w") as out:
        return subprocess.run(command(options, folder, name, resume), stdout=out, stderr=subprocess.DEVNULL)


def killed(options, folder, seconds):
    process = subprocess.Popen(command(options, folder, "killed", resume=True), stdout=subprocess.DEVNULL,
                               stderr=subprocess.DEVNULL)
    try:
        process.wait(seconds)
        return 0
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return 1


def table(file):
    rows = list(csv.reader(file.open(newline="", encoding="utf-8")))
    kept = [i for i, name in enumerate(rows[0]) if not name.endswith("_ms")]
    return [[row[i] for i in kept] for row in rows]


def lines(file):
    return [without_times(json.loads(line)) for line in file.open(encoding="utf-8")]


def document(file):
    return [without_times(row) for row in json.loads(file.read_text(encoding="utf-8"))["rows"]]


def without_times(record):
    return json.dumps({key: value for key, value in record.items() if not key.endswith("_ms")})


READERS = {"items.csv": table, "items.jsonl": lines, "rows.csv": table, "rows.json": document}

if __name__ == "__main__":
    sys.exit(main())
