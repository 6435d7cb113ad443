#include <QAccessible>
#include <QTabBar>

#include "gui/inspector/inspector.h"
#include "gui/results/results_dock.h"
#include "gui/shell/rail.h"
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

/// What Tab reaches from the start on, each once.
std::vector<QWidget*> tabOrder(QWidget& start) {
    std::vector<QWidget*> order;
    for (QWidget* widget = start.nextInFocusChain(); widget != &start; widget = widget->nextInFocusChain())
        if (widget->focusPolicy() & Qt::TabFocus && !widget->focusProxy() && widget->isVisible() &&
            widget->isEnabled())
            order.push_back(widget);
    return order;
}

QRect onScreen(const QWidget& widget) {
    return {widget.mapToGlobal(QPoint()), widget.size()};
}

/// Rows from top to bottom; in a row, what stands at about the same height, from left to right.
void checkReadingOrder(const QWidget& panel, QWidget& start) {
    const QWidget* before = nullptr;
    for (const QWidget* widget : tabOrder(start)) {
        if (!panel.isAncestorOf(widget)) continue;
        if (before) {
            CAPTURE(pathOf(before), pathOf(widget), before->accessibleName().toStdString(),
                    widget->accessibleName().toStdString());
            const QRect one = onScreen(*before), next = onScreen(*widget);
            const bool below = next.top() >= one.center().y();
            const bool rightInRow = next.left() >= one.left() && next.bottom() > one.top();
            CHECK((below || rightInRow));
        }
        before = widget;
    }
    CHECK(before);
}

void checkNoTwoAlike(const QWidget& panel) {
    std::map<QString, int> names;
    for (const QWidget* widget : focusable(panel)) ++names[widget->accessibleName()];
    for (const auto& [name, count] : names) {
        CAPTURE(name.toStdString());
        if (!name.isEmpty()) CHECK(count == 1);
    }
}

}  // namespace

TEST_CASE("Tab goes through the panels in the order in which they are read") {
    OpenWindow window;
    window.openFile(":/samples/ten-silos.journey.json");
    REQUIRE(window.settle());
    window.workbench().edit(
        {model::SetStages{{"Buy", "Use"}, {}}, model::PutDepartment{{model::DepartmentId("a"), "A", {}, {}}},
         model::PutDepartment{{model::DepartmentId("b"), "B", {}, {}}}},
        "Add");
    const auto& inspector = *window.findChild<gui::Inspector*>();
    checkReadingOrder(inspector, window);
    window.workbench().view().selectOnly(window.journey().handoffs.front().id);
    checkReadingOrder(inspector, window);
    checkNoTwoAlike(inspector);
    checkReadingOrder(*window.findChild<gui::ResultsDock*>(), window);
    checkReadingOrder(*window.findChild<gui::Rail*>(), window);
    window.trigger("As tables");
    checkReadingOrder(*window.findChild<gui::JourneyTable*>(), window);
}

TEST_CASE(
    "Tab goes through causes, segments, scenarios and silos in reading order, as they come and go too") {
    OpenWindow window;
    window.resize(1280, 2400);
    window.openFile(":/samples/broadband-order.journey.json");
    REQUIRE(window.settle());
    const auto& inspector = *window.findChild<gui::Inspector*>();
    checkReadingOrder(inspector, window);
    checkNoTwoAlike(inspector);
    model::SharedCause strike{model::SharedCauseId("strike"), "Strike", *base::Probability::from(0.01), {}};
    strike.affects = {{window.journey().silos[0].id, *base::Rate::exactly(0.5)},
                      {window.journey().silos[1].id, *base::Rate::exactly(0.5)}};
    window.workbench().edit({model::PutSharedCause{strike}}, "Add");
    strike.affects.push_back({window.journey().silos[2].id, *base::Rate::exactly(0.5)});
    window.workbench().edit({model::PutSharedCause{strike}}, "Add");
    checkReadingOrder(inspector, window);
    for (const model::Silo& silo : window.journey().silos) {
        window.workbench().view().selectOnly(silo.id);
        checkReadingOrder(inspector, window);
    }
}

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
