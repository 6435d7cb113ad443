#pragma once

#include <optional>
#include <stop_token>

#include <QObject>
#include <QThreadPool>
#include <QTimer>

#include "app/workbench.h"
#include "throughline/engine/uncertainty.h"

namespace throughline::app {

/// Where the impact rate shown lies in nine of ten draws of what is not known exactly. It follows the
/// workbench once that rests; what is drawn is the same as on the what-if page and in `evaluate --draws`.
class ImpactRange : public QObject {
    Q_OBJECT

public:
    explicit ImpactRange(Workbench& workbench, QObject* parent = nullptr);
    ~ImpactRange() override;

    /// Nothing until it is drawn, where every rate is known exactly, and where nothing can be drawn.
    const std::optional<engine::Spread>& spread() const { return spread_; }
    /// Whether nothing better is on its way.
    bool isSettled() const { return isDrawn_; }

signals:
    void changed();

private:
    void follow();
    void draw();
    void take(const EvaluatedPtr& of, const std::optional<engine::Spread>& spread);

    Workbench& workbench_;
    EvaluatedPtr of_;  ///< what the range belongs to, or will
    std::optional<engine::Spread> spread_;
    bool isDrawn_ = true;
    QTimer rest_;
    std::stop_source current_;
    QThreadPool thread_;
};

/// Whether any rate that the impact rate depends on is counted or estimated.
bool isUncertain(const model::Journey& journey);

}  // namespace throughline::app
