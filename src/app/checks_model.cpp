#include "app/checks_model.h"

#include <algorithm>

#include "app/core_words.h"

namespace throughline::app {

namespace {

QString severityWords(model::Severity severity) {
    switch (severity) {
        case model::Severity::Error:
            return ChecksModel::tr("Error");
        case model::Severity::Warning:
            return ChecksModel::tr("Warning");
        case model::Severity::Hint:
            break;
    }
    return ChecksModel::tr("Hint");
}

}  // namespace

ChecksModel::ChecksModel(Workbench& workbench, QObject* parent)
    : QAbstractListModel(parent), workbench_(workbench) {
    connect(&workbench, &Workbench::resultsChanged, this, &ChecksModel::refresh);
    refresh();
}

int ChecksModel::count(model::Severity severity) const {
    return static_cast<int>(std::ranges::count(findings_, severity, &model::Finding::severity));
}

void ChecksModel::refresh() {
    model::Findings findings;
    if (workbench_.results()) findings = workbench_.results()->shown.findings;
    std::ranges::stable_sort(findings, {}, &model::Finding::severity);
    if (findings == findings_) return;
    beginResetModel();
    findings_ = std::move(findings);
    endResetModel();
}

int ChecksModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(findings_.size());
}

QVariant ChecksModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const model::Finding& finding = findingAt(index.row());
    if (role == Qt::DisplayRole) return inWords(finding.message);
    if (role == Qt::AccessibleTextRole)
        return severityWords(finding.severity) + ": " + inWords(finding.message);
    if (role == Qt::ToolTipRole) return QString::fromStdString(finding.place).toHtmlEscaped();
    if (role == SeverityRole) return static_cast<int>(finding.severity);
    return {};
}

}  // namespace throughline::app
