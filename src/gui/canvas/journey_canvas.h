#pragma once

#include <memory>

#include <QAction>
#include <QList>
#include <QMenu>
#include <QWidget>

#include "app/check_fixes.h"
#include "app/workbench.h"

namespace throughline::gui {

class ArrangeCommands;
class CanvasAccessibility;
class CanvasActions;
class CanvasCommands;
class CanvasFilter;
class CanvasTool;
class CanvasToolBar;
class EmptyHint;
class FilterPill;
class FindBar;
class JourneyScene;
class JourneyView;
class Legend;
class NameEditor;
class Overview;

/// The canvas of the Journey page: draws the journey shown with the scenario and the results shown, and lets
/// it be drawn. What is selected here is selected everywhere (app::ViewState), and the other way round.
class JourneyCanvas : public QWidget {
    Q_OBJECT

public:
    explicit JourneyCanvas(app::Workbench& workbench, QWidget* parent = nullptr);
    ~JourneyCanvas() override;

    /// For the menus of the window; separators included. Their shortcuts hold while the canvas has the focus.
    QList<QAction*> editActions() const;
    QList<QAction*> arrangeActions() const;
    QList<QAction*> viewActions() const;

    double zoom() const;
    void fitAll();
    /// Selects the silo or hand-off and brings it in sight.
    void reveal(const model::ElementId& element);

    JourneyScene& scene() const { return *scene_; }
    JourneyView& view() const { return *view_; }

signals:
    /// A name was typed and Tab pressed: the error rate of the silo selected is next.
    void editErrorRateRequested();
    /// F2 where nothing is selected: the journey itself is meant.
    void renameJourneyWanted();
    /// A fix needs a person: this field, of what is selected now, is to be filled in.
    void fieldWanted(const app::FieldFix& fix);
    /// 1 is 100 %.
    void zoomChanged(double zoom);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void connectActions();
    void connectArranging();
    void connectEditing();
    void connectViewing();
    void connectFinding();
    void useTool(QAction* action);
    void addSilo();
    void openMenu(QPoint globalPosition);
    void fillMenuOfCanvas(QMenu& menu, QPointF point);
    /// What mends the findings about it, on top.
    void addFixes(QMenu& menu, const model::ElementId& element);
    void mend(const app::CheckFix& fix);
    void followContent();
    void followSelection();
    void updateActions();
    void describe();
    void layOut();
    void layOutOverview();
    void layOutTop();
    /// Not where it would hide a card while all cards are in sight.
    bool overviewHelps() const;
    void startAtBeginning();

    app::Workbench& workbench_;
    CanvasCommands* commands_;
    JourneyScene* scene_;
    JourneyView* view_;
    NameEditor* editor_;
    ArrangeCommands* arrange_;
    CanvasActions* actions_;
    CanvasToolBar* toolBar_;
    Overview* overview_;
    EmptyHint* hint_;
    CanvasFilter* filter_;
    FilterPill* pill_;
    FindBar* find_;
    Legend* legend_;
    CanvasAccessibility* accessibility_;
    std::unique_ptr<CanvasTool> selectTool_;
    std::unique_ptr<CanvasTool> connectTool_;
    std::unique_ptr<CanvasTool> spaceTool_;
    model::JourneyId placed_;  ///< the journey that the view was last fitted to
    double zoom_ = 1;
};

}  // namespace throughline::gui
