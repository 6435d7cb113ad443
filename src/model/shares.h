#pragma once

#include <vector>

#include "index.h"
#include "report.h"

namespace throughline::model {

/// Which share of customers goes where: whether the shares of a journey can be meant.
class ShareCheck {
public:
    /// Pre: both outlive it.
    ShareCheck(const Journey& journey, const Index& index);

    /// Shares of the silo's hand-offs that add up to more than all customers; a hint where some customers end
    /// there.
    void checkSilo(std::size_t silo, Report& report) const;
    /// A share given beside fan-out "all".
    void checkHandoff(std::size_t handoff, Report& report) const;
    void checkEntries(Report& report) const;
    void checkSegments(Report& report) const;
    /// All of these.
    void check(Report& report) const;

private:
    struct Taken;
    Taken taken(std::size_t silo, When outcome) const;
    void checkOutcome(std::size_t silo, When outcome, const base::Message& after, Report& report) const;

    const Journey& journey_;
    const Index& index_;
    std::vector<std::size_t> first_;     // by silo: where its hand-offs begin in outgoing_
    std::vector<std::size_t> outgoing_;  // hand-offs, grouped by the silo that they leave
    std::vector<std::size_t> from_;      // by hand-off: the silo it leaves, or unknown
};

}  // namespace throughline::model
