#pragma once

#include <map>
#include <optional>

#include <QObject>
#include <QPointF>

#include "app/workbench.h"

namespace throughline::gui {

enum class Direction { Left, Up, Right, Down };

/// What can be done to the journey shown, in the words of the people who draw it. Each is one step for undo.
/// Positions are upper left corners of cards, in canvas units.
class CanvasCommands : public QObject {
    Q_OBJECT

public:
    explicit CanvasCommands(app::Workbench& workbench, QObject* parent = nullptr);

    /// A new silo, selected, with its name to be typed: nameFresh() makes it lasting.
    void addSilo(QPointF corner);
    /// A new silo that `from` hands off to.
    void addSiloAfter(const model::SiloId& from, QPointF corner);
    /// A new silo beside the one that is selected, connected with it: to the left one that hands off to it,
    /// else one that it hands off to. Does nothing unless exactly one silo is selected.
    void addNeighbour(Direction direction);

    /// A new silo in the middle of a hand-off: it leads there now, and from there to where it led.
    void addSiloOn(const model::HandoffId& handoff);

    /// The silo whose name is being typed for the first time.
    bool hasFresh() const { return fresh_.has_value(); }
    /// Gives the fresh silo its name, and an id after it; all of it is one step. An empty name leaves the one
    /// it has.
    void nameFresh(const QString& name);
    /// Takes the fresh silo back; no step is left.
    void abandonFresh();
    /// Whether the fresh silo was begun from another one, so that one that exists could take its place.
    bool freshIsConnected() const;
    /// The hand-off goes to, or comes from, this silo instead of the fresh one, which is taken back.
    void connectInsteadOfFresh(const model::SiloId& silo);

    void rename(const model::SiloId& silo, const QString& name);
    void connectSilos(const model::SiloId& from, const model::SiloId& to);
    /// Takes the hand-off to other ends; its figures stay.
    void reconnect(const model::HandoffId& handoff, const model::SiloId& from, const model::SiloId& to);
    /// Why the journey would refuse that; nothing where it would not.
    std::optional<QString> whyNotReconnect(const model::HandoffId& handoff, const model::SiloId& from,
                                           const model::SiloId& to) const;
    /// Moves a silo that no hand-off leads to or from here, and puts it on the hand-off.
    void insertOn(const model::HandoffId& handoff, const model::SiloId& silo, QPointF corner);
    /// Whether insertOn() would do something: the silo stands alone.
    bool canInsert(const model::SiloId& silo) const;
    /// Moves silos to these corners. One that now stands in another stage's column becomes of that stage.
    /// The label is made up where none is given.
    void moveTo(const std::map<model::SiloId, QPointF>& corners, const QString& label = {});
    /// The same, and stages stay: for a layout that follows them.
    void place(const std::map<model::SiloId, QPointF>& corners, const QString& label);
    /// Moves the selected silos; part of the step of the same gesture.
    void nudge(QPointF by, app::Gesture gesture);
    void removeSelection();
    /// Copies the selected silos, with the hand-offs among them, this far away, and further where cards
    /// stand.
    void duplicateSelection(QPointF by = {});

    void copySelection() const;
    void cutSelection();
    /// Puts the silos on the clipboard, or those of a journey file's text there, here (the middle of them),
    /// or a little beside where they came from. What is no journey is refused in words.
    void paste(const std::optional<QPointF>& middle);

    void selectAll();
    /// Selects the next (+1) or previous (-1) card in the order of the file; false at the end.
    bool selectNext(int step);
    /// The silos selected stay where they are when the journey is laid out; where all of them do, no more.
    void togglePinned();
    /// Collapses the stages of the selection, or all where nothing is selected; where all of these are
    /// collapsed, opens them.
    void toggleStages();
    void toggleAllStages();

    /// The silo, or the hand-off, that alone is selected.
    std::optional<model::SiloId> selectedSilo() const;
    std::optional<model::HandoffId> selectedHandoff() const;
    bool selectsSilos() const;
    std::size_t selectedSiloCount() const { return selectedSilos().size(); }
    /// Where the silos of the journey stand, unplaced ones included.
    model::Layout layout() const;

signals:
    /// The name field of this silo should open.
    void nameWanted(const throughline::model::SiloId& silo);

private:
    struct Fresh {
        app::Gesture gesture = app::noGesture;
        model::Silo silo = {};
        QPointF corner;
        model::SiloId handsOffFrom = {};  ///< empty: none
        model::SiloId handsOffTo = {};    ///< empty: none
        model::HandoffId splits = {};     ///< empty: none
        model::MoveSilos makesRoom = {};  ///< for a silo on a hand-off
    };

    void begin(Fresh fresh);
    std::vector<model::JourneyEdit> editsOf(const Fresh& fresh) const;
    std::vector<model::JourneyEdit> pinUnplaced() const;
    std::string stageAt(QPointF corner) const;
    QString moveLabel(const model::MoveSilos& moves) const;
    std::vector<model::SiloId> selectedSilos() const;
    void toggle(const std::set<std::string>& stages);
    model::JourneyBundle selectedPart() const;
    void paste(const model::JourneyBundle& part, const std::optional<QPointF>& middle);
    void insertCopies(const model::JourneyBundle& part, QPointF by, const QString& label);

    app::Workbench& workbench_;
    std::optional<Fresh> fresh_;
};

}  // namespace throughline::gui
