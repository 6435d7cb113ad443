#define CATCH_CONFIG_RUNNER
#include <QApplication>
#include <QLocale>
#include <QStandardPaths>
#include <QStyleFactory>
#include <QTranslator>

#include "support/catch.h"
#include "support/qt_listener.h"

/// One QApplication for the whole run, on the offscreen platform unless told otherwise; chosen here, since
/// test discovery runs the program at build time.
int main(int argc, char** argv) {
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM")) qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!qEnvironmentVariableIsSet("QT_FONT_DPI")) qputenv("QT_FONT_DPI", "96");
    QLocale::setDefault(QLocale::c());
    QStandardPaths::setTestModeEnabled(true);
    QApplication application(argc, argv);
    QTranslator english;  // its plurals
    if (english.load(":/translations/throughline_en.qm")) QApplication::installTranslator(&english);
    QApplication::setOrganizationName("throughline-tests");
    QApplication::setApplicationName("throughline-tests");
    QApplication::setStyle(QStyleFactory::create("Fusion"));
    const int failures = Catch::Session().run(argc, argv);
    return failures == 0 && throughline::tests::qtWarnings() == 0 ? 0 : 1;
}
