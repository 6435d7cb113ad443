#!/usr/bin/env python3
"""What SciPy and NumPy need for the journeys that `bench_engine --write FOLDER` has written.

scipy_reference.py FOLDER BENCH_ENGINE: prints a JSON object of seconds by name. Any choice-only journey is solved whose ways do
not depend on outcomes, from the numbers of its silos and its lists of hand-offs, as the engine does it; silos and
hand-offs are numbered already, in the order of the journey. "splu" is the impact rate and the gradient of every error
rate, those of hand-offs included, from one sparse LU of the matrix of clean cases and its transpose; "splu headline" is
all that the engine's headline gives: visits and cost as well, for which cases that were let down have a matrix of their
own. What it comes to is compared with what the engine came to. "headline" is what the engine takes, measured right
before and after, since machines have slower minutes.
"""
import itertools
import json
import pathlib
import subprocess
import sys
import time
import types

import numpy
import scipy.sparse
import scipy.sparse.linalg

TURNS = 5  # at least, within a second; the best counts, as the engine is measured


SILO_COLUMNS = ("error", "entry", "recovery", "abandonment", "relative_risk", "visit_cost", "recovery_cost")


def read(path):
    data = path.read_bytes()
    silos, handoffs = map(int, numpy.frombuffer(data, numpy.int64, 2))
    journey = types.SimpleNamespace(silos=silos)
    journey.impact, journey.cost = numpy.frombuffer(data, numpy.float64, 2, 16)
    at = 32

    def column(count, kind=numpy.float64):
        nonlocal at
        values = numpy.frombuffer(data, kind, count, at)
        at += values.nbytes
        return values

    journey.error = column(silos)
    journey.handoff_error = column(handoffs)
    for name in SILO_COLUMNS[1:]:
        setattr(journey, name, column(silos))
    journey.share, journey.handoff_cost = column(handoffs), column(handoffs)
    journey.start, journey.end = column(handoffs, numpy.uint32), column(handoffs, numpy.uint32)
    return journey


def factorized(silos, onward, start, end, ordering):
    """Of the matrix of cases that go on so often over each hand-off."""
    matrix = scipy.sparse.csc_matrix((onward, (start, end)), shape=(silos, silos))
    return scipy.sparse.linalg.splu(scipy.sparse.identity(silos, format="csc") - matrix, permc_spec=ordering)


def resolved(share, start, silos):
    """What is left blank shares what the others leave."""
    blank = share < 0
    rest = 1 - numpy.bincount(start, weights=numpy.where(blank, 0, share), minlength=silos)
    blanks = numpy.bincount(start, weights=blank, minlength=silos)
    return numpy.where(blank, (rest / numpy.maximum(blanks, 1))[start], share)


def solve(journey, ordering):
    """Impact rate, slopes of silos and of hand-offs, and what solve_headline() goes on from."""
    silos, start, end, error, fails = (journey.silos, journey.start, journey.end, journey.error,
                                       journey.handoff_error)
    share = resolved(journey.share, start, silos)
    unrecovered = 1 - journey.recovery
    spared = 1 - error * unrecovered
    takes_well, takes_wrong = share * (1 - fails), share * fails
    factors = factorized(silos, takes_well * spared[end] + takes_wrong * journey.recovery[end], start, end, ordering)
    let_down = takes_well * (error * unrecovered)[end] + takes_wrong * unrecovered[end]
    hit = factors.solve(numpy.bincount(start, weights=let_down, minlength=silos))  # of cases that go on from there
    clean = factors.solve(journey.entry * spared, trans="T")
    held = journey.entry + numpy.bincount(end, weights=clean[start] * takes_well, minlength=silos)
    matters = unrecovered * (1 - hit)
    impact = float(journey.entry @ (1 - spared + spared * hit))
    return (impact, held * matters, clean[start] * share * (matters * (1 - error))[end]), (share, clean, held)


def solve_headline(journey, ordering):
    """The same, visits and expected cost."""
    gradient, (share, clean, held) = solve(journey, ordering)
    silos, start, end, fails = journey.silos, journey.start, journey.end, journey.handoff_error
    unrecovered = 1 - journey.recovery
    again = numpy.minimum(1, journey.relative_risk * journey.error)
    leaves, leaves_lost = again * unrecovered * journey.abandonment, unrecovered * journey.abandonment
    lost = numpy.bincount(end, weights=clean[start] * share * fails, minlength=silos)
    let_down = (held * journey.error + lost) * unrecovered
    onward = share * (1 - (1 - fails) * leaves[end] - fails * leaves_lost[end])
    impacted = factorized(silos, onward, start, end, ordering).solve(let_down * (1 - journey.abandonment), trans="T")
    impacted_held = numpy.bincount(end, weights=impacted[start] * share * (1 - fails), minlength=silos)
    impacted_lost = numpy.bincount(end, weights=impacted[start] * share * fails, minlength=silos)
    visits = held + lost + impacted_held + impacted_lost
    failures = held * journey.error + lost + impacted_held * again + impacted_lost
    traversals = (clean + impacted)[start] * share
    cost = float(visits @ journey.visit_cost + failures * journey.recovery @ journey.recovery_cost +
                 traversals @ journey.handoff_cost)
    return *gradient, visits, cost


def check(journey):
    impact, *_, cost = solve_headline(journey, "COLAMD")
    if not numpy.allclose((impact, cost), (journey.impact, journey.cost), rtol=1e-9, atol=0):
        sys.exit(f"impact {impact} and cost {cost}; the engine says {journey.impact} and {journey.cost}")


def play(customers):
    random = numpy.random.default_rng(1)
    return float((random.random((customers, 10)) < 0.02).any(axis=1).mean())


def seconds(work):
    best = float("inf")
    spent = 0.0
    for turn in itertools.count():
        begin = time.perf_counter()
        work()
        last = time.perf_counter() - begin
        best = min(best, last)
        spent += last
        if turn + 1 >= TURNS and spent > 1:
            break
    return best


def engine_seconds(bench, name):
    output = subprocess.run([bench, f"--benchmark_filter=^{name}/iterations", "--benchmark_format=json"],
                            check=True, capture_output=True).stdout
    (measured,) = json.loads(output)["benchmarks"]
    return measured["real_time"] * {"ns": 1e-9, "us": 1e-6, "ms": 1e-3, "s": 1.0}[measured["time_unit"]]


def main():
    folder, bench = pathlib.Path(sys.argv[1]), sys.argv[2]
    results = {"versions": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}"}
    for path in sorted(path for path in folder.iterdir() if path.suffix != ".json"):
        journey = read(path)
        check(journey)
        headline = "headline/" + path.name.replace("-", "/")
        before = engine_seconds(bench, headline)
        for label, ordering in (("splu", "COLAMD"), ("splu natural", "NATURAL")):
            for what, work in (("", solve), (" headline", solve_headline)):
                name = f"{label}{what}/{path.name}"
                results[name] = seconds(lambda: work(journey, ordering))
                print(name, results[name], file=sys.stderr)
        results[headline] = min(before, engine_seconds(bench, headline))
        print(headline, results[headline], file=sys.stderr)
    customers = 1_000_000
    results["customers per second"] = customers / seconds(lambda: play(customers))
    json.dump(results, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
