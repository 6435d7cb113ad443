#include "gui/canvas/space_tool.h"

#include <cmath>
#include <utility>

namespace throughline::gui {
namespace {

constexpr double lineReach = 100'000;

}  // namespace

void SpaceTool::press(const Pointer& pointer) {
    start_ = pointer;
    before_ = context_.scene.corners();
}

double SpaceTool::distance(double by) const {
    const bool columns = along_ == Qt::Horizontal && context_.scene.stageCount() > 0;
    const double step = columns ? model::CardGrid::columnStep : gridStep;
    return step * std::round(by / step);
}

Corners SpaceTool::movedTo(const Pointer& pointer) {
    const QPointF by = pointer.scene - start_->scene;
    const QPoint onScreen = pointer.viewport - start_->viewport;
    if (!along_ && onScreen.manhattanLength() >= 4)
        along_ = std::abs(by.x()) >= std::abs(by.y()) ? Qt::Horizontal : Qt::Vertical;
    if (!along_) return {};
    const bool across = along_ == Qt::Horizontal;
    return spaced(before_, across ? start_->scene.x() : start_->scene.y(), distance(across ? by.x() : by.y()),
                  *along_);
}

void SpaceTool::move(const Pointer& pointer) {
    if (!start_) return;
    Corners corners = before_;
    for (const auto& [id, corner] : movedTo(pointer)) corners[id] = corner;
    context_.scene.preview(corners);
    showLine(pointer);
}

void SpaceTool::showLine(const Pointer& pointer) {
    if (!along_) return;
    QPainterPath lines;
    for (const QPointF at : {start_->scene, pointer.scene}) {
        const QPointF reach = along_ == Qt::Horizontal ? QPointF(0, lineReach) : QPointF(lineReach, 0);
        lines.moveTo(at - reach);
        lines.lineTo(at + reach);
    }
    context_.scene.setDraft(lines);
}

void SpaceTool::release(const Pointer& pointer) {
    if (!start_) return;
    const Corners moved = movedTo(pointer);
    hide();
    const bool changes = !moved.empty() && moved.begin()->second != before_.at(moved.begin()->first);
    if (changes) context_.commands.moveTo(moved, QObject::tr("Insert or remove space"));
    context_.scene.settle();
}

bool SpaceTool::cancel() {
    const bool underWay = start_.has_value();
    hide();
    if (underWay) context_.scene.settle();
    return underWay;
}

void SpaceTool::hide() {
    start_.reset();
    along_.reset();
    context_.scene.setDraft({});
}

QCursor SpaceTool::cursor() const {
    if (!along_) return Qt::SizeAllCursor;
    return along_ == Qt::Horizontal ? Qt::SplitHCursor : Qt::SplitVCursor;
}

}  // namespace throughline::gui
