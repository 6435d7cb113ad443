#pragma once

#include <optional>
#include <variant>

namespace throughline::base {

/// What was counted: 0 <= errors <= visits, both finite.
struct Evidence {
    double errors = 0;
    double visits = 0;
    friend bool operator==(const Evidence&, const Evidence&) = default;
};

/// What an expert says: 0 <= low <= likely <= high <= 1.
struct ThreePoints {
    double low = 0;
    double likely = 0;
    double high = 0;
    friend bool operator==(const ThreePoints&, const ThreePoints&) = default;
};

/// A rate in [0, 1] and what is known about it: an exact number, counted evidence (Beta posterior with
/// Jeffreys' prior) or an expert's three points (PERT). A scenario may scale it; what is drawn from a scaled
/// rate is the factor times the draw, clipped to 1. A rate out of range cannot exist.
class Rate {
public:
    using Form = std::variant<double, Evidence, ThreePoints>;

    Rate() = default;

    /// Nothing where value is not in [0, 1].
    static std::optional<Rate> exactly(double value);
    /// Nothing unless 0 <= errors <= visits, both finite.
    static std::optional<Rate> counted(double errors, double visits);
    /// Nothing unless 0 <= low <= likely <= high <= 1.
    static std::optional<Rate> estimated(double low, double likely, double high);
    /// The rate that form says, or nothing where it is out of range.
    static std::optional<Rate> from(const Form& form);

    /// The point value that results use: the number; (errors + 1/2) / (visits + 1); (low + 4 likely + high) /
    /// 6; times the factor, at most 1.
    double mean() const {
        if (const double* value = std::get_if<double>(&form_)) return *value;
        return meanOfKnowledge();
    }
    /// mean() before it is clipped to 1.
    double unclippedMean() const;
    /// The same knowledge, `factor` times as high. Pre: factor finite and >= 0.
    Rate scaledBy(double factor) const;

    const Form& form() const { return form_; }
    /// 1 unless a scenario scaled it.
    double factor() const { return factor_; }
    /// Whether the uncertainty run draws it.
    bool uncertain() const { return !std::holds_alternative<double>(form_); }

    friend bool operator==(const Rate&, const Rate&) = default;

private:
    explicit Rate(Form form) : form_(form) {}
    double meanOfKnowledge() const;

    Form form_ = 0.0;
    double factor_ = 1;
};

}  // namespace throughline::base
