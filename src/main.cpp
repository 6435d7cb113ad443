#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QIcon>
#include <QLocale>
#include <QPixmap>
#include <QTimer>
#include <algorithm>
#include <cstdio>

#include "gui/shell/appearance.h"
#include "gui/shell/language.h"
#include "gui/shell/main_window.h"

namespace {

using namespace throughline;

constexpr int usageError = 2;
constexpr int fileError = 3;
constexpr int longestWait = 20'000;

struct Arguments {
    QString file;
    QString screenshot;
    QSize size;
    QString page;
    QString scenario;
    std::optional<app::Appearance> appearance;
    QString mistake;
};

std::optional<app::Appearance> appearanceNamed(const QString& name) {
    if (name == "light") return app::Appearance::Light;
    if (name == "dark") return app::Appearance::Dark;
    if (name == "contrast") return app::Appearance::HighContrastLight;
    if (name == "contrast-dark") return app::Appearance::HighContrastDark;
    if (name == "system") return app::Appearance::System;
    return std::nullopt;
}

QSize sizeNamed(const QString& text) {
    const QStringList parts = text.split('x');
    return parts.size() == 2 ? QSize(parts[0].toInt(), parts[1].toInt()) : QSize();
}

Arguments parse(const QApplication& application) {
    QCommandLineParser parser;
    parser.setApplicationDescription(QObject::tr("How often the whole journey lets customers down."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        "FILE", QObject::tr("A workspace (.throughline) or a journey file (.journey.json)."), "[FILE]");
    const QCommandLineOption screenshot("screenshot", QObject::tr("Write a picture of the window and end."),
                                        "PNG");
    const QCommandLineOption size("size", QObject::tr("Size of the window, as 1440x900."), "WxH");
    const QCommandLineOption theme("theme", QObject::tr("light, dark, contrast, contrast-dark or system."),
                                   "THEME");
    const QCommandLineOption page("page", QObject::tr("The page to begin with: journey, tables or what-if."),
                                  "PAGE");
    const QCommandLineOption scenario("scenario", QObject::tr("The scenario to show at first."), "NAME");
    parser.addOptions({screenshot, size, theme, page, scenario});
    parser.process(application);

    Arguments arguments;
    arguments.file = parser.positionalArguments().value(0);
    arguments.screenshot = parser.value(screenshot);
    if (parser.positionalArguments().size() > 1)
        arguments.mistake = QObject::tr("Only one file can be opened.");
    if (parser.isSet(size)) {
        arguments.size = sizeNamed(parser.value(size));
        if (arguments.size.isEmpty())
            arguments.mistake = QObject::tr("--size takes a size such as 1440x900.");
    }
    arguments.scenario = parser.value(scenario);
    if (parser.isSet(page)) {
        arguments.page = parser.value(page);
        if (!QStringList{"journey", "tables", "what-if"}.contains(arguments.page))
            arguments.mistake = QObject::tr("--page takes journey, tables or what-if.");
    }
    if (parser.isSet(theme)) {
        arguments.appearance = appearanceNamed(parser.value(theme));
        if (!arguments.appearance)
            arguments.mistake = QObject::tr("--theme takes light, dark, contrast, contrast-dark or system.");
    }
    return arguments;
}

int complain(const QString& what, int code) {
    std::fprintf(stderr, "throughline: %s\n", qUtf8Printable(what));
    return code;
}

/// The first scenario of that name; false where there is none.
bool showScenario(app::Workbench& workbench, const QString& name) {
    for (const model::Scenario& scenario : *workbench.bundle().scenarios) {
        if (QString::fromStdString(scenario.name) != name) continue;
        workbench.view().showScenario(scenario.id);
        return true;
    }
    return false;
}

/// Writes the picture as soon as the numbers are there, and ends the program.
void takePicture(gui::MainWindow& window, const QString& file) {
    auto* poll = new QTimer(&window);
    const auto done = [&window, file] {
        window.ensurePolished();
        const bool written = window.grab().save(file);
        QApplication::exit(written ? 0
                                   : complain(QObject::tr("%1 could not be written.").arg(file), fileError));
    };
    QObject::connect(poll, &QTimer::timeout, &window, [&window, poll, done, waited = 0]() mutable {
        waited += poll->interval();
        if (!window.isSettled() && waited < longestWait) return;
        poll->stop();
        QTimer::singleShot(200, &window, done);
    });
    poll->start(20);
}

/// Pictures, help and the version need no display.
void useNoDisplayWhereNoneIsNeeded(int argc, char** argv) {
    const bool opensNoWindow = std::any_of(argv, argv + argc, [](const char* argument) {
        const QByteArrayView option(argument);
        return option.startsWith("--screenshot") || option.startsWith("--help") || option == "-h" ||
               option == "--version" || option == "-v";
    });
    const bool hasDisplay =
        qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
    if (opensNoWindow && !hasDisplay && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
}

}  // namespace

int main(int argc, char** argv) {
    useNoDisplayWhereNoneIsNeeded(argc, argv);
    QApplication application(argc, argv);
    QApplication::setApplicationName("throughline");
    QApplication::setApplicationDisplayName("Throughline");
    QApplication::setApplicationVersion(THROUGHLINE_VERSION);
    QApplication::setOrganizationName("throughline");
    QApplication::setDesktopFileName("throughline");
    QApplication::setWindowIcon(QIcon(":/icons/throughline.svg"));
    gui::speak(gui::savedLanguage());
    const Arguments arguments = parse(application);
    if (!arguments.mistake.isEmpty()) return complain(arguments.mistake, usageError);

    gui::installStyle();
    gui::setAppearance(arguments.appearance.value_or(gui::savedAppearance()));
    gui::MainWindow window;
    if (!arguments.size.isEmpty()) window.resize(arguments.size);
    window.show();
    if (!arguments.file.isEmpty()) window.openFile(arguments.file);
    if (arguments.screenshot.isEmpty()) window.keepRecovery(app::recoveryFolder());
    if (!arguments.scenario.isEmpty() && !showScenario(window.workbench(), arguments.scenario))
        return complain(QObject::tr("There is no scenario %1.").arg(arguments.scenario), usageError);
    if (arguments.page == "what-if") window.showWhatIfPage();
    if (arguments.page == "tables") window.showTables();
    if (!arguments.screenshot.isEmpty()) takePicture(window, arguments.screenshot);
    return QApplication::exec();
}
