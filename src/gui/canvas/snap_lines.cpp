#include "gui/canvas/snap_lines.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>

namespace throughline::gui {
namespace {

constexpr double lineExtension = 12;
constexpr double barEnd = 4;

/// One direction: a card as its start and end along it, and across it.
struct Span {
    double start;
    double end;
    double crossStart;
    double crossEnd;
};

Span spanOf(const QRectF& card, bool across) {
    if (across) return {card.left(), card.right(), card.top(), card.bottom()};
    return {card.top(), card.bottom(), card.left(), card.right()};
}

QPointF pointOf(double along, double cross, bool across) {
    return across ? QPointF(along, cross) : QPointF(cross, along);
}

/// The two neighbours on either side in the same row (column).
struct Neighbours {
    std::optional<Span> before, beforeThat, after, afterThat;
};

Neighbours neighboursOf(const Span& card, const Cards& others, bool across) {
    std::vector<Span> row;
    for (const QRectF& other : others) {
        const Span span = spanOf(other, across);
        if (span.crossStart < card.crossEnd && span.crossEnd > card.crossStart) row.push_back(span);
    }
    std::ranges::sort(row, {}, &Span::start);
    const double middle = (card.start + card.end) / 2;
    const auto next = std::ranges::find_if(row, [&](const Span& span) { return span.start > middle; });
    Neighbours found;
    if (next != row.begin()) found.before = *std::prev(next);
    if (next - row.begin() > 1) found.beforeThat = *std::prev(next, 2);
    if (next != row.end()) found.after = *next;
    if (row.end() - next > 1) found.afterThat = *std::next(next);
    return found;
}

struct Choice {
    double start = 0;
    double distance = std::numeric_limits<double>::infinity();
    QPainterPath guides;
};

class Axis {
public:
    Axis(const QRectF& card, const Cards& others, double reach, bool across)
        : card_(spanOf(card, across)), others_(others), reach_(reach), across_(across) {
        considerLines();
        considerDistances();
    }

    bool found() const { return best_.distance <= reach_; }
    const Choice& best() const { return best_; }

private:
    void considerLines() {
        for (const QRectF& other : others_) {
            const Span span = spanOf(other, across_);
            if (!isBetter(span.start)) continue;
            best_ = {span.start, std::abs(span.start - card_.start), lineThrough(span.start)};
        }
    }

    void considerDistances() {
        const Neighbours near = neighboursOf(card_, others_, across_);
        const double size = card_.end - card_.start;
        if (near.before && near.after)
            considerDistance((near.before->end + near.after->start - size) / 2, *near.before, *near.after);
        if (near.before && near.beforeThat)
            considerDistance(near.before->end + (near.before->start - near.beforeThat->end), *near.beforeThat,
                             *near.before);
        if (near.after && near.afterThat)
            considerDistance(near.after->start - (near.afterThat->start - near.after->end) - size,
                             *near.after, *near.afterThat);
    }

    bool isBetter(double start) const {
        const double distance = std::abs(start - card_.start);
        return distance <= reach_ && distance < best_.distance;
    }

    void considerDistance(double start, const Span& one, const Span& other) {
        if (!isBetter(start)) return;
        std::vector<Span> row{
            one, other, {start, start + card_.end - card_.start, card_.crossStart, card_.crossEnd}};
        std::ranges::sort(row, {}, &Span::start);
        QPainterPath bars;
        for (std::size_t i = 0; i + 1 < row.size(); ++i) addBar(bars, row[i].end, row[i + 1].start);
        best_ = {start, std::abs(start - card_.start), bars};
    }

    void addBar(QPainterPath& bars, double from, double to) const {
        const double cross = (card_.crossStart + card_.crossEnd) / 2;
        for (const double at : {from, to}) {
            bars.moveTo(pointOf(at, cross - barEnd, across_));
            bars.lineTo(pointOf(at, cross + barEnd, across_));
        }
        bars.moveTo(pointOf(from, cross, across_));
        bars.lineTo(pointOf(to, cross, across_));
    }

    /// Through the middles of all cards in line.
    QPainterPath lineThrough(double start) const {
        double low = card_.crossStart, high = card_.crossEnd;
        for (const QRectF& other : others_) {
            const Span span = spanOf(other, across_);
            if (span.start != start) continue;
            low = std::min(low, span.crossStart);
            high = std::max(high, span.crossEnd);
        }
        const double middle = start + (card_.end - card_.start) / 2;
        QPainterPath line(pointOf(middle, low - lineExtension, across_));
        line.lineTo(pointOf(middle, high + lineExtension, across_));
        return line;
    }

    Span card_;
    const Cards& others_;
    double reach_;
    bool across_;
    Choice best_;
};

}  // namespace

Snapping snapToCards(QPointF corner, const Cards& others, double reach) {
    const QPointF grid = snapped(corner);
    const Axis across(cardAt(corner), others, reach, true);
    const Axis down(cardAt(corner), others, reach, false);
    Snapping snapping;
    snapping.corner = {across.found() ? across.best().start : grid.x(),
                       down.found() ? down.best().start : grid.y()};
    snapping.guides.addPath(across.best().guides);
    snapping.guides.addPath(down.best().guides);
    return snapping;
}

}  // namespace throughline::gui
