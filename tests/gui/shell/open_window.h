#pragma once

#include <QAction>
#include <QLabel>
#include <QTest>

#include "gui/canvas/journey_canvas.h"
#include "gui/canvas/journey_view.h"
#include "gui/shell/main_window.h"
#include "support/catch.h"

namespace throughline::tests {

struct OpenWindow : gui::MainWindow {
    OpenWindow() {
        resize(1280, 720);
        show();
    }
    ~OpenWindow() override {
        workbench().document().markSaved(workbench().document().snapshot());
        close();
    }
    bool settle() {
        return QTest::qWaitFor([this] { return workbench().resultsAreCurrent(); }, 5000);
    }
    std::string headline() { return findChild<QLabel*>("headlineRate")->text().toStdString(); }
    const model::Journey& journey() { return workbench().baseline(); }
    QWidget* canvas() { return findChild<gui::JourneyCanvas*>()->view().viewport(); }
    void trigger(const QString& text) {
        for (QAction* action : findChildren<QAction*>())
            if (action->text().remove('&') == text) return action->trigger();
        FAIL("no action " << text.toStdString());
    }
    /// Keys go to what has the focus, as they would from a keyboard.
    void type(const QString& text) { QTest::keyClicks(focused(), text); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(focused(), key, modifiers);
    }
    QWidget* focused() { return focusWidget() ? focusWidget() : canvas(); }
};

}  // namespace throughline::tests
