#!/usr/bin/python3
"""write_window.py WHAT_IF CANVAS: the window's part of docs/performance.md, from the JSON of bench_whatif and of
bench_canvas."""
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
GESTURES = (
    ("dragging", "100", "a card is dragged, at 100 %"),
    ("dragging", "25", "the same at 25 %"),
    ("zooming", "", "the wheel zooms"),
    ("typing", "", "a name is typed"),
    ("changingARate", "", "a rate is changed"),
    ("opening", "", "the journey is opened"),
)
CANVAS_SIZES = (500, 5000)


def times_of(file):
    bench = json.load(open(file, encoding="utf-8"))
    times = {one["name"]: one["real_time"] for one in bench["benchmarks"]}
    return times, bench["context"]["load_avg"][0]


def written(milliseconds):
    return f"{milliseconds:.3g}" if milliseconds < 1000 else f"{milliseconds:,.0f}"


def cells(times, names):
    return " | ".join(written(times[name]) if name in times else "" for name in names)


def write_levers(times, load):
    print("\n## From a lever to the picture\n")
    print("The whole window at 1,440 x 900, drawn offscreen, with the What-if page in front and three scenarios beside the")
    print("baseline; each silo hands off to three others, all rates are counted. From the turn of a lever to what is painted")
    print(f"(`bench_whatif`), with {load:.1f} other programs at work on the machine.\n")
    print("| ms until | 20 silos | 200 silos | 2,000 silos |\n| --- | ---: | ---: | ---: |")
    short = {"/".join(name.split("/")[:2]): time for name, time in times.items()}
    for name, words in ROWS:
        print(f"| {words} | {cells(short, (f'{name}/{size}' for size in SIZES))} |")


def write_canvas(times, load):
    print("\n## Frames of the canvas\n")
    print("One frame of each gesture, replayed on the canvas and drawn offscreen (`bench_canvas`), with")
    print(f"{load:.1f} other programs at work on the machine.\n")
    print("| ms a frame | 500 silos | 5,000 silos |\n| --- | ---: | ---: |")
    for gesture, zoom, words in GESTURES:
        names = ("/".join(part for part in (gesture, str(size), zoom) if part) for size in CANVAS_SIZES)
        print(f"| {words} | {cells(times, names)} |")


def main():
    write_levers(*times_of(sys.argv[1]))
    write_canvas(*times_of(sys.argv[2]))


if __name__ == "__main__":
    main()
