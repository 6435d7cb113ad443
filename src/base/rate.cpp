#include "throughline/base/rate.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace throughline::base {
namespace {

bool isShare(double value) {
    return value >= 0 && value <= 1;
}

double withoutSign(double value) {
    return value == 0 ? 0.0 : value;
}

struct MeanOfForm {
    double operator()(double value) const { return value; }
    double operator()(const Evidence& e) const { return (e.errors + 0.5) / (e.visits + 1); }
    double operator()(const ThreePoints& t) const { return (t.low + 4 * t.likely + t.high) / 6; }
};

}  // namespace

std::optional<Rate> Rate::exactly(double value) {
    if (!isShare(value)) return std::nullopt;
    return Rate(Form(withoutSign(value)));
}

std::optional<Rate> Rate::counted(double errors, double visits) {
    if (!(errors >= 0 && errors <= visits && std::isfinite(visits))) return std::nullopt;
    return Rate(Form(Evidence{withoutSign(errors), withoutSign(visits)}));
}

std::optional<Rate> Rate::estimated(double low, double likely, double high) {
    if (!(isShare(low) && isShare(high) && low <= likely && likely <= high)) return std::nullopt;
    return Rate(Form(ThreePoints{withoutSign(low), withoutSign(likely), withoutSign(high)}));
}

std::optional<Rate> Rate::from(const Form& form) {
    if (const auto* value = std::get_if<double>(&form)) return exactly(*value);
    if (const auto* counts = std::get_if<Evidence>(&form)) return counted(counts->errors, counts->visits);
    const auto& points = std::get<ThreePoints>(form);
    return estimated(points.low, points.likely, points.high);
}

double Rate::unclippedMean() const {
    return factor_ * std::visit(MeanOfForm{}, form_);
}

double Rate::meanOfKnowledge() const {
    return std::min(1.0, unclippedMean());
}

Rate Rate::scaledBy(double factor) const {
    assert(std::isfinite(factor) && factor >= 0);
    Rate scaled = *this;
    if (const auto* value = std::get_if<double>(&form_))
        scaled.form_ = std::min(1.0, *value * factor);
    else
        scaled.factor_ *= factor;
    return scaled;
}

}  // namespace throughline::base
