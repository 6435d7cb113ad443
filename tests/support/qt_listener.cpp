#include "support/qt_listener.h"

#include <QApplication>
#include <QString>
#include <QWidget>
#include <cstdio>

#include "support/catch.h"

namespace throughline::tests {
namespace {

int problems = 0;

void complain(const QString& what) {
    ++problems;
    std::fprintf(stderr, "Qt: %s\n", what.toLocal8Bit().constData());
}

bool isHarmless(const QString& message) {
    return message.contains("propagateSizeHints") || message.contains("XDG_RUNTIME_DIR") ||
           message.contains("This plugin does not support");
}

void handleMessage(QtMsgType type, const QMessageLogContext&, const QString& message) {
    if (type == QtDebugMsg || type == QtInfoMsg || isHarmless(message)) return;
    complain(message);
}

}  // namespace

/// Turns what Qt only prints into a failure of the test program, and finds windows that a test left behind.
class QtListener : public CatchListenerBase {
public:
    using CatchListenerBase::CatchListenerBase;

    void testCaseStarting(const Catch::TestCaseInfo& info) override {
        CatchListenerBase::testCaseStarting(info);
        qInstallMessageHandler(handleMessage);
    }

    void testCaseEnded(const Catch::TestCaseStats& stats) override {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
        for (const QWidget* widget : QApplication::topLevelWidgets())
            if (widget->isVisible())
                complain(QString("left a window behind: %1").arg(widget->metaObject()->className()));
        qInstallMessageHandler(nullptr);
        CatchListenerBase::testCaseEnded(stats);
    }
};

int qtWarnings() {
    return problems;
}

}  // namespace throughline::tests

using throughline::tests::QtListener;
CATCH_REGISTER_LISTENER(QtListener)
