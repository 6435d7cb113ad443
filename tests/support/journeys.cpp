#include "support/journeys.h"

namespace throughline::tests {

model::Silo siloNamed(const std::string& id, double errorRate) {
    model::Silo silo;
    silo.id = model::SiloId(id);
    silo.name = id;
    silo.errorRate = *base::Rate::exactly(errorRate);
    return silo;
}

model::Handoff handoffBetween(const std::string& from, const std::string& to) {
    model::Handoff handoff;
    handoff.id = model::HandoffId(from + "->" + to);
    handoff.from = model::SiloId(from);
    handoff.to = model::SiloId(to);
    return handoff;
}

model::JourneyBundle silosInARow(int count, double errorRate) {
    model::Journey journey;
    journey.name = "Silos in a row";
    model::Layout layout;
    for (int i = 1; i <= count; ++i) {
        const std::string id = "s" + std::to_string(i);
        journey.silos.push_back(siloNamed(id, errorRate));
        layout[model::SiloId(id)] = {32.0 + 210.0 * (i - 1), 70};
        if (i > 1) journey.handoffs.push_back(handoffBetween("s" + std::to_string(i - 1), id));
    }
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("row");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.layout = std::make_shared<const model::Layout>(std::move(layout));
    return bundle;
}

model::JourneyBundle countedInARow(int count, double errors, double visits) {
    model::JourneyBundle bundle = silosInARow(count, 0);
    model::Journey journey = *bundle.journey;
    for (model::Silo& silo : journey.silos) silo.errorRate = *model::Rate::counted(errors, visits);
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    return bundle;
}

model::Workspace workspaceOf(model::JourneyBundle bundle) {
    return {"Test", {std::move(bundle)}};
}

}  // namespace throughline::tests
