#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLabel>
#include <QLocale>
#include <QTest>

#include "gui/shell/appearance.h"
#include "gui/shell/main_window.h"
#include "gui/whatif/lever_list.h"
#include "gui/whatif/levers_card.h"
#include "gui/whatif/what_if_page.h"
#include "journeys.h"

using namespace throughline;

namespace {

constexpr int longestWait = 60'000;

/// Each silo hands off to three of the next hundred; all error rates are counted. Three scenarios beside the
/// baseline.
model::Workspace workspaceOf(std::size_t silos) {
    model::Journey journey = bench::sparse(silos);
    for (model::Silo& silo : journey.silos) silo.errorRate = *model::Rate::counted(2, 999);
    model::Scenarios scenarios;
    for (std::size_t i = 0; i < 3; ++i) {
        model::Scenario scenario;
        scenario.id = model::ScenarioId("plan" + std::to_string(i));
        scenario.name = "Plan " + std::to_string(i);
        scenario.changes = {
            {journey.silos[i * silos / 4].id, {{model::Field::ErrorRate, *model::Rate::exactly(0.001)}}, {}}};
        scenarios.push_back(std::move(scenario));
    }
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("journey");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.scenarios = std::make_shared<const model::Scenarios>(std::move(scenarios));
    return {"Workspace", {bundle}};
}

/// The whole window at 1,440 x 900 with the What-if page and a scenario in front; the canvas and the tables
/// behind it follow too.
struct Stage {
    gui::MainWindow window;
    gui::WhatIfPage* page = window.findChild<gui::WhatIfPage*>();
    QLabel* rate = nullptr;
    int step = 0;

    explicit Stage(std::size_t silos) {
        window.workbench().document().load(workspaceOf(silos), app::Document::Origin::Saved);
        window.resize(1440, 900);
        window.show();
        window.showJourneyPage();
        (void)QTest::qWaitForWindowExposed(&window);
        window.workbench().view().showScenario(model::ScenarioId("plan0"));
        window.showWhatIfPage();
        rest();
        rate = page->findChild<QLabel*>("whatIfRate");
    }

    void rest() {
        (void)QTest::qWaitFor([this] { return window.isSettled(); }, longestWait);
    }
    gui::LevelSlider& slider() { return page->levers().levers().rows().front()->slider(); }
    /// The next place of the knob, as a drag brings it.
    void turn() {
        const int most = slider().maximum();
        slider().setValue(1 + (++step * 7) % (most - 1));
    }
    bool chartsAreCurrent() {
        const app::WhatIf& whatIf = window.whatIf();
        return whatIf.isCurrent() && whatIf.results()->precision >= app::Precision::FewDraws;
    }
};

/// From the knob to the figure: the new result is painted, exact or said to be approximate.
void leverToHeadline(benchmark::State& state) {
    Stage stage(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        stage.turn();
        QApplication::sendPostedEvents();
        stage.rate->repaint();
        state.PauseTiming();
        stage.rest();
        state.ResumeTiming();
    }
}

/// A frame of a drag that does not rest: the whole window is painted each time, with what has come by then.
void leverDragged(benchmark::State& state) {
    Stage stage(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        stage.turn();
        QApplication::processEvents();
    }
    stage.rest();
}

/// From the knob to the exact figure.
void leverToExactHeadline(benchmark::State& state) {
    Stage stage(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        stage.turn();
        while (!stage.window.workbench().resultsAreCurrent())
            QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        stage.rate->repaint();
        state.PauseTiming();
        stage.rest();
        state.ResumeTiming();
    }
}

/// From the knob to the whole page: scenarios, steps, tornado, few draws; painted.
void leverToEveryChart(benchmark::State& state) {
    Stage stage(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        stage.turn();
        while (!stage.chartsAreCurrent()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        stage.page->repaint();
        state.PauseTiming();
        stage.rest();
        state.ResumeTiming();
    }
}

/// Until all draws are there and nothing better comes.
void leverToRest(benchmark::State& state) {
    Stage stage(static_cast<std::size_t>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        stage.turn();
        while (!stage.window.whatIf().isSettled()) QApplication::processEvents(QEventLoop::WaitForMoreEvents);
        QApplication::processEvents();
        stage.page->repaint();
    }
}

}  // namespace

// Resting between the turns takes seconds at 2,000 silos.
void atEachSize(benchmark::internal::Benchmark* measured) {
    measured->Unit(benchmark::kMillisecond)->UseRealTime();
    measured->Arg(20)->Arg(200)->Arg(2000)->Iterations(7);
}

BENCHMARK(leverToHeadline)->Apply(atEachSize);
BENCHMARK(leverToExactHeadline)->Apply(atEachSize);
BENCHMARK(leverToEveryChart)->Apply(atEachSize);
BENCHMARK(leverDragged)->Apply(atEachSize);
BENCHMARK(leverToRest)->Apply(atEachSize);

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setApplicationName("throughline-bench");
    gui::installStyle();
    gui::setAppearance(app::Appearance::Light);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
