#pragma once

#include "gui/controls/line_field.h"
#include "throughline/base/rate.h"

namespace throughline::gui {

/// A field for a rate with what is known about it, as one text: "4 %", "38 of 950", "1 / 3 / 6 %".
class RateEdit : public LineField {
    Q_OBJECT

public:
    explicit RateEdit(QWidget* parent = nullptr) : LineField(parent) {}

    const base::Rate& rate() const { return rate_; }
    void setRate(const base::Rate& rate);

protected:
    bool take() override;
    void restore() override;

private:
    base::Rate rate_;
    base::Rate before_;  ///< what "+10 %" is relative to
};

}  // namespace throughline::gui
