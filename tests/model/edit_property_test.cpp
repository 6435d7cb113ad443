#include <algorithm>
#include <random>

#include "model/samples.h"
#include "support/catch.h"
#include "throughline/model/edit.h"
#include "throughline/model/fields.h"
#include "throughline/model/validation.h"

using namespace throughline::model;
using namespace throughline::tests;

namespace {

// Draws edits, sensible ones and nonsense, from a seed. The draws of the standard library's engine are the
// same everywhere; its distributions are not, so none is used.
class RandomEdits {
public:
    explicit RandomEdits(std::uint32_t seed) : engine_(seed) {}

    EditJourney operator()(const JourneyBundle& bundle) {
        EditJourney edit{bundle.id, {}};
        const auto& silos = bundle.journey->silos;
        if (!silos.empty() && ++drawn_ % 5 == 0) edit.edits.push_back(MoveInOrder{silos.back().id, 0});
        for (std::size_t left = 1 + below(3); left > 0; --left) edit.edits.push_back(step(bundle));
        return edit;
    }

private:
    std::size_t below(std::size_t count) { return engine_() % count; }
    bool oneIn(std::size_t count) { return below(count) == 0; }
    std::string anyId() { return std::string(1, static_cast<char>('a' + below(6))); }
    std::string anyHandoffId() { return "h" + std::to_string(below(8)); }

    std::string text() {
        static const std::vector<std::string> texts{
            "Billing", "  Sales ", "",    "Büro", "\xFF", "a\nb", "\x01", std::string(1001, 'x'),
            "#7A5195", "one",      "two", "a",    "b"};
        return texts[below(texts.size())];
    }

    double real() {
        static const std::vector<double> reals{0, 0.1, 0.5, 1, 1.7, -1, 1000, 1e300, std::nan("")};
        return reals[below(reals.size())];
    }

    Rate anyRate() {
        const std::vector<Rate> rates{*Rate::exactly(0.5), *Rate::counted(1, 9), *Rate::estimated(0, 0.5, 1),
                                      Rate::counted(1, 9)->scaledBy(2)};
        return rates[below(oneIn(5) ? rates.size() : rates.size() - 1)];
    }

    FieldValue value(Field field) {
        if (oneIn(8)) return {};
        switch (info(field).kind) {
            case FieldKind::Rate:
                return anyRate();
            case FieldKind::FanOut:
                return oneIn(2) ? FanOut::One : FanOut::All;
            case FieldKind::When:
                return oneIn(2) ? When::Ok : When::Failed;
            default:
                return real();
        }
    }

    Target target() {
        switch (below(8)) {
            case 0:
                return HandoffId(anyHandoffId());
            case 1:
                return DepartmentId(anyId());
            case 2:
                return SharedCauseId(anyId());
            case 3:
                return SegmentId(anyId());
            case 4:
                return OfBusiness{};
            case 5:
                return AllSilos{};
            case 6:
                return AllHandoffs{};
            default:
                return SiloId(anyId());
        }
    }

    Field fieldOf(const Target& target) {
        const auto fields = fieldsOf(oneIn(10) ? Target(SiloId()) : target);
        return fields[below(fields.size())].field;
    }

    std::vector<Change> changes() {
        std::vector<Change> result;
        for (std::size_t left = below(3); left > 0; --left) {
            const Target about = target();
            const Field field = fieldOf(about);
            result.push_back(oneIn(2) ? setting(about, field, value(field)) : scaling(about, field, real()));
        }
        return result;
    }

    Silo newSilo() {
        Silo result = silo(anyId());
        result.name = text();
        if (oneIn(3)) result.department = DepartmentId(anyId());
        if (oneIn(3)) result.stage = text();
        result.errorRate = anyRate();
        return result;
    }

    Handoff newHandoff() {
        Handoff result = handoff(anyId(), anyId());
        result.id = HandoffId(anyHandoffId());
        if (oneIn(2)) result.share = Probability::from(0.5);
        return result;
    }

    SharedCause newCause() {
        SharedCause result{SharedCauseId(anyId()), text(), {}, {}};
        for (std::size_t left = below(3); left > 0; --left) result.affects.push_back({element(), anyRate()});
        return result;
    }

    ElementId element() {
        if (oneIn(2)) return HandoffId(anyHandoffId());
        return SiloId(anyId());
    }

    Point point() { return {real(), real()}; }

    JourneyEdit step(const JourneyBundle& bundle) {
        switch (below(23)) {
            case 0:
            case 1:
                return AddSilo{newSilo(), point()};
            case 2:
            case 3:
                return AddHandoff{newHandoff()};
            case 4:
                return Reconnect{HandoffId(anyHandoffId()), SiloId(anyId()), SiloId(anyId())};
            case 5:
                return RemoveElements{{element(), element()}};
            case 6:
                return MoveSilos{{{SiloId(anyId()), point()}}};
            case 7:
            case 8: {
                const Target about = target();
                const Field field = fieldOf(about);
                return SetField{about, field, value(field)};
            }
            case 9: {
                const Target about = target();
                const Field field = fieldOf(about);
                return OverrideField{ScenarioId(anyId()), about, field, value(field)};
            }
            case 10: {
                const Target about = target();
                return ResetField{ScenarioId(anyId()), about, fieldOf(about)};
            }
            case 11:
                return SetText{SiloId(anyId()), static_cast<TextField>(below(6)), text()};
            case 12:
                return SetText{HandoffId(anyHandoffId()), static_cast<TextField>(below(6)), text()};
            case 13:
                return SetText{DepartmentId(anyId()), static_cast<TextField>(below(6)), text()};
            case 14:
                return SetStages{{text(), text()}, {{text(), text()}}};
            case 15:
                return PutDepartment{{DepartmentId(anyId()), text(), text(), oneIn(2) ? "" : text()}};
            case 16:
                return PutSharedCause{newCause()};
            case 17:
                return PutSegment{{SegmentId(anyId()), text(), *Probability::from(0.3), changes()}};
            case 18:
                return PutScenario{
                    {ScenarioId(anyId()), text(), ScenarioId(oneIn(2) ? "" : anyId()), changes()}};
            case 19:
                return removal();
            case 20:
                return RenameJourney{text()};
            case 21:
                return PutEstimates{element(), estimates()};
            default:
                return SetBusiness{bundle.journey->business};
        }
    }

    std::vector<Estimate> estimates() {
        std::vector<Estimate> result;
        for (std::size_t left = below(3); left > 0; --left)
            result.push_back({oneIn(4) ? text() : "Ada", {0.1, 0.2, oneIn(6) ? real() : 0.3}});
        return result;
    }

    JourneyEdit removal() {
        switch (below(4)) {
            case 0:
                return RemoveDepartment{DepartmentId(anyId())};
            case 1:
                return RemoveSharedCause{SharedCauseId(anyId())};
            case 2:
                return RemoveSegment{SegmentId(anyId())};
            default:
                return RemoveScenario{ScenarioId(anyId())};
        }
    }

    std::mt19937 engine_;
    int drawn_ = 0;
};

// What may be wrong after an edit: what the figures mean together, never the data itself.
bool isAboutMeaning(const Finding& finding) {
    if (finding.severity != Severity::Error) return true;
    const auto says = [&](const char* words) {
        return finding.message.text().find(words) != std::string::npos;
    };
    if (says("In the scenario") || says("In the segment")) return true;
    return says("the journey has no silos yet") || says("add up to");
}

void checkWhole(const JourneyBundle& bundle) {
    const Findings findings = validate(bundle);
    const auto broken = std::ranges::find_if_not(findings, isAboutMeaning);
    if (broken != findings.end()) FAIL(broken->place << ": " << broken->message);
}

template <class Part>
bool isShared(const std::shared_ptr<const Part>& before, const std::shared_ptr<const Part>& after) {
    return (before == after) == (*before == *after);
}

}  // namespace

TEST_CASE(
    "after any edits the data is whole, the snapshot before is as it was, and what did not change is "
    "shared") {
    const auto seed = GENERATE(1u, 2u, 3u, 4u, 5u, 6u, 7u, 8u);
    RandomEdits edits(seed);
    JourneyBundle empty;
    empty.id = JourneyId("j");
    Workspace workspace{"Work", {empty}};
    std::size_t accepted = 0;
    for (int i = 0; i < 1500; ++i) {
        const Workspace snapshot = workspace;
        const Journey journeyBefore = *workspace.journeys[0].journey;
        const Scenarios scenariosBefore = *workspace.journeys[0].scenarios;
        const Layout layoutBefore = *workspace.journeys[0].layout;
        const auto result = applyEdit(workspace, edits(workspace.journeys[0]));
        CHECK(*snapshot.journeys[0].journey == journeyBefore);
        CHECK(*snapshot.journeys[0].scenarios == scenariosBefore);
        CHECK(*snapshot.journeys[0].layout == layoutBefore);
        if (!result) {
            CHECK_FALSE(result.error().reason.empty());
            continue;
        }
        ++accepted;
        CHECK(isShared(snapshot.journeys[0].journey, result->journeys[0].journey));
        CHECK(isShared(snapshot.journeys[0].scenarios, result->journeys[0].scenarios));
        CHECK(isShared(snapshot.journeys[0].layout, result->journeys[0].layout));
        checkWhole(result->journeys[0]);
        workspace = *result;
    }
    CHECK(accepted > 150);
    CHECK_FALSE(workspace.journeys[0].scenarios->empty());
}
