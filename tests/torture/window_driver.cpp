// Edits in the real window, offscreen, until it is killed; and tells afterwards which gestures are still
// there.
//   window_driver make FILE
//   window_driver edit FILE STATE SEED
//       Says "shown N" when gesture N is done, "kept N" when the window may say that it is in the safe copy,
//       "told 0" when the window says that no copy can be kept.
//   window_driver verify FILE STATE SHOWN
//       Says which gesture the work that is left ends with.
//   window_driver delay STATE SILOS COUNT
//       Says how long keeping the copy held up the window: median, 99 of 100, longest, in milliseconds.
#include <unistd.h>

#include <QApplication>
#include <QThread>
#include <QTimer>
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <random>

#include "app/lost_work.h"
#include "gui/shell/main_window.h"
#include "throughline/model/edit.h"
#include "throughline/store/workspace_file.h"

namespace {

using namespace throughline;

constexpr int silosWhileKilled = 30;

void say(const std::string& text) {
    const std::string line = text + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(4);
}

model::Workspace workspaceOf(int silos) {
    model::Journey journey;
    journey.name = "Order";
    for (int i = 0; i < silos; ++i) {
        model::Silo& silo = journey.silos.emplace_back();
        silo.id = model::SiloId("s" + std::to_string(i));
        silo.name = "Silo " + std::to_string(i);
    }
    model::JourneyBundle bundle;
    bundle.id = model::JourneyId("order");
    bundle.journey = std::make_shared<const model::Journey>(std::move(journey));
    return {"0", {std::move(bundle)}};
}

model::Workspace firstWorkspace() {
    return workspaceOf(silosWhileKilled);
}

/// What the gesture of that number does: one edit, or the many of a drag.
std::vector<model::Edit> gesture(int number) {
    const model::SiloId silo("s" + std::to_string(number % silosWhileKilled));
    const auto edit = [](const model::JourneyEdit& one) {
        return model::EditJourney{model::JourneyId("order"), {one}};
    };
    switch (number % 5) {
        case 0:
            return {model::RenameWorkspace{std::to_string(number)}};
        case 1:
            return {
                edit(model::SetField{silo, model::Field::ErrorRate, *model::Rate::exactly(number * 1e-6)})};
        case 2:
            return {edit(model::SetText{silo, model::TextField::Notes, std::string(2000, 'a' + number % 26)}),
                    edit(model::SetText{silo, model::TextField::Notes, std::to_string(number)})};
        case 3:
            return {edit(model::SetText{silo, model::TextField::Name, std::to_string(number)})};
        default:
            std::vector<model::Edit> drag;
            for (int step = 1; step <= 5; ++step)
                drag.emplace_back(edit(model::MoveSilos{{{silo, {number + step * 0.1, number * 2.0}}}}));
            return drag;
    }
}

/// A user who does not wait: saves now and then, and does one gesture after the other.
class EditLoad {
public:
    EditLoad(gui::MainWindow& window, unsigned seed) : window_(window), random_(seed) {
        QObject::connect(&window.session(), &app::FileSession::recoveryKept, [this] { tellKept(); });
        QObject::connect(&window.session(), &app::FileSession::recoveryFailed, [] { say("told 0"); });
    }

    void editOn() {
        edit();
        if (random_() % 40 == 0) window_.session().save();
        const int pause = random_() % 4 == 0 ? 0 : static_cast<int>(random_() % 16);
        QTimer::singleShot(pause, &window_, [this] { editOn(); });
    }

private:
    void edit() {
        app::Document& document = window_.workbench().document();
        const app::Gesture together = document.beginGesture();
        ++number_;
        for (const model::Edit& edit : gesture(number_))
            document.submit(edit, QString::number(number_), together);
        say("shown " + std::to_string(number_));
        tellKept();
    }

    void tellKept() {
        if (kept_ == number_ || !window_.session().recovery()->isKept()) return;
        kept_ = number_;
        say("kept " + std::to_string(kept_));
    }

    gui::MainWindow& window_;
    std::mt19937 random_;
    int number_ = 0;
    int kept_ = 0;
};

int runEdits(const QString& file, const QString& state, unsigned seed) {
    gui::MainWindow window;
    window.keepRecovery(state);
    window.openFile(file);
    window.show();
    EditLoad load(window, seed);
    QTimer::singleShot(0, &window, [&] { load.editOn(); });
    return QApplication::exec();
}

/// What is left: the lost work, else what is in the file.
model::Workspace whatIsLeft(const QString& file, const QString& state) {
    const auto lost = app::findLostWork(state);
    if (lost.size() > 1) throw std::runtime_error("more than one lost work");
    if (lost.size() == 1) return lost.front().work().workspace;
    return store::loadWorkspace(file.toStdString()).workspace;
}

/// A gesture of several edits may be there in part: then the one before it is the last.
int verify(const QString& file, const QString& state, int shown) {
    const model::Workspace left = whatIsLeft(file, state);
    model::Workspace replayed = firstWorkspace();
    std::optional<int> last;
    if (replayed == left) last = 0;
    for (int number = 1; number <= shown + 1; ++number) {
        for (const model::Edit& edit : gesture(number)) {
            replayed = model::applyEdit(replayed, edit).value();
            if (replayed == left) last = number - 1;
        }
        if (replayed == left) last = number;
    }
    if (!last) throw std::runtime_error("what is left is no state of the work");
    say(std::to_string(*last));
    return 0;
}

using Milliseconds = std::chrono::duration<double, std::milli>;

/// Sets one rate after the other, with pauses as in a drag, and takes the time of keeping the copy alone.
std::vector<double> delaysOf(app::Document& document, const QString& state, int silos, int count) {
    std::chrono::steady_clock::time_point start;
    std::vector<double> delays;
    QObject::connect(&document, &app::Document::changed, [&] { start = std::chrono::steady_clock::now(); });
    app::FileSession session(document);
    session.keepRecovery(state);
    QObject::connect(&document, &app::Document::changed, [&] {
        delays.push_back(Milliseconds(std::chrono::steady_clock::now() - start).count());
    });
    session.recovery()->waitUntilKept(60'000);
    for (int i = 0; i < count; ++i) {
        const model::SiloId silo("s" + std::to_string(i * 7 % silos));
        const model::SetField set{silo, model::Field::ErrorRate, *model::Rate::exactly((i + 1) * 1e-6)};
        document.submit(model::EditJourney{model::JourneyId("order"), {set}}, "Set");
        QThread::msleep(16);
    }
    return delays;
}

int measureDelay(const QString& state, int silos, int count) {
    app::Document document;
    document.load(workspaceOf(silos), app::Document::Origin::Saved);
    std::vector<double> delays = delaysOf(document, state, silos, count);
    std::ranges::sort(delays);
    const auto at = [&](double part) { return delays[static_cast<std::size_t>(part * (delays.size() - 1))]; };
    std::printf("%.2f %.2f %.2f\n", at(0.5), at(0.99), at(1));
    return 0;
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName("throughline-torture");
    QApplication::setOrganizationName("throughline-torture");
    const QStringList arguments = QApplication::arguments();
    const QString call = arguments.value(1), file = arguments.value(2), state = arguments.value(3);
    try {
        if (call == "make") store::saveWorkspace(firstWorkspace(), file.toStdString());
        if (call == "edit") return runEdits(file, state, arguments.value(4).toUInt());
        if (call == "delay") return measureDelay(file, state.toInt(), arguments.value(4).toInt());
        if (call == "verify") return verify(file, state, arguments.value(4).toInt());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 3;
    }
    return 0;
}
