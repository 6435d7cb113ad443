#include <QImage>
#include <QPainter>

#include "samples.h"
#include "support/catch.h"

using namespace throughline;

namespace {

constexpr int tolerance = 8;             // of 255, in each colour
constexpr double mostPixelsOff = 0.001;  // of all
const QSizeF pictureSize(480, 280);

QImage drawn(const gui::Chart& chart, const app::Theme& theme) {
    const gui::ChartPalette palette = gui::chartPalette(theme);
    const QSizeF size = pictureSize.expandedTo(chart.leastSize(tests::chartFont(), pictureSize.width()));
    QImage image(size.toSize(), QImage::Format_RGB32);
    image.fill(palette.surface);
    QPainter painter(&image);
    gui::paint(painter, chart.draw(size, tests::chartFont(), palette));
    return image;
}

bool differs(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) > tolerance || std::abs(qGreen(a) - qGreen(b)) > tolerance ||
           std::abs(qBlue(a) - qBlue(b)) > tolerance;
}

double partOff(const QImage& a, const QImage& b) {
    if (a.size() != b.size()) return 1;
    int off = 0;
    for (int y = 0; y < a.height(); ++y)
        for (int x = 0; x < a.width(); ++x) off += differs(a.pixel(x, y), b.pixel(x, y));
    return double(off) / (double(a.width()) * a.height());
}

QString fileOf(const std::string& name) {
    return QString(THROUGHLINE_SOURCE_DIR "/tests/gui/charts/pictures/%1.png")
        .arg(QString::fromStdString(name));
}

void holdAgainstPicture(const std::string& name, const QImage& image) {
    CAPTURE(name);
    if (qEnvironmentVariableIsSet("THROUGHLINE_REWRITE_PICTURES")) {
        CHECK(image.save(fileOf(name), "PNG", 0));
        return;
    }
    const QImage kept(fileOf(name));
    REQUIRE_FALSE(kept.isNull());
    const double off = partOff(image, kept.convertToFormat(QImage::Format_RGB32));
    CHECK(off <= mostPixelsOff);
    if (off > mostPixelsOff) image.save(QString::fromStdString(name) + "-as-drawn.png");
}

}  // namespace

TEST_CASE("each chart looks as in its picture") {
    for (const auto& [name, chart] : tests::allCharts(tests::Names::Short))
        holdAgainstPicture(name, drawn(chart, app::lightTheme()));
}

TEST_CASE("long names are elided as in the pictures") {
    holdAgainstPicture("pairs-long", drawn(tests::pairs(4, tests::Names::Longest), app::lightTheme()));
    holdAgainstPicture("waterfall-long", drawn(tests::waterfallOf(tests::Names::Longest), app::lightTheme()));
}

TEST_CASE("charts look as in their pictures in the dark") {
    holdAgainstPicture("icons-100-dark", drawn(tests::icons(100), app::darkTheme()));
    holdAgainstPicture("pairs-dark", drawn(tests::pairs(4), app::darkTheme()));
}
