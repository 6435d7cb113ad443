#include <QAccessible>
#include <QTabBar>

#include "gui/results/results_dock.h"
#include "gui/table/department_manager.h"
#include "gui/table/journey_table.h"
#include "open_window.h"

using namespace throughline;
using tests::OpenWindow;

namespace {

/// What Tab or a click can reach, apart from what Qt puts into its own widgets.
std::vector<QWidget*> focusable(const QWidget& window) {
    std::vector<QWidget*> found;
    for (QWidget* widget : window.findChildren<QWidget*>())
        if (widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy() && widget->isVisible() &&
            !widget->objectName().startsWith("qt_"))
            found.push_back(widget);
    return found;
}

std::string pathOf(const QWidget* widget) {
    std::string path;
    for (; widget; widget = widget->parentWidget())
        path += std::string(widget->metaObject()->className()) + " < ";
    return path;
}

void checkNames(const QWidget& window) {
    const std::vector<QWidget*> widgets = focusable(window);
    CHECK(widgets.size() > 4);
    for (QWidget* widget : widgets) {
        CAPTURE(pathOf(widget));
        QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(widget);
        REQUIRE(interface);
        CHECK_FALSE(interface->text(QAccessible::Name).isEmpty());
    }
}

}  // namespace

TEST_CASE("every widget that can have the focus has a name for screen readers, whatever is selected") {
    OpenWindow window;
    checkNames(window);
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    checkNames(window);
    window.workbench().view().selectOnly(window.journey().silos.front().id);
    checkNames(window);
    window.workbench().view().selectOnly(window.journey().handoffs.front().id);
    checkNames(window);
    window.workbench().view().select({window.journey().silos[0].id, window.journey().silos[1].id});
    checkNames(window);
}

namespace {

void checkNoTwoAlike(const QWidget& panel) {
    std::map<QString, int> names;
    for (const QWidget* widget : focusable(panel)) ++names[widget->accessibleName()];
    for (const auto& [name, count] : names) {
        CAPTURE(name.toStdString());
        if (!name.isEmpty()) CHECK(count == 1);
    }
}

}  // namespace

TEST_CASE("the panel of the departments opens from the menu once, with names for screen readers") {
    OpenWindow window;
    window.openFile(":/samples/broadband-order.journey.json");
    REQUIRE(window.settle());
    window.trigger("Departments…");
    window.trigger("Departments…");
    REQUIRE(window.findChildren<gui::DepartmentManager*>().size() == 1);
    const auto& manager = *window.findChild<gui::DepartmentManager*>();
    checkNames(manager);
    checkNoTwoAlike(manager);
}

TEST_CASE("every widget of each results page and of the tables has a name for screen readers") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    auto* tabs = window.findChild<gui::ResultsDock*>()->findChild<QTabBar*>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        checkNames(window);
    }
    window.trigger("As tables");
    auto* tables = window.findChild<gui::JourneyTable*>()->findChild<QTabBar*>();
    for (int tab = 0; tab < tables->count(); ++tab) {
        tables->setCurrentIndex(tab);
        checkNames(window);
    }
}
