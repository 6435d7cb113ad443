#include "gui/results/checks_view.h"

#include <QPainter>
#include <QStyledItemDelegate>

#include "app/theme.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int iconSize = 16;

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

class FindingDelegate : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
        QStyledItemDelegate::initStyleOption(option, index);
        option->state &= ~QStyle::State_HasFocus;
        option->palette.setColor(QPalette::Highlight, app::currentTheme().accentSoft);
        option->palette.setColor(QPalette::HighlightedText, option->palette.color(QPalette::Text));
        option->icon =
            iconOf(static_cast<model::Severity>(index.data(app::ChecksModel::SeverityRole).toInt()));
        option->features |= QStyleOptionViewItem::HasDecoration | QStyleOptionViewItem::WrapText;
        option->decorationSize = QSize(iconSize, iconSize);
    }

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
        const QSize size = QStyledItemDelegate::sizeHint(option, index);
        return size.grownBy({0, 4, 0, 4});
    }
};

}  // namespace

ChecksView::ChecksView(app::Workbench& workbench, QWidget* parent)
    : QListView(parent), workbench_(workbench), model_(workbench) {
    setModel(&model_);
    setItemDelegate(new FindingDelegate(this));
    setAccessibleName(tr("Checks"));
    setFrameShape(NoFrame);
    setWordWrap(true);
    setResizeMode(Adjust);
    setVerticalScrollMode(ScrollPerPixel);
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
