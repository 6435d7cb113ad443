#include "shares.h"

#include <algorithm>
#include <numeric>

#include "text.h"

namespace throughline::model {
namespace {

constexpr double tolerance = 1e-9;
constexpr std::size_t unknown = static_cast<std::size_t>(-1);

bool isEligible(const Handoff& handoff, When outcome) {
    return handoff.when == When::Always || handoff.when == outcome;
}

}  // namespace

// The hand-offs with a given share that can be taken after one outcome.
struct ShareCheck::Taken {
    double sum = 0;
    bool blank = false;  // one of them is left blank
    std::vector<std::size_t> handoffs;
};

ShareCheck::ShareCheck(const Journey& journey, const Index& index) : journey_(journey), index_(index) {
    from_.reserve(journey.handoffs.size());
    first_.assign(journey.silos.size() + 1, 0);
    for (const Handoff& handoff : journey.handoffs) {
        from_.push_back(index.of(handoff.from).value_or(unknown));
        if (from_.back() != unknown) ++first_[from_.back() + 1];
    }
    std::partial_sum(first_.begin(), first_.end(), first_.begin());
    outgoing_.resize(first_.back());
    std::vector<std::size_t> next(first_.begin(), first_.end() - 1);
    for (std::size_t handoff = 0; handoff < from_.size(); ++handoff)
        if (from_[handoff] != unknown) outgoing_[next[from_[handoff]]++] = handoff;
}

ShareCheck::Taken ShareCheck::taken(std::size_t silo, When outcome) const {
    Taken result;
    for (std::size_t i = first_[silo]; i < first_[silo + 1]; ++i) {
        const Handoff& handoff = journey_.handoffs[outgoing_[i]];
        if (!isEligible(handoff, outcome)) continue;
        if (!handoff.share) result.blank = true;
        if (!handoff.share) continue;
        result.sum += handoff.share->value();
        result.handoffs.push_back(outgoing_[i]);
    }
    return result;
}

void ShareCheck::checkOutcome(std::size_t silo, When outcome, const Message& after, Report& report) const {
    const Taken taken = this->taken(silo, outcome);
    const Silo& at = journey_.silos[silo];
    const std::string place = "/journey/silos/" + std::to_string(silo);
    if (taken.sum > 1 + tolerance) {
        std::vector<std::string> names;
        Report::Elements elements{at.id};
        for (const std::size_t handoff : taken.handoffs) {
            names.push_back(index_.name(journey_.handoffs[handoff].to));
            elements.emplace_back(journey_.handoffs[handoff].id);
        }
        report.error(
            place,
            say("the shares of the hand-offs from %1 to %2 add up to %3%4; they can be 100 % at most",
                index_.name(at), listed(names), percent(taken.sum), after),
            std::move(elements));
    } else if (!taken.blank && taken.sum > 0 && taken.sum < 1 - tolerance) {
        report.hint(
            place,
            say("%1 of customers end their journey after %2%3: the shares of its hand-offs add up to %4",
                percent(1 - taken.sum), index_.name(at), after, percent(taken.sum)),
            {at.id});
    }
}

void ShareCheck::checkSilo(std::size_t silo, Report& report) const {
    if (journey_.silos[silo].fanOut == FanOut::All) return;
    const auto begin = outgoing_.begin() + static_cast<std::ptrdiff_t>(first_[silo]);
    const auto end = outgoing_.begin() + static_cast<std::ptrdiff_t>(first_[silo + 1]);
    const bool sameAfterBoth = std::all_of(
        begin, end, [&](std::size_t handoff) { return journey_.handoffs[handoff].when == When::Always; });
    checkOutcome(silo, When::Ok, sameAfterBoth ? Message() : say(" (when the visit went well)"), report);
    if (!sameAfterBoth) checkOutcome(silo, When::Failed, say(" (when the visit failed)"), report);
}

void ShareCheck::checkHandoff(std::size_t handoff, Report& report) const {
    const Handoff& link = journey_.handoffs[handoff];
    if (!link.share || from_[handoff] == unknown) return;
    const Silo& from = journey_.silos[from_[handoff]];
    if (from.fanOut == FanOut::One) return;
    report.error("/journey/handoffs/" + std::to_string(handoff) + "/share",
                 say("the hand-off %1 has a share, but %2 hands over to all at once; leave the share blank",
                     index_.name(link), index_.name(from)),
                 {link.id});
}

void ShareCheck::checkEntries(Report& report) const {
    double sum = 0;
    Report::Elements elements;
    for (const Silo& silo : journey_.silos) {
        if (!silo.entryShare) continue;
        sum += silo.entryShare->value();
        elements.emplace_back(silo.id);
    }
    if (elements.empty() || std::abs(sum - 1) <= tolerance) return;
    report.error("/journey/silos",
                 say("the shares of customers that start here or there add up to %1; together they must be "
                     "100 %, or all "
                     "left blank",
                     percent(sum)),
                 std::move(elements));
}

void ShareCheck::checkSegments(Report& report) const {
    double sum = 0;
    for (const Segment& segment : journey_.segments) sum += segment.share.value();
    if (sum > 1 + tolerance)
        report.error("/journey/segments",
                     say("the shares of the segments add up to %1; they can be 100 % at most", percent(sum)));
}

void ShareCheck::check(Report& report) const {
    checkEntries(report);
    for (std::size_t silo = 0; silo < journey_.silos.size(); ++silo) checkSilo(silo, report);
    for (std::size_t handoff = 0; handoff < journey_.handoffs.size(); ++handoff)
        checkHandoff(handoff, report);
    checkSegments(report);
}

}  // namespace throughline::model
