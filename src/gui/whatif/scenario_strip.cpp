#include "gui/whatif/scenario_strip.h"

#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QToolButton>

#include "app/change_words.h"
#include "app/scenarios.h"
#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/icon.h"

namespace throughline::gui {
namespace {

constexpr int mostCharacters = 28;  ///< of a name in its tab

QToolButton* toolButton(const QString& name) {
    auto* button = new QToolButton;
    button->setAccessibleName(name);
    button->setToolTip(name);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

}  // namespace

ScenarioStrip::ScenarioStrip(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      tabs_(new QTabBar(this)),
      more_(toolButton(tr("What can be done with this scenario"))),
      estimate_(new QPushButton(tr("Estimate together…"), this)),
      fork_(new QPushButton(tr("New scenario"), this)),
      present_(new QPushButton(tr("Present"), this)) {
    tabs_->setAccessibleName(tr("Scenarios"));
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setMovable(true);
    tabs_->setFocusPolicy(Qt::StrongFocus);
    tabs_->setElideMode(Qt::ElideNone);
    tabs_->setUsesScrollButtons(true);
    tabs_->installEventFilter(this);
    more_->setPopupMode(QToolButton::InstantPopup);
    more_->setMenu(new QMenu(more_));
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(8);
    line->addWidget(tabs_, 1);
    line->addWidget(more_);
    line->addSpacing(8);
    for (QPushButton* button : {estimate_, fork_, present_}) line->addWidget(button);
    estimate_->setToolTip(tr("Rates that nobody has counted: what each participant thinks (Ctrl+Alt+E)"));
    fork_->setToolTip(tr("New scenario on this one (N)"));
    present_->setToolTip(tr("The journey on the whole screen, one thing at a time (F5)"));
    connect(estimate_, &QPushButton::clicked, this, &ScenarioStrip::estimatesWanted);
    connect(fork_, &QPushButton::clicked, this, &ScenarioStrip::fork);
    connect(present_, &QPushButton::clicked, this, &ScenarioStrip::presentationWanted);
    connect(more_->menu(), &QMenu::aboutToShow, this, [this] {
        more_->menu()->clear();
        fillMenu(*more_->menu(), workbench_.view().scenario());
    });
    connect(tabs_, &QTabBar::currentChanged, this, [this](int tab) {
        if (!showing_) workbench_.view().showScenario(scenarioAt(tab));
    });
    connect(&workbench, &app::Workbench::journeyEdited, this, &ScenarioStrip::refresh);
    useColors();
    refresh();
}

model::ScenarioId ScenarioStrip::scenarioAt(int tab) const {
    return tabs_->tabData(tab).value<QString>().isEmpty()
               ? model::ScenarioId()
               : model::ScenarioId(tabs_->tabData(tab).toString().toStdString());
}

int ScenarioStrip::tabOf(const model::ScenarioId& scenario) const {
    for (int tab = 0; tab < tabs_->count(); ++tab)
        if (scenarioAt(tab) == scenario) return tab;
    return 0;
}

void ScenarioStrip::refresh() {
    const QScopedValueRollback<bool> showing(showing_, true);
    const model::Scenarios& scenarios = *workbench_.bundle().scenarios;
    const int wanted = int(scenarios.size()) + 1;
    while (tabs_->count() < wanted) tabs_->addTab({});
    while (tabs_->count() > wanted) tabs_->removeTab(tabs_->count() - 1);
    const QIcon pin = icon("pin", app::currentTheme().accent);
    for (int tab = 0; tab < wanted; ++tab) {
        const model::Scenario* scenario = tab == 0 ? nullptr : &scenarios[std::size_t(tab) - 1];
        const model::ScenarioId id = scenario ? scenario->id : model::ScenarioId();
        const QString name = app::scenarioName(workbench_.bundle(), id);
        const bool isReference = id == workbench_.view().reference();
        const QString shown =
            fontMetrics().elidedText(name, Qt::ElideRight, fontMetrics().averageCharWidth() * mostCharacters);
        const QString text = QString(shown).replace(u'&', QStringLiteral("&&"));
        if (tabs_->tabText(tab) != text) tabs_->setTabText(tab, text);
        tabs_->setTabData(tab, QString::fromStdString(id.string()));
        tabs_->setTabIcon(tab, isReference ? pin : QIcon());
        tabs_->setAccessibleTabName(tab, isReference ? tr("%1, the reference").arg(name) : name);
        QString words = name;
        if (isReference) words += u'\n' + tr("The reference: the others are compared with it.");
        if (scenario) {
            const QString basis = app::basisWords(workbench_.bundle(), *scenario);
            if (!basis.isEmpty()) words += u'\n' + basis;
            words += u'\n' + app::changeWords(workbench_.baseline(), scenario->changes);
        }
        tabs_->setTabToolTip(tab, words.toHtmlEscaped().replace(u'\n', QStringLiteral("<br>")));
    }
    tabs_->setCurrentIndex(tabOf(workbench_.view().scenario()));
}

void ScenarioStrip::fork() {
    if (app::fork(workbench_, workbench_.view().scenario())) emit nameWanted();
}

void ScenarioStrip::fillMenu(QMenu& menu, const model::ScenarioId& id) {
    const model::Scenario* scenario = model::find(*workbench_.bundle().scenarios, id);
    menu.addAction(tr("&New scenario on this one"), this, &ScenarioStrip::fork);
    QAction* pinned =
        menu.addAction(tr("&Pin as the reference"), this, [this, id] { workbench_.view().pinReference(id); });
    pinned->setEnabled(workbench_.view().reference() != id);
    if (!scenario) return;
    const int place = tabOf(id) - 1;
    menu.addSeparator();
    menu.addAction(tr("&Rename"), this, &ScenarioStrip::nameWanted);
    menu.addAction(tr("Move &left"), this, [this, id] { moveBy(id, -1); })->setEnabled(place > 0);
    menu.addAction(tr("Move r&ight"), this, [this, id] { moveBy(id, 1); })
        ->setEnabled(place + 2 < tabs_->count());
    menu.addSeparator();
    menu.addAction(tr("Re&set all its changes"), this, [this, id] { app::resetAll(workbench_, id); })
        ->setEnabled(app::numberOfChanges(*scenario) > 0);
    menu.addAction(tr("&Make it the baseline"), this, [this, id] { app::promote(workbench_, id); });
    menu.addAction(tr("R&emove"), this, [this, id] { app::remove(workbench_, id); });
}

void ScenarioStrip::moveBy(const model::ScenarioId& scenario, int steps) {
    const int place = tabOf(scenario) - 1 + steps;
    if (place >= 0 && place + 1 < tabs_->count()) app::move(workbench_, scenario, std::size_t(place));
}

/// The tabs stand as they were dragged; the document follows. The baseline stays first.
void ScenarioStrip::moved() {
    const model::Scenarios& scenarios = *workbench_.bundle().scenarios;
    for (int tab = 1; tab < tabs_->count(); ++tab) {
        const model::ScenarioId id = scenarioAt(tab);
        if (id.empty() || scenarios[std::size_t(tab) - 1].id == id) continue;
        const int current = tabOf(workbench_.view().scenario());
        const model::ScenarioId dragged = scenarioAt(current);
        if (!dragged.empty() && current > 0) app::move(workbench_, dragged, std::size_t(current) - 1);
        break;
    }
    refresh();
}

bool ScenarioStrip::press(const QKeyEvent& key) {
    const model::ScenarioId id = workbench_.view().scenario();
    const bool isPlain = key.modifiers() == Qt::NoModifier;
    if (isPlain && key.key() == Qt::Key_P) {
        workbench_.view().pinReference(id);
        return true;
    }
    if (id.empty()) return false;
    const int step = key.key() == Qt::Key_Right ? 1 : key.key() == Qt::Key_Left ? -1 : 0;
    if (step != 0 && key.modifiers() == Qt::AltModifier) {
        moveBy(id, step);
        return true;
    }
    if (isPlain && key.key() == Qt::Key_Delete) {
        app::remove(workbench_, id);
        return true;
    }
    if (key.key() != Qt::Key_F2) return false;
    emit nameWanted();
    return true;
}

bool ScenarioStrip::eventFilter(QObject* watched, QEvent* event) {
    if (watched == tabs_ && event->type() == QEvent::MouseButtonRelease) {
        // After the bar itself has dealt with the release.
        QMetaObject::invokeMethod(this, &ScenarioStrip::moved, Qt::QueuedConnection);
    }
    if (watched == tabs_ && event->type() == QEvent::KeyPress && press(*static_cast<QKeyEvent*>(event)))
        return true;
    if (watched == tabs_ && event->type() == QEvent::ContextMenu) {
        const auto* menu = static_cast<QContextMenuEvent*>(event);
        const int tab = tabs_->tabAt(menu->pos());
        openMenu(tab < 0 ? tabs_->currentIndex() : tab, menu->globalPos());
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void ScenarioStrip::openMenu(int tab, const QPoint& place) {
    tabs_->setCurrentIndex(tab);
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillMenu(*menu, scenarioAt(tab));
    menu->popup(place);
}

void ScenarioStrip::useColors() {
    fork_->setIcon(icon("plus", app::currentTheme().text));
    present_->setIcon(icon("present", app::currentTheme().text));
    more_->setIcon(icon("more", app::currentTheme().secondaryText));
}

void ScenarioStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange) return;
    useColors();
    refresh();
}

}  // namespace throughline::gui
