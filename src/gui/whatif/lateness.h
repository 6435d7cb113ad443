#pragma once

#include <functional>

#include <QTimer>

namespace throughline::gui {

/// Whether figures are behind what they are about. They are drawn as such only after a moment, so that
/// nothing flickers while the new ones come at once.
class Lateness {
public:
    explicit Lateness(std::function<void()> whenLate) {
        timer_.setSingleShot(true);
        timer_.setInterval(moment);
        QObject::connect(&timer_, &QTimer::timeout, [this, whenLate] {
            isLate_ = true;
            whenLate();
        });
    }

    /// Those of something else are wrong from the first moment.
    void follow(bool isCurrent, bool isOfSomethingElse) {
        if (isCurrent || isOfSomethingElse) {
            timer_.stop();
            isLate_ = !isCurrent;
        } else if (!timer_.isActive() && !isLate_) {
            timer_.start();
        }
    }
    /// Newer ones came, be they behind too: that is no more than a moment.
    void renew() {
        timer_.stop();
        isLate_ = false;
    }
    bool isLate() const { return isLate_; }

private:
    static constexpr int moment = 100;  ///< milliseconds

    QTimer timer_;
    bool isLate_ = false;
};

}  // namespace throughline::gui
