#include "gui/shell/versions_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "app/words.h"

namespace throughline::gui {
namespace {

enum Column { Saved, Name, Headline, Columns };

const QSize usualSize(680, 420);

QString when(const store::Version& version) {
    const QDateTime time = QDateTime::fromMSecsSinceEpoch(version.label.savedAt);
    const QString clock = QLocale().toString(time.time(), QLocale::ShortFormat);
    if (time.date() == QDate::currentDate()) return QObject::tr("Today, %1").arg(clock);
    return QLocale().toString(time.date(), QLocale::ShortFormat) + ", " + clock;
}

QString headlineOf(const store::Version& version) {
    if (!version.label.impactRate) return QStringLiteral("–");
    return QObject::tr("%1 let down · %2")
        .arg(app::percent(*version.label.impactRate), QString::fromStdString(version.label.journey));
}

}  // namespace

VersionsDialog::VersionsDialog(const store::History& history, QWidget* parent)
    : QDialog(parent), list_(new QTreeWidget) {
    setWindowTitle(tr("Versions"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* about = new QLabel(tr("Each save is kept in the file: the last %1, and all that were given a name.")
                                 .arg(store::keptVersions));
    about->setWordWrap(true);
    list_->setAccessibleName(tr("Earlier saves, newest first"));
    list_->setColumnCount(Columns);
    list_->setHeaderLabels({tr("Saved"), tr("Name"), tr("Customers")});
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    fill(history);

    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    beside_ = buttons->addButton(tr("Open &beside"), QDialogButtonBox::ActionRole);
    restore_ = buttons->addButton(tr("&Restore"), QDialogButtonBox::ActionRole);
    beside_->setToolTip(tr("In a second window; the file stays as it is"));
    restore_->setToolTip(tr("As one step that can be undone"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(about);
    column->addWidget(list_, 1);
    column->addWidget(buttons);
    resize(usualSize);

    const auto update = [this] {
        for (QPushButton* button : {beside_, restore_}) button->setEnabled(list_->currentItem() != nullptr);
    };
    connect(list_, &QTreeWidget::currentItemChanged, this, update);
    connect(list_, &QTreeWidget::itemActivated, beside_, &QPushButton::click);
    connect(beside_, &QPushButton::clicked, this, [this] { emit besideWanted(selected()); });
    connect(restore_, &QPushButton::clicked, this, [this] {
        emit restoreWanted(selected());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    list_->setCurrentItem(list_->topLevelItem(0));
    update();
}

QString VersionsDialog::titleOf(const store::Version& version) {
    const QString name = QString::fromStdString(version.label.name);
    return name.isEmpty() ? when(version) : tr("%1 (%2)").arg(name, when(version));
}

void VersionsDialog::fill(const store::History& history) {
    for (auto version = history.versions().rbegin(); version != history.versions().rend(); ++version) {
        auto* item = new QTreeWidgetItem(
            list_, {when(*version), QString::fromStdString(version->label.name), headlineOf(*version)});
        item->setData(Saved, Qt::UserRole, static_cast<qlonglong>(version->number));
    }
    list_->header()->setStretchLastSection(true);
    for (int column : {Saved, Name}) list_->resizeColumnToContents(column);
}

std::int64_t VersionsDialog::selected() const {
    return list_->currentItem()->data(Saved, Qt::UserRole).toLongLong();
}

}  // namespace throughline::gui
