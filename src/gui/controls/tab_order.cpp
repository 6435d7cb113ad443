#include "gui/controls/tab_order.h"

#include <QLayout>
#include <QWidget>
#include <vector>

namespace throughline::gui {
namespace {

void collect(QWidget& widget, std::vector<QWidget*>& found);

void collect(const QLayout& layout, std::vector<QWidget*>& found) {
    for (int i = 0; i < layout.count(); ++i) {
        QLayoutItem* item = layout.itemAt(i);
        if (QWidget* widget = item->widget()) collect(*widget, found);
        if (const QLayout* inner = item->layout()) collect(*inner, found);
    }
}

void collect(QWidget& widget, std::vector<QWidget*>& found) {
    if ((widget.focusPolicy() & Qt::TabFocus) && !widget.focusProxy()) found.push_back(&widget);
    if (const QLayout* layout = widget.layout()) collect(*layout, found);
}

}  // namespace

void tabAsLaidOut(QWidget& panel) {
    std::vector<QWidget*> order;
    collect(panel, order);
    for (std::size_t i = 1; i < order.size(); ++i) QWidget::setTabOrder(order[i - 1], order[i]);
}

}  // namespace throughline::gui
