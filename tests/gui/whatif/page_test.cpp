#include <QAccessible>
#include <QGridLayout>

#include "gui/charts/chart_canvas.h"
#include "gui/whatif/customers_card.h"
#include "gui/whatif/histogram_card.h"
#include "gui/whatif/pair_card.h"
#include "gui/whatif/scenarios_card.h"
#include "gui/whatif/tabbed_card.h"
#include "gui/whatif/target_card.h"
#include "gui/whatif/tornado_card.h"
#include "gui/whatif/waterfall_card.h"
#include "what_if_fixture.h"

using namespace throughline;
using namespace throughline::tests;

TEST_CASE_METHOD(WhatIfFixture, "the figures of the page are those of the engine, in words") {
    show("better");
    CHECK(named<QLabel>("whatIfRate").text().toStdString() == "17.46 %");
    CHECK(named<QLabel>("whatIfDifference").text().toStdString() ==
          "▼ 18.29\u00a0% → 17.46\u00a0%, −0.83 points, 8 fewer of 1,000 customers");
}

TEST_CASE_METHOD(WhatIfFixture, "customers saved compared with the reference stand beside those let down") {
    show("better");
    const auto& marks = page.customers().chart().canvas().marks();
    REQUIRE(marks.size() == 3);
    CHECK(marks[0].value.toStdString() == "17 of 100");
    CHECK(marks[1].words.contains("saved, compared with Baseline"));
}

TEST_CASE_METHOD(WhatIfFixture, "how far dependent failures can take the result is said on demand") {
    show("better");
    auto& words = named<QLabel>("whatIfDependence");
    CHECK_FALSE(words.isVisible());
    for (auto* button : page.customers().findChildren<QPushButton*>())
        if (button->text().startsWith("If failures")) QTest::mouseClick(button, Qt::LeftButton);
    CHECK(words.isVisible());
    CHECK(words.text().contains("2.0\u00a0% to 19.0\u00a0%"));
}

TEST_CASE_METHOD(WhatIfFixture, "how dependent failures are is not guessed where shared causes say it") {
    model::SharedCause outage;
    outage.id = model::SharedCauseId("outage");
    outage.name = "Outage";
    outage.probability = *model::Probability::from(0.02);
    outage.affects = {{SiloId("s1"), *base::Rate::exactly(0.5)}};
    REQUIRE_FALSE(workbench.edit({model::PutSharedCause{outage}}, "Add Outage"));
    settle();
    for (const auto* button : page.customers().findChildren<QPushButton*>())
        CHECK_FALSE((button->isVisible() && button->text().startsWith("If failures")));
}

TEST_CASE_METHOD(WhatIfFixture, "a change is a bar of the tornado and a step of the waterfall") {
    show("better");
    CHECK(page.tornado().chart().canvas().marks().size() == 1);
    const auto& steps = page.waterfall().chart().canvas().marks();
    REQUIRE(steps.size() == 3);
    CHECK(steps[1].name.toStdString() == "s1 1.0\u00a0%");
    CHECK(steps[1].value.toStdString() == "−0.83");
}

TEST_CASE_METHOD(WhatIfFixture, "the baseline as its own reference has no waterfall, and says what to do") {
    settle();
    CHECK(page.waterfall().chart().isEmpty());
}

TEST_CASE_METHOD(WhatIfFixture, "while a lever moves the figures are of the newest state or say approx.") {
    show("better");
    app::turn(workbench, errorRateOf("s1"), 0.03);
    QCoreApplication::sendPostedEvents();
    page.customers().refresh(false, false);
    CHECK(named<QLabel>("whatIfRate").text().toStdString() == "19.13 %");
    settle();
    CHECK(named<QLabel>("whatIfRate").text().toStdString() == "19.13 %");
}

TEST_CASE_METHOD(WhatIfFixture, "figures of the scenario shown before are greyed from the first moment") {
    show("better");
    auto& rate = named<ToneLabel>("whatIfRate");
    CHECK(rate.tone() == ToneLabel::Tone::Bad);
    for (const ScenarioId& next : {ScenarioId(), ScenarioId("better"), ScenarioId()}) {
        const QString before = rate.text();
        workbench.view().showScenario(next);
        while (!whatIf.isSettled()) {
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            if (rate.text() == before) CHECK(rate.tone() == ToneLabel::Tone::Secondary);
        }
        QTest::qWait(1);
        CHECK(rate.text() != before);
        CHECK(rate.tone() == ToneLabel::Tone::Bad);
    }
}

TEST_CASE_METHOD(WhatIfFixture,
                 "scenarios side by side that are behind the journey are greyed until they are not") {
    show("better");
    CHECK_FALSE(page.scenarios().chart().isStale());
    whatIf.setActive(false);  // nobody works them out any more
    workbench.setField(SiloId("s3"), model::Field::ErrorRate, *base::Rate::exactly(0.2), "Set");
    REQUIRE(QTest::qWaitFor([&] { return workbench.resultsAreCurrent(); }, 5000));
    CHECK(QTest::qWaitFor([&] { return page.scenarios().chart().isStale(); }, 2000));
    CHECK(page.waterfall().chart().isStale());
    CHECK(named<ToneLabel>("whatIfRate").tone() == ToneLabel::Tone::Bad);  // that is of this journey
    whatIf.setActive(true);
    settle();
    CHECK_FALSE(page.scenarios().chart().isStale());
}

TEST_CASE_METHOD(WhatIfFixture,
                 "the tools of a card stand at its right end, with words beside them or without") {
    settle();
    for (ChartCard* card :
         std::initializer_list<ChartCard*>{&page.waterfall(), &page.tornado(), &page.scenarios()}) {
        CAPTURE(card->title().toStdString(), card->subtitle().toStdString());
        auto* tool = card->findChild<QToolButton*>();
        REQUIRE(tool);
        const int right = tool->mapTo(card, QPoint(tool->width(), 0)).x();
        CHECK(right <= card->width());
        CHECK(right >= card->width() - 20);
    }
}

TEST_CASE_METHOD(WhatIfFixture, "steps are dragged into another order; the whole stays the same") {
    show("better");
    app::turn(workbench, errorRateOf("s2"), 0.01);
    settle();
    ChartCanvas& canvas = page.waterfall().chart().canvas();
    REQUIRE(canvas.marks().size() == 4);
    const auto middle = [&](int mark) {
        return canvas.marks()[std::size_t(mark)].outline.boundingRect().center().toPoint();
    };
    CHECK(canvas.marks()[1].name.toStdString() == "s1 1.0\u00a0%");
    QTest::mousePress(&canvas, Qt::LeftButton, {}, middle(1));
    QTest::mouseRelease(&canvas, Qt::LeftButton, {}, middle(2));
    settle();
    CHECK(canvas.marks()[1].name.toStdString() == "s2 1.0\u00a0%");
    CHECK(canvas.marks()[3].value.toStdString() == "16.62 %");
}

TEST_CASE_METHOD(WhatIfFixture, "all of the page is seen at once in a window of 1280 by 720") {
    page.resize(1216, 630);  // without bars and rail
    show("better");
    CHECK(page.widget()->height() <= page.viewport()->height());
}

TEST_CASE("what is said of a scenario is seen whole where the words are long and the window is small") {
    WhatIfFixture f;
    const auto unsure = *base::Rate::estimated(0.01, 0.04, 0.3);
    f.workbench.setField(SiloId("s2"), model::Field::ErrorRate, unsure, "Unsure");
    f.workbench.view().pinReference(ScenarioId("better"));
    app::rename(f.workbench, ScenarioId("better"), QString("A name longer than most others ").repeated(12));
    f.page.resize(1216, 630);  // without bars and rail
    f.show("");
    const auto& words = f.named<QLabel>("whatIfSureness");
    // The layout follows when it is the turn of its events.
    CHECK(QTest::qWaitFor(
        [&] { return words.heightForWidth(words.width()) > 4 * words.fontMetrics().height(); }, 5000));
    CHECK(QTest::qWaitFor([&] { return words.height() >= words.heightForWidth(words.width()); }, 5000));
}

TEST_CASE_METHOD(WhatIfFixture, "the longest name of a scenario leaves room for the tab beside it") {
    show("better");
    app::rename(workbench, ScenarioId("better"), QString("Everything that can be said of it ").repeated(5));
    settle();
    const QTabBar& tabs = page.reasons().tabs();
    CHECK(tabs.tabText(0).endsWith(QChar(0x2026)));
    CHECK(tabs.tabRect(1).right() <= tabs.width());
    CHECK(tabs.tabRect(1).width() >= tabs.fontMetrics().horizontalAdvance(tabs.tabText(1)));
}

TEST_CASE_METHOD(WhatIfFixture, "the answers to a target stand line by line, whatever was asked before") {
    show("better");
    page.questions().tabs().setCurrentIndex(2);
    QWidget& field = page.target().target();
    for (const char* target : {"5", "6"}) {
        QTest::keyClick(&field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClicks(&field, target);
        settle();
    }
    page.levers().levers().addLever({SiloId("s7"), model::Field::RecoveryRate, app::Lever::Way::Set});
    settle();
    auto* grid = page.target().findChild<QGridLayout*>();
    REQUIRE(grid);
    for (int line = 0; line < page.target().answers().size(); ++line) CHECK(grid->rowStretch(line) == 0);
}

TEST_CASE_METHOD(WhatIfFixture, "one lever against another is a table around where the scenario is") {
    show("better");
    page.questions().tabs().setCurrentIndex(1);
    REQUIRE(QTest::qWaitFor([&] { return whatIf.isSettled() && whatIf.results()->pair; }, 5000));
    QTest::qWait(1);
    CHECK(page.pair().chart().canvas().marks().size() == 49);
    const app::PairTable& table = *whatIf.results()->pair;
    REQUIRE(table.impact[table.row][table.column].has_value());
    CHECK_THAT(*table.impact[table.row][table.column],
               WithinRel(whatIf.results()->of->shown.evaluation->impactRate, 1e-14));
}

TEST_CASE_METHOD(WhatIfFixture, "a target that is none says what is allowed, and takes the answers away") {
    page.questions().tabs().setCurrentIndex(2);
    settle();
    PercentEdit& field = page.target().target();
    const auto words = [&] {
        QString all;
        for (const auto* label : page.target().findChildren<QLabel*>())
            if (label->isVisible()) all += label->text() + u'\n';
        return all;
    };
    for (const char* refused : {"abc", "150"}) {
        CAPTURE(refused);
        field.selectAll();
        QTest::keyClicks(&field, "5");
        REQUIRE(QTest::qWaitFor([&] { return page.target().answers().size() == 6; }, 5000));
        CHECK_FALSE(words().contains("from 0 to 100 %"));
        field.selectAll();
        QTest::keyClicks(&field, refused);
        settle();
        CHECK(words().contains("Type a percentage from 0 to 100 %."));
        CHECK(page.target().answers().empty());
    }
}

TEST_CASE_METHOD(WhatIfFixture, "a target is answered by each lever alone and by one rate for all silos") {
    show("better");
    page.questions().tabs().setCurrentIndex(2);
    QTest::keyClicks(&page.target().target(), "5");
    REQUIRE(QTest::qWaitFor([&] { return page.target().answers().size() == 6; }, 5000));
    CHECK(page.target().answers().front().toStdString() == "The same error rate in all silos: 0.51 %");
    CHECK(page.target().answers()[1].contains("out of reach"));
    QTest::qWait(1);
    for (auto* link : page.target().findChildren<QPushButton*>())
        if (link->text() == "Take over" && link->isVisible()) {
            QTest::mouseClick(link, Qt::LeftButton);
            break;
        }
    settle();
    CHECK_THAT(workbench.results()->shown.evaluation->impactRate, WithinAbs(0.05, 1e-9));
}

TEST_CASE_METHOD(WhatIfFixture, "rates that are exact numbers have no histogram, and it says why") {
    show("better");
    page.reasons().tabs().setCurrentIndex(1);
    CHECK(page.histogram().chart().isEmpty());
    const auto& sureness = named<QLabel>("whatIfSureness");
    CHECK(sureness.text() == "All rates are exact numbers: there is no range.");
    workbench.setField(SiloId("s4"), model::Field::ErrorRate, *base::Rate::counted(20, 999), "Count");
    settle();
    CHECK(sureness.text().contains("of 100 draws"));
    CHECK_FALSE(page.histogram().chart().isEmpty());
}

TEST_CASE_METHOD(WhatIfFixture,
                 "every widget of the page that can have the focus has a name for screen readers") {
    show("better");
    for (int tab = 0; tab < 3; ++tab) {
        page.questions().tabs().setCurrentIndex(tab);
        page.reasons().tabs().setCurrentIndex(tab % 2);
        QTest::qWait(1);
        for (QWidget* widget : page.findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->focusProxy() || !widget->isVisible() ||
                widget->objectName().startsWith("qt_"))
                continue;
            CAPTURE(widget->metaObject()->className());
            CHECK_FALSE(QAccessible::queryAccessibleInterface(widget)->text(QAccessible::Name).isEmpty());
        }
    }
}
