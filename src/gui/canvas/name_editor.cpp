#include "gui/canvas/name_editor.h"

#include <algorithm>
#include <utility>

#include <QKeyEvent>

#include "app/theme.h"
#include "gui/canvas/canvas_fonts.h"

namespace throughline::gui {
namespace {

/// Over the card's name, in canvas units.
constexpr QRectF nameField(8, 4, model::CardGrid::cardWidth - 16, 25);
constexpr int smallestFont = 11;

std::optional<Direction> neighbourKey(const QKeyEvent& event) {
    if (event.modifiers() != Qt::ControlModifier) return std::nullopt;
    if (event.key() == Qt::Key_Right) return Direction::Right;
    if (event.key() == Qt::Key_Down) return Direction::Down;
    if (event.key() == Qt::Key_Up) return Direction::Up;
    return std::nullopt;
}

}  // namespace

NameEditor::NameEditor(CanvasContext context, JourneyView& view)
    : QLineEdit(view.viewport()), context_(context), view_(view) {
    setAccessibleName(tr("Name of the silo"));
    setMaxLength(200);
    setTextMargins(2, 0, 2, 0);
    hide();
    connect(&view, &JourneyView::viewChanged, this, &NameEditor::place);
    connect(&view, &JourneyView::pressed, this, &NameEditor::commit);
    connect(&context.scene, &JourneyScene::contentChanged, this, &NameEditor::place);
    restyle();
}

void NameEditor::open(const model::SiloId& silo, const QString& text) {
    commit();  // which may take back the silo it was open on
    const SiloItem* item = context_.scene.silo(silo);
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
    const bool hadFocus = hasFocus();
    hide();
    if (hadFocus) view_.setFocus(Qt::OtherFocusReason);
    emit closed();
}

void NameEditor::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return abandon();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) return commit();
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
    const SiloItem* item = context_.scene.silo(*silo_);
    if (!item) return close();
    const double zoom =
        std::max(view_.zoom(), double(smallestFont) / CanvasFonts::current().name.pixelSize());
    QFont font = CanvasFonts::current().name;
    font.setPixelSize(static_cast<int>(font.pixelSize() * zoom));
    setFont(font);
    const QPoint corner = view_.mapFromScene(item->pos() + nameField.topLeft());
    setGeometry(QRect(corner, (nameField.size() * zoom).toSize()));
}

void NameEditor::restyle() {
    const app::Theme& theme = app::currentTheme();
    const QString style = QStringLiteral(
        "QLineEdit { background: %1; color: %2; border: 1px solid %3; border-radius: 4px; padding: 0; }");
    const QString wanted = style.arg(theme.surface.name(), theme.text.name(), theme.accent.name());
    if (styleSheet() != wanted) setStyleSheet(wanted);
}

}  // namespace throughline::gui
