#pragma once

#include <vector>

#include "engine/column.h"
#include "engine/network.h"

namespace throughline::engine {

/// The point values of one silo; shares of the customers resolved.
struct SiloRates {
    double recovery = 0;
    double abandonment = 0;
    double relativeRisk = 1;
    double visitCost = 0;
    double recoveryCost = 0;
    double endOk = 0;      ///< P(the case ends here, after an ok visit)
    double endFailed = 0;  ///< P(the case ends here, after a failed visit)
};

struct HandoffRates {
    double shareOk = 0;      ///< P(taken after an ok visit of its silo); 1 each for fan-out "all"
    double shareFailed = 0;  ///< P(taken after a failed visit)
    double cost = 0;

    double share(Outcome outcome) const { return outcome == Outcome::Ok ? shareOk : shareFailed; }
};

/// A shared cause; elements as in Network.
struct Cause {
    double probability = 0;
    struct Hit {
        Index element;
        double errorRate;
    };
    std::vector<Hit> hits;
};

/// All numbers of a journey, apart from its structure.
struct Rates {
    Column<double> error;  ///< per element
    Column<SiloRates> silos;
    Column<double> entries;       ///< per silo: P(a customer enters there)
    Column<double> shareOk;       ///< per hand-off, as the next two
    Column<double> shareFailed;   ///< empty where no way depends on the outcome: as shareOk then
    Column<double> cost;          ///< empty where no hand-off costs anything
    bool sharesResolved = false;  ///< those of hand-offs, and where cases end; else as they are said
    std::vector<Cause> causes;    ///< with their hits, in the order of the file

    HandoffRates handoff(Index handoff) const {
        return {shareOk[handoff], shareFailed.empty() ? shareOk[handoff] : shareFailed[handoff],
                cost.empty() ? 0 : cost[handoff]};
    }
    double end(Index silo, Outcome outcome) const {
        return outcome == Outcome::Ok ? silos[silo].endOk : silos[silo].endFailed;
    }
};

}  // namespace throughline::engine
