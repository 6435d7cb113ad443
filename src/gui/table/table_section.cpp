#include "gui/table/table_section.h"

#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

QToolButton* buttonFor(QAction* action, const QWidget& table) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setToolButtonStyle(Qt::ToolButtonTextOnly);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    button->setAccessibleName(
        QStringLiteral("%1: %2").arg(table.accessibleName(), action->text().remove('&')));
    return button;
}

}  // namespace

QWidget* tableSection(const QString& title, QWidget* table, const QList<QAction*>& actions) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(16, 4, 8, 4);
    auto* heading = new SectionLabel(title);
    heading->setContentsMargins(0, 0, 0, 0);
    heading->setWordWrap(false);
    head->addWidget(heading);
    head->addStretch(1);
    for (QAction* action : actions) head->addWidget(buttonFor(action, *table));
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(table, 1);
    return whole;
}

}  // namespace throughline::gui
