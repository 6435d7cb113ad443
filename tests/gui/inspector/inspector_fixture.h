#pragma once

#include <QTest>
#include <QVBoxLayout>

#include "app/workbench.h"
#include "gui/inspector/inspector.h"
#include "support/catch.h"

namespace throughline::tests {

using namespace throughline::gui;
using model::HandoffId;
using model::SiloId;

/// Call centre → Field engineering → Billing, with a scenario, shown in a real inspector.
struct InspectorFixture {
    InspectorFixture() : inspector(workbench) {
        workbench.document().load(workspace(), app::Document::Origin::Saved);
        inspector.resize(inspector.width(), 900);
        inspector.show();
        inspector.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&inspector));
    }

    static model::Workspace workspace() {
        model::Journey journey;
        journey.name = "Repair";
        journey.stages = {"Buy", "Use"};
        journey.departments = {{model::DepartmentId("ops"), "Operations", "Ada", ""},
                               {model::DepartmentId("care"), "Care", "", ""}};
        journey.silos = {silo("call", "Call centre", 0.03, "care"),
                         silo("field", "Field engineering", 0.04, "ops"), silo("bill", "Billing", 0.02, "")};
        journey.handoffs = {handoff("call", "field"), handoff("field", "bill")};
        model::Scenario better{model::ScenarioId("better"), "Better", {}, {}};
        model::Scenarios scenarios{better};
        model::JourneyBundle bundle;
        bundle.id = model::JourneyId("repair");
        bundle.journey = std::make_shared<const model::Journey>(journey);
        bundle.scenarios = std::make_shared<const model::Scenarios>(scenarios);
        return {"Acme", {bundle}};
    }

    static model::Silo silo(const std::string& id, const std::string& name, double rate,
                            const std::string& department) {
        model::Silo silo;
        silo.id = SiloId(id);
        silo.name = name;
        silo.errorRate = *model::Rate::exactly(rate);
        silo.department = model::DepartmentId(department);
        return silo;
    }

    static model::Handoff handoff(const std::string& from, const std::string& to) {
        model::Handoff handoff;
        handoff.id = HandoffId(from + "->" + to);
        handoff.from = SiloId(from);
        handoff.to = SiloId(to);
        return handoff;
    }

    void select(std::initializer_list<model::ElementId> elements) { workbench.view().select(elements); }

    /// 60 % of the cases go from "call" to "field", 40 % to "bill"; selects "call".
    void forkAtCall() {
        model::Handoff other = handoff("call", "bill");
        other.share = model::Probability::from(0.4);
        workbench.edit({model::AddHandoff{other}}, "Connect");
        workbench.setField(HandoffId("call->field"), model::Field::Share, 0.6, "Share");
        select({SiloId("call")});
    }

    /// What a screen reader says: a button without a name of its own has its words.
    static QString nameOf(const QWidget& widget) {
        const auto* button = qobject_cast<const QPushButton*>(&widget);
        return widget.accessibleName().isEmpty() && button ? button->text() : widget.accessibleName();
    }

    /// The visible widget of this accessible name.
    template <class Widget>
    Widget& find(const QString& name) {
        for (Widget* widget : inspector.findChildren<Widget*>())
            if (nameOf(*widget) == name && widget->isVisible()) return *widget;
        FAIL("no visible widget is called " << name.toStdString());
        throw std::logic_error("unreachable");
    }

    /// Types into the field of this name, over what stands there.
    template <class Field>
    Field& type(const QString& name, const QString& text) {
        Field& field = find<Field>(name);
        field.setFocus(Qt::TabFocusReason);
        field.selectAll();
        QTest::keyClicks(&field, text);
        return field;
    }

    /// All visible text of labels, for what a row says beneath its field.
    QString visibleWords() {
        QString words;
        for (const QLabel* label : inspector.findChildren<QLabel*>())
            if (label->isVisible()) words += label->text() + u'\n';
        return words;
    }

    double errorRate(const std::string& silo) {
        return model::find(workbench.baseline(), SiloId(silo))->errorRate.mean();
    }
    int steps() { return workbench.document().undoStack().count(); }

    app::Workbench workbench;
    Inspector inspector;
};

}  // namespace throughline::tests
