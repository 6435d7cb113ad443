#include "gui/shell/top_bar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include "app/theme.h"
#include "app/words.h"
#include "gui/shell/headline.h"

namespace throughline::gui {
namespace {

constexpr int barHeight = 48;
constexpr int longestSwitcher = 220;
constexpr int fieldPadding = 16;

QToolButton* buttonFor(QAction* action) {
    auto* button = new QToolButton;
    button->setDefaultAction(action);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonIconOnly);
    button->setIconSize({18, 18});
    return button;
}

/// Menu texts take & as a mark for a key.
QString menuText(const QString& name) {
    return QString(name).replace('&', "&&");
}

void showOn(QPushButton* button, const QString& prefix, const QString& name) {
    const QString whole = prefix + name;
    button->setText(menuText(button->fontMetrics().elidedText(whole, Qt::ElideRight, longestSwitcher)));
    button->setToolTip(whole.toHtmlEscaped());
    button->setAccessibleName(whole);
}

QAction* addChoice(QMenu* menu, QActionGroup* group, const QString& text, bool checked) {
    QAction* action = menu->addAction(menuText(text));
    action->setCheckable(true);
    action->setChecked(checked);
    group->addAction(action);
    return action;
}

}  // namespace

TopBar::TopBar(app::Workbench& workbench, QAction* undo, QAction* redo, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      workspace_(new QLineEdit),
      journey_(new QPushButton),
      scenario_(new QPushButton),
      journeyMenu_(new QMenu(this)),
      scenarioMenu_(new QMenu(this)),
      headline_(new Headline(workbench)) {
    setMinimumHeight(barHeight);
    workspace_->setFrame(false);
    workspace_->setAccessibleName(tr("Name of the workspace"));
    workspace_->setPlaceholderText(app::workspaceName({}));
    workspace_->installEventFilter(this);
    QFont bold = workspace_->font();
    bold.setWeight(QFont::DemiBold);
    workspace_->setFont(bold);
    journey_->setMenu(journeyMenu_);
    scenario_->setMenu(scenarioMenu_);
    journey_->setObjectName("journeySwitcher");
    scenario_->setObjectName("scenarioSwitcher");

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 6, 14, 6);
    row->setSpacing(10);
    row->addWidget(workspace_);
    auto* slash = new QLabel(QStringLiteral("/"));
    row->addWidget(slash);
    row->addWidget(journey_);
    row->addWidget(scenario_);
    row->addWidget(buttonFor(undo));
    row->addWidget(buttonFor(redo));
    row->addWidget(headline_, 1);

    connect(&workbench, &app::Workbench::journeyEdited, this, &TopBar::refresh);
    connect(workspace_, &QLineEdit::editingFinished, this, &TopBar::renameWorkspace);
    connect(journeyMenu_, &QMenu::aboutToShow, this, &TopBar::fillJourneyMenu);
    connect(scenarioMenu_, &QMenu::aboutToShow, this, &TopBar::fillScenarioMenu);
    refresh();
}

void TopBar::refresh() {
    const QString name = workspaceName();
    const QFontMetrics metrics(workspace_->font());
    const QString shown = name.trimmed().isEmpty() ? workspace_->placeholderText() : name;
    const int width = std::clamp(metrics.horizontalAdvance(shown) + fieldPadding, 60, longestSwitcher);
    workspace_->setFixedWidth(width);
    // While it is typed in the field has the whole name.
    if (!workspace_->hasFocus())
        workspace_->setText(metrics.elidedText(name, Qt::ElideRight, width - fieldPadding / 2));
    else if (!workspace_->isModified())
        workspace_->setText(name);
    workspace_->setCursorPosition(0);
    workspace_->setToolTip(tr("The workspace: click to rename") + "<br>" + name.toHtmlEscaped());
    showOn(journey_, {}, app::journeyName(workbench_.baseline()));
    colorJourney();
    showOn(scenario_, tr("Scenario: "), app::scenarioName(workbench_.bundle(), workbench_.view().scenario()));
}

/// Words that stand for a name are grey, as in the field beside.
void TopBar::colorJourney() {
    QPalette own;
    if (!app::isNamed(workbench_.baseline()))
        own.setColor(QPalette::ButtonText, app::currentTheme().secondaryText);
    journey_->setPalette(own);
}

QString TopBar::workspaceName() const {
    return QString::fromStdString(workbench_.document().workspace().name);
}

bool TopBar::eventFilter(QObject* watched, QEvent* event) {
    if (watched == workspace_ && event->type() == QEvent::FocusIn) workspace_->setText(workspaceName());
    if (watched == workspace_ && event->type() == QEvent::FocusOut)
        QMetaObject::invokeMethod(this, &TopBar::refresh, Qt::QueuedConnection);
    return false;
}

void TopBar::renameWorkspace() {
    if (!workspace_->isModified()) return;
    workspace_->setModified(false);
    const QString name = workspace_->text().trimmed();
    if (name.isEmpty()) return refresh();
    const auto refusal =
        workbench_.document().submit(model::RenameWorkspace{name.toStdString()}, tr("Rename workspace"));
    if (refusal) emit workbench_.refused(*refusal);
    refresh();
}

void TopBar::fillJourneyMenu() {
    journeyMenu_->clear();
    auto* group = new QActionGroup(journeyMenu_);
    for (const model::JourneyBundle& bundle : workbench_.document().workspace().journeys) {
        QAction* choice = addChoice(journeyMenu_, group, app::journeyName(*bundle.journey),
                                    bundle.id == workbench_.view().journey());
        connect(choice, &QAction::triggered, this,
                [this, id = bundle.id] { workbench_.view().showJourney(id); });
    }
    journeyMenu_->addSeparator();
    journeyMenu_->addActions(journeyActions_);
}

void TopBar::fillScenarioMenu() {
    scenarioMenu_->clear();
    auto* group = new QActionGroup(scenarioMenu_);
    const auto add = [&](const model::ScenarioId& id) {
        QAction* choice = addChoice(scenarioMenu_, group, app::scenarioName(workbench_.bundle(), id),
                                    id == workbench_.view().scenario());
        connect(choice, &QAction::triggered, this, [this, id] { workbench_.view().showScenario(id); });
    };
    add({});
    for (const model::Scenario& scenario : *workbench_.bundle().scenarios) add(scenario.id);
    scenarioMenu_->addSeparator();
    scenarioMenu_->addActions(scenarioActions_);
}

void TopBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) refresh();
    if (event->type() == QEvent::PaletteChange) colorJourney();
}

void TopBar::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), app::currentTheme().surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), app::currentTheme().line);
}

}  // namespace throughline::gui
