#include "gui/shell/recovery_dialog.h"

#include <QDialogButtonBox>
#include <QFileInfo>
#include <QLabel>
#include <QListWidget>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

#include "app/words.h"

namespace throughline::gui {
namespace {

constexpr double headingScale = 1.3;
const QSize usualSize(520, 420);

QLabel* plainLabel(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QString when(const QDateTime& time) {
    const bool today = time.date() == QDate::currentDate();
    return today ? QLocale().toString(time.time(), QLocale::ShortFormat)
                 : QLocale().toString(time, QLocale::ShortFormat);
}

QString headline(const app::LostWork& lost) {
    const auto changes = QObject::tr("%Ln change(s)", nullptr, int(lost.steps().size()));
    return QObject::tr("Recovered: %1 after %2").arg(changes, when(lost.since()));
}

QString explanation(const app::LostWork& lost) {
    if (lost.file().isEmpty())
        return QObject::tr("“%1” was in no file yet when the program ended. Nothing of it is lost.")
            .arg(lost.title());
    return QObject::tr(
               "The program ended before these changes to %1 were saved. The file itself (in %2) is as "
               "it was saved last.")
        .arg(lost.title(), QFileInfo(lost.file()).absolutePath());
}

}  // namespace

RecoveryDialog::RecoveryDialog(const app::LostWork& lost, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Unsaved work was recovered"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto* heading = plainLabel(headline(lost));
    QFont large = heading->font();
    large.setPointSizeF(large.pointSizeF() * headingScale);
    large.setWeight(QFont::DemiBold);
    heading->setFont(large);
    auto* steps = new QListWidget;
    steps->setAccessibleName(tr("The changes, first to last"));
    steps->addItems(lost.steps());
    steps->setSpacing(2);

    auto* buttons = new QDialogButtonBox;
    auto* recovered = buttons->addButton(tr("Open &recovered"), QDialogButtonBox::AcceptRole);
    const bool isSaved = !lost.file().isEmpty();
    auto* saved = buttons->addButton(isSaved ? tr("Open &saved, drop these changes") : tr("&Drop it"),
                                     QDialogButtonBox::DestructiveRole);
    auto* later = buttons->addButton(tr("&Keep for later"), QDialogButtonBox::RejectRole);
    later->setToolTip(tr("Asks again at the next start"));
    recovered->setDefault(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(12);
    column->addWidget(heading);
    column->addWidget(plainLabel(explanation(lost)));
    column->addWidget(steps, 1);
    column->addWidget(buttons);
    resize(usualSize);

    connect(recovered, &QPushButton::clicked, this, &QDialog::accept);
    connect(later, &QPushButton::clicked, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { emit chosen(Choice::OpenRecovered); });
    connect(this, &QDialog::rejected, this, [this] { emit chosen(Choice::KeepForLater); });
    connect(saved, &QPushButton::clicked, this, [this] {
        done(QDialog::Accepted + 1);
        emit chosen(Choice::OpenSaved);
    });
}

}  // namespace throughline::gui
