#include "gui/shell/start_page.h"

#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/theme.h"
#include "gui/canvas/journey_thumbnail.h"
#include "gui/shell/recent_files.h"
#include "gui/shell/start_card.h"
#include "throughline/exchange/journey_file.h"

namespace throughline::gui {
namespace {

constexpr int pageWidth = 920;
constexpr int cardSpacing = 12;
constexpr double headingScale = 1.15;
constexpr int mostRecent = 6;

QFont scaled(const QFont& font, double by, QFont::Weight weight) {
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * by);
    result.setWeight(weight);
    return result;
}

QLabel* heading(const QString& text, double by) {
    auto* label = new QLabel(text);
    label->setFont(scaled(label->font(), by, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

/// Of a journey file in the resources; nothing where it cannot be read.
QPixmap pictureOf(const QString& path, double scale) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    const auto bundle = exchange::readJourney(file.readAll().toStdString());
    return bundle ? thumbnailOf(*bundle, StartCard::pictureSize, scale) : QPixmap();
}

/// The path as far as it fits in one line of a card, without its middle.
QString shortened(const QString& path, const QFont& font) {
    return QFontMetrics(font).elidedText(path, Qt::ElideMiddle,
                                         pageWidth / 2 - StartCard::pictureSize.width() - 80);
}

void clear(QLayout& layout) {
    while (QLayoutItem* item = layout.takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

}  // namespace

StartPage::StartPage(RecentFiles& recent, QWidget* parent)
    : QWidget(parent),
      recent_(recent),
      open_(new QPushButton(tr("&Open a file…"))),
      recentHeading_(heading(tr("Recent files"), headingScale)),
      recentGrid_(new QGridLayout) {
    setAccessibleName(tr("Start"));
    auto* page = new QWidget;
    page->setMaximumWidth(pageWidth);
    auto* column = new QVBoxLayout(page);
    column->setContentsMargins(24, 32, 24, 32);
    column->setSpacing(8);
    column->addWidget(heading(tr("How often does the whole journey let customers down?"), 1.7));
    auto* lead = new QLabel(
        tr("Draw the silos that a customer crosses and the hand-offs between them, give each its error "
           "rate, and see at once what the customer sees."));
    lead->setWordWrap(true);
    column->addWidget(lead);
    column->addSpacing(12);

    auto* buttons = new QHBoxLayout;
    auto* create = new QPushButton(tr("&New journey"));
    create->setDefault(true);
    buttons->addWidget(create);
    buttons->addWidget(open_);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(create, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open_, &QPushButton::clicked, this, &StartPage::openWanted);

    column->addSpacing(20);
    column->addWidget(recentHeading_);
    recentGrid_->setSpacing(cardSpacing);
    column->addLayout(recentGrid_);
    column->addSpacing(20);
    column->addWidget(heading(tr("Look at a sample"), headingScale));
    column->addLayout(cardsOf(samples()));
    column->addSpacing(20);
    column->addWidget(heading(tr("Begin with a template"), headingScale));
    column->addLayout(cardsOf(templates()));
    column->addStretch(1);

    auto* middle = new QWidget;
    auto* row = new QHBoxLayout(middle);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(page, 100);
    row->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(middle);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    middle->setAutoFillBackground(false);
    auto* whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(&recent, &RecentFiles::changed, this, &StartPage::fillRecent);
    fillRecent();
}

QLayout* StartPage::cardsOf(const std::vector<Sample>& files) {
    auto* grid = new QGridLayout;
    grid->setSpacing(cardSpacing);
    for (const Sample& file : files) {
        auto* card = new StartCard(pictureOf(file.path, devicePixelRatioF()), file.title, file.about);
        ownCards_.emplace_back(card, file.path);
        connect(card, &QAbstractButton::clicked, this, [this, path = file.path] { emit fileChosen(path); });
        place(card, *grid);
    }
    return grid;
}

/// Two in a row.
void StartPage::place(StartCard* card, QGridLayout& grid) {
    const int number = grid.count();
    grid.addWidget(card, number / 2, number % 2, Qt::AlignTop);
    grid.setColumnStretch(number % 2, 1);
}

void StartPage::fillRecent() {
    recentCards_.clear();
    clear(*recentGrid_);
    QStringList paths = recent_.paths();
    recentHeading_->setVisible(!paths.isEmpty());
    QWidget* before = open_;
    std::ranges::stable_partition(paths, [](const QString& path) { return QFileInfo::exists(path); });
    for (const QString& path : paths.mid(0, mostRecent)) {
        const QFileInfo file(path);
        const QString folder = shortened(file.absolutePath(), font());
        const QString about = file.exists() ? folder : tr("not there any more:\n%1").arg(folder);
        auto* card = new StartCard(recent_.thumbnail(path), file.fileName(), about);
        recentCards_.emplace_back(card, path);
        card->setToolTip(path.toHtmlEscaped());
        card->setEnabled(file.exists());
        connect(card, &QAbstractButton::clicked, this, [this, path] { emit fileChosen(path); });
        place(card, *recentGrid_);
        setTabOrder(std::exchange(before, card), card);
    }
}

void StartPage::drawPictures() {
    for (const auto& [card, path] : ownCards_) card->setPicture(pictureOf(path, devicePixelRatioF()));
    for (const auto& [card, path] : recentCards_) card->setPicture(recent_.thumbnail(path));
}

void StartPage::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) drawPictures();
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), app::currentTheme().window);
}

}  // namespace throughline::gui
