#pragma once

#include "gui/whatif/card.h"
#include "gui/whatif/lever_list.h"

class QPushButton;

namespace throughline::gui {

class LeverSearch;
class LineField;
class LinkButton;
class NotesField;

/// The scenario shown: its name, what it is based on, and its levers. On the baseline the levers only show,
/// and one key or one click begins a scenario.
class LeversCard : public Card {
    Q_OBJECT

public:
    LeversCard(app::Workbench& workbench, app::WhatIf& whatIf, QWidget* parent = nullptr);

    void refresh(bool stale);
    /// Puts the focus into the name, with all of it selected: typing replaces it.
    void editName();
    LeverList& levers() { return *levers_; }

signals:
    void forkWanted();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void buildHead();
    void buildFoot();
    void showName(const model::Scenario* scenario);
    void showBasis(const model::Scenario* scenario);
    void showNotes(const model::Scenario* scenario);

    app::Workbench& workbench_;
    model::ScenarioId noteWanted_;  ///< the scenario whose empty note is open
    app::Gesture noteGesture_ = app::noGesture;
    LineField* name_;
    LinkButton* addNote_;
    LinkButton* resetAll_;
    NotesField* notes_;
    QPushButton* fork_;
    LeverList* levers_;
    LeverSearch* search_;
    QPushButton* other_;
    QPushButton* scaleAll_;
};

}  // namespace throughline::gui
