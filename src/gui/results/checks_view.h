#pragma once

#include <QListView>

#include "app/checks_model.h"

namespace throughline::gui {

/// What is wrong, doubtful or missing, in words; choosing a row selects the silos and hand-offs it is about.
class ChecksView : public QListView {
    Q_OBJECT

public:
    explicit ChecksView(app::Workbench& workbench, QWidget* parent = nullptr);

    const app::ChecksModel& checks() const { return model_; }

signals:
    /// The number of findings changed.
    void countChanged();
    void activatedElement(const throughline::model::ElementId& element);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    app::Workbench& workbench_;
    app::ChecksModel model_;
};

}  // namespace throughline::gui
