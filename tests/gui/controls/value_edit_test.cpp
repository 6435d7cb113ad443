#include "gui/controls/value_edit.h"

#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>
#include <QWheelEvent>

#include "gui/controls/message_bar.h"
#include "support/catch.h"

using namespace throughline::gui;

namespace {

/// A percentage field of 4 % with the focus, and what it said.
struct Field {
    Field() {
        auto* column = new QVBoxLayout(&window);
        column->addWidget(&edit);
        column->addWidget(&other);
        edit.setValue(0.04);
        QObject::connect(&edit, &ValueEdit::edited,
                         [this](std::optional<double> value) { values.push_back(value); });
        QObject::connect(&edit, &LineField::messageChanged, [this](const QString& text, bool isProblem) {
            message = text;
            problem = isProblem && !text.isEmpty();
        });
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        other.setFocus();
    }
    ~Field() {
        edit.setParent(nullptr);
        other.setParent(nullptr);
    }

    void typeOver(const QString& text) {
        edit.setFocus(Qt::TabFocusReason);
        edit.selectAll();
        QTest::keyClicks(&edit, text);
    }

    QWidget window;
    PercentEdit edit;
    QLineEdit other;
    std::vector<std::optional<double>> values;
    QString message;
    bool problem = false;
};

void wheel(QWidget& widget, int delta) {
    const QPointF centre = QRectF(widget.rect()).center();
    QWheelEvent event(centre, widget.mapToGlobal(centre), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                      Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(&widget, &event);
}

}  // namespace

TEST_CASE("typing a percentage tells each valid value and an echo in customers") {
    Field field;
    QSignalSpy started(&field.edit, &LineField::started);
    QSignalSpy committed(&field.edit, &LineField::committed);
    field.typeOver("5.5");
    CHECK(started.count() == 1);
    REQUIRE_FALSE(field.values.empty());
    CHECK_THAT(*field.values.back(), WithinRel(0.055, 1e-12));
    CHECK(field.message == "= 55 of 1,000 customers");
    QTest::keyClick(&field.edit, Qt::Key_Return);
    CHECK(committed.count() == 1);
    CHECK(field.edit.text() == QString("5.5\u00a0%"));
}

TEST_CASE("escape restores the old percentage") {
    Field field;
    QSignalSpy cancelled(&field.edit, &LineField::cancelled);
    field.typeOver("7");
    QTest::keyClick(&field.edit, Qt::Key_Escape);
    CHECK(cancelled.count() == 1);
    CHECK(field.edit.value() == 0.04);
    CHECK(field.edit.text() == QString("4.0\u00a0%"));
}

TEST_CASE("a percentage over 100 is refused, taken back, and the old one stays") {
    Field field;
    QSignalSpy withdrawn(&field.edit, &LineField::withdrawn);
    QSignalSpy committed(&field.edit, &LineField::committed);
    field.typeOver("450");
    CHECK(field.problem);
    CHECK(withdrawn.count() == 1);
    QTest::keyClick(&field.edit, Qt::Key_Return);
    CHECK(committed.count() == 0);
    field.other.setFocus();
    CHECK(field.edit.value() == 0.04);
    CHECK(field.edit.text() == QString("4.0\u00a0%"));
    CHECK(field.problem);
    CHECK(field.message.contains("450"));
}

TEST_CASE("arrow and page keys step a percentage and stop at the ends") {
    Field field;
    field.edit.setFocus();
    QTest::keyClick(&field.edit, Qt::Key_Up);
    CHECK_THAT(*field.edit.value(), WithinAbs(0.041, 1e-12));
    QTest::keyClick(&field.edit, Qt::Key_Down, Qt::ShiftModifier);
    CHECK_THAT(*field.edit.value(), WithinAbs(0.031, 1e-12));
    QTest::keyClick(&field.edit, Qt::Key_PageUp);
    CHECK_THAT(*field.edit.value(), WithinAbs(0.081, 1e-12));
    for (int i = 0; i < 3; ++i) QTest::keyClick(&field.edit, Qt::Key_PageDown);
    CHECK(field.edit.value() == 0.0);
}

TEST_CASE("the wheel changes a percentage only with the focus") {
    Field field;
    wheel(field.edit, 120);
    CHECK(field.values.empty());
    field.edit.setFocus();
    wheel(field.edit, 120);
    CHECK_THAT(*field.edit.value(), WithinAbs(0.041, 1e-12));
}

TEST_CASE("several different values cannot be changed by a part of themselves") {
    Field field;
    field.edit.setMixed();
    field.typeOver("+10%");
    CHECK(field.problem);
    CHECK(field.values.empty());
    QTest::keyClick(&field.edit, Qt::Key_Up);
    CHECK(field.values.empty());
}

TEST_CASE("an amount shows thousands and lets them go for typing") {
    QWidget window;
    auto* amount = new AmountEdit(&window);
    auto* other = new QLineEdit(&window);
    QLocale::setDefault(QLocale("en_GB"));
    window.show();
    window.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&window));
    other->setFocus();
    amount->setValue(120000);
    CHECK(amount->text() == "120,000");
    amount->setFocus();
    CHECK(amount->text() == "120000");
    other->setFocus();
    CHECK(amount->text() == "120,000");
    amount->setFocus();
    amount->selectAll();
    QTest::keyClicks(amount, "60,000");
    CHECK(amount->problem().isEmpty());
    CHECK(amount->value() == 60'000);
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("the message bar offers its action and closes") {
    MessageBar bar;
    QSignalSpy acted(&bar, &MessageBar::actionTriggered);
    bar.showMessage(MessageBar::Kind::Info, "Deleted 3 silos", "Undo");
    CHECK(bar.isVisible());
    QTest::mouseClick(bar.findChild<LinkButton*>(), Qt::LeftButton);
    CHECK(acted.count() == 1);
    CHECK_FALSE(bar.isVisible());
}

TEST_CASE("a click into the field selects the number, so that typing replaces it") {
    Field field;
    field.edit.setValue(0);
    QTest::mouseClick(&field.edit, Qt::LeftButton, {}, field.edit.rect().center());
    QTest::keyClicks(&field.edit, "3");
    CHECK(field.edit.value() == 0.03);
}

TEST_CASE("a second click places the cursor") {
    Field field;
    QTest::mouseClick(&field.edit, Qt::LeftButton, {}, field.edit.rect().center());
    QTest::mouseClick(&field.edit, Qt::LeftButton, {}, field.edit.rect().center());
    CHECK_FALSE(field.edit.hasSelectedText());
}
