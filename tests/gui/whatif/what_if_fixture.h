#pragma once

#include <QTest>

#include "app/scenarios.h"
#include "gui/whatif/lever_list.h"
#include "gui/whatif/lever_search.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/scenario_strip.h"
#include "gui/whatif/what_if_page.h"
#include "support/catch.h"
#include "support/journeys.h"

namespace throughline::tests {

using namespace throughline::gui;
using model::HandoffId;
using model::ScenarioId;
using model::SiloId;

/// Ten silos in a row, each 2 %, with a scenario "Better" that halves the first; in a real page.
struct WhatIfFixture {
    WhatIfFixture() : whatIf(workbench), page(workbench, whatIf) {
        QLocale::setDefault(QLocale(QLocale::English));
        model::JourneyBundle bundle = silosInARow(10, 0.02);
        model::Scenario better;
        better.id = ScenarioId("better");
        better.name = "Better";
        better.changes = {{SiloId("s1"), {{model::Field::ErrorRate, *base::Rate::exactly(0.01)}}, {}}};
        bundle.scenarios = std::make_shared<const model::Scenarios>(model::Scenarios{better});
        workbench.document().load(workspaceOf(bundle), app::Document::Origin::Saved);
        page.resize(1380, 800);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
    }
    ~WhatIfFixture() { QLocale::setDefault(QLocale::c()); }

    /// Until everything has been calculated and shown.
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return whatIf.isSettled(); }, 10'000));
        QCoreApplication::processEvents();
        QTest::qWait(1);
    }
    void show(const std::string& scenario) {
        workbench.view().showScenario(ScenarioId(scenario));
        settle();
    }
    LeverRow& lever(const app::Lever& lever) {
        LeverRow* row = page.levers().levers().find(lever);
        REQUIRE(row != nullptr);
        return *row;
    }
    static app::Lever errorRateOf(const std::string& silo) {
        return {SiloId(silo), model::Field::ErrorRate, app::Lever::Way::Set};
    }
    const model::Scenario& scenario(const std::string& id) {
        const model::Scenario* found = model::find(*workbench.bundle().scenarios, ScenarioId(id));
        REQUIRE(found != nullptr);
        return *found;
    }
    double rateInScenario(const std::string& silo) {
        return model::find(workbench.journey(), SiloId(silo))->errorRate.mean();
    }
    template <class Widget>
    Widget& named(const QString& objectName) {
        auto* widget = page.findChild<Widget*>(objectName);
        REQUIRE(widget != nullptr);
        return *widget;
    }
    int steps() { return workbench.document().undoStack().count(); }

    app::Workbench workbench;
    app::WhatIf whatIf;
    WhatIfPage page;
};

}  // namespace throughline::tests
