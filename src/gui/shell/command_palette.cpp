#include "gui/shell/command_palette.h"

#include <algorithm>
#include <optional>

#include <QAction>
#include <QApplication>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int widest = 560;
constexpr int fromTop = 56;
constexpr int rowHeight = 32;
constexpr int rowsShown = 11;
constexpr int padding = 12;
constexpr int actionRole = Qt::UserRole;
constexpr int menuRole = Qt::UserRole + 1;
constexpr int keysRole = Qt::UserRole + 2;

/// Name and menu at the left, keys at the right, "✓" before what is on.
class CommandDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        const app::Theme& theme = app::currentTheme();
        const bool enabled = option.state & QStyle::State_Enabled;
        if (option.state & QStyle::State_Selected) painter->fillRect(option.rect, theme.accentSoft);
        QRect rest = option.rect.adjusted(padding, 0, -padding, 0);
        QColor quiet = theme.secondaryText;
        if (!enabled) quiet.setAlpha(150);
        painter->setFont(option.font);
        painter->setPen(quiet);
        const QString keys = index.data(keysRole).toString();
        painter->drawText(rest, Qt::AlignRight | Qt::AlignVCenter, keys);
        rest.setRight(rest.right() - option.fontMetrics.horizontalAdvance(keys) - padding);
        const QString name =
            option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, rest.width());
        painter->setPen(enabled ? theme.text : quiet);
        painter->drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, name);
        rest.setLeft(rest.left() + option.fontMetrics.horizontalAdvance(name) + padding);
        painter->setPen(quiet);
        painter->drawText(
            rest, Qt::AlignLeft | Qt::AlignVCenter,
            option.fontMetrics.elidedText(index.data(menuRole).toString(), Qt::ElideRight, rest.width()));
    }
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
        return {0, std::max(rowHeight, option.fontMetrics.height() + padding)};
    }
};

QString shownName(const QAction& action) {
    const QString name = plainText(action);
    return action.isCheckable() && action.isChecked() ? QString::fromUtf8("✓ ") + name : name;
}

/// 0: begins with it; 1: a word of it does; 2: it is in it, or in the name of its menu; nothing: neither.
std::optional<int> rank(const MenuAction& entry, const QString& wanted) {
    const QString name = plainText(*entry.action);
    if (name.startsWith(wanted, Qt::CaseInsensitive)) return 0;
    if (name.contains(' ' + wanted, Qt::CaseInsensitive)) return 1;
    const QString whole = name + ' ' + entry.menu;
    const QStringList words = wanted.split(' ', Qt::SkipEmptyParts);
    const bool all = std::ranges::all_of(
        words, [&](const QString& word) { return whole.contains(word, Qt::CaseInsensitive); });
    return all ? std::optional(2) : std::nullopt;
}

}  // namespace

CommandPalette::CommandPalette(const QMenuBar& menus, QWidget* parent)
    : QFrame(parent), menus_(menus), field_(new QLineEdit), list_(new QListWidget) {
    setAccessibleName(tr("Commands"));
    field_->setPlaceholderText(tr("Type the name of a command"));
    field_->setAccessibleName(tr("Name of the command"));
    list_->setAccessibleName(tr("Commands"));
    list_->setFocusPolicy(Qt::NoFocus);
    list_->setFrameShape(NoFrame);
    list_->viewport()->setAutoFillBackground(false);
    list_->setUniformItemSizes(true);
    list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    list_->setItemDelegate(new CommandDelegate(list_));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(8, 8, 8, 8);
    column->setSpacing(8);
    column->addWidget(field_);
    column->addWidget(list_);
    field_->installEventFilter(this);
    parent->installEventFilter(this);
    connect(field_, &QLineEdit::textChanged, this, &CommandPalette::filter);
    connect(list_, &QListWidget::itemClicked, this, &CommandPalette::run);
    hide();
}

void CommandPalette::open() {
    if (isVisible()) return field_->setFocus();
    focusBefore_ = QApplication::focusWidget();
    entries_ = menuActions(menus_);
    field_->clear();
    filter();
    place();
    show();
    raise();
    field_->setFocus(Qt::ShortcutFocusReason);
}

void CommandPalette::filter() {
    const QString wanted = field_->text().trimmed();
    list_->clear();
    for (int best = 0; best <= 2; ++best)
        for (const MenuAction& entry : entries_)
            if (rank(entry, wanted) == best) addRow(entry);
    go(1);
}

void CommandPalette::addRow(const MenuAction& entry) {
    auto* item = new QListWidgetItem(shownName(*entry.action), list_);
    item->setData(actionRole, QVariant::fromValue(static_cast<QObject*>(entry.action)));
    item->setData(menuRole, entry.menu);
    item->setData(keysRole, keysOf(*entry.action));
    item->setData(Qt::AccessibleDescriptionRole, keysOf(*entry.action));
    item->setFlags(entry.action->isEnabled() ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags);
}

void CommandPalette::go(int step) {
    const int count = list_->count();
    int row = list_->currentRow() < 0 && step < 0 ? 0 : list_->currentRow();
    for (int tried = 0; tried < count; ++tried) {
        row = (row + step + count) % count;
        if (list_->item(row)->flags() & Qt::ItemIsEnabled) return list_->setCurrentRow(row);
    }
}

void CommandPalette::run(const QListWidgetItem* item) {
    if (!item || !(item->flags() & Qt::ItemIsEnabled)) return;
    const QPointer<QObject> chosen = item->data(actionRole).value<QObject*>();
    close();
    // What the command acts on may depend on the focus, which is back where it was by now.
    if (auto* action = qobject_cast<QAction*>(chosen)) action->trigger();
}

void CommandPalette::close() {
    hide();
    if (focusBefore_) focusBefore_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::place() {
    const int width = std::min(widest, parentWidget()->width() - 2 * fromTop);
    const int rows = rowsShown * std::max(rowHeight, fontMetrics().height() + padding);
    const int height =
        std::min(rows + field_->sizeHint().height() + 24, parentWidget()->height() - 2 * fromTop);
    setGeometry((parentWidget()->width() - width) / 2, fromTop, width, height);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parentWidget() && event->type() == QEvent::Resize && isVisible()) place();
    if (watched != field_) return false;
    if (event->type() == QEvent::FocusOut && isVisible() &&
        static_cast<QFocusEvent*>(event)->reason() == Qt::MouseFocusReason)
        hide();
    return event->type() == QEvent::KeyPress && press(static_cast<const QKeyEvent&>(*event));
}

bool CommandPalette::press(const QKeyEvent& key) {
    switch (key.key()) {
        case Qt::Key_Escape:
            close();
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            run(list_->currentItem());
            return true;
        case Qt::Key_Down:
        case Qt::Key_Tab:
            go(1);
            return true;
        case Qt::Key_Up:
        case Qt::Key_Backtab:
            go(-1);
            return true;
        default:
            return false;
    }
}

void CommandPalette::changeEvent(QEvent* event) {
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) update();
}

void CommandPalette::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    paintPanelFrame(painter, rect(), theme.surface, theme.cardLine);
}

}  // namespace throughline::gui
