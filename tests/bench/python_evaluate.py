#!/usr/bin/env python3
"""python_evaluate.py FILE: what Python with SciPy's sparse LU makes of a journey file, in as little time as its
libraries allow: the results of `throughline-cli evaluate --format json` for each silo and hand-off. It knows only what
the measured journeys need - choice-only, neither recovery nor customers who abandon, hand-offs that do not err, no
money - and is spared what takes more than that: what a perfect or failing element of a loop would do is told here as
if no case came back to it.
"""
import json
import sys

import numpy

from scipy_reference import factorized, resolved


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        journey = json.load(file)["journey"]
    silos, handoffs = journey["silos"], journey["handoffs"]
    number = {silo["id"]: place for place, silo in enumerate(silos)}
    error, entry, cost = (numpy.array([silo.get(key, 0.0) for silo in silos])
                          for key in ("error_rate", "entry_share", "visit_cost"))
    start, end = (numpy.array([number[handoff[key]] for handoff in handoffs]) for key in ("from", "to"))
    share = resolved(numpy.array([handoff.get("share", -1.0) for handoff in handoffs]), start, len(silos))

    factors = factorized(len(silos), (1 - error)[start] * share, start, end, "COLAMD")
    hit = factors.solve(error)
    clean = factors.solve(entry, trans="T")
    let_down = numpy.bincount(end, weights=(clean * error)[start] * share, minlength=len(silos))
    visits = clean + factorized(len(silos), share, start, end, "COLAMD").solve(let_down, trans="T")
    slopes = clean * (1 - numpy.bincount(start, weights=share * hit[end], minlength=len(silos)))
    onward = (clean * (1 - error))[start] * share
    faultless = factorized(len(silos), share, start, end, "COLAMD").solve(entry, trans="T")
    impact = float(entry @ hit)

    ones = {"first_impact": clean * error, "birnbaum": slopes, "solo_impact": faultless * error}
    silo_results = results(impact, error, {"visits": visits, "failures": visits * error,
                                           "recoveries": numpy.zeros(len(silos))} | ones)
    zero = numpy.zeros(len(handoffs))
    ones = {"first_impact": zero, "birnbaum": onward * (1 - hit[end]), "solo_impact": zero}
    handoff_results = results(impact, zero, {"traversals": visits[start] * share} | ones)
    sys.stdout.write(json.dumps({
        "impact_rate": impact,
        "expected_cost": float(visits @ cost),
        "silos": [{"id": silo["id"]} | of for silo, of in zip(silos, silo_results)],
        "handoffs": [{"from": handoff["from"], "to": handoff["to"]} | of
                     for handoff, of in zip(handoffs, handoff_results)]}))


def results(impact, rate, columns):
    """One dictionary for each element, with what follows from its slope."""
    perfect = impact - columns["birnbaum"] * rate
    failing = impact + columns["birnbaum"] * (1 - rate)
    columns |= {"impact_if_perfect": perfect, "impact_if_failing": failing, "improvement_potential": impact - perfect,
                "risk_achievement_worth": failing / impact, "risk_reduction_worth": impact / perfect}
    keys = tuple(columns)
    return (dict(zip(keys, row)) for row in zip(*(column.tolist() for column in columns.values())))


if __name__ == "__main__":
    main()
