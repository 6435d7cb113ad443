#!/usr/bin/python3
"""write_window.py WHAT_IF: from the lever to the picture, as a section of docs/performance.md. WHAT_IF is the JSON of
bench_whatif."""
import json
import sys

ROWS = (
    ("leverToHeadline", "the headline, exact or marked approx."),
    ("leverToExactHeadline", "the exact headline"),
    ("leverToEveryChart", "all charts and the canvas, from few draws"),
    ("leverDragged", "a frame of a drag that does not rest, whole window"),
    ("leverToRest", "all 4,096 draws of four scenarios"),
)
SIZES = (20, 200, 2000)


def main():
    bench = json.load(open(sys.argv[1], encoding="utf-8"))
    milliseconds = {}
    for one in bench["benchmarks"]:
        name, size = one["name"].split("/")[:2]
        milliseconds[name, int(size)] = one["real_time"]
    load = bench["context"]["load_avg"][0]
    print("\n## From a lever to the picture\n")
    print("The whole window at 1,440 x 900, drawn offscreen, with the What-if page in front and three scenarios beside the")
    print("baseline; each silo hands off to three others, all rates are counted. From the turn of a lever to what is painted")
    print(f"(`bench_whatif`), with {load:.1f} other programs at work on the machine.\n")
    print("| ms until | 20 silos | 200 silos | 2,000 silos |\n| --- | ---: | ---: | ---: |")
    for name, words in ROWS:
        cells = (milliseconds.get((name, size)) for size in SIZES)
        print(f"| {words} | " + " | ".join("" if ms is None else f"{ms:.3g}" for ms in cells) + " |")


if __name__ == "__main__":
    main()
