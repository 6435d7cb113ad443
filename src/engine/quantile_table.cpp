#include "engine/quantile_table.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <map>
#include <mutex>
#include <vector>

namespace throughline::engine {
namespace {

/// The density of a Beta distribution over the logit of the rate, where it is smooth and falls off evenly on
/// both sides; not yet divided by its total. t: how far the logit is from the mode; the density there is 1.
class LogitBeta {
public:
    LogitBeta(double a, double b) : a_(a), b_(b) {}

    /// What is put together is small where the evidence is large: the difference of two large numbers would
    /// keep no digit.
    double density(double t) const {
        return std::exp(-a_ * std::log1p(std::expm1(-t) * (b_ / (a_ + b_))) -
                        b_ * std::log1p(std::expm1(t) * mean()));
    }
    double mode() const { return std::log(a_ / b_); }
    double width() const { return std::sqrt(1 / a_ + 1 / b_); }
    double mean() const { return a_ / (a_ + b_); }
    double a() const { return a_; }
    double b() const { return b_; }

private:
    double a_;
    double b_;
};

/// In so narrow a distribution all rates are the same to nine digits, and its density has few left.
constexpr double narrowest = 1e-10;

double rateOf(double logit) {
    return 1 / (1 + std::exp(-logit));
}

/// One tail of the distribution: the probability up to each of some logits, as how far they are from the
/// mode, from the outside to the inside.
class Tail {
public:
    /// direction: 1 from the left, -1 from the right.
    Tail(const LogitBeta& beta, double direction) : direction_(direction) {
        const double step = beta.width() / 12;
        double t = 0;
        while (beta.density(t) > 1e-20) t -= direction * step;
        double sum = beta.density(t) / (direction > 0 ? beta.a() : beta.b());
        double here = beta.density(t);
        const double beyond = direction * 12 * beta.width();
        for (; direction * (beyond - t) > 0; t += direction * step) {
            points_.push_back({t, sum, here});
            const double middle = beta.density(t + direction * step / 2);
            const double next = beta.density(t + direction * step);
            sum += step / 6 * (here + 4 * middle + next);
            here = next;
        }
    }

    double total() const { return points_.back().sum; }

    /// The logit up to which the sum is that. Pre: sums are asked for in ascending order.
    double logitAt(double sum) {
        while (at_ + 2 < points_.size() && points_[at_ + 1].sum < sum) ++at_;
        const Point& from = points_[at_];
        const Point& to = points_[at_ + 1];
        const double span = std::log(to.sum / from.sum);
        const double part = std::log(sum / from.sum) / span;
        const double slopeFrom = direction_ * span * from.sum / from.density;
        const double slopeTo = direction_ * span * to.sum / to.density;
        const double rest = 1 - part;
        return (1 + 2 * part) * rest * rest * from.t + part * rest * rest * slopeFrom +
               part * part * (3 - 2 * part) * to.t - part * part * rest * slopeTo;
    }

private:
    struct Point {
        double t;
        double sum;
        double density;
    };
    double direction_;
    std::vector<Point> points_;
    std::size_t at_ = 0;
};

/// A rate as offset + scale times a Beta draw; without a scale it is the offset.
struct ScaledBeta {
    double offset = 0;
    double scale = 0;
    double a = 1;
    double b = 1;
    friend auto operator<=>(const ScaledBeta&, const ScaledBeta&) = default;
};

ScaledBeta scaledBeta(const base::Rate& rate) {
    if (const auto* evidence = std::get_if<base::Evidence>(&rate.form()))
        return {0, rate.factor(), evidence->errors + 0.5, evidence->visits - evidence->errors + 0.5};
    const auto* points = std::get_if<base::ThreePoints>(&rate.form());
    if (points == nullptr) return {rate.mean()};
    const double width = points->high - points->low;
    if (width <= 0) return {rate.factor() * points->low};
    return {rate.factor() * points->low, rate.factor() * width,
            1 + 4 * (points->likely - points->low) / width, 1 + 4 * (points->high - points->likely) / width};
}

/// Tables that were made before: the scenarios of a journey have most rates in common, and so has a journey
/// with what it was before an edit. Safe to use from any thread.
template <class Knots>
class Kept {
public:
    template <class Make>
    std::shared_ptr<const Knots> get(const ScaledBeta& known, const Make& make) {
        {
            const std::scoped_lock lock(mutex_);
            if (const auto found = all_.find(known); found != all_.end()) return found->second;
        }
        std::shared_ptr<const Knots> made = make(known);
        const std::scoped_lock lock(mutex_);
        if (all_.size() >= most)
            std::erase_if(all_, [](const auto& one) { return one.second.use_count() == 1; });
        if (all_.size() < most) all_.emplace(known, made);
        return made;
    }

private:
    static constexpr std::size_t most = 3'000;  ///< of 20 kB each

    std::mutex mutex_;
    std::map<ScaledBeta, std::shared_ptr<const Knots>> all_;
};

}  // namespace

QuantileTable::QuantileTable(const base::Rate& rate) {
    static Kept<Knots> kept;
    knots_ = kept.get(scaledBeta(rate), [](const ScaledBeta& known) {
        return makeKnots(known.offset, known.scale, known.a, known.b);
    });
}

std::shared_ptr<const QuantileTable::Knots> QuantileTable::makeKnots(double offset, double scale, double a,
                                                                     double b) {
    auto knots = std::make_shared<Knots>();
    const auto put = [&](double betaDraw) { return std::clamp(offset + scale * betaDraw, 0.0, 1.0); };
    const LogitBeta beta(a, b);
    if (scale <= 0 || beta.width() < narrowest) {
        knots->low.fill(put(beta.mean()));
        knots->high.fill(put(beta.mean()));
    } else {
        Tail left(beta, 1);
        Tail right(beta, -1);
        for (std::size_t knot = 0; knot < knots->low.size(); ++knot) {
            knots->low[knot] = put(rateOf(beta.mode() + left.logitAt(probabilityAt(knot) * left.total())));
            knots->high[knot] = put(rateOf(beta.mode() + right.logitAt(probabilityAt(knot) * right.total())));
        }
    }
    return knots;
}

double QuantileTable::probabilityAt(std::size_t knot) {
    const auto halving = static_cast<int>(knot) / knotsPerHalving;
    const auto part = static_cast<int>(knot) % knotsPerHalving;
    return std::ldexp(1 + static_cast<double>(part) / knotsPerHalving, halving - halvings);
}

}  // namespace throughline::engine
