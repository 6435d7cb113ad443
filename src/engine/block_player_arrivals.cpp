#include <algorithm>

#include "engine/block_player.h"
#include "engine/spared_weights.h"

namespace throughline::engine {

/// Where every customer comes by one hand-off only.
bool BlockPlayer::gather(Index position) {
    const SiloTable& silo = tables_.silos[position];
    visitors_.clear();
    lists_.take(entryList(position), visitors_);
    gatherKind(silo, CleanCase);
    clean_ = visitors_.size();
    gatherKind(silo, ImpactedCase);
    return !visitors_.empty();
}

void BlockPlayer::gatherKind(const SiloTable& silo, Kind kind) {
    for (Index rank = silo.arrivalsBegin; rank < silo.arrivalsEnd; ++rank) {
        if (lists_.empty(listOf(rank, kind))) continue;
        const std::size_t before = visitors_.size();
        const std::size_t cases = lists_.take(listOf(rank, kind), visitors_);
        if (tables_.handoffs[rank].inside) inside_ -= std::min(inside_, cases);
        errHandoff(rank, visitors_.all().subspan(before), before);
    }
}

void BlockPlayer::errHandoff(Index rank, std::span<const Customer> cases, std::size_t offset) {
    const std::size_t middle = errors_.size();
    err(tables_.handoffs[rank].error, cases.size(), offset, rank);
    mergeErrors(middle);
    strike(tables_.siloCount + rank, rank, cases, offset);
}

void BlockPlayer::errSilo(Index position) {
    const SiloTable& silo = tables_.silos[position];
    const std::size_t middle = errors_.size();
    err(silo.error, clean_, 0, nowhere);
    err(silo.errorImpacted, visitors_.size() - clean_, clean_, nowhere);
    mergeErrors(middle);
    strike(position, nowhere, visitors_.all(), 0);
}

void BlockPlayer::strike(Index element, Index source, std::span<const Customer> cases, std::size_t offset) {
    for (const Strike& strike : tables_.strikesOn(element)) {
        if (anyActive_[strike.cause] == 0) continue;
        const std::size_t middle = errors_.size();
        for (std::size_t i = 0; i < cases.size(); ++i)
            if (isActive(strike.cause, cases[i]) && strike.error.happens(*random_))
                addError(offset + i, source);
        mergeErrors(middle);
    }
}

void BlockPlayer::err(const Coin& coin, std::size_t cases, std::size_t offset, Index source) {
    if (!coin.isFrequent())
        return coin.tossAll(cases, *random_, [&](std::size_t i) { addError(offset + i, source); });
    // Without a branch for each case, which nobody could predict.
    std::size_t count = errors_.size();
    errors_.resize(count + cases);
    for (std::size_t i = 0; i < cases; ++i) {
        errors_[count] = std::uint64_t{offset + i} << 32 | source;
        count += coin.happens(*random_) ? 1 : 0;
    }
    errors_.resize(count);
}

void BlockPlayer::addError(std::size_t place, Index source) {
    errors_.push_back(std::uint64_t{place} << 32 | source);
}

/// The errors before and after the middle are in order: all become so.
void BlockPlayer::mergeErrors(std::size_t middle) {
    if (middle == 0 || middle == errors_.size() || errors_[middle - 1] <= errors_[middle]) return;
    merged_.resize(errors_.size());
    const auto at = errors_.begin() + static_cast<std::ptrdiff_t>(middle);
    std::merge(errors_.begin(), at, at, errors_.end(), merged_.begin());
    errors_.swap(merged_);
}

/// Where a customer may come by several hand-offs: they become one case, let down if any was.
bool BlockPlayer::gatherJointly(Index position) {
    const SiloTable& silo = tables_.silos[position];
    visitors_.clear();
    impactedAt_.clear();
    lastRankAt_.clear();
    arrivals_.clear();
    joinedErrors_.clear();
    placeOf_.resize(states_.size(), nowhere);
    lists_.take(entryList(position), halves_);
    for (const Customer customer : halves_.all()) join(customer, CleanCase);
    halves_.clear();
    for (Index rank = silo.arrivalsBegin; rank < silo.arrivalsEnd; ++rank) joinHandoff(rank);
    for (const Customer customer : visitors_.all()) placeOf_[customer] = nowhere;
    splitByKind();
    if (spared_ != nullptr) tellVisits(position);
    return !visitors_.empty();
}

void BlockPlayer::joinHandoff(Index rank) {
    places_.clear();
    for (const Kind kind : {CleanCase, ImpactedCase}) {
        halves_.clear();
        lists_.take(listOf(rank, kind), halves_);
        for (const Customer customer : halves_.all()) {
            const Index place = join(customer, kind);
            if (lastRankAt_[place] == rank) continue;
            lastRankAt_[place] = rank;
            places_.push_back(place);
        }
    }
    halves_.clear();
    for (const Index place : places_) {
        if (spared_ != nullptr) arrivals_.push_back(std::uint64_t{place} << 32 | rank);
        halves_.push(visitors_[place]);
    }
    errors_.clear();
    errHandoff(rank, halves_.all(), 0);
    for (const Error error : errors_)
        joinedErrors_.push_back(std::uint64_t{places_[error >> 32]} << 32 | rank);
    halves_.clear();
}

/// The place of the customer's joined case.
Index BlockPlayer::join(Customer customer, Kind kind) {
    Index& place = placeOf_[customer];
    if (place == nowhere) {
        place = static_cast<Index>(visitors_.size());
        visitors_.push(customer);
        impactedAt_.push_back(0);
        lastRankAt_.push_back(nowhere);
    }
    if (kind == ImpactedCase) impactedAt_[place] = 1;
    return place;
}

/// Clean cases come first; errors and arrivals move with them.
void BlockPlayer::splitByKind() {
    places_.resize(visitors_.size());
    halves_.clear();
    for (const char wanted : {0, 1}) {
        for (std::size_t i = 0; i < visitors_.size(); ++i) {
            if (impactedAt_[i] != wanted) continue;
            places_[i] = static_cast<Index>(halves_.size());
            halves_.push(visitors_[i]);
        }
        if (wanted == 0) clean_ = halves_.size();
    }
    swap(visitors_, halves_);
    halves_.clear();
    errors_.swap(joinedErrors_);
    for (auto* list : {&errors_, &arrivals_}) {
        for (std::uint64_t& entry : *list)
            entry = std::uint64_t{places_[entry >> 32]} << 32 | static_cast<Index>(entry);
        std::ranges::sort(*list);
    }
}

void BlockPlayer::tellVisits(Index position) {
    std::size_t arrival = 0;
    for (std::size_t place = 0; place < clean_; ++place) {
        ranks_.clear();
        for (; arrival < arrivals_.size() && arrivals_[arrival] >> 32 == place; ++arrival)
            ranks_.push_back(static_cast<Index>(arrivals_[arrival]));
        spared_->visit(position, visitors_[place], ranks_, *this);
    }
}

}  // namespace throughline::engine
