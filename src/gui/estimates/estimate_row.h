#pragma once

#include <array>
#include <optional>

#include <QWidget>

#include "gui/controls/value_edit.h"
#include "throughline/model/journey.h"

namespace throughline::gui {

class FieldNote;
class SignButton;

/// What one participant says: name, low, likely, high, and a weight where weights are given.
class EstimateRow : public QWidget {
    Q_OBJECT

public:
    explicit EstimateRow(QWidget* parent = nullptr);

    void showEstimate(const model::Estimate& estimate);
    void setWeightShown(bool shown) { weight_->setVisible(shown); }
    void setPlace(int place);

    /// The last that was whole; nothing before the first.
    const std::optional<model::Estimate>& estimate() const { return estimate_; }
    /// Why what stands there is not taken ("Ada: the likely rate lies below the low one"); empty: it is, or
    /// somebody is still at it, or the row is blank.
    QString problem() const;
    /// Says the problem beneath the row, or that there is none.
    void showProblem();
    bool isBlank() const;

    LineField& participant() { return *participant_; }
    PercentEdit& point(std::size_t which) { return *points_[which]; }
    AmountEdit& weight() { return *weight_; }
    SignButton& removal() { return *remove_; }
    /// What is typed into, in reading order.
    std::array<QWidget*, 5> fields() const {
        return {participant_, points_[0], points_[1], points_[2], weight_};
    }

    /// Widths that the heading shares.
    static constexpr int pointWidth = 84;
    static constexpr int weightWidth = 64;

signals:
    /// estimate() or problem() may differ.
    void changed();
    void removeWanted();

private:
    void take();
    std::optional<base::ThreePoints> typedPoints() const;

    LineField* participant_;
    std::array<PercentEdit*, 3> points_;
    AmountEdit* weight_;
    SignButton* remove_;
    FieldNote* note_;
    std::optional<model::Estimate> estimate_;
};

}  // namespace throughline::gui
