#pragma once

#include "gui/controls/buttons.h"
#include "gui/controls/value_edit.h"
#include "throughline/model/journey.h"

class QMenu;
class QVBoxLayout;

namespace throughline::gui {

/// The changes of a segment, a row each with its value, edited in place; and a button that adds one.
class ChangeRows : public QWidget {
    Q_OBJECT

public:
    explicit ChangeRows(QWidget* parent = nullptr);

    void showChanges(const model::Journey& journey, const std::vector<model::Change>& changes);
    /// What can be changed of each silo and hand-off.
    void fillMenu(QMenu& menu);

signals:
    /// The whole list anew, and what was done to it: "error rate of Call centre".
    void edited(const std::vector<throughline::model::Change>& changes, const QString& what);

private:
    /// One setting or scaling of one change.
    struct Place {
        model::Target target;
        model::Field field;
        bool isScaling;
        friend bool operator==(const Place&, const Place&) = default;
    };
    struct Row {
        Place place;
        QWidget* whole;
        ValueEdit* edit;  ///< null for a choice, which is only shown
    };

    static std::vector<Place> placesOf(const std::vector<model::Change>& changes);
    Row makeRow(const Place& place);
    ValueEdit* makeEdit(const Place& place);
    void rebuild(const std::vector<Place>& places);
    QString wordsOf(const Place& place) const;
    std::optional<double> valueAt(const Place& place) const;
    QString choiceAt(const Place& place) const;
    void setValue(const Place& place, double value);
    void remove(const Place& place);
    void add(const model::Target& target, model::Field field);

    model::Journey journey_;
    std::vector<model::Change> changes_;
    std::vector<Row> rows_;
    QVBoxLayout* column_;
    LinkButton* add_;
};

}  // namespace throughline::gui
