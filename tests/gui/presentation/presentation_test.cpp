#include "gui/presentation/presentation.h"

#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QSlider>
#include <QTest>
#include <QVBoxLayout>

#include "app/theme.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using namespace throughline::tests;
using gui::Presentation;
using gui::Slide;
using model::SiloId;

namespace {

/// Ten silos presented, with a slider and a field in place of the levers.
struct PresentationFixture {
    PresentationFixture() {
        QLocale::setDefault(QLocale(QLocale::English));
        workbench.document().load(workspaceOf(silosInARow(10, 0.02)), app::Document::Origin::Saved);
        settle();
        auto* levers = new QWidget;
        auto* column = new QVBoxLayout(levers);
        column->addWidget(slider = new QSlider(Qt::Horizontal));
        column->addWidget(field = new QLineEdit);
        presentation = new Presentation(workbench, levers);
        presentation->setAttribute(Qt::WA_DeleteOnClose);
        presentation->start();
        REQUIRE(QTest::qWaitForWindowActive(presentation));
    }
    ~PresentationFixture() {
        delete presentation;
        QLocale::setDefault(QLocale::c());
    }
    void settle() {
        REQUIRE(QTest::qWaitFor([this] { return workbench.resultsAreCurrent(); }, 10'000));
    }
    void press(Qt::Key key) {
        QWidget* focused = presentation->focusWidget();
        QTest::keyClick(focused ? focused : presentation.data(), key);
    }
    void goToLevers() {
        while (presentation->place() + 1 < presentation->count()) press(Qt::Key_PageDown);
        settle();
        REQUIRE(presentation->slide().kind == Slide::Kind::Levers);
    }
    const model::Scenarios& scenarios() { return *workbench.bundle().scenarios; }

    app::Workbench workbench;
    QPointer<Presentation> presentation;
    QSlider* slider;
    QLineEdit* field;
};

}  // namespace

TEST_CASE("a figure such as 94 of 100 stands in one line, as large as fits") {
    PresentationFixture fixture;
    fixture.presentation->showNormal();
    const auto* figure = fixture.presentation->findChild<QLabel*>("figure");
    REQUIRE(figure);
    for (const QSize& size : {QSize(1920, 1080), QSize(1280, 720), QSize(1024, 768)}) {
        fixture.presentation->resize(size);
        while (fixture.presentation->place() < 3) fixture.press(Qt::Key_PageDown);
        QTest::qWait(1);
        CAPTURE(size.width(), figure->width(), figure->font().pixelSize());
        CHECK(figure->text().toStdString() == "94\u00a0of\u00a0100");
        CHECK(figure->fontMetrics().horizontalAdvance(figure->text()) <= figure->width());
        CHECK(figure->height() < 2 * figure->fontMetrics().height());
        CHECK(figure->font().pixelSize() > size.height() / 14);
    }
}

TEST_CASE("a clicker steps through the slides and back, whatever has the focus") {
    PresentationFixture fixture;
    CHECK(fixture.presentation->isFullScreen());
    CHECK(fixture.presentation->place() == 0);
    fixture.press(Qt::Key_PageDown);
    fixture.press(Qt::Key_Space);
    fixture.press(Qt::Key_Right);
    CHECK(fixture.presentation->place() == 3);
    CHECK(fixture.presentation->slide().figure == "94 of 100");
    fixture.press(Qt::Key_PageUp);
    fixture.press(Qt::Key_Backspace);
    CHECK(fixture.presentation->place() == 1);
    fixture.goToLevers();
    fixture.slider->setFocus();
    fixture.press(Qt::Key_PageUp);
    CHECK(fixture.presentation->slide().kind == Slide::Kind::Result);
    fixture.press(Qt::Key_PageDown);
    fixture.field->setFocus();
    fixture.press(Qt::Key_Space);
    CHECK(fixture.field->text() == " ");
    fixture.press(Qt::Key_PageUp);
    CHECK(fixture.presentation->slide().kind == Slide::Kind::Result);
    for (int i = 0; i < 30; ++i) fixture.press(Qt::Key_PageUp);
    CHECK(fixture.presentation->place() == 0);
}

TEST_CASE("clicks go on and back") {
    PresentationFixture fixture;
    QTest::mouseClick(fixture.presentation, Qt::LeftButton, {}, {4, 4});
    QTest::mouseClick(fixture.presentation, Qt::LeftButton, {}, {4, 4});
    QTest::mouseClick(fixture.presentation, Qt::RightButton, {}, {4, 4});
    CHECK(fixture.presentation->place() == 1);
}

TEST_CASE("the arrows turn a lever that has the focus") {
    PresentationFixture fixture;
    fixture.goToLevers();
    fixture.slider->setFocus();
    fixture.press(Qt::Key_Right);
    CHECK(fixture.slider->value() == 1);
    CHECK(fixture.presentation->slide().kind == Slide::Kind::Levers);
}

TEST_CASE("Escape ends it; from a lever it goes back to the slide first") {
    PresentationFixture fixture;
    fixture.goToLevers();
    fixture.slider->setFocus();
    fixture.press(Qt::Key_Escape);
    QTest::qWait(1);
    REQUIRE(fixture.presentation);
    CHECK(fixture.presentation->hasFocus());
    fixture.press(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return fixture.presentation.isNull(); }));
}

TEST_CASE("F5 ends it too") {
    PresentationFixture fixture;
    fixture.press(Qt::Key_F5);
    CHECK(QTest::qWaitFor([&] { return fixture.presentation.isNull(); }));
}

TEST_CASE(
    "showing the journey changes nothing; the workshop scenario begins with the levers and stays only with "
    "changes") {
    PresentationFixture fixture;
    fixture.press(Qt::Key_PageDown);
    CHECK_FALSE(fixture.workbench.document().isModified());
    fixture.goToLevers();
    REQUIRE(fixture.scenarios().size() == 1);
    CHECK(fixture.scenarios().front().name == "Workshop");
    CHECK(fixture.workbench.view().scenario() == fixture.scenarios().front().id);
    fixture.press(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return fixture.presentation.isNull(); }));
    CHECK(fixture.scenarios().empty());
    CHECK(fixture.workbench.view().scenario().empty());
    CHECK_FALSE(fixture.workbench.document().isModified());
}

TEST_CASE("what is tried changes the slide, goes into the workshop scenario, and is there after the end") {
    PresentationFixture fixture;
    fixture.goToLevers();
    CHECK(fixture.presentation->slide().figure == "18 of 100");
    fixture.workbench.setField(SiloId("s1"), model::Field::ErrorRate, *model::Rate::exactly(0), "Try");
    fixture.settle();
    QTest::qWait(1);
    CHECK(fixture.presentation->slide().figure == "17 of 100");
    CHECK(fixture.presentation->slide().aside.contains("points"));
    fixture.press(Qt::Key_Escape);
    CHECK(QTest::qWaitFor([&] { return fixture.presentation.isNull(); }));
    REQUIRE(fixture.scenarios().size() == 1);
    CHECK(fixture.scenarios().front().changes.size() == 1);
    CHECK(model::find(fixture.workbench.baseline(), SiloId("s1"))->errorRate == *model::Rate::exactly(0.02));
}

TEST_CASE("every text is large, on a small screen too") {
    PresentationFixture fixture;
    for (const QSize& size : {QSize(1280, 720), QSize(1920, 1080), QSize(800, 600)}) {
        fixture.presentation->showNormal();
        fixture.presentation->resize(size);
        QTest::qWait(1);
        for (const QLabel* label : fixture.presentation->findChildren<QLabel*>())
            if (label->isVisible() && !label->text().isEmpty())
                CHECK(QFontInfo(label->font()).pixelSize() >= Presentation::leastText);
    }
}

TEST_CASE("the slides are seen, where pictures are asked for") {
    if (!qEnvironmentVariableIsSet("THROUGHLINE_SHOW")) return;
    PresentationFixture fixture;
    for (const bool dark : {false, true}) {
        app::useAppearance(dark ? app::Appearance::Dark : app::Appearance::Light, QPalette());
        qApp->setPalette(app::paletteOf(app::currentTheme()));
        for (const QSize& size : {QSize(1280, 720), QSize(1920, 1080)}) {
            fixture.presentation->showNormal();
            fixture.presentation->resize(size);
            while (fixture.presentation->place() > 0) fixture.press(Qt::Key_PageUp);
            for (const int at : {0, 5, 11}) {
                while (fixture.presentation->place() < std::size_t(at)) fixture.press(Qt::Key_PageDown);
                QTest::qWait(20);
                fixture.presentation->grab().save(QString("%1/slide-%2-%3%4.png")
                                                      .arg(qEnvironmentVariable("THROUGHLINE_SHOW"))
                                                      .arg(size.height())
                                                      .arg(at)
                                                      .arg(dark ? "-dark" : ""));
            }
        }
    }
    app::useAppearance(app::Appearance::Light, QPalette());
}
