#pragma once

#include <span>
#include <vector>

#include "engine/column.h"
#include "engine/index.h"
#include "throughline/model/journey.h"

namespace throughline::engine {

/// How a visit ends for the case that goes on: a recovered failure is Ok.
enum class Outcome { Ok, Failed };

/// The structure of a journey, analysed once; rates live apart (engine/rates.h). Silos and hand-offs are
/// numbered in the order of the file; an element is a silo, or the number of silos plus a hand-off.
struct Network {
    /// As a journey says it (engine/reading.h): from, to and when per hand-off, fanOutAll per silo. Loops and
    /// the order of the sweep are found by putInOrder().
    Network(Column<Index> from, Column<Index> to, Column<model::When> when, Column<char> fanOutAll);
    void putInOrder();

    Index silos = 0;
    Index handoffs = 0;
    Column<Index> from;  ///< per hand-off
    Column<Index> to;
    Column<model::When> when;
    Column<char> fanOutAll;  ///< per silo
    Rows outgoing;           ///< per silo, hand-offs in the order of the file

    /// Strongly connected components, numbered in the order in which a journey goes through them.
    Column<Index> component;  ///< per silo
    Rows members;             ///< per component, silos in the order of the file
    Column<char> loop;        ///< per component: a case can come back to a silo

    /// Silos by component, then by the file: the order of the sweep.
    std::span<const Index> siloAt() const { return members.items(); }  ///< per position
    Column<Index> position;                                            ///< per silo

    /// Hand-offs by the position of the silo that they lead to, then by the file.
    std::vector<Index> byArrival() const;

    Index elements() const { return silos + handoffs; }
    Index element(Index handoff) const { return silos + handoff; }
    bool eligible(Index handoff, Outcome outcome) const {
        return when[handoff] == model::When::Always ||
               (when[handoff] == model::When::Ok) == (outcome == Outcome::Ok);
    }
    /// Some hand-off of the silo is taken after one outcome only.
    bool waysDependOnOutcome(Index silo) const;
    /// Leads from a silo to a silo of the same loop.
    bool inside(Index handoff) const { return component[from[handoff]] == component[to[handoff]]; }
    bool inLoop(Index silo) const { return loop[component[silo]]; }
    /// Every case is at one place at a time, since no silo hands it off to several: a Markov chain.
    bool isChain() const;
    /// The element can err several times in one case: its error rate has no local effect.
    bool repeats(Index element) const;
};

}  // namespace throughline::engine
