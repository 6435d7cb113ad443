#pragma once

#include <memory>
#include <set>
#include <vector>

#include "app/workbench.h"

namespace throughline::gui {

/// What the canvas last drew, so that of an edit only what it changed is drawn anew.
class ShownElements {
public:
    /// Whether the journey has the same silos and hand-offs between the same ends as at the last call.
    bool sameAs(const model::Journey& journey);

    /// The silos whose cards may say something else than at the last call, and those whose hand-offs may.
    struct Changed {
        bool everything = true;
        std::set<model::SiloId> silos;
        bool handoffs = true;  ///< any hand-off itself changed
    };
    Changed changedSince(const app::Workbench& workbench);
    /// Everything is to be drawn anew at the next call.
    void forget() { journey_.reset(); }

private:
    struct Ends {
        model::HandoffId handoff;
        model::SiloId from;
        model::SiloId to;
        friend bool operator==(const Ends&, const Ends&) = default;
    };

    std::vector<model::SiloId> silos_;
    std::vector<Ends> ends_;
    std::shared_ptr<const model::Journey> journey_;  ///< null: unknown, or not as the document has it
};

}  // namespace throughline::gui
