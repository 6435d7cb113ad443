#include <benchmark/benchmark.h>

#include <QApplication>
#include <QLocale>
#include <QMouseEvent>
#include <QTest>

#include "app/workbench.h"
#include "gui/canvas/journey_canvas.h"
#include "gui/canvas/journey_scene.h"
#include "gui/canvas/journey_view.h"
#include "throughline/model/placement.h"

using namespace throughline;

namespace {

constexpr int columns = 25;

model::SiloId idOf(int index) {
    return model::SiloId("s" + std::to_string(index));
}

/// Rows of 25 silos, each handing off to the next in its row and every third to the row below.
model::Workspace rowsOf(int count) {
    model::Journey journey;
    model::Layout layout;
    for (int i = 0; i < count; ++i) {
        model::Silo silo;
        silo.id = idOf(i);
        silo.name = "Department number " + std::to_string(i);
        silo.errorRate = *base::Rate::exactly(0.0001 * (i % 40));
        journey.silos.push_back(silo);
        layout[silo.id] = {32.0 + 210 * (i % columns), 70.0 + 140 * (i / columns)};
        for (const int to : {i % columns + 1 < columns ? i + 1 : count, i % 3 == 0 ? i + columns : count}) {
            if (to >= count) continue;
            model::Handoff handoff;
            handoff.from = silo.id;
            handoff.to = idOf(to);
            handoff.id = model::HandoffId(handoff.from.string() + "->" + handoff.to.string());
            journey.handoffs.push_back(handoff);
        }
    }
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("journey");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    bundle.layout = std::make_shared<const model::Layout>(std::move(layout));
    return {"Workspace", {bundle}};
}

/// A window of 1,440 x 900 with the journey in it; a frame is what one event brings, painted.
struct Stage {
    app::Workbench workbench;
    gui::JourneyCanvas canvas{workbench};

    explicit Stage(int count) {
        workbench.document().load(rowsOf(count), app::Document::Origin::Saved);
        canvas.resize(1440, 900);
        canvas.show();
        (void)QTest::qWaitForWindowExposed(&canvas);
        (void)QTest::qWaitFor([this] { return workbench.resultsAreCurrent(); }, 30'000);
    }

    QWidget* viewport() { return canvas.view().viewport(); }
    void frame() { viewport()->repaint(); }
    void mouse(QEvent::Type type, QPoint at, Qt::MouseButtons held) {
        const auto button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, viewport()->mapToGlobal(at), button, held, {});
        QApplication::sendEvent(viewport(), &event);
    }
};

void dragging(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    stage.canvas.view().zoomTo(state.range(1) / 100.0);
    const auto& card = *stage.canvas.scene().silo(idOf(static_cast<int>(state.range(0)) / 2 + columns / 2));
    stage.canvas.view().centerOn(card.card().center());
    const QPoint start = stage.canvas.view().mapFromScene(card.card().center());
    stage.mouse(QEvent::MouseButtonPress, start, Qt::LeftButton);
    int step = 0;
    for ([[maybe_unused]] auto _ : state) {
        ++step;
        stage.mouse(QEvent::MouseMove, start + QPoint(step * 7 % 200, step * 11 % 120), Qt::LeftButton);
        stage.frame();
    }
    stage.mouse(QEvent::MouseButtonRelease, start, {});
}

void zooming(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    int step = 0;
    for ([[maybe_unused]] auto _ : state) {
        stage.canvas.view().zoomTo(0.1 + 0.05 * (++step % 40));
        stage.frame();
    }
}

/// One letter in a name: the edit, what follows from it in the window, and the picture.
void typing(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    const app::Gesture gesture = stage.workbench.document().beginGesture();
    int step = 0;
    for ([[maybe_unused]] auto _ : state) {
        const std::string name = "Name " + std::to_string(++step);
        stage.workbench.edit({model::SetText{idOf(3), model::TextField::Name, name}}, "Rename", gesture);
        stage.frame();
    }
}

/// One step of the slider of an error rate, without the evaluation, which has its own thread.
void changingARate(benchmark::State& state) {
    Stage stage(static_cast<int>(state.range(0)));
    const app::Gesture gesture = stage.workbench.document().beginGesture();
    int step = 0;
    for ([[maybe_unused]] auto _ : state) {
        stage.workbench.setField(idOf(3), model::Field::ErrorRate,
                                 *base::Rate::exactly(0.001 * (++step % 100)), "Set", gesture);
        stage.frame();
    }
}

void opening(benchmark::State& state) {
    const model::Workspace workspace = rowsOf(static_cast<int>(state.range(0)));
    for ([[maybe_unused]] auto _ : state) {
        app::Workbench workbench;
        gui::JourneyCanvas canvas(workbench);
        canvas.resize(1440, 900);
        canvas.show();
        workbench.document().load(workspace, app::Document::Origin::Saved);
        canvas.view().viewport()->repaint();
    }
}

}  // namespace

BENCHMARK(dragging)->ArgsProduct({{500, 5000}, {100, 25}})->Unit(benchmark::kMillisecond);
BENCHMARK(zooming)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(typing)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(changingARate)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);
BENCHMARK(opening)->Arg(500)->Arg(5000)->Unit(benchmark::kMillisecond);

int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
