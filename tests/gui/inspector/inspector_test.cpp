#include "gui/inspector/inspector.h"

#include <set>

#include <QWheelEvent>

#include "gui/controls/buttons.h"
#include "gui/controls/choice_box.h"
#include "gui/controls/flat_style.h"
#include "gui/controls/labels.h"
#include "gui/controls/level_slider.h"
#include "gui/controls/notes_field.h"
#include "gui/controls/value_edit.h"
#include "gui/inspector/handoff_list.h"
#include "gui/inspector/rate_row.h"
#include "inspector_fixture.h"
#include "throughline/model/fields.h"

using namespace throughline;
using namespace throughline::tests;

TEST_CASE_METHOD(InspectorFixture, "typing an error rate changes the journey at once and is one undo step") {
    select({SiloId("field")});
    LineField& field = type<PercentEdit>("Error rate", "7.5");
    CHECK_THAT(errorRate("field"), WithinRel(0.075, 1e-12));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(steps() == 1);
    CHECK(workbench.document().undoStack().undoText() == "Error rate of Field engineering");
    workbench.document().undoStack().undo();
    CHECK(errorRate("field") == 0.04);
    CHECK(find<PercentEdit>("Error rate").text() == QString("4.0\u00a0%"));
}

TEST_CASE_METHOD(InspectorFixture, "escape takes the typed rate back and leaves no step") {
    select({SiloId("field")});
    LineField& field = type<PercentEdit>("Error rate", "9");
    CHECK(errorRate("field") == 0.09);
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK(errorRate("field") == 0.04);
    CHECK(steps() == 0);
    CHECK_FALSE(workbench.document().isModified());
}

TEST_CASE_METHOD(InspectorFixture, "a rate with groups of digits shows the reason and changes nothing") {
    select({SiloId("field")});
    LineField& field = type<PercentEdit>("Error rate", "1,234.5");
    CHECK(errorRate("field") == 0.04);
    CHECK(visibleWords().contains("separators between thousands"));
    CHECK_FALSE(field.problem().isEmpty());
    find<LineField>("Owner").setFocus();
    CHECK(errorRate("field") == 0.04);
    CHECK(steps() == 0);
    CHECK(field.text() == QString("4.0\u00a0%"));
    CHECK(visibleWords().contains("1,234.5"));
}

TEST_CASE_METHOD(InspectorFixture, "0.18 stays 0.18 percent in a German window") {
    QLocale::setDefault(QLocale(QLocale::German));
    select({SiloId("field")});
    LineField& field = type<PercentEdit>("Error rate", "0.18");
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK_THAT(errorRate("field"), WithinRel(0.0018, 1e-12));
    CHECK(field.text() == QString("0,18\u00a0%"));
    QLocale::setDefault(QLocale::c());
}

TEST_CASE_METHOD(InspectorFixture, "what is being typed is not overwritten by a change from elsewhere") {
    select({SiloId("field")});
    LineField& field = type<PercentEdit>("Error rate", "5");
    workbench.edit({model::RenameJourney{"Renamed"}}, "Rename");
    CHECK(field.text() == "5");
}

TEST_CASE_METHOD(InspectorFixture,
                 "several silos show what differs as mixed and are set together in one step") {
    select({SiloId("call"), SiloId("field")});
    CHECK(find<PercentEdit>("Error rate").placeholderText() == "mixed");
    CHECK(find<PercentEdit>("Recovered on the spot").text() == QString("0.0\u00a0%"));
    CHECK(find<ChoiceBox>("Department").placeholderText() == "mixed");
    LineField& field = type<PercentEdit>("Error rate", "2.5");
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK_THAT(errorRate("call"), WithinRel(0.025, 1e-12));
    CHECK_THAT(errorRate("field"), WithinRel(0.025, 1e-12));
    CHECK(errorRate("bill") == 0.02);
    CHECK(steps() == 1);
    CHECK(workbench.document().undoStack().undoText() == "Error rate of 2 silos");
}

TEST_CASE_METHOD(InspectorFixture,
                 "with a scenario shown a rate is changed in it, marked, and can be reset") {
    select({SiloId("field")});
    workbench.view().showScenario(model::ScenarioId("better"));
    QTest::keyClick(&type<PercentEdit>("Error rate", "1"), Qt::Key_Return);
    CHECK(errorRate("field") == 0.04);
    CHECK(model::find(workbench.journey(), SiloId("field"))->errorRate.mean() == 0.01);
    CHECK(visibleWords().contains(QString("baseline 4.0\u00a0%")));
    QTest::mouseClick(&find<LinkButton>("Reset Error rate to the baseline"), Qt::LeftButton);
    CHECK(model::find(workbench.journey(), SiloId("field"))->errorRate.mean() == 0.04);
    CHECK_FALSE(visibleWords().contains("baseline"));
    CHECK(find<PercentEdit>("Error rate").text() == QString("4.0\u00a0%"));
}

TEST_CASE_METHOD(InspectorFixture, "texts edit the journey also with a scenario shown") {
    select({SiloId("field")});
    workbench.view().showScenario(model::ScenarioId("better"));
    QTest::keyClick(&type<LineField>("Name", "Engineers"), Qt::Key_Return);
    CHECK(model::find(workbench.baseline(), SiloId("field"))->name == "Engineers");
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "the wheel over a slider without focus changes nothing") {
    select({SiloId("field")});
    auto& slider = find<LevelSlider>("Error rate, slider");
    const QPointF centre = QRectF(slider.rect()).center();
    const auto turn = [&] {
        QWheelEvent event(centre, slider.mapToGlobal(centre), {}, {0, 120}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(&slider, &event);
    };
    turn();
    CHECK(errorRate("field") == 0.04);
    slider.setFocus();
    turn();
    CHECK(errorRate("field") > 0.04);
}

TEST_CASE_METHOD(InspectorFixture, "moving the slider is one undo step and changes the rate on the way") {
    select({SiloId("field")});
    auto& slider = find<LevelSlider>("Error rate, slider");
    FlatStyle style;
    slider.setStyle(&style);
    const int middle = slider.height() / 2;
    QTest::mousePress(&slider, Qt::LeftButton, {}, QPoint(slider.width() / 2, middle));
    const double onTheWay = errorRate("field");
    QTest::mouseMove(&slider, QPoint(slider.width() * 3 / 4, middle));
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, QPoint(slider.width() * 3 / 4, middle));
    CHECK_THAT(onTheWay, WithinAbs(0.1, 0.005));
    CHECK_THAT(errorRate("field"), WithinAbs(0.15, 0.005));
    CHECK(steps() == 1);
    slider.setStyle(nullptr);
}

TEST_CASE_METHOD(InspectorFixture, "counted errors make the rate when both counts are there") {
    select({SiloId("field")});
    for (RateRow* row : inspector.findChildren<RateRow*>())
        if (row->isVisible() && row->hasSlider()) row->chooseKnowledge(RateRow::Knowledge::Counted);
    QTest::keyClick(&type<AmountEdit>("Counted errors", "38"), Qt::Key_Tab);
    CHECK(errorRate("field") == 0.04);
    CHECK(find<AmountEdit>("Counted errors").text() == "38");
    LineField& visits = type<AmountEdit>("Out of how many", "950");
    QTest::keyClick(&visits, Qt::Key_Return);
    CHECK_THAT(errorRate("field"), WithinRel(38.5 / 951, 1e-12));
    CHECK(find<PercentEdit>("Error rate").text() == QString("4.05\u00a0%"));
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture,
                 "what is known about a rate can be typed into its field, as in the tables") {
    select({SiloId("field")});
    const auto silo = [&] { return *model::find(workbench.baseline(), SiloId("field")); };
    QTest::keyClick(&type<PercentEdit>("Error rate", "19 of 950"), Qt::Key_Return);
    CHECK(silo().errorRate == *model::Rate::counted(19, 950));
    CHECK(find<AmountEdit>("Counted errors").value() == 19);
    QTest::keyClick(&type<PercentEdit>("Recovered on the spot", "1 / 3 / 6 %"), Qt::Key_Return);
    CHECK(silo().recoveryRate == *model::Rate::estimated(0.01, 0.03, 0.06));
    QTest::keyClick(&type<PercentEdit>("Leave after a failure", "1 of 10"), Qt::Key_Return);
    CHECK(silo().abandonmentRate == *model::Rate::counted(1, 10));
    CHECK(steps() == 3);
}

TEST_CASE_METHOD(InspectorFixture, "counts stay in their fields when what is typed over them is no rate") {
    select({SiloId("field")});
    QTest::keyClick(&type<PercentEdit>("Error rate", "19 of 950"), Qt::Key_Return);
    type<PercentEdit>("Error rate", "5x");
    CHECK(find<AmountEdit>("Counted errors").value() == 19);
    CHECK(model::find(workbench.baseline(), SiloId("field"))->errorRate == *model::Rate::counted(19, 950));
}

TEST_CASE_METHOD(InspectorFixture, "more errors than visits are refused with the reason") {
    workbench.edit(
        {model::SetField{SiloId("field"), model::Field::ErrorRate, *model::Rate::counted(38, 950)}}, "Count");
    select({SiloId("field")});
    type<AmountEdit>("Counted errors", "2000");
    CHECK(visibleWords().contains("more errors than cases"));
    CHECK_THAT(errorRate("field"), WithinRel(38.5 / 951, 1e-12));
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "three points of an expert make the rate") {
    workbench.edit({model::SetField{SiloId("field"), model::Field::ErrorRate,
                                    *model::Rate::estimated(0.01, 0.03, 0.06)}},
                   "Guess");
    select({SiloId("field")});
    QTest::keyClick(&type<PercentEdit>("Most likely rate", "4"), Qt::Key_Return);
    CHECK_THAT(errorRate("field"), WithinRel((0.01 + 4 * 0.04 + 0.06) / 6, 1e-12));
}

TEST_CASE_METHOD(InspectorFixture, "a hand-off is taken to another silo") {
    select({HandoffId("field->bill")});
    auto& to = find<ChoiceBox>("To");
    to.setFocus();
    QTest::keyClick(&to, Qt::Key_Home);
    const model::Handoff* handoff = model::find(workbench.baseline(), HandoffId("field->bill"));
    CHECK(handoff->to == SiloId("call"));
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "a share left blank divides the rest") {
    select({HandoffId("field->bill")});
    auto& share = type<PercentEdit>("Share of cases", "60");
    QTest::keyClick(&share, Qt::Key_Return);
    CHECK(model::find(workbench.baseline(), HandoffId("field->bill"))->share->value() == 0.6);
    share.selectAll();
    QTest::keyClick(&share, Qt::Key_Delete);
    QTest::keyClick(&share, Qt::Key_Return);
    CHECK_FALSE(model::find(workbench.baseline(), HandoffId("field->bill"))->share.has_value());
    CHECK(share.placeholderText() == "divides the rest");
}

TEST_CASE_METHOD(InspectorFixture, "a new department is named in place") {
    select({SiloId("bill")});
    auto& department = find<ChoiceBox>("Department");
    department.setFocus();
    QTest::keyClick(&department, Qt::Key_End);
    auto& name = find<LineField>(QString("New department\u2026"));
    QTest::keyClicks(&name, "Finance");
    QTest::keyClick(&name, Qt::Key_Return);
    const model::Silo* silo = model::find(workbench.baseline(), SiloId("bill"));
    REQUIRE(model::find(workbench.baseline(), silo->department));
    CHECK(model::find(workbench.baseline(), silo->department)->name == "Finance");
    CHECK(department.currentText() == "Finance");
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "notes are one undo step") {
    select({SiloId("bill")});
    type<NotesField>("Notes", "ask Bob");
    find<LineField>("Owner").setFocus();
    CHECK(model::find(workbench.baseline(), SiloId("bill"))->notes == "ask Bob");
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(InspectorFixture, "choosing a hand-off out selects it") {
    select({SiloId("call")});
    for (FigureButton* line : inspector.findChildren<FigureButton*>())
        if (line->isVisible()) QTest::mouseClick(line, Qt::LeftButton);
    CHECK(workbench.view().selection() == app::Elements{HandoffId("call->field")});
}

TEST_CASE_METHOD(InspectorFixture,
                 "the note says what the silo does to the journey, and greys while it is old") {
    select({SiloId("field")});
    auto* note = [&]() -> NoteBox* {
        for (NoteBox* each : inspector.findChildren<NoteBox*>())
            if (each->isVisible()) return each;
        return nullptr;
    }();
    REQUIRE(note);
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent(); }));
    CHECK(note->html().contains("weakest"));
    CHECK_FALSE(note->isStale());
    type<PercentEdit>("Error rate", "1");
    CHECK(note->isStale());
    REQUIRE(QTest::qWaitFor([&] { return !note->isStale(); }));
    CHECK_FALSE(note->html().contains("weakest"));
}

TEST_CASE_METHOD(InspectorFixture, "the canvas can send the focus to the error rate and the name") {
    select({SiloId("field")});
    inspector.focusErrorRate();
    CHECK(find<PercentEdit>("Error rate").hasFocus());
    CHECK(find<PercentEdit>("Error rate").selectedText() == QString("4.0\u00a0%"));
    inspector.focusName();
    CHECK(find<LineField>("Name").hasFocus());
}

TEST_CASE_METHOD(InspectorFixture,
                 "each widget that takes the focus has a name, and no two in a panel the same") {
    const std::vector<app::Elements> selections{
        {SiloId("field")}, {HandoffId("call->field")}, {SiloId("field"), HandoffId("call->field")}, {}};
    for (const app::Elements& selection : selections) {
        workbench.view().select(selection);
        std::set<QString> names;
        for (const QWidget* widget : inspector.findChildren<QWidget*>()) {
            const bool takesFocus =
                widget->isVisible() && widget->focusPolicy() != Qt::NoFocus && !widget->focusProxy();
            if (!takesFocus) continue;
            const QString name = nameOf(*widget);
            CAPTURE(widget->metaObject()->className(), name.toStdString(), selection.size());
            CHECK_FALSE(name.isEmpty());
            CHECK(names.insert(name).second);
        }
    }
}

TEST_CASE_METHOD(InspectorFixture, "the tab key walks the silo's fields from top to bottom") {
    select({SiloId("field")});
    find<LineField>("Name").setFocus();
    int before = -1;
    for (int i = 0; i < 16; ++i) {
        const QWidget* focused = inspector.focusWidget();
        const int y = focused->mapTo(&inspector, QPoint()).y() +
                      inspector.findChild<QScrollArea*>()->verticalScrollBar()->value();
        CAPTURE(i, focused->accessibleName().toStdString());
        CHECK(y >= before);
        before = y;
        if (focused->accessibleName() == "Notes") break;
        QTest::keyClick(inspector.focusWidget(), Qt::Key_Tab);
    }
}

TEST_CASE_METHOD(InspectorFixture, "no name makes a panel wider than the inspector") {
    const std::string longName(60, 'W');
    workbench.edit({model::SetText{SiloId("call"), model::TextField::Name, longName},
                    model::SetText{SiloId("field"), model::TextField::Name, longName}},
                   "Rename");
    workbench.edit(
        {model::OverrideField{model::ScenarioId("better"), SiloId("call"), model::Field::VisitCost, 1.0}},
        "Try");
    const std::vector<app::Elements> selections{
        {SiloId("call")}, {HandoffId("call->field")}, {SiloId("call"), SiloId("field")}, {}};
    for (const app::Elements& selection : selections) {
        workbench.view().select(selection);
        QTest::qWait(0);
        const auto* scroll = inspector.findChild<QScrollArea*>();
        CAPTURE(selection.size());
        CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
    }
}

TEST_CASE_METHOD(InspectorFixture, "a share that is changed takes the others along, as one undo step") {
    forkAtCall();
    const int before = steps();
    auto& field = type<PercentEdit>("Share of \u2192 Field engineering", "75");
    const auto share = [&](const char* id) {
        return model::find(workbench.journey(), HandoffId(id))->share->value();
    };
    CHECK_THAT(share("call->field"), WithinAbs(0.75, 1e-12));
    CHECK_THAT(share("call->bill"), WithinAbs(0.25, 1e-12));
    QTest::keyClick(&field, Qt::Key_Return);
    CHECK(steps() == before + 1);
    type<PercentEdit>("Share of \u2192 Field engineering", "100");
    CHECK_THAT(share("call->bill"), WithinAbs(0, 1e-12));
    QTest::keyClick(&field, Qt::Key_Escape);
    CHECK_THAT(share("call->bill"), WithinAbs(0.25, 1e-12));
    CHECK(steps() == before + 1);
}

TEST_CASE_METHOD(InspectorFixture,
                 "a share that becomes unreadable while it is typed is taken back, and says why") {
    forkAtCall();
    const int before = steps();
    for (const char* text : {"130", "10x", "3 of x"}) {
        auto& field = type<PercentEdit>("Share of \u2192 Field engineering", text);
        CHECK(model::find(workbench.journey(), HandoffId("call->field"))->share->value() == 0.6);
        CHECK_FALSE(field.problem().isEmpty());
        QTest::keyClick(&field, Qt::Key_Escape);
    }
    CHECK(steps() == before);
    type<PercentEdit>("Share of \u2192 Field engineering", "1/4");
    CHECK(model::find(workbench.journey(), HandoffId("call->field"))->share->value() == 0.25);
}

TEST_CASE_METHOD(InspectorFixture, "a share that differs by how the visit went is shown whole") {
    model::Handoff other = handoff("call", "bill");
    other.when = model::When::Failed;
    other.share = model::Probability::from(0.8);
    workbench.edit({model::AddHandoff{other}}, "Connect");
    select({SiloId("call")});
    const auto& field = find<PercentEdit>("Share of \u2192 Field engineering");
    CHECK(field.placeholderText() == "ok 100 % \u00b7 failed 20.0 %");
    CHECK(field.fontMetrics().horizontalAdvance(field.placeholderText()) + 16 <= field.width());
    const auto* scroll = inspector.findChild<QScrollArea*>();
    CHECK(scroll->widget()->minimumSizeHint().width() <= scroll->viewport()->width());
}

TEST_CASE_METHOD(InspectorFixture, "the range of what is known stands beneath a counted rate") {
    select({SiloId("field")});
    CHECK_FALSE(visibleWords().contains("90 % range"));
    workbench.setField(SiloId("field"), model::Field::ErrorRate, *model::Rate::counted(38, 950), "Rate");
    CHECK_THAT(visibleWords().toStdString(), tests::containsText("90 % range 3.1 % – 5.2 %"));
}

TEST_CASE_METHOD(InspectorFixture, "+10 % and x2 change the rate that is there") {
    select({SiloId("field")});
    auto& field = type<PercentEdit>("Error rate", "+10%");
    CHECK_THAT(errorRate("field"), WithinAbs(0.044, 1e-12));
    QTest::keyClick(&field, Qt::Key_Return);
    type<PercentEdit>("Error rate", "x2");
    CHECK_THAT(errorRate("field"), WithinAbs(0.088, 1e-12));
}

TEST_CASE_METHOD(InspectorFixture, "what was said about a refused value ends with the next step") {
    select({SiloId("field")});
    workbench.setField(SiloId("field"), model::Field::ErrorRate, *model::Rate::exactly(0.05), "Rate");
    auto& field = type<PercentEdit>("Error rate", "120");
    find<QAbstractSlider>("Error rate, slider").setFocus(Qt::TabFocusReason);
    CHECK(visibleWords().contains("Not taken"));
    workbench.document().undoStack().undo();
    CHECK_FALSE(visibleWords().contains("Not taken"));
    CHECK(field.problem().isEmpty());
}

TEST_CASE_METHOD(InspectorFixture, "the slider does not follow the beginning of a text that is refused") {
    select({SiloId("field")});
    auto& slider = find<QAbstractSlider>("Error rate, slider");
    const int before = slider.value();
    type<PercentEdit>("Error rate", "120");
    CHECK(slider.value() == before);
}

TEST_CASE_METHOD(InspectorFixture, "the box of sentences keeps its height while figures change") {
    select({SiloId("field")});
    auto& box = find<NoteBox>("");
    const int lines = 4 * box.fontMetrics().height();
    REQUIRE(QTest::qWaitFor([&] { return box.html().contains("Were it perfect") && box.height() > lines; },
                            5000));
    const int tall = box.height();
    workbench.setField(SiloId("field"), model::Field::ErrorRate, *model::Rate::exactly(0), "Rate");
    REQUIRE(QTest::qWaitFor([&] { return box.html().contains("nothing would change"); }, 5000));
    QCoreApplication::processEvents();
    CHECK(box.height() == tall);
}
