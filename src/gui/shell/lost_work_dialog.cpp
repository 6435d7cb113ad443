#include "gui/shell/lost_work_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QPushButton>

#include "app/words.h"
#include "gui/shell/dialog_parts.h"
#include "gui/shell/recovery_dialog.h"
#include "gui/shell/row_list.h"

namespace throughline::gui {
namespace {

const QSize usualSize(820, 380);

QString placeOf(const app::LostWork& lost) {
    if (lost.file().isEmpty()) return LostWorkDialog::tr("in no file yet");
    return QFileInfo(lost.file()).absolutePath();
}

}  // namespace

LostWorkDialog::LostWorkDialog(const std::vector<Lost>& lost, QWidget* parent)
    : QDialog(parent),
      lost_(lost.rbegin(), lost.rend()),
      list_(new RowList({{tr("Workspace"), Qt::AlignLeft, true},
                         {tr("Place")},
                         {tr("Changes"), Qt::AlignRight},
                         {tr("Last change")},
                         {tr("What it was")}},
                        tr("Unsaved work, newest first"))) {
    setWindowTitle(tr("Recover unsaved work"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto* open = buttons->addButton(tr("&Open recovered"), QDialogButtonBox::ActionRole);
    auto* discard = buttons->addButton(tr("&Discard…"), QDialogButtonBox::ActionRole);
    fillDialog(this, dialogHeading(tr("Unsaved work")),
               dialogText(tr("It was not saved when the program ended, and was kept for later.")), list_,
               buttons);
    open->setDefault(true);  // of this dialog, which it is a part of from here on
    list_->setFocus();
    resize(usualSize);
    fill();

    connect(list_, &RowList::itemDoubleClicked, open, &QPushButton::click);
    connect(open, &QPushButton::clicked, this, [this] {
        const Lost chosen = selected();
        accept();
        emit openWanted(chosen);
    });
    connect(discard, &QPushButton::clicked, this, [this] { emit discardWanted(selected()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void LostWorkDialog::fill() {
    list_->clear();
    for (const Lost& lost : lost_) {
        const std::vector<app::LostStep> steps = lost->steps();
        list_->addRow({lost->title(), placeOf(*lost), QString::number(steps.size()),
                       app::moment(lost->lastChange()), steps.empty() ? QString() : steps.back().label});
    }
    list_->fit();
}

void LostWorkDialog::remove(const Lost& lost) {
    std::erase(lost_, lost);
    fill();
    if (lost_.empty()) reject();
}

LostWorkDialog::Lost LostWorkDialog::selected() const {
    return lost_.at(static_cast<std::size_t>(list_->chosen()));
}

}  // namespace throughline::gui
