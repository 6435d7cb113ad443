#pragma once

#include <QWidget>

#include "app/workbench.h"

class QListWidget;
class QSplitter;

namespace throughline::gui {

class ElementTableView;
class FieldNote;
class NamedListView;
struct PastePlan;

/// The journey as tables in which all of it can be edited - silos, hand-offs, departments, stages: a full
/// equivalent of the canvas for the keyboard and for screen readers.
class JourneyTable : public QWidget {
    Q_OBJECT

public:
    explicit JourneyTable(app::Workbench& workbench, QWidget* parent = nullptr);
    ~JourneyTable() override;

    ElementTableView& silos() { return *silos_; }
    ElementTableView& handoffs() { return *handoffs_; }
    NamedListView& departments() { return *departments_; }
    NamedListView& stages() { return *stages_; }
    /// What the last paste had to say, one line each.
    QStringList pasteMessages() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* section(const QString& title, ElementTableView* table);
    static QSplitter* splitter(QWidget* above, QWidget* below);
    void showPaste(const PastePlan& plan);
    void showMessage(const QString& message, bool isProblem);

    ElementTableView* silos_;
    ElementTableView* handoffs_;
    NamedListView* departments_;
    NamedListView* stages_;
    FieldNote* note_;
    QListWidget* problems_;
};

}  // namespace throughline::gui
