#include "gui/shell/help.h"

#include <QTextDocument>
#include <QWhatsThis>
#include <QWidget>

namespace throughline::gui {

QString helpFor(const QWidget* widget) {
    for (; widget; widget = widget->isWindow() ? nullptr : widget->parentWidget())
        if (!widget->whatsThis().isEmpty()) return widget->whatsThis();
    return {};
}

bool showHelpFor(QWidget* widget) {
    const QString help = helpFor(widget);
    if (help.isEmpty()) return false;
    // Below a field, and in the middle of something large.
    constexpr int large = 120;
    const QRect area = widget->rect();
    const QPoint place(area.center().x(), area.height() < large ? area.bottom() : area.center().y());
    QWhatsThis::showText(widget->mapToGlobal(place), Qt::convertFromPlainText(help, Qt::WhiteSpaceNormal),
                         widget);
    return true;
}

}  // namespace throughline::gui
