#include "engine/loops.h"

#include <algorithm>
#include <functional>

namespace throughline::engine {
namespace {

Rows linksByEnd(const Loop& loop) {
    std::vector<Index> ends;
    ends.reserve(loop.links.size());
    for (const Loop::Link& link : loop.links) ends.push_back(link.to);
    return {static_cast<Index>(loop.silos.size()), ends};
}

}  // namespace

Loops::Loops(const Network& network) : loopOf(network.silos, nowhere), placeOf(network.silos, 0) {
    loops.reserve(static_cast<std::size_t>(std::ranges::count_if(network.loop, std::identity())));
    for (Index component = 0; component < network.members.size(); ++component) {
        if (!network.loop[component]) continue;
        const auto silos = network.members[component];
        Loop loop;
        loop.silos.assign(silos.begin(), silos.end());
        for (Index place = 0; place < silos.size(); ++place) {
            loopOf[silos[place]] = static_cast<Index>(loops.size());
            placeOf[silos[place]] = place;
        }
        for (const Index silo : silos)
            for (const Index handoff : network.outgoing[silo])
                if (network.inside(handoff))
                    loop.links.push_back({placeOf[silo], placeOf[network.to[handoff]], handoff});
        loop.arriving = linksByEnd(loop);
        loops.push_back(std::move(loop));
    }
}

}  // namespace throughline::engine
