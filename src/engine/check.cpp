#include "engine/check.h"

#include <fmt/format.h>
#include <algorithm>

#include "engine/escape.h"
#include "throughline/model/scenario.h"
#include "throughline/model/validation.h"

namespace throughline::engine {
namespace {

using base::say;

std::string placeOf(Index silo) {
    return fmt::format("/journey/silos/{}", silo);
}

/// "A", "A and B", "A, B and C".
base::Message listed(const model::Journey& journey, const std::vector<Index>& silos) {
    const auto name = [&](Index silo) { return model::displayName(journey, journey.silos[silo].id); };
    std::string first = name(silos.front());
    for (std::size_t i = 1; i + 1 < silos.size(); ++i) first += ", " + name(silos[i]);
    if (silos.size() == 1) return base::Message::verbatim(first);
    return say("%1 and %2", first, name(silos.back()));
}

class GraphCheck {
public:
    GraphCheck(const model::Journey& journey, const Reading& reading)
        : journey_(journey), network_(reading.network), rates_(reading.rates) {}

    model::Findings run() {
        checkEntries();
        if (!findings_.empty()) return std::move(findings_);
        for (Index silo = 0; silo < network_.silos; ++silo) checkFanOut(silo);
        if (findings_.empty()) checkLoops();
        if (findings_.empty()) warnLoopsLeftInAnger();
        warnUnreachable();
        warnSeveralStarts();
        return std::move(findings_);
    }

private:
    void checkEntries() {
        if (std::ranges::any_of(rates_.entries, [](double entry) { return entry > 0; })) return;
        if (network_.silos == 0)
            return add(model::Severity::Error, "/journey/silos", say("the journey has no silo yet"), {});
        add(model::Severity::Error, "/journey/silos",
            say("no customer can enter: every silo is led to by another one; say how many “customers start "
                "here” at one of them (entry_share in a file)"),
            {});
    }

    /// A silo that lost the hand-off leading to it becomes a start without anybody having said so.
    void warnSeveralStarts() {
        if (std::ranges::any_of(journey_.silos,
                                [](const model::Silo& silo) { return silo.entryShare.has_value(); }))
            return;
        std::vector<Index> starts;
        for (Index silo = 0; silo < network_.silos; ++silo)
            if (rates_.entries[silo] > 0) starts.push_back(silo);
        if (starts.size() < 2) return;
        add(model::Severity::Warning, "/journey/silos",
            say("customers start in equal parts at %1, since nothing leads there: is a hand-off missing? "
                "Else say "
                "how many customers start at each",
                listed(journey_, starts)),
            starts);
    }

    void checkFanOut(Index silo) {
        if (!network_.fanOutAll[silo] || !network_.inLoop(silo)) return;
        if (!splitsLoop(silo, Outcome::Ok) && !splitsLoop(silo, Outcome::Failed)) return;
        const base::Message name = listed(journey_, {silo});
        add(model::Severity::Error, placeOf(silo) + "/fan_out",
            say("%1 hands off to all at once, but one hand-off leads back into its own loop and another "
                "elsewhere: that is rework without end",
                name),
            {silo});
    }

    bool splitsLoop(Index silo, Outcome outcome) const {
        int eligible = 0;
        bool staysInside = false;
        for (const Index handoff : network_.outgoing[silo]) {
            if (!network_.eligible(handoff, outcome)) continue;
            ++eligible;
            staysInside |= network_.inside(handoff);
        }
        return staysInside && eligible > 1;
    }

    void checkLoops() {
        for (const std::vector<Index>& silos : inescapableSilos(network_, rates_))
            add(model::Severity::Error, placeOf(silos.front()),
                say("a case that comes to %1 can never leave: no hand-off leads out, and nothing ends it",
                    listed(journey_, silos)),
                silos);
    }

    /// Whoever is never let down goes round for ever: what is computed is right, and not what was meant.
    void warnLoopsLeftInAnger() {
        for (Index component = 0; component < network_.members.size(); ++component) {
            const auto silos = network_.members[component];
            if (!network_.loop[component] ||
                std::ranges::any_of(silos, [this](Index silo) { return hasWayOut(silo); }))
                continue;
            add(model::Severity::Warning, placeOf(silos.front()),
                say("customers get out of %1 only by leaving for good after a failure: is a hand-off "
                    "missing?",
                    listed(journey_, {silos.begin(), silos.end()})),
                {silos.begin(), silos.end()});
        }
    }

    bool hasWayOut(Index silo) const {
        const SiloRates& rates = rates_.silos[silo];
        return rates.endOk > 0 || rates.endFailed > 0 ||
               std::ranges::any_of(network_.outgoing[silo],
                                   [this](Index handoff) { return !network_.inside(handoff); });
    }

    void warnUnreachable() {
        const std::vector<char> reached = reachableSilos(network_, rates_);
        for (Index silo = 0; silo < network_.silos; ++silo)
            if (!reached[silo])
                add(model::Severity::Warning, placeOf(silo),
                    say("no customer can reach %1", listed(journey_, {silo})), {silo});
    }

    void add(model::Severity severity, std::string place, base::Message message,
             const std::vector<Index>& silos) {
        std::vector<model::ElementId> elements;
        for (const Index silo : silos) elements.emplace_back(journey_.silos[silo].id);
        findings_.push_back({severity, std::move(place), std::move(message), std::move(elements)});
    }

    const model::Journey& journey_;
    const Network& network_;
    const Rates& rates_;
    model::Findings findings_;
};

Checked checkedWithoutSegments(const model::Journey& journey) {
    Checked checked{model::validate(journey), std::nullopt};
    if (hasErrors(checked.findings)) return checked;
    checked.reading.emplace(journey);
    for (model::Finding& finding : GraphCheck(journey, *checked.reading).run())
        checked.findings.push_back(std::move(finding));
    return checked;
}

/// The errors that only the customers of one segment meet.
void addSegmentFindings(const model::Journey& journey, model::Findings& findings) {
    for (std::size_t i = 0; i < journey.segments.size(); ++i) {
        const model::AppliedJourney applied = model::applySegment(journey, journey.segments[i]);
        for (model::Finding& finding : checkedWithoutSegments(applied.journey).findings) {
            if (finding.severity != model::Severity::Error) continue;
            finding.message = say("in segment %1: %2", journey.segments[i].name, finding.message);
            finding.place = fmt::format("/journey/segments/{}", i);
            findings.push_back(std::move(finding));
        }
    }
}

}  // namespace

Checked checkAndRead(const model::Journey& journey) {
    Checked checked = checkedWithoutSegments(journey);
    if (!hasErrors(checked.findings)) addSegmentFindings(journey, checked.findings);
    return checked;
}

model::Findings check(const model::Journey& journey) {
    return checkAndRead(journey).findings;
}

}  // namespace throughline::engine
