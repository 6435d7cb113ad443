#pragma once

#include <QWidget>

#include "app/impact_range.h"
#include "app/workbench.h"

class QLabel;

namespace throughline::gui {

class ElidedLabel;
class FieldNote;

/// "18.3 % of customers let down  1 in 5.5 · ...": the number that never leaves the window. Greyed while a
/// newer one is being worked out; says what is wrong where there is none.
class Headline : public QWidget {
    Q_OBJECT

public:
    explicit Headline(app::Workbench& workbench, QWidget* parent = nullptr);

    /// What it says, as one sentence.
    QString sentence() const;
    /// Whether nothing of it is still being worked out.
    bool isSettled() const { return workbench_.resultsAreCurrent() && range_.isSettled(); }

signals:
    /// The person wants to know why there is no result.
    void checksWanted();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void refresh();
    void showEvaluation(const app::Evaluated& results);
    void showMissing();
    void showDetails();

    app::Workbench& workbench_;
    app::ImpactRange range_;
    QLabel* rate_;
    ElidedLabel* caption_;
    QLabel* details_;
    FieldNote* problem_;
    QStringList detailParts_;
};

}  // namespace throughline::gui
