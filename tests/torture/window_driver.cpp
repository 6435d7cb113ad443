// Edits in the real window, offscreen, until it is killed; and tells afterwards which gestures are still
// there.
//   window_driver make FILE
//   window_driver edit FILE STATE SEED     says the number of each gesture when it is done
//   window_driver verify FILE STATE DONE   says which gesture the work that is left ends with
#include <unistd.h>

#include <QApplication>
#include <QThread>
#include <QTimer>
#include <cstdio>
#include <random>

#include "app/lost_work.h"
#include "gui/shell/main_window.h"
#include "throughline/model/edit.h"
#include "throughline/store/workspace_file.h"

namespace {

using namespace throughline;

constexpr int silos = 30;

void say(int number) {
    const std::string line = std::to_string(number) + "\n";
    if (::write(STDOUT_FILENO, line.data(), line.size()) < 0) std::exit(4);
}

model::Workspace firstWorkspace() {
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

/// What the gesture of that number does.
model::Edit gesture(int number) {
    const model::SiloId silo("s" + std::to_string(number % silos));
    const model::JourneyId journey("order");
    switch (number % 4) {
        case 0:
            return model::RenameWorkspace{std::to_string(number)};
        case 1:
            return model::EditJourney{
                journey,
                {model::SetField{silo, model::Field::ErrorRate, *model::Rate::exactly(number * 1e-6)}}};
        case 2:
            return model::EditJourney{journey, {model::MoveSilos{{{silo, {number * 1.0, number * 2.0}}}}}};
        default:
            return model::EditJourney{journey,
                                      {model::SetText{silo, model::TextField::Name, std::to_string(number)}}};
    }
}

void edit(gui::MainWindow& window, std::mt19937& random, int number) {
    window.workbench().document().submit(gesture(number), QString::number(number));
    say(number);
    if (random() % 40 == 0) window.session().save();
    QTimer::singleShot(random() % 12, &window,
                       [&window, &random, number] { edit(window, random, number + 1); });
}

int runEdits(const QString& file, const QString& state, unsigned seed) {
    gui::MainWindow window;
    window.keepRecovery(state);
    window.openFile(file);
    window.show();
    std::mt19937 random(seed);
    QTimer::singleShot(0, &window, [&] { edit(window, random, 1); });
    return QApplication::exec();
}

/// What is left: the lost work, else what is in the file.
model::Workspace whatIsLeft(const QString& file, const QString& state) {
    const auto lost = app::findLostWork(state);
    if (lost.size() > 1) throw std::runtime_error("more than one lost work");
    if (lost.size() == 1) return lost.front().work().workspace;
    return store::loadWorkspace(file.toStdString()).workspace;
}

int verify(const QString& file, const QString& state, int done) {
    const model::Workspace left = whatIsLeft(file, state);
    model::Workspace replayed = firstWorkspace();
    for (int number = 0; number <= done + 1; ++number) {
        if (number > 0) replayed = model::applyEdit(replayed, gesture(number)).value();
        if (!(replayed == left)) continue;
        say(number);
        return 0;
    }
    std::fprintf(stderr, "what is left is no state of the work\n");
    return 1;
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
        if (call == "verify") return verify(file, state, arguments.value(4).toInt());
    } catch (const std::exception& error) {
        std::fprintf(stderr, "%s\n", error.what());
        return 3;
    }
    return 0;
}
