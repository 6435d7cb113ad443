#pragma once

#include <vector>

#include "app/workbench.h"
#include "gui/controls/buttons.h"
#include "gui/controls/labels.h"
#include "gui/controls/line_field.h"
#include "gui/controls/value_edit.h"

class QHBoxLayout;
class QVBoxLayout;

namespace throughline::gui {

/// A list of things that are edited in place: a row each, and a button that adds one. Rows belong to places
/// in the list, not to things, so that editing never takes the row away under the cursor.
class ListEditor : public QWidget {
    Q_OBJECT

public:
    ListEditor(app::Workbench& workbench, const QString& addWords, QWidget* parent);

    virtual void refresh() = 0;

protected:
    /// A new row for this place. Its first field takes the focus by proxy.
    virtual QWidget* makeRow(std::size_t place) = 0;
    virtual void add() = 0;

    /// Makes or drops rows at the end.
    void setRowCount(std::size_t count);
    std::size_t rowCount() const { return rows_.size(); }
    QWidget* row(std::size_t place) const { return rows_[place]; }
    /// To the last row, for naming what was added.
    void focusLast();
    LinkButton& addButton() { return *add_; }
    app::Workbench& workbench() const { return workbench_; }

private:
    app::Workbench& workbench_;
    QVBoxLayout* column_;
    LinkButton* add_;
    std::vector<QWidget*> rows_;
};

/// An empty line of a row, without margins.
QHBoxLayout* rowLine(QWidget* row);

/// Shows the text unless it is being typed.
void showUnlessEdited(LineField& field, const QString& text);

/// Joins a number field to a field of one thing of the journey: live, one undo step a gesture, in the
/// scenario shown where there is one.
class LiveNumber : public QObject {
    Q_OBJECT

public:
    LiveNumber(app::Workbench& workbench, ValueEdit& edit, model::Field field);

    void show(const model::Target& target, const QString& stepName);

private:
    void submit(std::optional<double> value);

    app::Workbench& workbench_;
    ValueEdit& edit_;
    model::Field field_;
    model::Target target_;
    QString stepName_;
    app::Gesture gesture_ = app::noGesture;
};

/// A row of a thing with a name and one percentage, and what is to be said about it beneath.
class NamedPercentRow : public QWidget {
    Q_OBJECT

public:
    NamedPercentRow(app::Workbench& workbench, model::Field field, QWidget* parent);

    /// The percentage is "Probability of CRM down" to undo and to a screen reader, the name "Name of shared
    /// cause".
    void show(const model::Target& target, const QString& name, const QString& nameWords,
              const QString& percentWords);
    QString name() const { return name_->text().trimmed(); }
    void addBeneath(QWidget* widget);

signals:
    void renamed();
    void removed();

private:
    LineField* name_;
    PercentEdit* percent_;
    SignButton* remove_;
    FieldNote* note_;
    LiveNumber* live_;
};

}  // namespace throughline::gui
