#!/usr/bin/env python3
"""write_table.py BENCH.json SCIPY.json MEMORY PROCESSES.json MACHINE: the page docs/performance.md on standard output.

MEMORY: a line "WHAT/KIND/SILOS/HAND-OFFS BYTES" for each measurement of `bench_engine --memory`.
"""
import json
import math
import re
import sys

KINDS = ("chain", "sparse", "sparse with loops", "long loops", "one loop")
SIZES = (10, 100, 1_000, 3_400, 10_000, 100_000, 1_000_000)

INTRODUCTION = """# Performance

Written by `scripts/bench`, which measures the engine, SciPy and NumPy in one run. Times differ from machine to
machine; ratios carry over.

| | |
| --- | --- |
{machine}
| reference | {versions} |

## Evaluation

From the journey in memory to the results, the structure analysed anew each time. *Headline* gives impact, visits,
cost and the slope of every error rate (`engine::HeadlineSolver`); *changed* is its impact rate after one error rate
was changed. *Outcome* is all that customers go through, with the check of the journey and the unfolding, and without
influences; *everything* is `engine::evaluate`: the same with all influences of every silo and hand-off. Engine and
SciPy are measured alike: the best of all turns within a second, at least five, so that both work with memory that
the process has held before. The headline is measured once more right before and after SciPy is, since the machine has
slower minutes.

Chain: silos in a row. Sparse: each hands off to three of the next hundred. With loops: 5 % of the silos hand 10 %
back. Long loops: sparse, with four ways that lead far back. One loop: three hand-offs from each silo to anywhere.

| journey | silos | headline | changed | outcome | everything | everything / outcome |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
"""


def time_text(seconds):
    if seconds is None:
        return ""
    for unit, scale in (("s", 1), ("ms", 1e-3), ("µs", 1e-6)):
        if seconds >= scale:
            return f"{seconds / scale:.3g} {unit}"
    return f"{seconds * 1e9:.3g} ns"


def ratio_text(numerator, denominator):
    return f"{numerator / denominator:.3g}" if numerator and denominator else ""


def rate_text(rate):
    return f"{rate / 1e6:.3g} million" if rate >= 1e6 else f"{rate:,.0f}"


def short(name):
    return re.sub(r"/(real_time|manual_time|(iterations|repeats|min_time):[^/]*)", "", name)


def exponent(times):
    """The slope of time over size in logarithms, from 1,000 silos on."""
    points = [(math.log(size), math.log(time)) for size, time in times.items() if size >= 1_000]
    if len(points) < 3:
        return None
    x = sum(p[0] for p in points) / len(points)
    y = sum(p[1] for p in points) / len(points)
    return sum((p[0] - x) * (p[1] - y) for p in points) / sum((p[0] - x) ** 2 for p in points)


def print_memory(measured):
    """By journey: what headline and everything need beside it."""
    needs = {}
    for name, size in measured:
        what, *journey = name.split("/")
        needs.setdefault(tuple(journey), {})[what] = int(size)
    print("\n## Memory\n\nThe most that is held beside the journey in memory, results included; *allowed* is 400 bytes a"
          " silo and 100 a\nhand-off.\n\n"
          "| journey | silos | hand-offs | headline | everything | allowed |\n| --- | ---: | ---: | ---: | ---: | ---: |")
    for (kind, silos, handoffs), of in needs.items():
        allowed = 400 * int(silos) + 100 * int(handoffs)
        cells = [f"{of[what] / 1e6:,.0f} MB" if what in of else "" for what in ("headline", "everything")]
        print(f"| {kind} | {int(silos):,} | {int(handoffs):,} | {cells[0]} | {cells[1]} | {allowed / 1e6:,.0f} MB |")


def print_beside_scipy(seconds, scipy):
    print("""
## Beside SciPy

What SciPy's sparse LU (`splu`) needs from the numbers of silos and lists of hand-offs in memory on, shares as the
journey says them, with its default ordering and with the natural one, in which the silos stand in the order of the
journey. *Gradient*: the impact rate and the slopes of all error rates, those of hand-offs included, by one LU.
*Headline*: visits and cost as well, as the engine's, by two. Both know what the engine knows - errors of hand-offs,
recovery, abandonment, relative risk - and come to the same numbers, which the script checks. The ratios say how many
times as long as the engine's headline it takes.

| journey | silos | gradient | ratio | natural | ratio | headline | ratio | natural | ratio |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""")
    for kind in KINDS:
        for size in SIZES:
            headline = seconds.get(f"headline/{kind}/{size}")
            labels = ("splu", "splu natural", "splu headline", "splu natural headline")
            times = [scipy.get(f"{label}/{kind}-{size}") for label in labels]
            if headline and any(times):
                cells = [f"{time_text(time)} | {ratio_text(time, headline)}" for time in times]
                print(f"| {kind} | {size:,} | {' | '.join(cells)} |")


def print_processes(processes):
    """Whole processes, from the file to the last digit of the results."""
    slower = processes["100,000 silos in Python"] / processes["100,000 silos"]
    print(f"""
## Whole processes

From the start of the program to its end, everything as JSON; sparse with loops. Python with SciPy
(`tests/bench/python_evaluate.py`) takes {slower:.2g} times as long to print the same, and is spared what loops make of it.

| | |
| --- | ---: |""")
    for name, value in processes.items():
        print(f"| {name if 'Python' in name else '`throughline-cli evaluate` of ' + name} | {time_text(value)} |")


def main():
    bench = json.load(open(sys.argv[1], encoding="utf-8"))["benchmarks"]
    scipy = json.load(open(sys.argv[2], encoding="utf-8"))
    memory = [line.rsplit(" ", 1) for line in open(sys.argv[3], encoding="utf-8").read().splitlines()]
    processes = json.load(open(sys.argv[4], encoding="utf-8"))
    machine = open(sys.argv[5], encoding="utf-8").read().strip()
    units = {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}
    bench = [b for b in bench if not b.get("error_occurred")]
    seconds = {short(b["run_name"]): b["real_time"] * units[b["time_unit"]] for b in bench}
    for name in seconds:
        if name in scipy:  # the engine, measured beside SciPy as well
            seconds[name] = min(seconds[name], scipy[name])
    rates = {short(b["run_name"]): b["items_per_second"] for b in bench if "items_per_second" in b}
    print(INTRODUCTION.format(machine=machine, versions=scipy["versions"]), end="")
    for kind in KINDS:
        for size in SIZES:
            full = seconds.get(f"evaluate with influences/{kind}/{size}")
            if full is None:
                continue
            headline = seconds.get(f"headline/{kind}/{size}")
            changed = seconds.get(f"one rate changed/{kind}/{size}")
            outcome = seconds.get(f"outcome/{kind}/{size}")
            print(f"| {kind} | {size:,} | {time_text(headline)} | {time_text(changed)} | {time_text(outcome)} |"
                  f" {time_text(full)} | {ratio_text(full, outcome)} |")
    print_beside_scipy(seconds, scipy)
    print("\n## Growth\n\nMeasured from 1,000 silos on, as the exponent of the number of silos:\n")
    for name in ("headline", "evaluate with influences"):
        for kind in KINDS[:3]:
            found = exponent({s: seconds[f"{name}/{kind}/{s}"] for s in SIZES if f"{name}/{kind}/{s}" in seconds})
            if found is not None:
                print(f"- {name}, {kind}: {found:.2f}")
    print_memory(memory)
    print_processes(processes)
    print("\n## Parallel work and shared causes\n\n| journey | with influences |\n| --- | ---: |")
    for name, value in seconds.items():
        if name.startswith("evaluate with") and ("ladder" in name or "shared causes" in name):
            print(f"| {name.split('/')[1]} {name.split('/')[2]} | {time_text(value)} |")
    print("\n10 shared causes are 1,024 states. A ladder has ten forks in a row, each of which joins again.")
    print("\n## Draws and customers\n\n| | a second |\n| --- | ---: |")
    for name, value in rates.items():
        what, journey = name.split("/")[:2]
        label = f"draws of counted rates, {journey} silos in a row" if what == "draws" else f"customers, {journey}"
        print(f"| {label} | {rate_text(value)} |")
    print(f"| customers in NumPy, ten silos in a row only | {rate_text(scipy['customers per second'])} |")


if __name__ == "__main__":
    main()
