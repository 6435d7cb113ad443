#pragma once

#include <QAbstractListModel>

#include "app/workbench.h"

namespace throughline::app {

/// What is wrong, doubtful or missing in the journey shown: errors first, then warnings, then hints.
class ChecksModel : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role { SeverityRole = Qt::UserRole };

    explicit ChecksModel(Workbench& workbench, QObject* parent = nullptr);

    /// Pre: 0 <= row < rowCount().
    const model::Finding& findingAt(int row) const { return findings_[static_cast<std::size_t>(row)]; }
    int count(model::Severity severity) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    void refresh();

    Workbench& workbench_;
    model::Findings findings_;
};

}  // namespace throughline::app
