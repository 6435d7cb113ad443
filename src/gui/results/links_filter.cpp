#include "gui/results/links_filter.h"

#include <algorithm>

#include "app/weakest_links_model.h"

namespace throughline::gui {
namespace {

using Model = app::WeakestLinksModel;

bool isOneOf(const QStringList& of, const QSet<QString>& chosen) {
    return chosen.isEmpty() ||
           std::ranges::any_of(of, [&](const QString& each) { return chosen.contains(each); });
}

}  // namespace

LinksFilter::LinksFilter(QObject* parent) : QSortFilterProxyModel(parent) {
    setSortRole(Model::SortRole);
}

void LinksFilter::setText(const QString& text) {
    text_ = text;
    invalidateFilter();
}

void LinksFilter::setDepartments(const QSet<QString>& departments) {
    departments_ = departments;
    invalidateFilter();
}

void LinksFilter::setStages(const QSet<QString>& stages) {
    stages_ = stages;
    invalidateFilter();
}

bool LinksFilter::filterAcceptsRow(int row, const QModelIndex& parent) const {
    const auto at = [&](int column) { return sourceModel()->index(row, column, parent); };
    const bool hasText =
        text_.isEmpty() ||
        std::ranges::any_of(
            std::initializer_list<int>{Model::Name, Model::Department, Model::Owner},
            [&](int column) { return at(column).data().toString().contains(text_, Qt::CaseInsensitive); });
    return hasText && isOneOf(at(0).data(Model::DepartmentsRole).toStringList(), departments_) &&
           isOneOf(at(0).data(Model::StagesRole).toStringList(), stages_);
}

}  // namespace throughline::gui
