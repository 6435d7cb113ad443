#!/usr/bin/env python3
"""What SciPy and NumPy need for the journeys that `bench_engine --write FOLDER` has written.

scipy_reference.py FOLDER: prints a JSON object of seconds by name. Solved is less than the engine gives: the
impact rate and the gradient of every error rate, from one sparse LU of the matrix of clean cases and its
transpose; the matrix is built from the same lists of hand-offs. Numbering is in the order of the journey.
"""
import json
import pathlib
import sys
import time

import numpy
import scipy.sparse
import scipy.sparse.linalg

TURNS = 5  # at least, of which the best counts: as the engine is measured


def read(path):
    data = path.read_bytes()
    silos, handoffs = numpy.frombuffer(data, numpy.int64, 2)
    at = 16
    error = numpy.frombuffer(data, numpy.float64, silos, at)
    entry = numpy.frombuffer(data, numpy.float64, silos, at + 8 * silos)
    at += 16 * silos
    start = numpy.frombuffer(data, numpy.uint32, handoffs, at)
    end = numpy.frombuffer(data, numpy.uint32, handoffs, at + 4 * handoffs)
    share = numpy.frombuffer(data, numpy.float64, handoffs, at + 8 * handoffs)
    return int(silos), error, entry, start, end, share


def solve(journey, ordering):
    silos, error, entry, start, end, share = journey
    clean = scipy.sparse.csc_matrix(((1 - error)[start] * share, (start, end)), shape=(silos, silos))
    factors = scipy.sparse.linalg.splu(scipy.sparse.identity(silos, format="csc") - clean, permc_spec=ordering)
    hit = factors.solve(error)
    visits = factors.solve(entry, trans="T")
    onward = numpy.bincount(start, weights=share * hit[end], minlength=silos)
    gradient = visits * (1 - onward)
    return float(entry @ hit), gradient


def play(customers):
    random = numpy.random.default_rng(1)
    return float((random.random((customers, 10)) < 0.02).any(axis=1).mean())


def seconds(work):
    best = float("inf")
    spent = 0.0
    for turn in range(200):
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
    for path in sorted(folder.iterdir()):
        journey = read(path)
        for label, ordering in (("splu", "COLAMD"), ("splu natural", "NATURAL")):
            results[f"{label}/{path.name}"] = seconds(lambda: solve(journey, ordering))
            print(f"{label}/{path.name}", results[f"{label}/{path.name}"], file=sys.stderr)
    customers = 1_000_000
    results["customers per second"] = customers / seconds(lambda: play(customers))
    json.dump(results, sys.stdout, indent=1)


if __name__ == "__main__":
    main()
