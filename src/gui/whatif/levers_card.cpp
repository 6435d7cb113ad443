#include "gui/whatif/levers_card.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>

#include "app/scenarios.h"
#include "app/words.h"
#include "gui/controls/buttons.h"
#include "gui/controls/line_field.h"
#include "gui/controls/notes_field.h"
#include "gui/whatif/lever_search.h"

namespace throughline::gui {
namespace {

constexpr int notesFrame = 16;

}  // namespace

LeversCard::LeversCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent)
    : Card(parent),
      workbench_(workbench),
      name_(new LineField(this)),
      addNote_(new LinkButton(tr("Add a note"), this)),
      resetAll_(new LinkButton(tr("Reset all"), this)),
      notes_(new NotesField(this)),
      fork_(new QPushButton(tr("Fork to try something"), this)),
      levers_(new LeverList(workbench, whatIf, this)),
      search_(new LeverSearch(workbench, this)),
      other_(new QPushButton(tr("Change something else…"), this)),
      scaleAll_(new QPushButton(tr("All error rates ×…"), this)) {
    buildHead();
    addToBody(notes_);
    addToBody(fork_);
    addToBody(scrolling(levers_), 1);
    buildFoot();
    connect(search_, &LeverSearch::chosen, levers_, &LeverList::addLever);
    connect(&workbench.view(), &app::ViewState::scenarioChanged, search_, &QWidget::hide);
}

void LeversCard::buildHead() {
    QFont bold = name_->font();
    bold.setWeight(QFont::DemiBold);
    name_->setFont(bold);
    name_->setQuiet(true);
    name_->setAccessibleName(tr("Name of the scenario"));
    name_->installEventFilter(this);
    setHead(name_);
    addTool(resetAll_);
    addTool(addNote_);  // at the end: it stays where it is when there is something to reset
    notes_->setAccessibleName(tr("Note on the scenario"));
    notes_->setPlaceholderText(tr("Why, who, when"));
    notes_->setFixedHeight(2 * fontMetrics().lineSpacing() + notesFrame);
    connect(addNote_, &QPushButton::clicked, this, [this] {
        noteWanted_ = workbench_.view().scenario();
        refresh(false);
        notes_->setFocus(Qt::TabFocusReason);
    });
    connect(notes_, &NotesField::started, this,
            [this] { noteGesture_ = workbench_.document().beginGesture(); });
    connect(notes_, &NotesField::textTyped, this, [this](const QString& text) {
        app::setNotes(workbench_, workbench_.view().scenario(), text, noteGesture_);
    });
    connect(notes_, &NotesField::cancelled, this, [this] { workbench_.document().abandon(noteGesture_); });
    connect(name_, &LineField::committed, this,
            [this] { app::rename(workbench_, workbench_.view().scenario(), name_->text()); });
    connect(resetAll_, &QPushButton::clicked, this,
            [this] { app::resetAll(workbench_, workbench_.view().scenario()); });
    connect(fork_, &QPushButton::clicked, this, &LeversCard::forkWanted);
    fork_->setToolTip(tr("N"));
}

void LeversCard::buildFoot() {
    auto* foot = new QHBoxLayout;
    foot->setSpacing(8);
    foot->addWidget(other_);
    foot->addWidget(scaleAll_);
    foot->addStretch(1);
    addToBody(foot);
    connect(other_, &QPushButton::clicked, this, [this] { search_->openBeneath(*other_); });
    connect(scaleAll_, &QPushButton::clicked, this, [this] {
        levers_->addLever({model::AllSilos{}, model::Field::ErrorRate, app::Lever::Way::Scale});
    });
}

/// Enter keeps the name and goes on to the levers, where N begins the next scenario.
bool LeversCard::eventFilter(QObject* watched, QEvent* event) {
    if (watched == name_ && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter)
            QTimer::singleShot(0, this, [this] {
                const auto& rows = levers_->rows();
                rows.empty() ? other_->setFocus() : rows.front()->slider().setFocus();
            });
    }
    return Card::eventFilter(watched, event);
}

void LeversCard::editName() {
    showName(model::find(*workbench_.bundle().scenarios, workbench_.view().scenario()));
    name_->setFocus(Qt::TabFocusReason);
    name_->selectAll();
}

void LeversCard::refresh(bool stale) {
    const model::Scenario* scenario =
        model::find(*workbench_.bundle().scenarios, workbench_.view().scenario());
    showTitle(!scenario);
    setTitle(tr("The baseline is protected"));
    showName(scenario);
    fork_->setVisible(!scenario);
    other_->setEnabled(scenario);
    scaleAll_->setEnabled(scenario);
    showBasis(scenario);
    showNotes(scenario);
    levers_->refresh(stale);
}

void LeversCard::showNotes(const model::Scenario* scenario) {
    const bool open = scenario && (!scenario->notes.empty() || noteWanted_ == scenario->id);
    addNote_->setVisible(scenario && !open);
    notes_->setVisible(open);
    if (open && !notes_->isBeingEdited()) notes_->setShownText(QString::fromStdString(scenario->notes));
}

void LeversCard::showName(const model::Scenario* scenario) {
    name_->setVisible(scenario);
    if (scenario && !name_->isBeingEdited()) name_->setShownText(QString::fromStdString(scenario->name));
}

void LeversCard::showBasis(const model::Scenario* scenario) {
    const std::size_t changes = scenario ? app::numberOfChanges(*scenario) : 0;
    resetAll_->setVisible(changes > 0);
    if (!scenario)
        return setSubtitle(tr("What happens if? A fork of it can be changed freely; nothing here can."));
    QStringList words;
    const QString basis = app::basisWords(workbench_.bundle(), *scenario);
    if (!basis.isEmpty()) words << basis;
    words << tr("%Ln change(s)", nullptr, int(changes));
    words << tr("the hollow mark is %1")
                 .arg(app::scenarioName(workbench_.bundle(), workbench_.view().reference()));
    setSubtitle(words.join(QStringLiteral(" · ")));
}

}  // namespace throughline::gui
