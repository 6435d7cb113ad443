#include "gui/shell/command_palette.h"

#include <QTableWidget>

#include "gui/shell/shortcut_sheet.h"
#include "open_window.h"

using namespace throughline;
using tests::OpenWindow;

namespace {

/// A window with a journey in which Ctrl+Shift+P was pressed.
struct PaletteWindow : OpenWindow {
    PaletteWindow() {
        openFile(":/samples/ten-silos.journey.json");
        activateWindow();
        (void)QTest::qWaitForWindowActive(this);
        canvas()->setFocus();
        press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    }
    gui::CommandPalette& palette() { return *findChild<gui::CommandPalette*>(); }
    QListWidget& list() { return *palette().findChild<QListWidget*>(); }
    std::vector<std::string> rows() {
        std::vector<std::string> rows;
        for (int row = 0; row < list().count(); ++row) rows.push_back(list().item(row)->text().toStdString());
        return rows;
    }
    std::string chosen() { return list().currentItem() ? list().currentItem()->text().toStdString() : ""; }
};

}  // namespace

TEST_CASE("Ctrl+Shift+P lists the commands of all menus, and what is typed narrows them") {
    PaletteWindow window;
    REQUIRE(window.palette().isVisible());
    const std::size_t all = window.rows().size();
    CHECK(all > 50);
    window.type("select");
    CHECK(window.rows().size() < all);
    CHECK(window.rows().front().starts_with("Select"));
    window.type("xyz");
    CHECK(window.rows().empty());
    window.press(Qt::Key_Return);
    CHECK(window.palette().isVisible());
}

TEST_CASE("Enter in the palette runs the command chosen, and the focus is on the canvas again") {
    PaletteWindow window;
    window.type("select all");
    CHECK(window.chosen() == "Select all");
    window.press(Qt::Key_Return);
    CHECK_FALSE(window.palette().isVisible());
    CHECK(window.workbench().view().selection().size() == window.journey().silos.size());
    CHECK(window.focused()->inherits("throughline::gui::JourneyView"));
}

TEST_CASE("Escape closes the palette and does nothing else") {
    PaletteWindow window;
    const app::Snapshot before = window.workbench().document().snapshot();
    window.type("new");
    window.press(Qt::Key_Escape);
    CHECK_FALSE(window.palette().isVisible());
    CHECK(window.workbench().document().snapshot() == before);
    CHECK(window.focused()->inherits("throughline::gui::JourneyView"));
}

TEST_CASE("a command that cannot be done now is shown greyed and passed over") {
    PaletteWindow window;
    window.type("align");
    REQUIRE(window.list().count() > 0);
    CHECK_FALSE(window.list().item(0)->flags() & Qt::ItemIsEnabled);
    window.press(Qt::Key_Return);
    CHECK(window.palette().isVisible());
    window.press(Qt::Key_Escape);
    window.workbench().view().select({window.journey().silos[0].id, window.journey().silos[1].id});
    window.press(Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
    window.type("align");
    CHECK(window.chosen() == "Align left");
}

TEST_CASE("the arrows choose another command in the palette") {
    PaletteWindow window;
    window.type("zoom");
    const std::string first = window.chosen();
    window.press(Qt::Key_Down);
    CHECK(window.chosen() != first);
    window.press(Qt::Key_Up);
    CHECK(window.chosen() == first);
}

TEST_CASE("the palette is in the menus and on the sheet of shortcuts, and shows each command's keys") {
    PaletteWindow window;
    window.type("as tables");
    CHECK(window.list().item(0)->data(Qt::AccessibleDescriptionRole).toString() == "Ctrl+T");
    const gui::ShortcutSheet sheet(*window.menuBar(), nullptr);
    const auto* table = sheet.findChild<QTableWidget*>();
    const auto found = table->findItems("Commands by name", Qt::MatchExactly);
    REQUIRE(found.size() == 1);
    CHECK(table->item(found[0]->row(), 1)->text() == "Ctrl+Shift+P");
}

TEST_CASE("the sheet of shortcuts calls an entry what it is at all times, with its submenu") {
    PaletteWindow window;
    window.workbench().edit({model::RenameJourney{"Orders"}}, "Rename the journey");
    const gui::ShortcutSheet sheet(*window.menuBar(), nullptr);
    const auto* table = sheet.findChild<QTableWidget*>();
    for (const char* name : {"Undo", "Redo", "Print: On one page…", "New"}) {
        CAPTURE(name);
        CHECK(table->findItems(name, Qt::MatchExactly).size() == 1);
    }
    CHECK(table->findItems("Rename the journey", Qt::MatchContains).isEmpty());
}
