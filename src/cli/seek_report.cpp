#include "seek_report.h"

#include <fmt/format.h>

#include "figures.h"
#include "headings.h"
#include "throughline/exchange/journey_file.h"
#include "throughline/model/fields.h"

namespace throughline::cli {
namespace {

using exchange::printable;
using exchange::SoughtValue;

/// "0.5116 %": a value that is to be used needs more digits than one that is to be read.
std::string precisePercent(double share) {
    return fmt::format("{:.4g} %", 100 * share);
}

std::string nameOf(const model::Journey& journey, const model::Target& target) {
    if (const auto* silo = std::get_if<model::SiloId>(&target)) return displayName(journey, *silo);
    if (const auto* handoff = std::get_if<model::HandoffId>(&target)) return displayName(journey, *handoff);
    if (const auto* id = std::get_if<model::SharedCauseId>(&target))
        if (const model::SharedCause* cause = find(journey, *id)) return cause->name;
    return std::holds_alternative<model::AllSilos>(target) ? "All silos, the same rate"
                                                           : "All hand-offs, the same rate";
}

std::string answer(const SoughtValue& value) {
    const std::string field(model::info(value.lever.field).words);
    const std::string target = percent(value.target);
    const std::string sought = precisePercent(value.sought.value);
    const std::string impact = percent(value.sought.impactRate);
    switch (value.sought.reach) {
        case engine::Reach::Reached:
            return fmt::format("{} {} lets {} of customers down", field, sought, impact);
        case engine::Reach::Above:
            return fmt::format("{} cannot be reached: even with {} {}, {} of customers are let down", target,
                               field, sought, impact);
        case engine::Reach::Below:
            return fmt::format("{} cannot be reached: even with {} {}, only {} of customers are let down",
                               target, field, sought, impact);
    }
    return "";
}

std::string now(const SoughtValue& value) {
    const std::string impact = percent(value.impactNow);
    if (!value.valueNow) return fmt::format("now they differ, and {} are let down", impact);
    return fmt::format("now {}, and {} are let down", precisePercent(*value.valueNow), impact);
}

}  // namespace

std::string writeSeekReport(const model::Journey& journey, const SoughtValue& value) {
    return fmt::format("{}\n\n{}\n  {}\n  {}\n", heading(journey, value.scenario),
                       printable(nameOf(journey, value.lever.target)), answer(value), now(value));
}

}  // namespace throughline::cli
