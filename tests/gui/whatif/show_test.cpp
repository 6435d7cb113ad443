#include "app/scenarios.h"
#include "gui/estimates/estimate_round.h"
#include "gui/shell/appearance.h"
#include "gui/shell/language.h"
#include "gui/shell/open_window.h"
#include "gui/whatif/tabbed_card.h"
#include "gui/whatif/target_card.h"
#include "gui/whatif/what_if_page.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Where pictures go; with "long" and "de" in the name they are of the longest names, and in German.
const QString folder = qEnvironmentVariable("THROUGHLINE_SHOW");

struct ShownWindow : OpenWindow {
    ShownWindow() {
        openFile(THROUGHLINE_SOURCE_DIR "/resources/samples/broadband-order.journey.json");
        if (folder.contains("long")) lengthen();
        workbench().view().showScenario(model::ScenarioId("first-time-right"));
        showWhatIfPage();
    }
    void lengthen() {
        const std::string more = " with everything that has to do with it and whoever is responsible for it";
        std::vector<model::JourneyEdit> edits;
        for (model::Silo silo : workbench().baseline().silos)
            edits.push_back(model::SetText{silo.id, model::TextField::Name, silo.name + more});
        workbench().edit(edits, "Rename");
        for (const model::Scenario& one : model::Scenarios(*workbench().bundle().scenarios))
            app::rename(workbench(), one.id, QString::fromStdString(one.name + more));
    }
    void keep(QWidget& widget, const QString& name) {
        REQUIRE(QTest::qWaitFor([this] { return isSettled(); }, 20'000));
        QTest::qWait(50);
        widget.grab().save(QString("%1/%2-%3%4.png")
                               .arg(folder, name)
                               .arg(height())
                               .arg(app::currentTheme().dark ? "-dark" : ""));
    }
};

}  // namespace

TEST_CASE("the page is seen, where pictures are asked for") {
    if (folder.isEmpty()) return;
    if (folder.contains("de")) gui::speak(gui::Language::German);
    gui::installStyle();
    for (const auto appearance : {app::Appearance::Light, app::Appearance::Dark}) {
        gui::setAppearance(appearance);
        for (const QSize& size : {QSize(1280, 720), QSize(1440, 900), QSize(1920, 1080)}) {
            ShownWindow window;
            window.resize(size);
            auto& page = *window.findChild<gui::WhatIfPage*>();
            window.keep(window, "tornado-waterfall");
            page.questions().tabs().setCurrentIndex(1);
            page.reasons().tabs().setCurrentIndex(1);
            window.keep(window, "pair-histogram");
            page.questions().tabs().setCurrentIndex(2);
            QTest::keyClicks(&page.target().target(), "15");
            for (auto* link : page.findChildren<QPushButton*>())
                if (link->isCheckable()) link->click();
            window.keep(window, "target-dependence");
            window.workbench().view().showScenario({});
            page.reasons().tabs().setCurrentIndex(0);
            window.keep(window, "baseline");
            gui::EstimateRound round(window.workbench(), model::SiloId("field"), &window);
            round.paste("Ada\t1\t3\t5\nBen\t2\t4\t8\nChidi\t2\t3\t4\nDana of the night shift\t8\t12\t20\t2");
            round.open();
            window.keep(round, "estimates");
        }
    }
    gui::setAppearance(app::Appearance::Light);
}
