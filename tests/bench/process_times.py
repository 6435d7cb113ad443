#!/usr/bin/env python3
"""process_times.py CLI FOLDER: seconds of whole processes, as a JSON object: `throughline-cli evaluate` of the journey
files in the folder, and python_evaluate.py of the larger one.
"""
import json
import pathlib
import subprocess
import sys
import time

TURNS = 7  # of which the best counts


def seconds(*command):
    best = float("inf")
    for _ in range(TURNS):
        begin = time.perf_counter()
        subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
        best = min(best, time.perf_counter() - begin)
    return best


def main():
    cli, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    evaluate = [cli, "evaluate", "--format", "json"]
    python = [sys.executable, str(pathlib.Path(__file__).with_name("python_evaluate.py"))]
    large = str(folder / "100000.journey.json")
    json.dump({"10 silos": seconds(*evaluate, str(folder / "10.journey.json")),
               "100,000 silos": seconds(*evaluate, large),
               "100,000 silos in Python": seconds(*python, large)}, sys.stdout)


if __name__ == "__main__":
    main()
