#pragma once

#include <QSet>
#include <QSortFilterProxyModel>

namespace throughline::gui {

/// The weakest links that contain a text and belong to one of the chosen departments and stages.
class LinksFilter : public QSortFilterProxyModel {
    Q_OBJECT

public:
    explicit LinksFilter(QObject* parent = nullptr);

    void setText(const QString& text);
    /// Empty: all.
    void setDepartments(const QSet<QString>& departments);
    const QSet<QString>& departments() const { return departments_; }
    void setStages(const QSet<QString>& stages);
    const QSet<QString>& stages() const { return stages_; }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override;

private:
    QString text_;
    QSet<QString> departments_;
    QSet<QString> stages_;
};

}  // namespace throughline::gui
