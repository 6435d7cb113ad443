#include "what_if_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Takes the knob along by this many pixels, with the button down, and lets go.
void drag(LevelSlider& slider, int pixels) {
    QStyleOptionSlider option;
    option.initFrom(&slider);
    option.minimum = slider.minimum();
    option.maximum = slider.maximum();
    option.sliderPosition = slider.value();
    option.orientation = Qt::Horizontal;
    const QPoint knob =
        slider.style()->subControlRect(QStyle::CC_Slider, &option, QStyle::SC_SliderHandle, &slider).center();
    QTest::mousePress(&slider, Qt::LeftButton, {}, knob);
    for (int step = 1; step <= 10; ++step) QTest::mouseMove(&slider, knob + QPoint(pixels * step / 10, 0));
}

}  // namespace

TEST_CASE_METHOD(WhatIfFixture, "on the baseline the levers only show, and one key begins a scenario") {
    settle();
    LeverRow& row = lever(errorRateOf("s1"));
    CHECK_FALSE(row.slider().isEnabled());
    CHECK_FALSE(row.edit()->isEnabled());
    QTest::keyClick(&page.strip().tabs(), Qt::Key_N);
    CHECK(workbench.bundle().scenarios->size() == 2);
    CHECK(workbench.view().scenario() == workbench.bundle().scenarios->back().id);
    settle();
    CHECK(lever(errorRateOf("s1")).slider().isEnabled());
    CHECK(workbench.baseline().silos.front().errorRate.mean() == 0.02);
}

TEST_CASE_METHOD(WhatIfFixture, "five levers that matter are there before anything is changed") {
    settle();
    CHECK(page.levers().levers().rows().size() == 5);
}

TEST_CASE_METHOD(WhatIfFixture, "the smallest rate is read whole beside its lever") {
    settle();  // the first silo is among the levers while its rate matters
    workbench.setField(SiloId("s1"), model::Field::ErrorRate, *base::Rate::exactly(1e-9), "Tiny");
    settle();
    const ValueEdit& field = *lever(errorRateOf("s1")).edit();
    CHECK(field.text() == "0.0000001\u00a0%");
    // The layout follows when it is the turn of its events.
    CHECK(QTest::qWaitFor(
        [&] { return field.fontMetrics().horizontalAdvance(field.text()) + 16 <= field.width(); }, 5000));
    CHECK(QTest::qWaitFor([&] { return field.width() > lever(errorRateOf("s2")).edit()->width(); }, 5000));
}

TEST_CASE_METHOD(WhatIfFixture, "a whole drag of a lever is one undo step, and the result follows it") {
    show("better");
    const double before = workbench.results()->shown.evaluation->impactRate;
    LeverRow& row = lever(errorRateOf("s1"));
    drag(row.slider(), 30);
    CHECK(row.isBeingTurned());
    CHECK(rateInScenario("s1") > 0.01);
    CHECK(workbench.baseline().silos.front().errorRate.mean() == 0.02);
    QTest::mouseRelease(&row.slider(), Qt::LeftButton);
    CHECK(steps() == 1);
    CHECK_FALSE(row.isBeingTurned());
    settle();
    CHECK(workbench.results()->shown.evaluation->impactRate > before);
    workbench.document().undoStack().undo();
    CHECK(rateInScenario("s1") == 0.01);
}

TEST_CASE_METHOD(WhatIfFixture, "Escape during a drag takes it back") {
    show("better");
    LeverRow& row = lever(errorRateOf("s1"));
    drag(row.slider(), 30);
    REQUIRE(rateInScenario("s1") > 0.01);
    QTest::keyClick(&row.slider(), Qt::Key_Escape);
    CHECK(rateInScenario("s1") == 0.01);
    CHECK_FALSE(workbench.document().undoStack().canUndo());
    CHECK_FALSE(row.isBeingTurned());
}

TEST_CASE_METHOD(WhatIfFixture, "Escape takes back a drag that was held until all was calculated, too") {
    show("better");
    LeverRow& row = lever(errorRateOf("s2"));
    drag(row.slider(), 30);
    settle();
    CHECK(row.isBeingTurned());
    REQUIRE(rateInScenario("s2") > 0.02);
    QTest::keyClick(&row.slider(), Qt::Key_Escape);
    CHECK(rateInScenario("s2") == 0.02);
    CHECK_FALSE(workbench.document().undoStack().canUndo());
    QTest::mouseRelease(&row.slider(), Qt::LeftButton);
    settle();
    CHECK(rateInScenario("s2") == 0.02);
}

TEST_CASE_METHOD(WhatIfFixture, "arrow keys move a lever by a tenth of a percent, Page keys by five") {
    show("better");
    LeverRow& row = lever(errorRateOf("s2"));
    row.slider().setFocus();
    QTest::keyClick(&row.slider(), Qt::Key_Right);
    CHECK_THAT(rateInScenario("s2"), WithinAbs(0.0205, 1e-12));
}

TEST_CASE_METHOD(WhatIfFixture, "a value that is typed takes effect, and leaving the field is one step") {
    show("better");
    LeverRow& row = lever(errorRateOf("s3"));
    row.edit()->setFocus(Qt::TabFocusReason);
    row.edit()->selectAll();
    QTest::keyClicks(row.edit(), "12");
    QTest::keyClick(row.edit(), Qt::Key_Return);
    CHECK_THAT(rateInScenario("s3"), WithinAbs(0.12, 1e-12));
    CHECK(steps() == 1);
}

TEST_CASE_METHOD(WhatIfFixture, "a lever shows where the reference stands, and what it does in points") {
    show("better");
    LeverRow& row = lever(errorRateOf("s1"));
    REQUIRE(row.slider().mark());
    CHECK(*row.slider().mark() > row.slider().value());
    CHECK(row.effect().toStdString() == "−0.83");
    CHECK(row.words().contains("was 2.0 %"));
}

TEST_CASE_METHOD(WhatIfFixture, "one change is reset by its button, all by the link") {
    show("better");
    app::turn(workbench, errorRateOf("s2"), 0.05);
    settle();
    auto* reset = lever(errorRateOf("s1")).findChild<QToolButton*>();
    REQUIRE(reset);
    QTest::mouseClick(reset, Qt::LeftButton);
    CHECK(rateInScenario("s1") == 0.02);
    CHECK(rateInScenario("s2") == 0.05);
    settle();
    for (auto* link : page.levers().findChildren<QPushButton*>())
        if (link->text() == "Reset all") QTest::mouseClick(link, Qt::LeftButton);
    CHECK(scenario("better").changes.empty());
}

TEST_CASE_METHOD(WhatIfFixture, "something else is found by name and becomes a lever") {
    show("better");
    for (auto* button : page.levers().findChildren<QPushButton*>())
        if (button->text().startsWith("Change something")) QTest::mouseClick(button, Qt::LeftButton);
    auto* search = page.findChild<LeverSearch*>();
    REQUIRE(search);
    REQUIRE(search->isVisible());
    auto* field = search->findChild<QLineEdit*>();
    QTest::keyClicks(field, "s7 recovered");
    QTest::keyClick(field, Qt::Key_Return);
    CHECK_FALSE(search->isVisible());
    const app::Lever wanted{SiloId("s7"), model::Field::RecoveryRate, app::Lever::Way::Set};
    LeverRow& row = lever(wanted);
    QTest::keyClick(&row.slider(), Qt::Key_PageUp);
    CHECK(model::find(workbench.journey(), SiloId("s7"))->recoveryRate.mean() > 0);
}

TEST_CASE_METHOD(WhatIfFixture, "all error rates are scaled by one lever") {
    show("better");
    const app::Lever all{model::AllSilos{}, model::Field::ErrorRate, app::Lever::Way::Scale};
    page.levers().levers().addLever(all);
    LeverRow& row = lever(all);
    row.edit()->setFocus(Qt::TabFocusReason);
    row.edit()->selectAll();
    QTest::keyClicks(row.edit(), "0.5");
    QTest::keyClick(row.edit(), Qt::Key_Return);
    CHECK_THAT(rateInScenario("s5"), WithinAbs(0.01, 1e-12));
}

TEST_CASE_METHOD(WhatIfFixture, "rows keep their places while their values change") {
    show("better");
    std::vector<LeverRow*> before = page.levers().levers().rows();
    app::turn(workbench, before.back()->lever(), 0.2);
    settle();
    CHECK(page.levers().levers().rows() == before);
}
