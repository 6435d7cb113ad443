#include <cstdlib>
#include <random>

#include <QTemporaryDir>

#include "app/document.h"
#include "support/catch.h"
#include "support/journeys.h"
#include "throughline/store/workspace_file.h"

using namespace throughline;
using app::Document;

namespace {

/// THROUGHLINE_SOAK says how many.
int edits() {
    const char* asked = std::getenv("THROUGHLINE_SOAK");
    return asked ? std::atoi(asked) : 1000;
}

/// Edits of any kind, most of which can be carried out.
class RandomEdits {
public:
    explicit RandomEdits(const Document& document) : document_(document) {}

    model::Edit next() {
        const model::JourneyBundle& bundle = document_.workspace().journeys.front();
        const std::string number = std::to_string(++count_);
        switch (random_() % 8) {
            case 0:
                return model::RenameWorkspace{number};
            case 1:
                return ofJourney(model::AddSilo{tests::siloNamed("n" + number, 0.1), {1.0 * count_, 2}});
            case 2:
                return ofJourney(model::RemoveElements{{anySilo(bundle)}});
            case 3:
                return ofJourney(model::MoveSilos{{{anySilo(bundle), {3.0 * count_, 4}}}});
            case 4:
                return ofJourney(model::AddHandoff{handoff(bundle, number)});
            case 5:
                return ofJourney(model::SetText{anySilo(bundle), model::TextField::Name, number});
            case 6:
                return ofJourney(model::PutScenario{scenario(bundle, number)});
            default:
                return ofJourney(model::SetField{anySilo(bundle), model::Field::ErrorRate,
                                                 *model::Rate::exactly(1.0 / (1 + count_))});
        }
    }

private:
    model::Edit ofJourney(model::JourneyEdit edit) const {
        return model::EditJourney{document_.workspace().journeys.front().id, {std::move(edit)}};
    }
    model::SiloId anySilo(const model::JourneyBundle& bundle) {
        const auto& silos = bundle.journey->silos;
        return silos.empty() ? model::SiloId("none") : silos[random_() % silos.size()].id;
    }
    model::Handoff handoff(const model::JourneyBundle& bundle, const std::string& number) {
        model::Handoff handoff;
        handoff.id = model::HandoffId("h" + number);
        handoff.from = anySilo(bundle);
        handoff.to = anySilo(bundle);
        return handoff;
    }
    model::Scenario scenario(const model::JourneyBundle& bundle, const std::string& number) {
        return {model::ScenarioId("w" + std::to_string(random_() % 5)),
                number,
                {},
                {{anySilo(bundle), {{model::Field::VisitCost, 1.0 * count_}}, {}}}};
    }

    const Document& document_;
    std::mt19937 random_{1};
    int count_ = 0;
};

std::string digestOf(const Document& document) {
    const QTemporaryDir folder;
    const std::string file = folder.filePath("w.throughline").toStdString();
    store::saveWorkspace(document.workspace(), file);
    return store::loadWorkspace(file).sha256;
}

}  // namespace

TEST_CASE("random edits, undone and redone and all undone, end at the digest of the beginning") {
    Document document;
    document.load(tests::workspaceOf(tests::silosInARow(12, 0.02)), Document::Origin::Saved);
    const std::string first = digestOf(document);
    RandomEdits random(document);
    QUndoStack& stack = document.undoStack();
    std::mt19937 dice(2);
    for (int i = 0; i < edits(); ++i) {
        document.submit(random.next(), "Edit");
        if (dice() % 10 == 0)
            for (unsigned back = dice() % 5; back > 0 && stack.canUndo(); --back) stack.undo();
        if (dice() % 10 == 0)
            for (unsigned forth = dice() % 5; forth > 0 && stack.canRedo(); --forth) stack.redo();
    }
    CHECK(stack.count() > edits() / 3);
    const std::string last = digestOf(document);
    CHECK(last != first);
    stack.setIndex(0);
    CHECK(digestOf(document) == first);
    CHECK_FALSE(document.isModified());
    stack.setIndex(stack.count());
    stack.setIndex(0);
    CHECK(digestOf(document) == first);
}
