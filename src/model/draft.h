#pragma once

#include <memory>
#include <optional>
#include <string>

#include "throughline/model/edit.h"

namespace throughline::model {

/// One part of a bundle while it is edited: copied when it is first changed.
template <class Part>
class DraftPart {
public:
    explicit DraftPart(std::shared_ptr<const Part> original) : original_(std::move(original)) {}

    const Part& now() const { return copy_ ? *copy_ : *original_; }
    Part& change() {
        if (!copy_) copy_ = std::make_shared<Part>(*original_);
        return *copy_;
    }
    /// The very same pointer where the part says the same as before.
    std::shared_ptr<const Part> finish() const {
        if (!copy_ || *copy_ == *original_) return original_;
        return copy_;
    }

private:
    std::shared_ptr<const Part> original_;
    std::shared_ptr<Part> copy_;
};

/// A bundle while it is edited.
struct Draft {
    explicit Draft(const JourneyBundle& bundle)
        : journey(bundle.journey), scenarios(bundle.scenarios), layout(bundle.layout) {}

    DraftPart<Journey> journey;
    DraftPart<Scenarios> scenarios;
    DraftPart<Layout> layout;
};

/// Why a step was not carried out, or nothing. The draft of a refused step is dropped.
using Refused = std::optional<Refusal>;

Refused carryOut(Draft& draft, const AddSilo& edit);
Refused carryOut(Draft& draft, const AddHandoff& edit);
Refused carryOut(Draft& draft, const Reconnect& edit);
Refused carryOut(Draft& draft, const RemoveElements& edit);
Refused carryOut(Draft& draft, const MoveSilos& edit);
Refused carryOut(Draft& draft, const MoveInOrder& edit);
Refused carryOut(Draft& draft, const MoveDepartment& edit);
Refused carryOut(Draft& draft, const SetField& edit);
Refused carryOut(Draft& draft, const OverrideField& edit);
Refused carryOut(Draft& draft, const ResetField& edit);
Refused carryOut(Draft& draft, const SetText& edit);
Refused carryOut(Draft& draft, const SetStages& edit);
Refused carryOut(Draft& draft, const RenameJourney& edit);
Refused carryOut(Draft& draft, const PutDepartment& edit);
Refused carryOut(Draft& draft, const PutSharedCause& edit);
Refused carryOut(Draft& draft, const PutSegment& edit);
Refused carryOut(Draft& draft, const PutScenario& edit);
Refused carryOut(Draft& draft, const SetBusiness& edit);
Refused carryOut(Draft& draft, const RemoveDepartment& edit);
Refused carryOut(Draft& draft, const RemoveSharedCause& edit);
Refused carryOut(Draft& draft, const RemoveSegment& edit);
Refused carryOut(Draft& draft, const RemoveScenario& edit);
Refused carryOut(Draft& draft, const PutEstimates& edit);
Refused carryOut(Draft& draft, const MoveScenario& edit);

}  // namespace throughline::model
