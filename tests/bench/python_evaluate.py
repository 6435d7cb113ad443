#!/usr/bin/env python3
"""python_evaluate.py FILE: what Python with SciPy's sparse LU makes of a journey file, in as little time as its
libraries allow: impact rate, expected cost, and of each silo and hand-off how often cases come by and its slope. It
knows only what the measured journeys need: choice-only, neither recovery nor customers who abandon, hand-offs that
do not err. `throughline-cli evaluate` says all of this, and the other influences of each silo and hand-off as well.
"""
import json
import sys

import numpy

from scipy_reference import factorized


def shares_of(handoffs, start, silos):
    """What is left blank shares what the others leave."""
    given = numpy.array([handoff.get("share", numpy.nan) for handoff in handoffs])
    blank = numpy.isnan(given)
    rest = 1 - numpy.bincount(start, weights=numpy.where(blank, 0, given), minlength=silos)
    blanks = numpy.bincount(start, weights=blank, minlength=silos)
    return numpy.where(blank, (rest / numpy.maximum(blanks, 1))[start], given)


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        journey = json.load(file)["journey"]
    silos, handoffs = journey["silos"], journey["handoffs"]
    number = {silo["id"]: place for place, silo in enumerate(silos)}
    error, entry, cost = (numpy.array([silo.get(key, 0.0) for silo in silos])
                          for key in ("error_rate", "entry_share", "visit_cost"))
    start, end = (numpy.array([number[handoff[key]] for handoff in handoffs]) for key in ("from", "to"))
    share = shares_of(handoffs, start, len(silos))

    factors = factorized(len(silos), (1 - error)[start] * share, start, end, "COLAMD")
    hit = factors.solve(error)
    clean = factors.solve(entry, trans="T")
    let_down = numpy.bincount(end, weights=(clean * error)[start] * share, minlength=len(silos))
    visits = clean + factorized(len(silos), share, start, end, "COLAMD").solve(let_down, trans="T")
    slopes = clean * (1 - numpy.bincount(start, weights=share * hit[end], minlength=len(silos)))
    onward = (clean * (1 - error))[start] * share * (1 - hit[end])

    sys.stdout.write(json.dumps({
        "impact_rate": float(entry @ hit),
        "expected_cost": float(visits @ cost),
        "silos": [{"id": silo["id"], "visits": often, "birnbaum": slope}
                  for silo, often, slope in zip(silos, visits.tolist(), slopes.tolist())],
        "handoffs": [{"from": handoff["from"], "to": handoff["to"], "traversals": often, "birnbaum": slope}
                     for handoff, often, slope in zip(handoffs, (visits[start] * share).tolist(),
                                                      onward.tolist())]}))


if __name__ == "__main__":
    main()
