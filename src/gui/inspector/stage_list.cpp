#include "gui/inspector/stage_list.h"

#include <algorithm>

#include <QHBoxLayout>

namespace throughline::gui {

/// Its name, up, down, remove.
class StageList::Row : public QWidget {
public:
    Row(StageList& list, std::size_t place)
        : QWidget(&list),
          name_(new LineField(this)),
          up_(new SignButton(SignButton::Sign::Up, {}, this)),
          down_(new SignButton(SignButton::Sign::Down, {}, this)),
          remove_(new SignButton(SignButton::Sign::Remove, {}, this)) {
        QHBoxLayout* line = rowLine(this);
        line->addWidget(name_, 1);
        for (QWidget* button : {up_, down_, remove_}) line->addWidget(button);
        setFocusProxy(name_);
        connect(name_, &LineField::committed, &list,
                [&list, place, this] { list.rename(place, name_->text()); });
        connect(up_, &QToolButton::clicked, &list, [&list, place] { list.move(place, -1); });
        connect(down_, &QToolButton::clicked, &list, [&list, place] { list.move(place, 1); });
        connect(remove_, &QToolButton::clicked, &list, [&list, place] { list.remove(place); });
    }

    void showStage(const QString& name, bool isFirst, bool isLast) {
        showUnlessEdited(*name_, name);
        name_->setAccessibleName(StageList::tr("Name of stage %1").arg(name));
        up_->setName(StageList::tr("Move %1 earlier").arg(name));
        down_->setName(StageList::tr("Move %1 later").arg(name));
        remove_->setName(StageList::tr("Remove stage %1").arg(name));
        up_->setEnabled(!isFirst);
        down_->setEnabled(!isLast);
    }

private:
    LineField* name_;
    SignButton* up_;
    SignButton* down_;
    SignButton* remove_;
};

StageList::StageList(app::Workbench& workbench, QWidget* parent)
    : ListEditor(workbench, tr("Add a stage"), parent) {
}

QWidget* StageList::makeRow(std::size_t place) {
    return new Row(*this, place);
}

void StageList::refresh() {
    const auto all = stages();
    setRowCount(all.size());
    for (std::size_t i = 0; i < all.size(); ++i)
        static_cast<Row*>(row(i))->showStage(QString::fromStdString(all[i]), i == 0, i + 1 == all.size());
}

void StageList::add() {
    auto all = stages();
    const auto isTaken = [&](const QString& name) {
        return std::ranges::find(all, name.toStdString()) != all.end();
    };
    QString name = tr("New stage");
    for (int n = 2; isTaken(name); ++n) name = tr("New stage %1").arg(n);
    all.push_back(name.toStdString());
    workbench().edit({model::SetStages{all, {}}}, tr("Add a stage"));
    focusLast();
}

void StageList::rename(std::size_t place, const QString& name) {
    auto all = stages();
    const std::string old = std::exchange(all[place], name.trimmed().toStdString());
    if (old != all[place])
        workbench().edit({model::SetStages{all, {{old, all[place]}}}},
                         tr("Rename stage %1").arg(QString::fromStdString(old)));
    refresh();
}

void StageList::move(std::size_t place, int by) {
    auto all = stages();
    const QString name = QString::fromStdString(all[place]);
    std::swap(all[place], all[place + size_t(by)]);
    workbench().edit({model::SetStages{all, {}}}, tr("Move stage %1").arg(name));
}

void StageList::remove(std::size_t place) {
    auto all = stages();
    const QString name = QString::fromStdString(all[place]);
    all.erase(all.begin() + std::ptrdiff_t(place));
    workbench().edit({model::SetStages{all, {}}}, tr("Remove stage %1").arg(name));
}

}  // namespace throughline::gui
