#include "gui/shell/samples.h"

#include "app/file_session.h"
#include "app/recalculator.h"
#include "support/catch.h"

using namespace throughline;

TEST_CASE("every sample of the start page opens without an error and has a result") {
    for (const gui::Sample& sample : gui::samples()) {
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
