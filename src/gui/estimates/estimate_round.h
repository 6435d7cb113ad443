#pragma once

#include <vector>

#include <QDialog>

#include "app/workbench.h"
#include "gui/charts/chart_export.h"
#include "throughline/model/estimates.h"

class QCheckBox;
class QLabel;
class QToolButton;
class QVBoxLayout;

namespace throughline::gui {

class ChartView;
class ChoiceBox;
class EstimateRow;
class FieldNote;
class LinkButton;
class NoteBox;

/// A round in which several people say what they think an error rate is: typed in or pasted, shown as
/// ranges, combined, and made the rate with one click.
///
/// 1. What is whole is kept in the document at once, with who said it; all of it is one undo step a round.
/// 2. A row that is not whole (any more) keeps what was last whole in it.
/// 3. Making it the rate is a step of its own: in the baseline, or as a change of the scenario shown.
class EstimateRound : public QDialog {
    Q_OBJECT

public:
    /// Pre: the silo or hand-off is in the journey shown.
    EstimateRound(app::Workbench& workbench, const model::ElementId& element, QWidget* parent = nullptr);

    const model::ElementId& element() const { return element_; }
    const std::vector<EstimateRow*>& rows() const { return rows_; }
    /// Adds the rows that the text has, or says what is wrong with it and changes nothing.
    void paste(const QString& text);

public slots:
    /// Makes what they say together the error rate. Does nothing while nobody has said anything.
    void useAsRate();

signals:
    void exportWanted(const throughline::gui::ExportedFile& file);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildRows();
    QWidget* buildResult();
    void useColors();
    QLayout* buildFoot();
    void fillElements();
    void showElement(const model::ElementId& element);
    EstimateRow* addRow();
    void removeRow(EstimateRow* row);
    void takeAway(EstimateRow* row);
    void ensureEmptyRow();
    void placeRows();
    void orderTabs();
    void keep();
    void refresh();
    void showRateNow();
    std::vector<model::Estimate> estimates() const;
    std::optional<model::Pooled> together() const;

    app::Workbench& workbench_;
    model::ElementId element_;
    app::Gesture gesture_ = app::noGesture;
    std::vector<EstimateRow*> rows_;
    std::vector<model::ElementId> elements_;  ///< by place in the list to choose from
    ChoiceBox* which_;
    QLabel* now_;
    QWidget* weightHead_;
    QVBoxLayout* column_;
    FieldNote* pasteProblem_;
    QCheckBox* weights_;
    ChartView* chart_;
    QToolButton* more_;
    NoteBox* words_;
    QPushButton* use_;
};

}  // namespace throughline::gui
