#include "gui/shell/samples.h"

#include "app/file_session.h"
#include "app/recalculator.h"
#include "support/catch.h"

using namespace throughline;

TEST_CASE("every sample and template of the start page opens without an error and has a result") {
    std::vector<gui::Sample> all = gui::samples();
    all.insert(all.end(), gui::templates().begin(), gui::templates().end());
    for (const gui::Sample& sample : all) {
        CAPTURE(sample.path.toStdString());
        app::Document document;
        app::FileSession session(document);
        REQUIRE_FALSE(session.open(sample.path));
        const auto result =
            app::evaluateSnapshot(document.snapshot(), document.workspace().journeys.front().id, {});
        REQUIRE(result->shown.evaluation);
        CHECK(result->shown.evaluation->impactRate > 0);
    }
}

TEST_CASE("every error rate of a template says that it is a guess") {
    for (const gui::Sample& one : gui::templates()) {
        CAPTURE(one.path.toStdString());
        app::Document document;
        app::FileSession session(document);
        REQUIRE_FALSE(session.open(one.path));
        for (const model::Silo& silo : document.workspace().journeys.front().journey->silos)
            CHECK(std::holds_alternative<base::ThreePoints>(silo.errorRate.form()));
    }
}
