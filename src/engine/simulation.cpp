#include <fmt/format.h>

#include "engine/groups.h"
#include "engine/simulation_estimates.h"
#include "throughline/engine/simulate.h"

namespace throughline::engine {

base::Result<Simulation, NoEvaluation> simulate(const model::Journey& journey, const SimulationRun& run,
                                                std::stop_token stop) {
    const auto groups = compileGroups(journey);
    if (!groups) return groups.error();
    const Portions portions(run.customers);
    SimulationWork work(*groups, run, portions, stop);
    const std::optional<SimulationSums> sums = work.run();
    if (stop.stop_requested()) return NoEvaluation(Stopped{});
    if (!sums) return walkedTooLong(journey, *groups, work.endless());
    return SimulationEstimates(*sums, *groups, portions).simulation(journey, run.seed);
}

NoEvaluation walkedTooLong(const model::Journey& journey, const SimulatedGroups& groups, Index position) {
    const model::SiloId& silo = journey.silos[groups.list.front().network.siloAt()[position]].id;
    return model::Findings{
        {model::Severity::Error,
         "/journey",
         base::say("a case came back to %1 again and again, for more than %2 visits: too long to be played",
                   model::displayName(journey, silo), BlockPlayer::maximumWalk),
         {silo}}};
}

}  // namespace throughline::engine
