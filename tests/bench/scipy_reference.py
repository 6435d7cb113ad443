#!/usr/bin/env python3
"""What SciPy and NumPy need for the journeys that `bench_engine --write FOLDER` has written.

scipy_reference.py FOLDER: prints a JSON object of seconds by name. "splu" is the impact rate and the gradient of
every error rate, from one sparse LU of the matrix of clean cases and its transpose; "splu headline" is what the
engine's headline gives: visits and cost as well, for which cases that were let down have a matrix of their own. The
matrices are built from the same lists of hand-offs. Numbering is in the order of the journey. These journeys have
neither errors of hand-offs, nor recovery, nor customers who abandon: with those SciPy would have more to do.
"""
import itertools
import json
import pathlib
import sys
import time

import numpy
import scipy.sparse
import scipy.sparse.linalg

TURNS = 5  # at least, within a second; the best counts, as the engine is measured


def read(path):
    data = path.read_bytes()
    silos, handoffs = numpy.frombuffer(data, numpy.int64, 2)
    at = 16
    error = numpy.frombuffer(data, numpy.float64, silos, at)
    entry = numpy.frombuffer(data, numpy.float64, silos, at + 8 * silos)
    cost = numpy.frombuffer(data, numpy.float64, silos, at + 16 * silos)
    at += 24 * silos
    start = numpy.frombuffer(data, numpy.uint32, handoffs, at)
    end = numpy.frombuffer(data, numpy.uint32, handoffs, at + 4 * handoffs)
    share = numpy.frombuffer(data, numpy.float64, handoffs, at + 8 * handoffs)
    return int(silos), error, entry, cost, start, end, share


def factorized(silos, onward, start, end, ordering):
    """Of the matrix of cases that go on so often over each hand-off."""
    matrix = scipy.sparse.csc_matrix((onward, (start, end)), shape=(silos, silos))
    return scipy.sparse.linalg.splu(scipy.sparse.identity(silos, format="csc") - matrix, permc_spec=ordering)


def solve(journey, ordering):
    silos, error, entry, _, start, end, share = journey
    factors = factorized(silos, (1 - error)[start] * share, start, end, ordering)
    hit = factors.solve(error)
    visits = factors.solve(entry, trans="T")
    onward = numpy.bincount(start, weights=share * hit[end], minlength=silos)
    gradient = visits * (1 - onward)
    return float(entry @ hit), gradient, visits


def solve_headline(journey, ordering):
    silos, error, _, cost, start, end, share = journey
    impact, gradient, clean = solve(journey, ordering)
    let_down = numpy.bincount(end, weights=(clean * error)[start] * share, minlength=silos)
    visits = clean + factorized(silos, share, start, end, ordering).solve(let_down, trans="T")
    return impact, gradient, visits, float(visits @ cost)


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


def main():
    folder = pathlib.Path(sys.argv[1])
    results = {"versions": f"SciPy {scipy.__version__}, NumPy {numpy.__version__}"}
    for path in sorted(path for path in folder.iterdir() if path.suffix != ".json"):
        journey = read(path)
        for label, ordering in (("splu", "COLAMD"), ("splu natural", "NATURAL")):
            for what, work in (("", solve), (" headline", solve_headline)):
                name = f"{label}{what}/{path.name}"
                results[name] = seconds(lambda: work(journey, ordering))
                print(name, results[name], file=sys.stderr)
    customers = 1_000_000
    results["customers per second"] = customers / seconds(lambda: play(customers))
    json.dump(results, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
