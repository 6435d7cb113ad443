#include "gui/canvas/canvas_tool_bar.h"

#include <array>
#include <cmath>

#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QPainter>

#include "app/theme.h"
#include "gui/controls/icon.h"
#include "gui/controls/panel_frame.h"

namespace throughline::gui {
namespace {

constexpr int buttonSize = 32;
constexpr std::array levels{0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 4.0};

QString zoomText(double zoom) {
    return QObject::tr("%1 %", "percentage").arg(QLocale().toString(std::lround(zoom * 100)));
}

QString withShortcut(const QAction& action) {
    const QString name = action.text().remove('&');
    const QString keys = action.shortcut().toString(QKeySequence::NativeText);
    return keys.isEmpty() ? name : QObject::tr("%1 (%2)").arg(name, keys);
}

}  // namespace

CanvasToolBar::CanvasToolBar(const CanvasActions& actions, QWidget* parent)
    : QFrame(parent), zoomBox_(new QToolButton(this)) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(4, 4, 4, 4);
    row->setSpacing(2);
    setCursor(Qt::ArrowCursor);
    for (QAction* action : {actions.select, actions.hand}) add(action);
    addLine();
    for (QAction* action : {actions.addSilo, actions.connect, actions.space}) add(action);
    addLine();
    add(actions.layOut);
    addArrangeButton(actions);
    addLine();
    add(actions.zoomOut);
    addZoomBox(actions);
    for (QAction* action : {actions.zoomIn, actions.fitAll}) add(action);
    addLine();
    for (QAction* action : {actions.find, actions.showPainfulPath}) add(action);
    addFilterButton(actions);
    add(actions.legend);
    showZoom(1);
}

void CanvasToolBar::add(QAction* action) {
    auto* button = new QToolButton(this);
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedSize(buttonSize, buttonSize);
    button->setIconSize({18, 18});
    button->setToolTip(withShortcut(*action));
    button->setAccessibleName(action->text().remove('&'));
    layout()->addWidget(button);
}

void CanvasToolBar::addLine() {
    auto* line = new QWidget(this);
    line->setFixedWidth(5);
    layout()->addWidget(line);
}

void CanvasToolBar::addArrangeButton(const CanvasActions& actions) {
    auto* menu = new QMenu(this);
    menu->addActions(actions.arrange());
    arrange_ = addMenuButton(menu, tr("Align and distribute"));
}

void CanvasToolBar::addFilterButton(const CanvasActions& actions) {
    auto* menu = new QMenu(this);
    const QList<QAction*> fixed{actions.showPaths, actions.showPainfulPath};
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fixed] {
        menu->clear();
        menu->addActions(fixed);
        emit filterMenuWanted(menu);
    });
    filter_ = addMenuButton(menu, tr("Filter: fade the rest"));
    restyle();
}

QToolButton* CanvasToolBar::addMenuButton(QMenu* menu, const QString& name) {
    auto* button = new QToolButton(this);
    button->setMenu(menu);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::NoFocus);
    button->setFixedSize(buttonSize + 8, buttonSize);
    button->setIconSize({18, 18});
    button->setToolTip(name);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    return button;
}

void CanvasToolBar::restyle() {
    arrange_->setIcon(icon("align", app::currentTheme().text));
    filter_->setIcon(icon("filter", app::currentTheme().text));
}

void CanvasToolBar::addZoomBox(const CanvasActions& actions) {
    auto* menu = new QMenu(zoomBox_);
    for (const double level : levels)
        connect(menu->addAction(zoomText(level)), &QAction::triggered, this,
                [this, level] { emit zoomWanted(level); });
    menu->addSeparator();
    menu->addActions({actions.fitAll, actions.fitSelection});
    zoomBox_->setMenu(menu);
    zoomBox_->setPopupMode(QToolButton::InstantPopup);
    zoomBox_->setAutoRaise(true);
    zoomBox_->setFocusPolicy(Qt::NoFocus);
    zoomBox_->setFixedSize(64, buttonSize);
    zoomBox_->setToolButtonStyle(Qt::ToolButtonTextOnly);
    zoomBox_->setToolTip(tr("Zoom"));
    layout()->addWidget(zoomBox_);
}

void CanvasToolBar::showZoom(double zoom) {
    zoomBox_->setText(zoomText(zoom));
    zoomBox_->setAccessibleName(tr("Zoom: %1").arg(zoomText(zoom)));
}

void CanvasToolBar::paintEvent(QPaintEvent*) {
    const app::Theme& theme = app::currentTheme();
    QPainter painter(this);
    paintPanelFrame(painter, rect(), theme.surface, theme.cardLine);
}

}  // namespace throughline::gui
