#include "gui/shell/status_line.h"

#include <algorithm>

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStatusTipEvent>

#include "app/theme.h"
#include "app/words.h"
#include "gui/controls/labels.h"

namespace throughline::gui {
namespace {

constexpr double fontScale = 11.0 / 13.0;

/// A word in a rounded frame.
class Badge : public QLabel {
public:
    using QLabel::QLabel;

protected:
    void paintEvent(QPaintEvent* event) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(app::currentTheme().secondaryText);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        QLabel::paintEvent(event);
    }
};

}  // namespace

StatusLine::StatusLine(app::Workbench& workbench, app::FileSession& session, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      session_(session),
      readOnly_(new Badge(tr("Read-only"))),
      saved_(new QLabel),
      counts_(new ElidedLabel),
      findings_(new QPushButton),
      method_(new QLabel),
      zoom_(new QLabel) {
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * fontScale);
    setFont(small);
    findings_->setFlat(true);
    findings_->setFont(small);
    findings_->setCursor(Qt::PointingHandCursor);
    findings_->setFixedHeight(fontMetrics().height() + 4);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 3, 12, 3);
    row->setSpacing(16);
    readOnly_->setContentsMargins(6, 0, 6, 0);
    readOnly_->setObjectName("readOnly");
    const std::initializer_list<QWidget*> left = {readOnly_, saved_, counts_, findings_};
    for (QWidget* widget : left) row->addWidget(widget);
    row->addStretch(1);
    row->addWidget(method_);
    row->addWidget(zoom_);
    saved_->setObjectName("savedState");

    connect(&workbench.document(), &app::Document::modifiedChanged, this, &StatusLine::showSaved);
    connect(&session, &app::FileSession::fileChanged, this, &StatusLine::showSaved);
    connect(&session, &app::FileSession::recoveryKept, this, &StatusLine::showSaved);
    connect(&session, &app::FileSession::recoveryFellBehind, this, &StatusLine::showSaved);
    connect(&workbench, &app::Workbench::journeyEdited, this, &StatusLine::showCounts);
    connect(&workbench, &app::Workbench::resultsChanged, this, &StatusLine::showResults);
    connect(&workbench.view(), &app::ViewState::selectionChanged, this, &StatusLine::showCounts);
    connect(findings_, &QPushButton::clicked, this, &StatusLine::checksWanted);
    showSaved();
    showCounts();
    showResults();
    restyle();
}

void StatusLine::showZoom(double factor) {
    zoom_->setText(tr("%1 %").arg(qRound(factor * 100)));
}

void StatusLine::showSaved() {
    readOnly_->setVisible(session_.access() != app::Access::Writable);
    const auto shortly = [](const QDateTime& time) {
        return QLocale().toString(time.time(), QLocale::ShortFormat);
    };
    app::RecoveryCopy* copy = session_.recovery();
    if (workbench_.document().isModified())
        saved_->setText(copy && copy->keptAt().isValid() && copy->isKept()
                            ? tr("Edited, safe copy %1").arg(shortly(copy->keptAt()))
                            : tr("Edited, not saved"));
    else if (session_.savedAt().isValid())
        saved_->setText(tr("Saved %1").arg(shortly(session_.savedAt())));
    else
        saved_->setText(session_.path().isEmpty() ? tr("In no file yet") : tr("Saved"));
}

void StatusLine::showCounts() {
    const model::Journey& journey = workbench_.journey();
    counts_->setText(QStringList{tr("%Ln silo(s)", nullptr, int(journey.silos.size())),
                                 tr("%Ln hand-off(s)", nullptr, int(journey.handoffs.size())),
                                 tr("%Ln department(s)", nullptr, int(journey.departments.size()))}
                         .join(QStringLiteral(" · ")));
}

void StatusLine::showResults() {
    const app::EvaluatedPtr& results = workbench_.results();
    method_->clear();
    findings_->setVisible(results && !results->shown.findings.empty() && !workbench_.journey().silos.empty());
    if (!results) return;
    const auto number = [&](model::Severity severity) {
        return static_cast<std::size_t>(
            std::ranges::count(results->shown.findings, severity, &model::Finding::severity));
    };
    QStringList parts;
    if (const auto errors = number(model::Severity::Error)) parts << tr("%Ln error(s)", nullptr, int(errors));
    if (const auto warnings = number(model::Severity::Warning))
        parts << tr("%Ln warning(s)", nullptr, int(warnings));
    if (const auto hints = number(model::Severity::Hint)) parts << tr("%Ln hint(s)", nullptr, int(hints));
    findings_->setText(QStringLiteral("⚠ ") + parts.join(", "));
    if (!results->shown.evaluation) return;
    const bool exact = results->shown.evaluation->method == engine::Method::Exact;
    method_->setText(tr("%1 · %2 ms")
                         .arg(exact ? tr("exact") : tr("simulated"),
                              QLocale().toString(results->shown.milliseconds, 'f', 1)));
}

/// What the canvas and the menus say about what is under the keyboard, in place of the counts.
bool StatusLine::eventFilter(QObject*, QEvent* event) {
    if (event->type() != QEvent::StatusTip) return false;
    const QString tip = static_cast<QStatusTipEvent*>(event)->tip();
    if (tip.isEmpty())
        showCounts();
    else
        counts_->setText(tip);
    return true;
}

void StatusLine::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    window()->removeEventFilter(this);
    window()->installEventFilter(this);
}

void StatusLine::restyle() {
    QPalette palette = this->palette();
    palette.setColor(QPalette::WindowText, app::currentTheme().secondaryText);
    palette.setColor(QPalette::ButtonText, app::currentTheme().secondaryText);
    for (QWidget* widget : findChildren<QWidget*>()) widget->setPalette(palette);
}

void StatusLine::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && zoom_) restyle();
}

void StatusLine::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), app::currentTheme().surface);
    painter.fillRect(QRect(0, 0, width(), 1), app::currentTheme().line);
}

}  // namespace throughline::gui
