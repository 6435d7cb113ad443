#include "gui/inspector/segment_list.h"

#include <algorithm>

#include "app/target_words.h"
#include "app/words.h"
#include "gui/inspector/change_rows.h"

namespace throughline::gui {
namespace {

constexpr double firstShare = 0;

QString nameOf(const model::Segment& segment) {
    return QString::fromStdString(segment.name);
}

/// How many of its customers are let down; empty without a result.
QString resultOf(const app::Workbench& workbench, const model::SegmentId& segment) {
    const app::EvaluatedPtr& results = workbench.results();
    if (!results || !results->shown.evaluation) return {};
    const auto& segments = results->shown.evaluation->segments;
    const auto found = std::ranges::find(segments, segment, &engine::SegmentResult::id);
    if (found == segments.end()) return {};
    return SegmentList::tr("%1 of them are let down").arg(app::percent(found->impactRate));
}

}  // namespace

/// Its name and share; beneath, what differs.
class SegmentList::Row : public NamedPercentRow {
public:
    Row(SegmentList& list, std::size_t place)
        : NamedPercentRow(list.workbench(), model::Field::Share, &list),
          result_(new FieldNote(this)),
          changes_(new ChangeRows(this)) {
        addBeneath(result_);
        addBeneath(changes_);
        connect(changes_, &ChangeRows::edited, &list,
                [&list, place](const std::vector<model::Change>& changes, const QString& what) {
                    model::Segment changed = list.segment(place);
                    changed.changes = changes;
                    list.workbench().edit({model::PutSegment{changed}},
                                          SegmentList::tr("%1 in %2").arg(what, nameOf(changed)));
                    list.refresh();
                });
        connect(this, &NamedPercentRow::renamed, &list, [&list, place, this] {
            model::Segment changed = list.segment(place);
            changed.name = name().toStdString();
            list.workbench().edit({model::PutSegment{changed}}, SegmentList::tr("Name of segment"));
            list.refresh();
        });
        connect(this, &NamedPercentRow::removed, &list, [&list, place] {
            const model::Segment& segment = list.segment(place);
            list.workbench().edit({model::RemoveSegment{segment.id}},
                                  SegmentList::tr("Remove %1").arg(nameOf(segment)));
        });
    }

    void showSegment(const model::Journey& journey, const model::Segment& segment) {
        const QString name = nameOf(segment);
        show(segment.id, name, SegmentList::tr("Name of segment %1").arg(name),
             SegmentList::tr("Share of %1").arg(name));
        changes_->showChanges(journey, segment.changes);
    }

    /// Greyed while it is of an older state.
    void showResult(const app::Workbench& workbench, const model::Segment& segment) {
        result_->setNote(resultOf(workbench, segment.id));
        result_->setEnabled(workbench.resultsAreCurrent());
    }

private:
    FieldNote* result_;
    ChangeRows* changes_;
};

SegmentList::SegmentList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a segment"), parent) {
    addButton().setToolTip(tr("A group of customers whose journey differs"));
    connect(&workbench, &app::Workbench::resultsChanged, this, &SegmentList::showResults);
}

QWidget* SegmentList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void SegmentList::refresh() {
    const auto& segments = workbench().baseline().segments;
    setRowCount(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i)
        static_cast<Row*>(row(i))->showSegment(workbench().baseline(), segments[i]);
    showResults();
}

/// Of the rows that are there: a segment that was just added may have none yet.
void SegmentList::showResults() {
    const auto& segments = workbench().baseline().segments;
    const std::size_t shown = std::min(rowCount(), segments.size());
    for (std::size_t i = 0; i < shown; ++i) static_cast<Row*>(row(i))->showResult(workbench(), segments[i]);
}

void SegmentList::add() {
    const QString name = tr("New segment");
    const std::string id = app::freshId(name, "segment", [this](const std::string& text) {
        return model::find(workbench().baseline(), model::SegmentId(text)) != nullptr;
    });
    const model::Segment segment{
        model::SegmentId(id), name.toStdString(), model::Probability::clamped(firstShare), {}};
    workbench().edit({model::PutSegment{segment}}, tr("Add a segment"));
    focusLast();
}

}  // namespace throughline::gui
