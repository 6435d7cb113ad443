#include "gui/results/customers_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/customer_groups.h"
#include "app/why_no_result.h"
#include "app/words.h"
#include "gui/charts/icon_array.h"
#include "gui/controls/buttons.h"

namespace throughline::gui {
namespace {

constexpr int widestChart = 110;  ///< in characters
constexpr int wordsWidth = 34;    ///< in characters

IconGroup::Look lookOf(app::CustomerGroup::Fate fate) {
    using Fate = app::CustomerGroup::Fate;
    using Look = IconGroup::Look;
    if (fate == Fate::LetDown) return Look::Full;
    if (fate == Fate::Added) return Look::Hatched;
    return fate == Fate::Saved ? Look::Hollow : Look::Quiet;
}

IconArray iconsOf(const app::Evaluated& results, int total) {
    IconArray values{CustomersView::tr("Customers out of %1").arg(app::count(total)),
                     app::customersInWords(*results.shown.evaluation, total),
                     {}};
    for (const app::CustomerGroup& group : app::customerGroups(results, total))
        values.groups.push_back(
            {group.name, group.value, group.value + ' ' + group.name, group.count, lookOf(group.fate)});
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
    const auto nothing = app::whyNoResult(workbench_);
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
