#include "engine/block_player.h"
#include "engine/spared_weights.h"

namespace throughline::engine {

/// A silo in a loop: each case walks on its own from here until it leaves.
void BlockPlayer::visitAndWalk(Index position, const std::stop_token& stop) {
    if (!receive(position)) return;
    settle(position);
    const SiloTable& silo = tables_.silos[position];
    for (std::size_t i = 0; i < visitors_.size(); ++i)
        walk(visitors_[i], i < clean_ ? CleanCase : ImpactedCase, &silo.ok, stop);
    for (std::size_t i = 0; i < failed_.size(); ++i) walk(failed_[i], ImpactedCase, &silo.failed, stop);
}

/// From a visit on, after which the case takes that route.
void BlockPlayer::walk(Customer customer, Kind kind, const Route* route, const std::stop_token& stop) {
    constexpr std::uint64_t stopsLookedAt = 1 << 16;
    for (std::uint64_t visits = 1; route != nullptr; ++visits) {
        if (visits % stopsLookedAt == 0 && stop.stop_requested()) return;
        Index rank = nowhere;
        if (route->kind == Route::Kind::Split)
            rank = tables_.choose(*route, *random_);
        else if (route->kind == Route::Kind::Single)
            rank = tables_.ways[route->begin];
        if (rank == nowhere || !tables_.handoffs[rank].inside) {
            if (rank != nowhere) return sendAlong(rank, {&customer, 1}, kind);
            return route->kind == Route::Kind::All ? send(*route, {&customer, 1}, kind) : void();
        }
        count(rank, 1);
        if (visits >= maximumWalk) {
            endless_ = tables_.handoffs[rank].to;
            return;
        }
        route = walkVisit(customer, kind, rank);
    }
}

/// The visit that the hand-off leads to. Returns the way on; nullptr where the case was abandoned.
const Route* BlockPlayer::walkVisit(Customer customer, Kind& kind, Index rank) {
    const Index position = tables_.handoffs[rank].to;
    const SiloTable& silo = tables_.silos[position];
    ++tallies_.visits[position];
    totals_.visits += 1;
    totals_.cost += silo.visitCost;
    if (spared_ != nullptr && kind == CleanCase) spared_->visit(position, customer, {&rank, 1}, *this);
    const Index element = errIn(customer, kind, rank);
    if (element == nowhere) return &silo.ok;
    if (!silo.recovery.never() && silo.recovery.happens(*random_)) {
        ++tallies_.recoveries[position];
        totals_.recoveries += 1;
        totals_.cost += silo.recoveryCost;
        states_[customer] = afterRecovery[states_[customer]];
        return &silo.ok;
    }
    kind = ImpactedCase;
    return letDown(position, customer, element < tables_.siloCount ? nowhere : rank) ? &silo.failed : nullptr;
}

/// The element that makes the visit fail, the hand-off before the silo; nowhere where it goes well.
Index BlockPlayer::errIn(Customer customer, Kind kind, Index rank) {
    const HandoffTable& handoff = tables_.handoffs[rank];
    const SiloTable& silo = tables_.silos[handoff.to];
    if (errs(handoff.error, tables_.siloCount + rank, customer)) return tables_.siloCount + rank;
    if (errs(kind == CleanCase ? silo.error : silo.errorImpacted, handoff.to, customer)) return handoff.to;
    return nowhere;
}

bool BlockPlayer::errs(const Coin& coin, Index element, Customer customer) {
    if (!coin.never() && coin.happens(*random_)) return true;
    for (const Strike& strike : tables_.strikesOn(element))
        if (isActive(strike.cause, customer) && strike.error.happens(*random_)) return true;
    return false;
}

}  // namespace throughline::engine
