#include "gui/canvas/name_editor.h"

#include <algorithm>
#include <utility>

#include <QKeyEvent>
#include <QListWidget>

#include "app/theme.h"
#include "app/words.h"
#include "gui/canvas/canvas_fonts.h"
#include "gui/canvas/stage_folds.h"

namespace throughline::gui {
namespace {

/// Over the card's name, in canvas units.
constexpr QRectF nameField(8, 4, model::CardGrid::cardWidth - 16, 25);
constexpr int smallestFont = 11;
constexpr int mostOffers = 6;

std::optional<Direction> neighbourKey(const QKeyEvent& event) {
    if (event.modifiers() != Qt::ControlModifier) return std::nullopt;
    if (event.key() == Qt::Key_Right) return Direction::Right;
    if (event.key() == Qt::Key_Down) return Direction::Down;
    if (event.key() == Qt::Key_Up) return Direction::Up;
    return std::nullopt;
}

}  // namespace

NameEditor::NameEditor(CanvasContext context, JourneyView& view)
    : QLineEdit(view.viewport()), context_(context), view_(view), offers_(new QListWidget(view.viewport())) {
    setAccessibleName(tr("Name of the silo"));
    setMaxLength(200);
    setTextMargins(2, 0, 2, 0);
    hide();
    offers_->setAccessibleName(tr("Silos to connect to instead"));
    offers_->setFocusPolicy(Qt::NoFocus);
    offers_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    offers_->setTextElideMode(Qt::ElideRight);
    offers_->setFrameShape(QFrame::Box);
    offers_->hide();
    connect(this, &QLineEdit::textEdited, this, &NameEditor::offerExisting);
    connect(offers_, &QListWidget::itemPressed, this,
            [this](const QListWidgetItem* item) { connectTo(*item); });
    connect(&view, &JourneyView::viewChanged, this, &NameEditor::place);
    connect(&view, &JourneyView::pressed, this, &NameEditor::commit);
    connect(&context.scene, &JourneyScene::contentChanged, this, &NameEditor::place);
    restyle();
}

void NameEditor::open(const model::SiloId& silo, const QString& text) {
    commit();  // which may take back the silo it was open on
    openStageOf(context_.workbench, silo);
    const CardItem* item = context_.scene.silo(silo);
    if (!item) return;
    silo_ = silo;
    context_.workbench.view().selectOnly(silo);
    view_.show(item->card());
    setText(text.isEmpty() ? item->content().name : text);
    place();
    QLineEdit::show();
    setFocus(Qt::OtherFocusReason);
    if (text.isEmpty()) selectAll();
}

/// Silos whose names contain what is typed; the first letters alone would offer too many.
void NameEditor::offerExisting() {
    offers_->clear();
    const QString wanted = text().trimmed();
    const model::Journey& journey = context_.workbench.baseline();
    if (silo_ && isModified() && !wanted.isEmpty() && context_.commands.freshIsConnected())
        for (const model::Silo& silo : journey.silos) {
            const QString name = app::name(journey, silo.id);
            if (silo.id == silo_ || !name.contains(wanted, Qt::CaseInsensitive)) continue;
            auto* item = new QListWidgetItem(tr("Connect: %1").arg(name), offers_);
            item->setData(Qt::UserRole, QString::fromStdString(silo.id.string()));
            if (offers_->count() == mostOffers) break;
        }
    offers_->setVisible(offers_->count() > 0);
    place();
}

void NameEditor::connectTo(const QListWidgetItem& offer) {
    const model::SiloId silo(offer.data(Qt::UserRole).toString().toStdString());
    close();
    context_.commands.connectInsteadOfFresh(silo);
}

/// Up and down through the offers; above the first one stands the field itself.
bool NameEditor::goThroughOffers(const QKeyEvent& key) {
    const bool down = key.key() == Qt::Key_Down, up = key.key() == Qt::Key_Up;
    if (!offers_->isVisible() || key.modifiers() || !(down || up)) return false;
    offers_->setCurrentRow(std::clamp(offers_->currentRow() + (down ? 1 : -1), -1, offers_->count() - 1));
    return true;
}

void NameEditor::commit() {
    if (!silo_) return;
    const model::SiloId silo = *silo_;
    const QString name = text();
    close();
    if (context_.commands.hasFresh())
        context_.commands.nameFresh(name);
    else
        context_.commands.rename(silo, name);
}

void NameEditor::abandon() {
    if (!silo_) return;
    close();
    context_.commands.abandonFresh();
}

void NameEditor::close() {
    silo_.reset();
    offers_->hide();
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus) view_.setFocus(Qt::OtherFocusReason);
    emit closed();
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return abandon();
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && offers_->isVisible() && offers_->currentItem()) return connectTo(*offers_->currentItem());
    if (enter) return commit();
    if (goThroughOffers(*event)) return;
    const auto direction = neighbourKey(*event);
    if (!direction || cursorPosition() != text().size()) return QLineEdit::keyPressEvent(event);
    commit();
    context_.commands.addNeighbour(*direction);
}

bool NameEditor::event(QEvent* event) {
    if (event->type() == QEvent::PaletteChange) restyle();
    const auto* key = event->type() == QEvent::KeyPress ? static_cast<QKeyEvent*>(event) : nullptr;
    if (!key || key->key() != Qt::Key_Tab) return QLineEdit::event(event);
    commit();
    emit errorRateWanted();
    return true;
}

void NameEditor::focusOutEvent(QFocusEvent* event) {
    QLineEdit::focusOutEvent(event);
    if (event->reason() != Qt::PopupFocusReason) commit();
}

void NameEditor::place() {
    if (!silo_) return;
    const CardItem* item = context_.scene.silo(*silo_);
    if (!item) return close();
    const double zoom =
        std::max(view_.zoom(), double(smallestFont) / CanvasFonts::current().name.pixelSize());
    QFont font = CanvasFonts::current().name;
    font.setPixelSize(static_cast<int>(font.pixelSize() * zoom));
    setFont(font);
    const QPoint corner = view_.mapFromScene(item->pos() + nameField.topLeft());
    setGeometry(QRect(corner, (nameField.size() * zoom).toSize()));
    const int rows = offers_->count() * (offers_->fontMetrics().height() + 4) + 4;
    offers_->setGeometry(QRect(geometry().bottomLeft() + QPoint(0, 2), QSize(std::max(width(), 200), rows)));
    offers_->raise();
}

void NameEditor::restyle() {
    const app::Theme& theme = app::currentTheme();
    const QString style = QStringLiteral(
        "QLineEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 4px; padding: 0; }");
    const QString wanted = style.arg(theme.surface.name(), theme.text.name(), theme.accent.name());
    if (styleSheet() != wanted) setStyleSheet(wanted);
}

}  // namespace throughline::gui
