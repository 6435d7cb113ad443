#include <QClipboard>
#include <QMenu>

#include "gui/controls/buttons.h"
#include "gui/controls/value_edit.h"
#include "gui/inspector/change_rows.h"
#include "inspector_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Chooses the action of this text in the menu that is open.
void choose(QWidget& parent, const QString& words) {
    for (QMenu* menu : parent.findChildren<QMenu*>()) {
        for (QAction* action : menu->actions()) {
            if (action->text() != words) continue;
            action->trigger();
            menu->close();
            return;
        }
    }
    FAIL("no menu offers " << words.toStdString());
}

}  // namespace

TEST_CASE_METHOD(InspectorFixture, "with nothing selected the journey is named in place") {
    QTest::keyClick(&type<LineField>("Name", "Broadband"), Qt::Key_Return);
    CHECK(workbench.baseline().name == "Broadband");
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "business figures are set and left blank again") {
    auto& customers = type<AmountEdit>("Customers a year", "120000");
    QTest::keyClick(&customers, Qt::Key_Return);
    CHECK(workbench.baseline().business.customers->value() == 120000);
    customers.selectAll();
    QTest::keyClick(&customers, Qt::Key_Delete);
    QTest::keyClick(&customers, Qt::Key_Return);
    CHECK_FALSE(workbench.baseline().business.customers.has_value());
}

TEST_CASE_METHOD(InspectorFixture, "a renamed stage takes its silos along") {
    workbench.edit({model::SetText{SiloId("bill"), model::TextField::Stage, "Use"}}, "Stage");
    QTest::keyClick(&type<LineField>("Name of stage Use", "Repair"), Qt::Key_Return);
    CHECK(workbench.baseline().stages == std::vector<std::string>{"Buy", "Repair"});
    CHECK(model::find(workbench.baseline(), SiloId("bill"))->stage == "Repair");
}

TEST_CASE_METHOD(InspectorFixture, "stages are added, moved and removed") {
    QTest::mouseClick(&find<LinkButton>("Add a stage"), Qt::LeftButton);
    CHECK(workbench.baseline().stages == std::vector<std::string>{"Buy", "Use", "New stage"});
    CHECK(find<LineField>("Name of stage New stage").hasFocus());
    QTest::mouseClick(&find<SignButton>("Move New stage earlier"), Qt::LeftButton);
    CHECK(workbench.baseline().stages == std::vector<std::string>{"Buy", "New stage", "Use"});
    QTest::mouseClick(&find<SignButton>("Remove stage Buy"), Qt::LeftButton);
    CHECK(workbench.baseline().stages == std::vector<std::string>{"New stage", "Use"});
}

TEST_CASE_METHOD(InspectorFixture, "departments are added, named, coloured, owned and removed") {
    QTest::mouseClick(&find<LinkButton>("Add a department"), Qt::LeftButton);
    QTest::keyClick(&type<LineField>("Name of department New department", "Finance"), Qt::Key_Return);
    QTest::keyClick(&type<LineField>("Owner of department Finance", "Eve"), Qt::Key_Return);
    QTest::mouseClick(&find<SignButton>("Colour of Finance"), Qt::LeftButton);
    choose(inspector, "Teal");
    const model::Department& finance = workbench.baseline().departments.back();
    CHECK(finance.name == "Finance");
    CHECK(finance.owner == "Eve");
    CHECK(finance.color == "#2F9E8F");
    QTest::mouseClick(&find<SignButton>("Remove department Finance"), Qt::LeftButton);
    CHECK(workbench.baseline().departments.size() == 2);
}

TEST_CASE_METHOD(InspectorFixture, "a shared cause is added, given a probability and what it affects") {
    QTest::mouseClick(&find<LinkButton>("Add a shared cause"), Qt::LeftButton);
    QTest::keyClick(&type<LineField>("Name of shared cause New shared cause", "CRM down"), Qt::Key_Return);
    QTest::keyClick(&type<PercentEdit>("Probability of CRM down", "3"), Qt::Key_Return);
    QTest::mouseClick(&find<LinkButton>("Add what CRM down affects"), Qt::LeftButton);
    choose(inspector, "Billing");
    LineField& rate = type<PercentEdit>("Extra error rate of Billing with CRM down", "80");
    QTest::keyClick(&rate, Qt::Key_Return);
    REQUIRE(workbench.baseline().sharedCauses.size() == 1);
    const model::SharedCause& cause = workbench.baseline().sharedCauses.front();
    CHECK(cause.name == "CRM down");
    CHECK(cause.probability.value() == 0.03);
    REQUIRE(cause.affects.size() == 1);
    CHECK(cause.affects.front().errorRate.mean() == 0.8);
    QTest::mouseClick(&find<SignButton>("Billing is no longer affected by CRM down"), Qt::LeftButton);
    CHECK(workbench.baseline().sharedCauses.front().affects.empty());
    QTest::mouseClick(&find<SignButton>("Remove CRM down"), Qt::LeftButton);
    CHECK(workbench.baseline().sharedCauses.empty());
}

TEST_CASE_METHOD(InspectorFixture, "a segment is added, named, given a share and removed") {
    QTest::mouseClick(&find<LinkButton>("Add a segment"), Qt::LeftButton);
    QTest::keyClick(&type<LineField>("Name of segment New segment", "Business"), Qt::Key_Return);
    QTest::keyClick(&type<PercentEdit>("Share of Business", "20"), Qt::Key_Return);
    REQUIRE(workbench.baseline().segments.size() == 1);
    CHECK(workbench.baseline().segments.front().share.value() == 0.2);
    QTest::mouseClick(&find<SignButton>("Remove Business"), Qt::LeftButton);
    CHECK(workbench.baseline().segments.empty());
}

TEST_CASE_METHOD(InspectorFixture,
                 "a segment says how many of its customers are let down, greyed while that is old") {
    model::Segment elderly{model::SegmentId("elderly"), "Elderly", *model::Probability::from(1), {}};
    elderly.changes = {{SiloId("call"), {{model::Field::ErrorRate, *model::Rate::exactly(1)}}, {}}};
    workbench.edit({model::PutSegment{elderly}}, "Add a segment");
    const auto result = [&]() -> const QLabel* {
        for (const QLabel* label : inspector.findChildren<QLabel*>())
            if (label->text() == "100 % of them are let down") return label;
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent() && result(); }));
    CHECK(result()->isEnabled());
    workbench.setField(SiloId("field"), model::Field::ErrorRate, *model::Rate::exactly(0.5), "Change");
    CHECK_FALSE(result()->isEnabled());
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent(); }));
    CHECK(result()->isEnabled());
}

TEST_CASE_METHOD(InspectorFixture, "what differs for a segment is added, changed and removed in place") {
    model::Segment elderly{model::SegmentId("elderly"), "Elderly", *model::Probability::from(0.2), {}};
    workbench.edit({model::PutSegment{elderly}}, "Add a segment");
    const auto changes = [&] { return workbench.baseline().segments.front().changes; };
    QMenu menu;
    inspector.findChild<ChangeRows*>()->fillMenu(menu);
    for (QAction* action : menu.actions().front()->menu()->actions())
        if (action->text() == "error rate") action->trigger();
    REQUIRE(changes().size() == 1);
    auto& field = type<PercentEdit>("Call centre: error rate", "12");
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(std::get<model::Rate>(changes().front().set.front().value) == *model::Rate::exactly(0.12));
    CHECK(workbench.document().undoStack().undoText().toStdString() == "Call centre: error rate in Elderly");
    find<SignButton>("Remove: Call centre: error rate").click();
    CHECK(changes().empty());
    workbench.document().undoStack().undo();
    CHECK(find<PercentEdit>("Call centre: error rate").value() == 0.12);
}

TEST_CASE_METHOD(InspectorFixture, "a scenario is shown, and says what it changes") {
    QTest::mouseClick(&find<LinkButton>("Show scenario Better"), Qt::LeftButton);
    CHECK(workbench.view().scenario() == model::ScenarioId("better"));
    workbench.setField(SiloId("field"), model::Field::ErrorRate, *model::Rate::exactly(0.01), "Try");
    CHECK(visibleWords().contains("Field engineering: error rate 1.0 %"));
    QTest::mouseClick(&find<LinkButton>("Back to the baseline from Better"), Qt::LeftButton);
    CHECK(workbench.view().scenario().empty());
}

TEST_CASE_METHOD(InspectorFixture, "the summary can be copied") {
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent(); }));
    QTest::mouseClick(&find<LinkButton>("Copy the sentence"), Qt::LeftButton);
    CHECK(QGuiApplication::clipboard()->text().contains("of customers"));
}

TEST_CASE_METHOD(InspectorFixture, "customers of a segment can begin elsewhere") {
    model::Segment elderly{model::SegmentId("elderly"), "Elderly", *model::Probability::from(0.2), {}};
    workbench.edit({model::PutSegment{elderly}}, "Add a segment");
    QMenu menu;
    inspector.findChild<ChangeRows*>()->fillMenu(menu);
    for (QAction* action : menu.actions().front()->menu()->actions())
        if (action->text() == "customers start here") action->trigger();
    CHECK(find<PercentEdit>("Call centre: customers start here").hasFocus());
    const auto& changes = workbench.baseline().segments.front().changes;
    REQUIRE(changes.size() == 1);
    CHECK(std::get<double>(changes.front().set.front().value) == 1);  // nobody is said to begin elsewhere
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent(); }));
    CHECK(workbench.results()->shown.evaluation);
}

TEST_CASE_METHOD(InspectorFixture, "the panel of the departments is asked for below their list") {
    int asked = 0;
    QObject::connect(&inspector, &gui::Inspector::departmentsWanted, [&] { ++asked; });
    QTest::mouseClick(&find<LinkButton>("All about the departments…"), Qt::LeftButton);
    CHECK(asked == 1);
}

TEST_CASE_METHOD(InspectorFixture, "an amount with a long currency is read whole") {
    model::Business business;
    business.currency = "Schweizer Fr.";
    business.customerValue = model::Amount::from(123456);
    workbench.edit({model::SetBusiness{business}}, "Business");
    const auto& value = find<AmountEdit>("Value per customer");
    const auto& customers = find<AmountEdit>("Customers a year");
    CHECK(value.text().contains("Schweizer"));
    CHECK(QTest::qWaitFor(
        [&] { return value.fontMetrics().horizontalAdvance(value.text()) + 16 <= value.width(); }, 5000));
    QCoreApplication::processEvents();
    const auto right = [this](const QWidget& field) {
        return field.mapTo(&inspector, field.rect().topRight()).x();
    };
    CHECK(right(value) == right(customers));
    CHECK(value.width() > customers.width());
}
