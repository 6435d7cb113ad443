#include "gui/shell/start_page.h"

#include <QAbstractButton>
#include <QFileInfo>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QTextLayout>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/icon.h"
#include "gui/shell/recent_files.h"
#include "gui/shell/samples.h"

namespace throughline::gui {
namespace {

constexpr int pageWidth = 880;
constexpr int cardPadding = 16;

QFont scaled(const QFont& font, double by, QFont::Weight weight) {
    QFont result = font;
    result.setPointSizeF(font.pointSizeF() * by);
    result.setWeight(weight);
    return result;
}

/// A sample as a card: title and one sentence.
class SampleCard : public QAbstractButton {
public:
    explicit SampleCard(const Sample& sample) : about_(sample.about) {
        setText(sample.title);
        setAccessibleName(sample.title);
        setAccessibleDescription(sample.about);
        setCursor(Qt::PointingHandCursor);
        setFocusPolicy(Qt::StrongFocus);
        QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    QSize sizeHint() const override { return {pageWidth / 2 - 8, heightForWidth(pageWidth / 2 - 8)}; }

    int heightForWidth(int width) const override {
        const QRect text =
            fontMetrics().boundingRect(QRect(0, 0, width - 2 * cardPadding, 1000), Qt::TextWordWrap, about_);
        return 2 * cardPadding + titleMetrics().height() + 8 + text.height();
    }

protected:
    void resizeEvent(QResizeEvent*) override { setFixedHeight(heightForWidth(width())); }

    void paintEvent(QPaintEvent*) override {
        const app::Theme& theme = app::currentTheme();
        const bool lively = hasFocus() || underMouse();
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(lively ? theme.accent : theme.cardLine, hasFocus() ? 2 : 1));
        painter.setBrush(theme.surface);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 8, 8);
        QRect area = rect().adjusted(cardPadding, cardPadding, -cardPadding, -cardPadding);
        painter.setFont(scaled(font(), 1.08, QFont::DemiBold));
        painter.setPen(theme.text);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop,
                         titleMetrics().elidedText(text(), Qt::ElideRight, area.width()));
        area.setTop(area.top() + titleMetrics().height() + 8);
        painter.setFont(font());
        painter.setPen(theme.secondaryText);
        painter.drawText(area, Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap, about_);
    }

private:
    QFontMetrics titleMetrics() const { return QFontMetrics(scaled(font(), 1.08, QFont::DemiBold)); }

    QString about_;
};

QLabel* heading(const QString& text, double by) {
    auto* label = new QLabel(text);
    label->setFont(scaled(label->font(), by, QFont::DemiBold));
    label->setWordWrap(true);
    return label;
}

}  // namespace

StartPage::StartPage(RecentFiles& recent, QWidget* parent)
    : QWidget(parent), recent_(recent), recentColumn_(new QVBoxLayout) {
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
    auto* open = new QPushButton(tr("&Open a file…"));
    create->setDefault(true);
    buttons->addWidget(create);
    buttons->addWidget(open);
    buttons->addStretch(1);
    column->addLayout(buttons);
    connect(create, &QPushButton::clicked, this, &StartPage::newWanted);
    connect(open, &QPushButton::clicked, this, &StartPage::openWanted);

    column->addSpacing(20);
    column->addWidget(heading(tr("Look at a sample"), 1.15));
    auto* grid = new QGridLayout;
    grid->setSpacing(12);
    int place = 0;
    for (const Sample& sample : samples()) {
        auto* card = new SampleCard(sample);
        grid->addWidget(card, place / 2, place % 2, Qt::AlignTop);
        connect(card, &QAbstractButton::clicked, this, [this, path = sample.path] { emit fileChosen(path); });
        ++place;
    }
    column->addLayout(grid);
    column->addSpacing(20);
    recentColumn_->setSpacing(2);
    column->addLayout(recentColumn_);
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

void StartPage::fillRecent() {
    while (QLayoutItem* item = recentColumn_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList paths = recent_.paths();
    if (paths.isEmpty()) return;
    recentColumn_->addWidget(heading(tr("Recent files"), 1.15));
    for (const QString& path : paths) {
        const QFileInfo file(path);
        const QString place = file.exists() ? file.absolutePath() : tr("not there any more");
        auto* button =
            new QPushButton(QStringLiteral("%1   –   %2").arg(file.fileName(), place).replace('&', "&&"));
        button->setFlat(true);
        button->setStyleSheet(QStringLiteral("text-align: left; padding: 4px 8px;"));
        button->setToolTip(path.toHtmlEscaped());
        button->setEnabled(file.exists());
        connect(button, &QPushButton::clicked, this, [this, path] { emit fileChosen(path); });
        recentColumn_->addWidget(button);
    }
}

void StartPage::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), app::currentTheme().window);
}

}  // namespace throughline::gui
