#include "gui/whatif/lever_search.h"

#include <algorithm>

#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int wide = 380;
constexpr int high = 340;
constexpr std::size_t mostShown = 200;

}  // namespace

LeverSearch::LeverSearch(app::Workbench& workbench, QWidget* parent)
    : QFrame(parent, Qt::Popup), workbench_(workbench), field_(new QLineEdit), list_(new QListWidget) {
    setAccessibleName(tr("Change something else"));
    field_->setPlaceholderText(tr("Silo, hand-off, department, cost, share…"));
    field_->setAccessibleName(tr("Name of what is to be changed"));
    field_->setClearButtonEnabled(true);
    list_->setAccessibleName(tr("What can be changed"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(QFrame::NoFrame);
    list_->setUniformItemSizes(true);
    list_->setTextElideMode(Qt::ElideMiddle);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(field_);
    column->addWidget(list_);
    field_->installEventFilter(this);
    connect(field_, &QLineEdit::textChanged, this, &LeverSearch::filter);
    connect(list_, &QListWidget::itemClicked, this,
            [this](QListWidgetItem* item) { take(list_->row(item)); });
}

void LeverSearch::openBeneath(const QWidget& button) {
    const model::Journey& journey = workbench_.baseline();
    all_ = app::allLevers(journey);
    names_.clear();
    for (const app::Lever& lever : all_)
        names_ << tr("%1 · %2").arg(app::leverName(journey, lever), app::leverField(lever));
    field_->clear();
    filter();
    resize(wide, high);
    const QPoint above = button.mapToGlobal(QPoint(0, -high - 4));
    const QPoint beneath = button.mapToGlobal(QPoint(0, button.height() + 4));
    const QRect window = button.window()->geometry();
    move(beneath.y() + high <= window.bottom() ? beneath : above);
    show();
    field_->setFocus();
}

void LeverSearch::filter() {
    const QStringList words = field_->text().split(u' ', Qt::SkipEmptyParts);
    list_->clear();
    found_.clear();
    for (std::size_t i = 0; i < all_.size() && found_.size() < mostShown; ++i) {
        const QString& name = names_[qsizetype(i)];
        if (!std::ranges::all_of(
                words, [&](const QString& word) { return name.contains(word, Qt::CaseInsensitive); }))
            continue;
        found_.push_back(i);
        list_->addItem(name);
    }
    list_->setCurrentRow(0);
}

void LeverSearch::take(int row) {
    if (row < 0 || std::size_t(row) >= found_.size()) return;
    const app::Lever lever = all_[found_[std::size_t(row)]];
    close();
    emit chosen(lever);
}

bool LeverSearch::press(int key) {
    const int row = list_->currentRow();
    if (key == Qt::Key_Down) list_->setCurrentRow(std::min(row + 1, list_->count() - 1));
    if (key == Qt::Key_Up) list_->setCurrentRow(std::max(row - 1, 0));
    if (key == Qt::Key_Return || key == Qt::Key_Enter) take(row);
    return key == Qt::Key_Down || key == Qt::Key_Up || key == Qt::Key_Return || key == Qt::Key_Enter;
}

bool LeverSearch::eventFilter(QObject* watched, QEvent* event) {
    if (watched == field_ && event->type() == QEvent::KeyPress)
        if (press(static_cast<QKeyEvent*>(event)->key())) return true;
    return QFrame::eventFilter(watched, event);
}

void LeverSearch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const app::Theme& theme = app::currentTheme();
    painter.fillRect(rect(), theme.surface);
    paintPanelFrame(painter, rect(), theme.surface, theme.line, 0);
}

}  // namespace throughline::gui
