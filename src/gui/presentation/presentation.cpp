#include "gui/presentation/presentation.h"

#include <algorithm>

#include <QAbstractSlider>
#include <QApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPainter>
#include <QRegularExpression>
#include <QScreen>
#include <QTimer>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/words.h"
#include "gui/charts/chart_canvas.h"
#include "gui/charts/chart_view.h"

namespace throughline::gui {
namespace {

/// Sizes of text on a screen of 1,080 lines, in pixels.
enum Text { Small = 30, Plain = 40, Title = 60, Figure = 128 };
constexpr double fullHeight = 1080;
constexpr double marginPart = 0.05;  ///< of the height
/// How the width is divided between the words and what is beside them.
constexpr int wordsPart = 5;
constexpr int besidePart = 9;

QLabel* label() {
    auto* made = new QLabel;
    made->setTextFormat(Qt::PlainText);
    made->setWordWrap(true);
    made->setMinimumWidth(1);
    return made;
}

void setTextSize(QWidget& widget, Text text, int height, QFont::Weight weight = QFont::Normal) {
    QFont font = widget.font();
    font.setPixelSize(std::max(Presentation::leastText, int(text * height / fullHeight)));
    font.setWeight(weight);
    widget.setFont(font);
}

/// A line does not end within "95 of 100".
QString keptTogether(QString words) {
    static const QRegularExpression counted(QStringLiteral("(\\d) (\\S+) (\\d)"));
    return words.replace(counted, QStringLiteral("\\1\u00a0\\2\u00a0\\3"));
}

int widestWord(const QString& words, const QFont& font) {
    int widest = 0;
    for (const QString& word : words.split(u' '))
        widest = std::max(widest, QFontMetrics(font).horizontalAdvance(word));
    return widest;
}

}  // namespace

Presentation::Presentation(app::Workbench& workbench, QWidget* levers, QWidget* parent)
    : QWidget(parent, Qt::Window),
      workbench_(workbench),
      workshop_(workbench),
      placeLabel_(label()),
      title_(label()),
      figure_(label()),
      sentence_(label()),
      aside_(label()),
      customers_(new ChartView),
      levers_(levers) {
    setWindowTitle(tr("Throughline"));
    setAccessibleName(tr("Presentation"));
    setFocusPolicy(Qt::StrongFocus);
    figure_->setObjectName("figure");
    build();
    useColors();
    connect(&workbench, &app::Workbench::resultsChanged, this, &Presentation::follow);
}

void Presentation::build() {
    auto* left = new QVBoxLayout;
    left->addWidget(placeLabel_);
    left->addWidget(title_);
    left->addStretch(1);
    left->addWidget(figure_);
    left->addWidget(sentence_);
    left->addStretch(1);
    left->addWidget(aside_);
    customers_->setFocusPolicy(Qt::NoFocus);
    customers_->canvas().setFocusPolicy(Qt::NoFocus);
    auto* right = new QVBoxLayout;
    right->addWidget(customers_, 3);
    right->addWidget(levers_, 4);
    auto* across = new QHBoxLayout(this);
    across->addLayout(left, wordsPart);
    across->addLayout(right, besidePart);
    levers_->hide();
}

void Presentation::start() {
    at_ = 0;
    follow();
    qApp->installEventFilter(this);
    // Without a window manager nobody else makes it that large.
    const QWidget* beside = parentWidget() ? parentWidget() : this;
    setGeometry(beside->screen()->geometry());
    showFullScreen();
    activateWindow();
    setFocus();
}

void Presentation::follow() {
    const app::EvaluatedPtr& results = workbench_.results();
    if (!results || !results->shown.evaluation) return;
    slides_ = slidesOf(*results, app::scenarioName(workbench_.bundle(), results->shown.scenario));
    at_ = std::min(at_, slides_.size() - 1);
    showSlide();
}

void Presentation::goOn() {
    goTo(std::min(at_ + 1, slides_.size() - 1));
}

void Presentation::goBack() {
    goTo(at_ == 0 ? 0 : at_ - 1);
}

void Presentation::goTo(std::size_t place) {
    if (place == at_ || slides_.empty()) return;
    at_ = place;
    if (slides_[at_].kind == Slide::Kind::Levers) workshop_.begin();
    setFocus();
    showSlide();
}

void Presentation::showSlide() {
    const Slide& now = slides_[at_];
    placeLabel_->setText(now.place);
    title_->setText(now.title);
    figure_->setText(keptTogether(now.figure));
    fitFigure();
    sentence_->setText(now.sentence);
    aside_->setText(now.aside);
    setAccessibleDescription(
        QStringList{now.title, now.figure, now.sentence, now.aside}.join(QStringLiteral(". ")));
    customers_->setVisible(now.customers.has_value());
    if (now.customers) customers_->setChart(iconArray(*now.customers));
    customers_->setStale(!workbench_.resultsAreCurrent());
    levers_->setVisible(now.kind == Slide::Kind::Levers);
}

void Presentation::useSizes() {
    setTextSize(*placeLabel_, Small, height());
    setTextSize(*title_, Title, height(), QFont::DemiBold);
    setTextSize(*sentence_, Plain, height());
    setTextSize(*aside_, Small, height());
    setTextSize(*customers_, Plain, height());
    const int margin = int(marginPart * height());
    layout()->setContentsMargins(margin, margin, margin, margin);
    layout()->setSpacing(margin);
    fitFigure();
}

/// As large as it may be, and no larger than fits the width.
void Presentation::fitFigure() {
    setTextSize(*figure_, Figure, height(), QFont::Bold);
    const int both = width() - 2 * layout()->contentsMargins().left() - layout()->spacing();
    const int room = both * wordsPart / (wordsPart + besidePart);
    const int widest = widestWord(figure_->text(), figure_->font());
    if (widest <= room || widest == 0) return;
    QFont font = figure_->font();
    font.setPixelSize(std::max(leastText, font.pixelSize() * room / widest));
    figure_->setFont(font);
}

void Presentation::useColors() {
    useThemeColors(*customers_);
    const app::Theme& theme = app::currentTheme();
    for (QLabel* quiet : {placeLabel_, aside_}) {
        QPalette colors = quiet->palette();
        colors.setColor(QPalette::WindowText, theme.secondaryText);
        quiet->setPalette(colors);
    }
}

/// What a clicker sends goes to the slides wherever the focus is; what a lever needs goes to the lever.
bool Presentation::handleKey(int key, QWidget* focused) {
    const bool types = qobject_cast<QLineEdit*>(focused) != nullptr;
    const bool slides = qobject_cast<QAbstractSlider*>(focused) != nullptr;
    switch (key) {
        case Qt::Key_PageDown:
            goOn();
            return true;
        case Qt::Key_PageUp:
            goBack();
            return true;
        case Qt::Key_F5:
            close();
            return true;
        case Qt::Key_Space:
        case Qt::Key_Return:
        case Qt::Key_Right:
        case Qt::Key_Down:
            if (types || (slides && key != Qt::Key_Space)) return false;
            goOn();
            return true;
        case Qt::Key_Backspace:
        case Qt::Key_Left:
        case Qt::Key_Up:
            if (types || slides) return false;
            goBack();
            return true;
        case Qt::Key_Escape:
            if (!types && !slides) return close();
            QTimer::singleShot(0, this, [this] { setFocus(); });
            return false;
        default:
            return false;
    }
}

bool Presentation::eventFilter(QObject* watched, QEvent* event) {
    // Keys that nobody took come again for each widget around: only the first time counts.
    QWidget* focused = focusWidget() ? focusWidget() : this;
    if (event->type() != QEvent::KeyPress || watched != focused) return QWidget::eventFilter(watched, event);
    return handleKey(static_cast<QKeyEvent*>(event)->key(), focused);
}

void Presentation::mousePressEvent(QMouseEvent* event) {
    if (event->button() == Qt::LeftButton) goOn();
    if (event->button() == Qt::RightButton) goBack();
}

void Presentation::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    useSizes();
}

void Presentation::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && customers_) useColors();
}

void Presentation::closeEvent(QCloseEvent* event) {
    qApp->removeEventFilter(this);
    workshop_.end();
    QWidget::closeEvent(event);
    emit ended();
}

void Presentation::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), app::currentTheme().surface);
}

}  // namespace throughline::gui
