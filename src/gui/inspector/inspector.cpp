#include "gui/inspector/inspector.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QVBoxLayout>

#include "app/theme.h"
#include "gui/controls/tab_order.h"
#include "gui/controls/tones.h"
#include "gui/inspector/handoff_panel.h"
#include "gui/inspector/journey_panel.h"
#include "gui/inspector/several_panel.h"
#include "gui/inspector/silo_panel.h"

namespace throughline::gui {
namespace {

/// At the font size of the drawing 320 px; wider with larger letters.
constexpr int plainWidth = 320;
constexpr int widthInCharacters = 40;

Tones tonesOf(const app::Theme& theme) {
    return {theme.accentSoft, theme.warning, theme.noteSurface, theme.noteLine};
}

}  // namespace

Inspector::Inspector(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      scroll_(new QScrollArea(this)),
      silo_(new SiloPanel(workbench)),
      handoff_(new HandoffPanel(workbench)),
      several_(new SeveralPanel(workbench)),
      journey_(new JourneyPanel(workbench)) {
    setTones(tonesOf(app::currentTheme()));
    auto* all = new QWidget;
    auto* column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    for (QWidget* panel : std::initializer_list<QWidget*>{silo_, handoff_, several_, journey_}) {
        column->addWidget(panel);
        panel->hide();
    }
    scroll_->setWidget(all);
    scroll_->setWidgetResizable(true);
    scroll_->setFrameShape(QFrame::NoFrame);
    scroll_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll_->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 0, 0, 0);
    layout->addWidget(scroll_);
    setFixedWidth(sizeHint().width());
    setAccessibleName(tr("Inspector"));
    setWhatsThis(
        tr("Everything about what is selected, ready to be changed; about the journey where nothing is."));
    connect(silo_, &SiloPanel::estimatesWanted, this, &Inspector::estimatesWanted);
    connect(handoff_, &HandoffPanel::estimatesWanted, this, &Inspector::estimatesWanted);
    connect(journey_, &JourneyPanel::departmentsWanted, this, &Inspector::departmentsWanted);
    connect(&workbench_.view(), &app::ViewState::selectionChanged, this, &Inspector::followSelection);
    connect(&workbench_, &app::Workbench::journeyEdited, this, &Inspector::refresh);
    connect(&workbench_, &app::Workbench::resultsChanged, this, &Inspector::refreshResults);
    followSelection();
}

QSize Inspector::sizeHint() const {
    return {std::max(plainWidth, fontMetrics().averageCharWidth() * widthInCharacters), 600};
}

void Inspector::followSelection() {
    const app::Elements& selection = workbench_.view().selection();
    if (selection.empty()) {
        journey_->refresh();
        journey_->refreshResults();
        return showPanel(journey_);
    }
    if (selection.size() > 1) {
        several_->showElements({selection.begin(), selection.end()});
        return showPanel(several_);
    }
    if (const auto* silo = std::get_if<model::SiloId>(&*selection.begin())) {
        silo_->showSilo(*silo);
        return showPanel(silo_);
    }
    handoff_->showHandoff(std::get<model::HandoffId>(*selection.begin()));
    showPanel(handoff_);
}

void Inspector::showPanel(QWidget* panel) {
    if (panel != shown_) scroll_->verticalScrollBar()->setValue(0);
    shown_ = panel;
    for (QWidget* each : std::initializer_list<QWidget*>{silo_, handoff_, several_, journey_})
        each->setVisible(each == panel);
    tabAsLaidOut(*panel);
}

void Inspector::refresh() {
    if (shown_ == silo_) silo_->refresh();
    if (shown_ == handoff_) handoff_->refresh();
    if (shown_ == several_) several_->refresh();
    if (shown_ == journey_) journey_->refresh();
    tabAsLaidOut(*shown_);
}

void Inspector::refreshResults() {
    if (shown_ == silo_) silo_->refreshResults();
    if (shown_ == handoff_) handoff_->refreshResults();
    if (shown_ == journey_) journey_->refreshResults();
}

void Inspector::focusErrorRate() {
    if (shown_ == silo_) silo_->focusErrorRate();
    if (shown_ == handoff_) handoff_->focusErrorRate();
    if (shown_ == several_) several_->focusErrorRate();
}

void Inspector::focusName() {
    if (shown_ == silo_) silo_->focusName();
    if (shown_ == handoff_) handoff_->focusName();
    if (shown_ == journey_) journey_->focusName();
}

void Inspector::focusOwner() {
    if (shown_ == silo_) silo_->focusOwner();
    if (shown_ == handoff_) handoff_->focusOwner();
}

void Inspector::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.fillRect(QRect(0, 0, 1, height()), palette().color(QPalette::Midlight));
}

void Inspector::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    setTones(tonesOf(app::currentTheme()));
    refresh();
    update();
}

}  // namespace throughline::gui
