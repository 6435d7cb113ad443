#include <QImage>
#include <QRegularExpression>
#include <QTest>

#include "app/theme.h"
#include "app/workbench.h"
#include "gui/canvas/journey_picture.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using gui::JourneyPicture;
using gui::Pages;

namespace {

const QDate day(2026, 11, 22);

struct Drawn {
    explicit Drawn(int silos = 3) {
        bench.document().load(tests::workspaceOf(tests::silosInARow(silos, 0.02)),
                              app::Document::Origin::Saved);
        REQUIRE(QTest::qWaitFor([this] { return bench.resultsAreCurrent(); }, 5000));
    }
    app::Workbench bench;
};

int pagesOf(const QByteArray& pdf) {
    static const QRegularExpression page(R"(/Type\s*/Page\b(?!s))");
    int count = 0;
    for (auto found = page.globalMatch(QString::fromLatin1(pdf)); found.hasNext(); found.next()) ++count;
    return count;
}

}  // namespace

TEST_CASE("a picture of the journey says what it is of: name, result, scenario and day, silos and legend") {
    Drawn f;
    const QString svg = QString::fromUtf8(gui::svgOf(JourneyPicture(f.bench, day)));
    CHECK(svg.contains("5.9 % of customers"));
    CHECK(svg.contains("Scenario: Baseline"));
    CHECK(svg.contains("22 November 2026"));
    CHECK(svg.contains("s2"));
    CHECK(svg.contains("first let-down"));
    CHECK(svg.contains("nobody owns it yet"));
}

TEST_CASE("a picture is light on white and without a selection, whatever the window looks like") {
    Drawn f;
    const QByteArray plain = gui::pngOf(JourneyPicture(f.bench, day));
    f.bench.view().select({model::SiloId("s1")});
    app::useAppearance(app::Appearance::Dark, {});
    const QByteArray selectedInTheDark = gui::pngOf(JourneyPicture(f.bench, day));
    const bool stillDark = app::currentTheme().dark;
    app::useAppearance(app::Appearance::Light, {});
    CHECK(stillDark);
    CHECK(selectedInTheDark == plain);
    const QImage image = QImage::fromData(plain);
    CHECK(image.pixelColor(2, 2) == QColor(Qt::white));
}

TEST_CASE("PNG, SVG and PDF are one picture in the same size") {
    Drawn f;
    const JourneyPicture picture(f.bench, day);
    CHECK(QImage::fromData(gui::pngOf(picture)).size() == (picture.size() * 2).toSize());
    const QString svg = QString::fromUtf8(gui::svgOf(picture));
    CHECK(svg.contains(QString("viewBox=\"0 0 %1").arg(picture.size().width())));
    CHECK(gui::pdfOf(picture, Pages::One).startsWith("%PDF"));
}

TEST_CASE("a long journey goes on one page, or at full size on several") {
    Drawn f(30);
    const JourneyPicture picture(f.bench, day);
    CHECK(pagesOf(gui::pdfOf(picture, Pages::One)) == 1);
    CHECK(pagesOf(gui::pdfOf(picture, Pages::FullSize)) > 3);
}

TEST_CASE("a huge journey makes a PNG that can be opened") {
    Drawn f(120);
    const QImage image = QImage::fromData(gui::pngOf(JourneyPicture(f.bench, day)));
    CHECK_FALSE(image.isNull());
    CHECK(image.width() <= 16'000);
}
