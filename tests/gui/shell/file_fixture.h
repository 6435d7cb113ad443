#pragma once

#include <algorithm>

#include <QMessageBox>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

#include "gui/shell/file_bar.h"
#include "open_window.h"
#include "support/journeys.h"
#include "throughline/store/workspace_file.h"

namespace throughline::tests {

struct SavedFile {
    QTemporaryDir folder;
    QString path = folder.filePath("order.throughline");
    SavedFile() { writeNamed("Mine"); }
    void writeNamed(const std::string& name) const {
        model::Workspace workspace = workspaceOf(silosInARow(3, 0.02));
        workspace.name = name;
        store::saveWorkspace(workspace, path.toStdString());
    }
};

inline gui::FileBar& barOf(OpenWindow& window) {
    return *window.findChild<gui::FileBar*>();
}

inline bool waitForText(OpenWindow& window, const char* text) {
    return QTest::qWaitFor([&] { return barOf(window).isVisible() && barOf(window).text().contains(text); },
                           5000);
}

inline void clickAction(OpenWindow& window) {
    emit barOf(window).actionTriggered();
}

inline bool said(OpenWindow& window, const char* text) {
    return std::ranges::any_of(window.findChildren<gui::MessageBar*>(), [&](const gui::MessageBar* bar) {
        return bar->isVisible() && bar->text().contains(text);
    });
}

inline QMessageBox* questionOf(OpenWindow& window) {
    for (QMessageBox* box : window.findChildren<QMessageBox*>())
        if (box->isVisible()) return box;
    return nullptr;
}

template <class Window>
void click(Window& window, const char* text) {
    for (auto* button : window.template findChildren<QPushButton*>())
        if (button->text().remove('&').startsWith(text)) return QTest::mouseClick(button, Qt::LeftButton);
    FAIL("no button " << text);
}

}  // namespace throughline::tests
