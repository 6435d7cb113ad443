#include "gui/canvas/find_bar.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>

#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int fieldWidth = 200;

}  // namespace

FindBar::FindBar(app::Workbench& workbench, QWidget* parent)
    : QFrame(parent),
      workbench_(workbench),
      field_(new QLineEdit),
      count_(new QLabel),
      previous_(new SignButton(SignButton::Sign::Up, tr("Previous (Shift+Enter)"))),
      next_(new SignButton(SignButton::Sign::Down, tr("Next (Enter)"))),
      close_(new SignButton(SignButton::Sign::Remove, tr("Close the search (Escape)"))) {
    field_->setPlaceholderText(tr("Find a silo or hand-off"));
    field_->setAccessibleName(tr("Find by name, department, stage or owner"));
    field_->setFixedWidth(fieldWidth);
    field_->installEventFilter(this);
    count_->setMinimumWidth(fontMetrics().horizontalAdvance(tr("%1 of %2").arg(88).arg(888)));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 4, 4, 4);
    row->setSpacing(4);
    for (QWidget* part : std::initializer_list<QWidget*>{field_, count_, previous_, next_, close_})
        row->addWidget(part);
    setCursor(Qt::ArrowCursor);
    connect(field_, &QLineEdit::textEdited, this, &FindBar::search);
    connect(previous_, &QToolButton::clicked, this, [this] { go(-1); });
    connect(next_, &QToolButton::clicked, this, [this] { go(1); });
    connect(close_, &QToolButton::clicked, this, &FindBar::close);
    hide();
}

void FindBar::open() {
    show();
    raise();
    field_->setFocus(Qt::ShortcutFocusReason);
    field_->selectAll();
    at_ = -1;
    collect();
    showCount();
}

void FindBar::close() {
    hide();
    emit closed();
}

QString FindBar::countText() const {
    return count_->text();
}

QString FindBar::silosText(const model::Silo& silo) const {
    const model::Journey& journey = workbench_.journey();
    return QStringList{app::name(journey, silo.id), app::departmentName(journey, silo.department),
                       QString::fromStdString(silo.owner), QString::fromStdString(silo.stage)}
        .join('\n');
}

void FindBar::collect() {
    const QString wanted = field_->text().trimmed();
    const model::Journey& journey = workbench_.journey();
    matches_.clear();
    if (wanted.isEmpty()) return;
    for (const model::Silo& silo : journey.silos)
        if (silosText(silo).contains(wanted, Qt::CaseInsensitive)) matches_.emplace_back(silo.id);
    for (const model::Handoff& handoff : journey.handoffs) {
        const QString owner = QString::fromStdString(handoff.owner);
        if ((app::name(journey, handoff.id) + '\n' + owner).contains(wanted, Qt::CaseInsensitive))
            matches_.emplace_back(handoff.id);
    }
}

void FindBar::search() {
    at_ = -1;
    go(1);
}

void FindBar::go(int step) {
    collect();
    const auto count = std::ssize(matches_);
    if (count == 0)
        at_ = -1;
    else if (at_ < 0)
        at_ = step > 0 ? 0 : count - 1;
    else
        at_ = (at_ + step + count) % count;
    showCount();
    if (at_ >= 0) emit found(matches_[static_cast<std::size_t>(at_)]);
}

void FindBar::showCount() {
    if (field_->text().trimmed().isEmpty())
        count_->clear();
    else if (matches_.empty())
        count_->setText(tr("none"));
    else
        count_->setText(tr("%1 of %2").arg(at_ + 1).arg(matches_.size()));
    for (SignButton* button : {previous_, next_}) button->setEnabled(!matches_.empty());
}

bool FindBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched != field_ || event->type() != QEvent::KeyPress) return false;
    const auto& key = static_cast<const QKeyEvent&>(*event);
    const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
    if (enter) go(key.modifiers() & Qt::ShiftModifier ? -1 : 1);
    if (key.key() == Qt::Key_Escape) close();
    return enter || key.key() == Qt::Key_Escape;
}

void FindBar::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    paintPanelFrame(painter, rect(), theme.surface, theme.cardLine);
}

}  // namespace throughline::gui
