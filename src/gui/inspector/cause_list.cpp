#include "gui/inspector/cause_list.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QMenu>

#include "app/target_words.h"
#include "app/words.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

/// Where a new cause or an element added to one starts: likely enough to be seen in the result, and to be
/// corrected.
constexpr double firstProbability = 0.01;
constexpr double firstExtraErrorRate = 0.5;
constexpr int indent = 16;

QString nameOf(const model::SharedCause& cause) {
    return QString::fromStdString(cause.name);
}

}  // namespace

/// Its name and probability; beneath, what it affects.
class CauseList::Row : public NamedPercentRow {
public:
    Row(CauseList& list, std::size_t place)
        : NamedPercentRow(list.workbench(), model::Field::Probability, &list),
          affected_(new AffectedList(list.workbench(), this)) {
        addBeneath(affected_);
        affected_->setContentsMargins(indent, 0, 0, 0);
        connect(this, &NamedPercentRow::renamed, &list, [&list, place, this] {
            model::SharedCause changed = list.cause(place);
            changed.name = name().toStdString();
            list.put(changed, CauseList::tr("Name of shared cause"));
        });
        connect(this, &NamedPercentRow::removed, &list, [&list, place] {
            const model::SharedCause& cause = list.cause(place);
            list.workbench().edit({model::RemoveSharedCause{cause.id}},
                                  CauseList::tr("Remove %1").arg(nameOf(cause)));
        });
    }

    void showCause(const model::SharedCause& cause) {
        const QString name = nameOf(cause);
        show(cause.id, name, CauseList::tr("Name of shared cause %1").arg(name),
             CauseList::tr("Probability of %1").arg(name));
        affected_->showCause(cause.id);
    }

private:
    AffectedList* affected_;
};

CauseList::CauseList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a shared cause"), parent) {
    addButton().setToolTip(tr("One cause of errors in several places: an IT platform, a supplier, a strike"));
}

QWidget* CauseList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void CauseList::refresh() {
    const auto& causes = workbench().baseline().sharedCauses;
    setRowCount(causes.size());
    for (std::size_t i = 0; i < causes.size(); ++i) static_cast<Row*>(row(i))->showCause(causes[i]);
}

void CauseList::add() {
    const QString name = tr("New shared cause");
    const std::string id = app::freshId(name, "cause", [this](const std::string& text) {
        return model::find(workbench().baseline(), model::SharedCauseId(text)) != nullptr;
    });
    put({model::SharedCauseId(id), name.toStdString(), model::Probability::clamped(firstProbability), {}},
        tr("Add a shared cause"));
    focusLast();
}

void CauseList::put(const model::SharedCause& cause, const QString& stepName, app::Gesture gesture) {
    workbench().edit({model::PutSharedCause{cause}}, stepName, gesture);
    refresh();
}

/// An element, its extra error rate, remove.
class AffectedList::Row : public QWidget {
public:
    Row(AffectedList& list, std::size_t place)
        : QWidget(&list),
          name_(new ElidedLabel(this)),
          rate_(new PercentEdit(this)),
          remove_(new SignButton(SignButton::Sign::Remove, {}, this)) {
        QHBoxLayout* line = rowLine(this);
        line->addWidget(name_, 2);
        line->addWidget(rate_, 1);
        line->addWidget(remove_);
        setFocusProxy(rate_);
        app::Document& document = list.workbench().document();
        connect(rate_, &LineField::started, this, [this, &document] { gesture_ = document.beginGesture(); });
        connect(rate_, &LineField::withdrawn, this, [this, &document] { document.abandon(gesture_); });
        connect(rate_, &LineField::cancelled, this, [this, &document] { document.abandon(gesture_); });
        connect(rate_, &LineField::messageChanged, rate_,
                [this](const QString& message) { rate_->setToolTip(message.toHtmlEscaped()); });
        connect(rate_, &ValueEdit::edited, &list, [&list, place, this](std::optional<double> rate) {
            if (rate) list.setRate(place, *rate, gesture_);
        });
        connect(remove_, &QToolButton::clicked, &list, [&list, place] { list.remove(place); });
    }

    void showAffected(const QString& element, const QString& cause, double rate) {
        name_->setText(element);
        if (!rate_->isBeingEdited()) rate_->setValue(rate);
        rate_->setAccessibleName(AffectedList::tr("Extra error rate of %1 with %2").arg(element, cause));
        remove_->setName(AffectedList::tr("%1 is no longer affected by %2").arg(element, cause));
    }

private:
    ElidedLabel* name_;
    PercentEdit* rate_;
    SignButton* remove_;
    app::Gesture gesture_ = app::noGesture;
};

AffectedList::AffectedList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a silo or hand-off"), parent) {
}

void AffectedList::showCause(const model::SharedCauseId& cause) {
    cause_ = cause;
    refresh();
}

QWidget* AffectedList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void AffectedList::refresh() {
    const model::SharedCause* shown = cause();
    if (!shown) return;
    addButton().setAccessibleName(tr("Add what %1 affects").arg(nameOf(*shown)));
    setRowCount(shown->affects.size());
    for (std::size_t i = 0; i < shown->affects.size(); ++i) {
        const model::AffectedElement& affected = shown->affects[i];
        static_cast<Row*>(row(i))->showAffected(app::name(workbench().baseline(), affected.element),
                                                nameOf(*shown), affected.errorRate.mean());
    }
}

void AffectedList::add() {
    const model::Journey& journey = workbench().baseline();
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto offer = [&](const model::ElementId& element) {
        const QString words = app::name(journey, element).replace(u'&', QStringLiteral("&&"));
        menu->addAction(words, this, [this, element] { addElement(element); });
    };
    for (const model::Silo& silo : journey.silos) offer(silo.id);
    menu->addSeparator();
    for (const model::Handoff& handoff : journey.handoffs) offer(handoff.id);
    menu->popup(addButton().mapToGlobal(QPoint(0, addButton().height())));
}

void AffectedList::addElement(const model::ElementId& element) {
    if (!cause()) return;
    model::SharedCause changed = *cause();
    const auto same = [&](const model::AffectedElement& affected) { return affected.element == element; };
    if (std::ranges::any_of(changed.affects, same)) return;
    changed.affects.push_back({element, *model::Rate::exactly(firstExtraErrorRate)});
    put(changed);
    focusLast();
}

void AffectedList::setRate(std::size_t place, double rate, app::Gesture gesture) {
    model::SharedCause changed = *cause();
    changed.affects[place].errorRate = *model::Rate::exactly(rate);
    put(changed, gesture);
}

void AffectedList::remove(std::size_t place) {
    model::SharedCause changed = *cause();
    changed.affects.erase(changed.affects.begin() + std::ptrdiff_t(place));
    put(changed);
}

void AffectedList::put(const model::SharedCause& cause, app::Gesture gesture) {
    workbench().edit({model::PutSharedCause{cause}}, tr("What %1 affects").arg(nameOf(cause)), gesture);
    refresh();
}

}  // namespace throughline::gui
