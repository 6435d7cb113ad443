#pragma once

#include <QAction>
#include <QList>
#include <QObject>

namespace throughline::gui {

/// The commands of the canvas as actions: for its tool bar, its context menu and the menus of the window.
/// Shortcuts hold while the canvas has the focus.
class CanvasActions : public QObject {
    Q_OBJECT

public:
    /// owner: the widget whose focus the shortcuts need.
    explicit CanvasActions(QWidget& owner);

    QAction* select;
    QAction* hand;
    QAction* connect;
    QAction* addSilo;
    QAction* insertSilo;
    QAction* addNext;
    QAction* addBefore;
    QAction* addAbove;
    QAction* addBelow;
    QAction* rename;
    QAction* duplicate;
    QAction* cut;
    QAction* copy;
    QAction* paste;
    QAction* remove;
    QAction* selectAll;
    QAction* space;
    QAction* alignLeft;
    QAction* alignCentre;
    QAction* alignRight;
    QAction* alignTop;
    QAction* alignMiddle;
    QAction* alignBottom;
    QAction* distributeAcross;
    QAction* distributeDown;
    QAction* layOut;
    QAction* pin;
    QAction* foldStage;
    QAction* foldStages;
    QAction* walk;
    QAction* zoomIn;
    QAction* zoomOut;
    QAction* actualSize;
    QAction* fitAll;
    QAction* fitSelection;
    QAction* wheelZooms;
    QAction* overview;
    QAction* legend;
    QAction* find;
    QAction* showPaths;
    QAction* showPainfulPath;
    QAction* showAll;

    /// For an edit, an arrange and a view menu, with separators.
    QList<QAction*> edit() const { return edit_; }
    QList<QAction*> arrange() const { return arrange_; }
    QList<QAction*> view() const { return view_; }

    /// Icons in the colours of the theme in use.
    void restyle();

private:
    QAction* make(const QString& text, const char* icon, const QList<QKeySequence>& shortcuts);
    QAction* separator();
    void makeArranging();

    QWidget& owner_;
    QList<QAction*> edit_;
    QList<QAction*> arrange_;
    QList<QAction*> view_;
};

}  // namespace throughline::gui
