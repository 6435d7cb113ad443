#include "gui/shell/versions_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QLocale>
#include <QPushButton>

#include "app/words.h"
#include "gui/shell/dialog_parts.h"
#include "gui/shell/row_list.h"

namespace throughline::gui {
namespace {

const QSize usualSize(720, 440);

QString when(const store::Version& version) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(version.label.savedAt);
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    if (time.date() == QDate::currentDate()) return QObject::tr("Today, %1").arg(clock);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + ", " + clock;
}

QString letDown(const store::Version& version) {
    return version.label.impactRate ? app::percent(*version.label.impactRate) : QStringLiteral("–");
}

}  // namespace

VersionsDialog::VersionsDialog(const store::History& history, QWidget* parent)
    : QDialog(parent),
      list_(new RowList({{tr("Saved")},
                         {tr("Name"), Qt::AlignLeft, true},
                         {tr("Let down"), Qt::AlignRight},
                         {tr("Journey")}},
                        tr("Earlier saves, newest first"))) {
    setWindowTitle(tr("Versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    fill(history);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    beside_ = buttons->addButton(tr("Open &beside"), QDialogButtonBox::ActionRole);
    restore_ = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    beside_->setToolTip(tr("In a second window; the file stays as it is"));
    restore_->setToolTip(tr("As one step that can be undone"));
    fillDialog(this, dialogHeading(tr("Earlier saves")),
               dialogText(tr("Each save is kept in the file: the last %1, and all that were given a name.")
                              .arg(store::keptVersions)),
               list_, buttons);
    beside_->setDefault(true);  // of this dialog, which it is a part of from here on
    list_->setFocus();
    resize(usualSize);

    const auto update = [this] {
        for (QPushButton* button : {beside_, restore_}) button->setEnabled(list_->chosen() >= 0);
    };
    connect(list_, &RowList::currentItemChanged, this, update);
    connect(list_, &RowList::itemDoubleClicked, beside_, &QPushButton::click);
    connect(beside_, &QPushButton::clicked, this, [this] { emit besideWanted(selected()); });
    connect(restore_, &QPushButton::clicked, this, [this] {
        emit restoreWanted(selected());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    update();
}

QString VersionsDialog::titleOf(const store::Version& version) {
    const QString name = QString::fromStdString(version.label.name);
    return name.isEmpty() ? when(version) : tr("%1 (%2)").arg(name, when(version));
}

void VersionsDialog::fill(const store::History& history) {
    for (auto version = history.versions().rbegin(); version != history.versions().rend(); ++version) {
        const store::VersionLabel& label = version->label;
        list_->addRow({when(*version), QString::fromStdString(label.name), letDown(*version),
                       QString::fromStdString(label.journey)});
        numbers_.push_back(version->number);
    }
    list_->fit();
}

std::int64_t VersionsDialog::selected() const {
    return numbers_.at(static_cast<std::size_t>(list_->chosen()));
}

}  // namespace throughline::gui
