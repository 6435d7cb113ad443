#include "gui/results/checks_view.h"

#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include "app/theme.h"
#include "gui/controls/icon.h"
#include "gui/controls/row_delegate.h"

namespace throughline::gui {
namespace {

constexpr int iconSize = 16;
constexpr int padding = 12;

/// Where the words of the fix stand in a row.
QRect fixArea(const QRect& row, const QFont& font, const QString& label) {
    const QFontMetrics metrics(font);
    const int width = metrics.horizontalAdvance(label) + 2 * padding;
    return {row.right() - width + 1, row.top(), width, row.height()};
}

QIcon iconOf(model::Severity severity) {
    const app::Theme& theme = app::currentTheme();
    switch (severity) {
        case model::Severity::Error:
            return icon("error", theme.bad);
        case model::Severity::Warning:
            return icon("warning", theme.warning);
        case model::Severity::Hint:
            break;
    }
    return icon("hint", theme.secondaryText);
}

/// The finding with its mark, and at the end of the row what can be done about it.
class FindingDelegate : public RowDelegate {
public:
    explicit FindingDelegate(ChecksView& view) : RowDelegate(0, &view), view_(view) {}

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        RowDelegate::initStyleOption(option, index);
        option->icon =
            iconOf(static_cast<model::Severity>(index.data(app::ChecksModel::SeverityRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
        option->decorationSize = QSize(iconSize, iconSize);
    }

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override {
        QStyleOptionViewItem whole = option;
        initStyleOption(&whole, index);
        QStyleOptionViewItem ground = whole;
        ground.text.clear();
        ground.icon = {};
        ground.features &= ~QStyleOptionViewItem::HasDecoration;
        view_.style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, &view_);
        QStyleOptionViewItem words = option;
        words.rect.setWidth(option.rect.width() - fixWidth(option, index));
        words.state &= ~QStyle::State_Selected;
        QStyledItemDelegate::paint(painter, words, index);
        paintFix(painter, option, index);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        QStyleOptionViewItem words = option;
        words.rect.setWidth(view_.viewport()->width() - fixWidth(option, index));
        const QSize size = RowDelegate::sizeHint(words, index);
        return size.grownBy({0, 4, 0, 4});
    }

private:
    int fixWidth(const QStyleOptionViewItem& option, const QModelIndex& index) const {
        const auto fix = view_.fixAt(index.row());
        return fix ? fixArea(option.rect, view_.font(), fix->label).width() : 0;
    }
    void paintFix(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const {
        const auto fix = view_.fixAt(index.row());
        if (!fix) return;
        painter->save();
        painter->setFont(view_.font());
        painter->setPen(app::currentTheme().accent);
        painter->drawText(fixArea(option.rect, view_.font(), fix->label), Qt::AlignCenter, fix->label);
        painter->restore();
    }

    ChecksView& view_;
};

}  // namespace

ChecksView::ChecksView(app::Workbench& workbench, QWidget* parent)
    : QListView(parent), workbench_(workbench), model_(workbench) {
    setModel(&model_);
    setItemDelegate(new FindingDelegate(*this));
    setAccessibleName(tr("Checks"));
    setFrameShape(NoFrame);
    setWordWrap(true);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
    setMouseTracking(true);
    setViewportMargins(8, 4, 0, 0);
    connect(&model_, &QAbstractItemModel::modelReset, this, &ChecksView::countChanged);
    connect(selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& index) {
        if (!index.isValid()) return;
        const auto& elements = model_.findingAt(index.row()).elements;
        if (!elements.empty()) workbench_.view().select({elements.begin(), elements.end()});
    });
    connect(this, &QListView::activated, this, [this](const QModelIndex& index) {
        const auto& elements = model_.findingAt(index.row()).elements;
        if (!elements.empty()) emit activatedElement(elements.front());
    });
}

std::optional<app::CheckFix> ChecksView::fixAt(int row) const {
    return app::fixFor(workbench_.journey(), model_.findingAt(row));
}

void ChecksView::fix(int row) {
    const app::CheckFix fix = *fixAt(row);
    app::carryOut(workbench_, fix);
    if (const auto* show = std::get_if<app::ShowFix>(&fix.what)) {
        workbench_.view().select({show->elements.begin(), show->elements.end()});
        emit activatedElement(show->elements.front());
    }
    if (const auto* field = std::get_if<app::FieldFix>(&fix.what)) {
        workbench_.view().selectOnly(field->element);
        emit fieldWanted(*field);
    }
}

int ChecksView::fixUnder(const QPoint& place) const {
    const QModelIndex index = indexAt(place);
    const auto fix = index.isValid() ? fixAt(index.row()) : std::nullopt;
    return fix && fixArea(visualRect(index), font(), fix->label).contains(place) ? index.row() : -1;
}

/// Enter shows where it is; F does what the link at the end of the row says.
void ChecksView::keyPressEvent(QKeyEvent* event) {
    const QModelIndex index = currentIndex();
    if (event->key() != Qt::Key_F || event->modifiers() || !index.isValid() || !fixAt(index.row()))
        return QListView::keyPressEvent(event);
    fix(index.row());
}

void ChecksView::mousePressEvent(QMouseEvent* event) {
    const int row = event->button() == Qt::LeftButton ? fixUnder(event->pos()) : -1;
    if (row < 0) return QListView::mousePressEvent(event);
    fix(row);
}

void ChecksView::mouseMoveEvent(QMouseEvent* event) {
    viewport()->setCursor(fixUnder(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QListView::mouseMoveEvent(event);
}

void ChecksView::contextMenuEvent(QContextMenuEvent* event) {
    const QModelIndex index = indexAt(event->pos());
    const auto offered = index.isValid() ? fixAt(index.row()) : std::nullopt;
    if (!offered) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(offered->label), &QAction::triggered, this,
            [this, row = index.row()] { fix(row); });
    menu->popup(event->globalPos());
}

void ChecksView::paintEvent(QPaintEvent* event) {
    QListView::paintEvent(event);
    if (model_.rowCount() > 0) return;
    QPainter painter(viewport());
    painter.setPen(app::currentTheme().secondaryText);
    painter.drawText(
        viewport()->rect().adjusted(16, 16, -16, -16), Qt::AlignHCenter | Qt::AlignTop | Qt::TextWordWrap,
        tr("Nothing to report: the journey is complete, and each silo and hand-off has an owner."));
}

}  // namespace throughline::gui
