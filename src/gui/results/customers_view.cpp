#include "gui/results/customers_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/words.h"
#include "gui/charts/icon_array.h"
#include "gui/controls/buttons.h"
#include "gui/results/chart_state.h"

namespace throughline::gui {
namespace {

constexpr int widestChart = 110;  ///< in characters
constexpr int wordsWidth = 34;    ///< in characters

IconGroup group(const QString& name, const QString& value, int count, IconGroup::Look look) {
    return {name, value, value + ' ' + name, count, look};
}

QString counted(int count, int total) {
    return CustomersView::tr("%1 of %2").arg(app::count(count), app::count(total));
}

IconArray iconsOf(const app::Evaluated& results, int total) {
    using Look = IconGroup::Look;
    const double impact = results.shown.evaluation->impactRate;
    const bool isScenario = !results.shown.scenario.empty() && results.baseline.evaluation;
    const double saved = isScenario ? results.baseline.evaluation->impactRate - impact : 0;
    const int affected = app::customersOutOf(impact, total);
    const int before = isScenario ? app::customersOutOf(impact + saved, total) : affected;
    const int kept = std::max(0, before - affected);
    const int fine = total - affected - kept;
    IconArray values{CustomersView::tr("Customers out of %1").arg(app::count(total)),
                     app::customersInWords(*results.shown.evaluation, total),
                     {group(CustomersView::tr("let down at least once"), app::outOf(impact, total), affected,
                            Look::Full)}};
    if (kept > 0)
        values.groups.push_back(
            group(CustomersView::tr("saved by the scenario"), counted(kept, total), kept, Look::Hollow));
    const bool isRounded = fine == 0 || fine == total;
    values.groups.push_back(group(CustomersView::tr("not let down"),
                                  isRounded ? app::outOf(1 - impact, total) : counted(fine, total), fine,
                                  Look::Quiet));
    return values;
}

}  // namespace

CustomersView::CustomersView(app::Workbench& workbench, QWidget* parent)
    : QWidget(parent),
      workbench_(workbench),
      chart_(new ChartView),
      words_(new QLabel),
      copy_(new LinkButton(tr("Copy the sentence"))) {
    words_->setWordWrap(true);
    words_->setTextFormat(Qt::PlainText);
    words_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    words_->setMinimumWidth(1);
    words_->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    copy_->setAccessibleName(tr("Copy the result as a sentence"));
    auto* side = new QWidget;
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(words_);
    column->addWidget(copy_);
    column->addStretch(1);
    auto* scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(fontMetrics().averageCharWidth() * wordsWidth);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(24);
    chart_->setMaximumWidth(fontMetrics().averageCharWidth() * widestChart);
    row->addWidget(chart_, 3);
    row->addWidget(scroll);
    row->addStretch(1);
    setFocusProxy(chart_);
    connect(copy_, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(words_->text()); });
    connect(&workbench, &app::Workbench::resultsChanged, this, &CustomersView::refresh);
}

void CustomersView::showOutOf(int total) {
    total_ = total;
    refresh();
}

QString CustomersView::words() const {
    return words_->text();
}

void CustomersView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    refresh();
}

void CustomersView::refresh() {
    if (!isVisible()) return;
    const auto nothing = whyNoChart(workbench_);
    words_->setVisible(!nothing);
    copy_->setVisible(!nothing);
    if (nothing) return chart_->setEmpty(*nothing);
    showResults(*workbench_.results());
}

void CustomersView::showResults(const app::Evaluated& results) {
    const bool current = workbench_.resultsAreCurrent();
    chart_->setStale(!current);
    chart_->setChart(iconArray(iconsOf(results, total_)));
    words_->setText(app::summary(results) + "\n\n" +
                    app::customersInWords(*results.shown.evaluation, total_));
    words_->setForegroundRole(current ? QPalette::WindowText : QPalette::PlaceholderText);
}

}  // namespace throughline::gui
