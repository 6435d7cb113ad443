#include "gui/controls/line_field.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QTest>
#include <QVBoxLayout>

#include "gui/controls/flat_style.h"
#include "gui/controls/tab_order.h"
#include "support/catch.h"

using namespace throughline;

namespace {

/// The rightmost column, short of the frame, in which the field draws something.
int lastInk(QWidget& field) {
    const QImage image = field.grab().toImage();
    const QColor ground = image.pixelColor(image.width() - 5, image.height() / 2);
    for (int x = image.width() - 5; x > 0; --x)
        for (int y = image.height() / 2; y < image.height() - 6; ++y)
            if (image.pixelColor(x, y) != ground) return x;
    return 0;
}

}  // namespace

TEST_CASE(
    "a text that is longer than its field ends before its edge, and is all there for who goes into it") {
    QWidget window;
    gui::LineField field(&window);
    field.resize(120, 30);
    field.setShownText(QString(60, u'm'));
    window.resize(200, 60);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const int room = field.width() - 8;  // for text: the margin is six, and two are the line edit's own
    CHECK(lastInk(field) <= room);
    const QImage resting = field.grab().toImage();
    field.setFocus();
    field.end(false);
    CHECK(field.text().size() == 60);
    CHECK(field.grab().toImage() != resting);
}

TEST_CASE("a field that fits its width to its text is as wide as that needs, within bounds") {
    gui::LineField field;
    const auto widthFor = [&](const QString& text) {
        field.setShownText(text);
        field.fitWidth(80, 200);
        return field.width();
    };
    CHECK(widthFor("4 %") == 80);
    const int needed = widthFor("123,456.00 Francs");
    CHECK(needed > field.fontMetrics().horizontalAdvance(field.text()));
    CHECK(needed < 200);
    CHECK(widthFor(QString(60, u'm')) == 200);
}

TEST_CASE("the words of a choice that are longer than its box end in an ellipsis") {
    gui::FlatStyle style;
    const auto shown = [&](const QString& text) {
        QComboBox box;
        box.setStyle(&style);
        box.addItem(text);
        box.resize(120, 28);
        return box.grab().toImage();
    };
    const QImage whole = shown(QString(40, u'm'));
    bool endsInEllipsis = false;
    for (int length = 3; length < 20; ++length)
        endsInEllipsis = endsInEllipsis || shown(QString(length, u'm') + QChar(0x2026)) == whole;
    CHECK(endsInEllipsis);
}

TEST_CASE("Tab goes as widgets are laid out, not as they were made") {
    QWidget window;
    auto* row = new QHBoxLayout(&window);
    auto* last = new QLineEdit;
    auto* first = new QLineEdit;
    auto* inner = new QVBoxLayout;
    auto* second = new QLineEdit;
    row->addWidget(last);
    row->insertWidget(0, first);
    row->insertLayout(1, inner);
    inner->addWidget(second);
    gui::tabAsLaidOut(window);
    window.show();
    first->setFocus();
    QTest::keyClick(first, Qt::Key_Tab);
    CHECK(window.focusWidget() == second);
    QTest::keyClick(second, Qt::Key_Tab);
    CHECK(window.focusWidget() == last);
}
