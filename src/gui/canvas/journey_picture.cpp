#include "gui/canvas/journey_picture.h"

#include <QBuffer>
#include <QImage>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>
#include <algorithm>
#include <cmath>

#include "app/theme.h"
#include "app/words.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/journey_scene.h"
#include "gui/canvas/legend.h"

namespace throughline::gui {
namespace {

constexpr double margin = 24;
constexpr double gap = 16;
constexpr double leastWidth = 640;
constexpr double unitsPerInch = 96;
constexpr double millimetresPerInch = 25.4;
constexpr double pngScale = 2;
constexpr double longestSide = 16'000;  ///< pixels of a PNG
constexpr double largestOnPage = 1.5;   ///< a small journey does not fill a page
constexpr double overlapMillimetres = 10;
constexpr double footMillimetres = 6;
constexpr int pageMarginMillimetres = 12;
constexpr int pdfResolution = 300;

app::Theme paper() {
    app::Theme theme = app::lightTheme();
    theme.window = Qt::white;
    return theme;
}

QFont headFont(int pixels, QFont::Weight weight) {
    QFont font = CanvasFonts::current().application;
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

QFont titleFont() {
    return headFont(22, QFont::DemiBold);
}
QFont saysFont() {
    return headFont(14, QFont::Normal);
}
QFont aboutFont() {
    return headFont(12, QFont::Normal);
}

double wrappedHeight(const QFont& font, const QString& text, double width) {
    return QFontMetricsF(font).boundingRect(QRectF(0, 0, width, 1e5), Qt::TextWordWrap, text).height();
}

QString aboutWords(const app::Workbench& workbench, const QDate& day) {
    const model::ScenarioId& scenario = workbench.view().scenario();
    return QObject::tr("Scenario: %1 · %2")
        .arg(app::scenarioName(workbench.bundle(), scenario), QLocale().toString(day, QLocale::LongFormat));
}

QString saysWords(const app::Workbench& workbench) {
    const app::EvaluatedPtr& results = workbench.results();
    if (results && results->shown.evaluation) return app::summary(*results);
    return QObject::tr("There is no result yet.");
}

/// Where one page stands among all.
struct Tiling {
    double scale = 1;  ///< device pixels per canvas unit
    QSizeF page;       ///< in device pixels, without the foot
    QSizeF step;       ///< from one page to the next
    int columns = 1;
    int rows = 1;
};

int pagesAcross(double length, double page, double step) {
    return length <= page ? 1 : 1 + static_cast<int>(std::ceil((length - page) / step));
}

Tiling tilingOf(QSizeF picture, QSizeF page, double dotsPerInch, Pages pages) {
    const double foot = footMillimetres / millimetresPerInch * dotsPerInch;
    const double fullSize = dotsPerInch / unitsPerInch;
    Tiling tiling;
    tiling.page = page - QSizeF(0, foot);
    const double overlap = overlapMillimetres / millimetresPerInch * dotsPerInch;
    tiling.step = tiling.page - QSizeF(overlap, overlap);
    if (pages == Pages::One) {
        const double fits =
            std::min(tiling.page.width() / picture.width(), tiling.page.height() / picture.height());
        tiling.scale = std::min(fits, largestOnPage * fullSize);
        return tiling;
    }
    tiling.scale = fullSize;
    tiling.columns = pagesAcross(picture.width() * fullSize, tiling.page.width(), tiling.step.width());
    tiling.rows = pagesAcross(picture.height() * fullSize, tiling.page.height(), tiling.step.height());
    return tiling;
}

void paintFoot(QPainter& painter, const JourneyPicture& picture, const Tiling& tiling, int number) {
    const int all = tiling.columns * tiling.rows;
    if (all == 1) return;
    QFont font = aboutFont();
    font.setPixelSize(static_cast<int>(std::lround(font.pixelSize() * tiling.scale)));
    painter.setFont(font);
    painter.setPen(app::lightTheme().secondaryText);
    const QString page = QObject::tr("page %1 of %2").arg(number).arg(all);
    const QString name =
        QFontMetricsF(font).elidedText(picture.title(), Qt::ElideRight, tiling.page.width() / 2);
    painter.drawText(QRectF(0, tiling.page.height(), tiling.page.width(), 1e5), Qt::AlignLeft | Qt::AlignTop,
                     QStringLiteral("%1 · %2").arg(name, page));
}

}  // namespace

JourneyPicture::JourneyPicture(app::Workbench& workbench, const QDate& day)
    : title_(app::journeyName(workbench.baseline()).simplified()),
      says_(saysWords(workbench)),
      about_(aboutWords(workbench, day)) {
    const app::ThemeOfPicture theme(paper());
    scene_ = std::make_unique<JourneyScene>(workbench);
    scene_->hideSelection();
    drawing_ = scene_->contentRect().adjusted(0, 0, 0, margin);
    measure();
}

JourneyPicture::~JourneyPicture() = default;

void JourneyPicture::measure() {
    const double width = std::max(leastWidth, drawing_.width());
    headHeight_ = QFontMetricsF(titleFont()).height() + wrappedHeight(saysFont(), says_, width) +
                  wrappedHeight(aboutFont(), about_, width) + 2 * gap;
    size_ = {width + 2 * margin, headHeight_ + drawing_.height() + gap + legendSize().height() + 2 * margin};
}

void JourneyPicture::paint(QPainter& painter) const {
    const app::ThemeOfPicture theme(paper());
    painter.save();
    painter.fillRect(QRectF({}, size_), Qt::white);
    painter.translate(margin, margin);
    const double top = paintHead(painter);
    scene_->render(&painter, QRectF({0, top}, drawing_.size()), drawing_);
    paintLegend(painter, {0, top + drawing_.height() + gap});
    painter.restore();
}

/// How much room it takes.
double JourneyPicture::paintHead(QPainter& painter) const {
    const double width = size_.width() - 2 * margin;
    QRectF area(0, 0, width, QFontMetricsF(titleFont()).height());
    painter.setFont(titleFont());
    painter.setPen(app::currentTheme().text);
    painter.drawText(area, Qt::AlignLeft, elided(title_, titleFont(), width));
    area = {0, area.bottom() + gap / 2, width, wrappedHeight(saysFont(), says_, width)};
    painter.setFont(saysFont());
    painter.drawText(area, Qt::TextWordWrap, says_);
    area = {0, area.bottom() + gap / 2, width, wrappedHeight(aboutFont(), about_, width)};
    painter.setFont(aboutFont());
    painter.setPen(app::currentTheme().secondaryText);
    painter.drawText(area, Qt::TextWordWrap, about_);
    return headHeight_;
}

void paintPages(const JourneyPicture& picture, QPagedPaintDevice& device, Pages pages) {
    QPainter painter(&device);
    const QSizeF page(device.width(), device.height());
    const Tiling tiling = tilingOf(picture.size(), page, device.logicalDpiX(), pages);
    for (int row = 0; row < tiling.rows; ++row)
        for (int column = 0; column < tiling.columns; ++column) {
            const int number = row * tiling.columns + column + 1;
            if (number > 1) device.newPage();
            painter.save();
            painter.setClipRect(QRectF({}, tiling.page));
            painter.translate(-column * tiling.step.width(), -row * tiling.step.height());
            painter.scale(tiling.scale, tiling.scale);
            picture.paint(painter);
            painter.restore();
            paintFoot(painter, picture, tiling, number);
        }
}

QByteArray pngOf(const JourneyPicture& picture) {
    const double longest = std::max(picture.size().width(), picture.size().height());
    const double scale = std::min(pngScale, longestSide / longest);
    QImage image((picture.size() * scale).toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.scale(scale, scale);
    picture.paint(painter);
    painter.end();
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return buffer.data();
}

QByteArray svgOf(const JourneyPicture& picture) {
    QBuffer buffer;
    QSvgGenerator generator;
    generator.setOutputDevice(&buffer);
    generator.setResolution(static_cast<int>(unitsPerInch));
    generator.setSize(picture.size().toSize());
    generator.setViewBox(QRectF({}, picture.size()));
    generator.setTitle(picture.title());
    QPainter painter(&generator);
    picture.paint(painter);
    painter.end();
    return buffer.data();
}

QByteArray pdfOf(const JourneyPicture& picture, Pages pages) {
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(pdfResolution);
    writer.setTitle(picture.title());
    writer.setCreator("Throughline");
    writer.setPageSize(QPageSize(QPageSize::A4));
    const bool wide = picture.size().width() > picture.size().height();
    writer.setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
    const double side = pageMarginMillimetres;
    writer.setPageMargins(QMarginsF(side, side, side, side), QPageLayout::Millimeter);
    paintPages(picture, writer, pages);
    return buffer.data();
}

}  // namespace throughline::gui
