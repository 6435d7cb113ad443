#pragma once

#include <bit>
#include <cstdint>
#include <limits>
#include <span>

#include "engine/rates.h"

namespace throughline::engine {

/// In place of a share or an entry that is left blank, until the others are known.
inline constexpr double leftBlank = -1;
/// In place of a share: the hand-off is not for that outcome.
inline constexpr double notTaken = -2;

/// As numbers of the same bits, which takes less than to compare fractions.
inline bool isLeftBlank(double share) {
    return std::bit_cast<std::uint64_t>(share) == std::bit_cast<std::uint64_t>(leftBlank);
}

/// What the hand-offs of one silo share out after one outcome.
class Sharing {
public:
    /// Of each hand-off of the silo, as it is said.
    void add(double share) {
        if (share >= 0) {
            given_ += share;
            ++eligible_;
        } else if (share == leftBlank) {
            ++blanks_;
            ++eligible_;
        }
    }
    /// Before what follows.
    void close(bool fanOutAll) {
        // Rounding in the given shares ends nobody.
        const double rounding = 2 * eligible_ * std::numeric_limits<double>::epsilon();
        const double rest = 1 - given_ > rounding ? 1 - given_ : 0;
        all_ = fanOutAll && eligible_ > 0;
        end_ = eligible_ == 0 ? 1 : all_ || blanks_ > 0 ? 0 : rest;
        blank_ = all_ ? 1 : rest / blanks_;
        scale_ = rest > 0 ? 1 : given_;
    }
    /// P(the case ends there).
    double end() const { return end_; }
    double share(double own) const {
        if (own >= 0) return all_ ? 1 : own / scale_;
        return own == leftBlank ? blank_ : 0;
    }

private:
    double given_ = 0;
    int blanks_ = 0;
    int eligible_ = 0;
    bool all_ = false;
    double end_ = 0;
    double blank_ = 0;  ///< the share of a hand-off whose share is left blank
    double scale_ = 1;
};

/// Resolves what the hand-offs of one silo share out after one outcome: shareAt(i) is the share of the i-th
/// of them, to be written to. Returns P(the case ends there).
template <class ShareAt>
double shareOut(bool fanOutAll, Index count, const ShareAt& shareAt) {
    Index blanks = 0;
    while (blanks < count && isLeftBlank(shareAt(blanks))) ++blanks;
    // Most often all are.
    if (blanks == count && count > 0) {
        const double each = fanOutAll ? 1 : 1.0 / count;
        for (Index i = 0; i < count; ++i) shareAt(i) = each;
        return 0;
    }
    Sharing sharing;
    for (Index i = 0; i < count; ++i) sharing.add(shareAt(i));
    sharing.close(fanOutAll);
    for (Index i = 0; i < count; ++i) shareAt(i) = sharing.share(shareAt(i));
    return sharing.end();
}

/// Resolves what the hand-offs of each silo share out. Pre: it is not yet.
void resolveShares(const Network& network, Rates& rates);
/// The same of the entries, per silo. Where none is given, customers enter where nothing leads to.
void resolveEntries(const Network& network, std::span<double> entries);

}  // namespace throughline::engine
