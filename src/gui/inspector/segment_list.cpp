#include "gui/inspector/segment_list.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "gui/controls/labels.h"
#include "gui/inspector/change_words.h"
#include "gui/inspector/target_words.h"

namespace throughline::gui {
namespace {

constexpr double firstShare = 0;

QString nameOf(const model::Segment& segment) {
    return QString::fromStdString(segment.name);
}

}  // namespace

/// Its name, share, remove; beneath, what differs.
class SegmentList::Row : public QWidget {
public:
    Row(SegmentList& list, std::size_t place)
        : QWidget(&list),
          name_(new LineField(this)),
          share_(new PercentEdit(this)),
          remove_(new SignButton(SignButton::Sign::Remove, {}, this)),
          live_(new LiveNumber(list.workbench(), *share_, model::Field::Share)),
          note_(new FieldNote(this)),
          changes_(new FieldNote(this)) {
        auto* column = new QVBoxLayout(this);
        column->setContentsMargins(0, 0, 0, 4);
        column->setSpacing(2);
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(name_, 2);
        line->addWidget(share_, 1);
        line->addWidget(remove_);
        column->addLayout(line);
        column->addWidget(note_);
        column->addWidget(changes_);
        setFocusProxy(name_);
        connect(name_, &LineField::committed, &list, [&list, place, this] {
            model::Segment changed = list.segment(place);
            changed.name = name_->text().trimmed().toStdString();
            list.workbench().edit({model::PutSegment{changed}}, SegmentList::tr("Name of segment"));
            list.refresh();
        });
        connect(share_, &LineField::messageChanged, note_, [this](const QString& message, bool isProblem) {
            isProblem ? note_->setProblem(message) : note_->setNote(message);
        });
        connect(remove_, &QToolButton::clicked, &list, [&list, place] {
            const model::Segment& segment = list.segment(place);
            list.workbench().edit({model::RemoveSegment{segment.id}},
                                  SegmentList::tr("Remove %1").arg(nameOf(segment)));
        });
    }

    void showSegment(const model::Journey& journey, const model::Segment& segment) {
        const QString name = nameOf(segment);
        showUnlessEdited(*name_, name);
        live_->show(segment.id, SegmentList::tr("Share of %1").arg(name));
        changes_->setNote(changeWords(journey, segment.changes));
        name_->setAccessibleName(SegmentList::tr("Name of segment %1").arg(name));
        share_->setAccessibleName(SegmentList::tr("Share of %1").arg(name));
        remove_->setName(SegmentList::tr("Remove %1").arg(name));
    }

private:
    LineField* name_;
    PercentEdit* share_;
    SignButton* remove_;
    LiveNumber* live_;
    FieldNote* note_;
    FieldNote* changes_;
};

SegmentList::SegmentList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a segment"), parent) {
    addButton().setToolTip(tr("A group of customers whose journey differs"));
}

QWidget* SegmentList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void SegmentList::refresh() {
    const auto& segments = workbench().baseline().segments;
    setRowCount(segments.size());
    for (std::size_t i = 0; i < segments.size(); ++i)
        static_cast<Row*>(row(i))->showSegment(workbench().baseline(), segments[i]);
}

void SegmentList::add() {
    const QString name = tr("New segment");
    const std::string id = freshId(name, "segment", [this](const std::string& text) {
        return model::find(workbench().baseline(), model::SegmentId(text)) != nullptr;
    });
    const model::Segment segment{
        model::SegmentId(id), name.toStdString(), model::Probability::clamped(firstShare), {}};
    workbench().edit({model::PutSegment{segment}}, tr("Add a segment"));
    focusLast();
}

}  // namespace throughline::gui
