#include "engine/block_player.h"

#include "engine/spared_weights.h"

namespace throughline::engine {
namespace {

/// Where fewer cases than this are left in a loop, each walks on alone.
constexpr std::size_t fewCases = 32;
constexpr int mostSweeps = 1000;

}  // namespace

BlockPlayer::BlockPlayer(const SimulationTables& tables, Tallies& tallies, SparedWeights* spared)
    : tables_(tables),
      tallies_(tallies),
      spared_(spared),
      handoffs_(tables.handoffCount),
      lists_(2 * std::size_t{tables.handoffCount} + tables.siloCount) {
}

void BlockPlayer::play(std::size_t customers, RandomWords& random, const std::stop_token& stop) {
    random_ = &random;
    totals_ = {};
    states_.assign(customers, NoFailure);
    drawCauses(customers);
    enter(customers);
    sweep(stop);
}

void BlockPlayer::enter(std::size_t customers) {
    const bool oneEntry = tables_.entry.kind == Route::Kind::Single;
    for (std::size_t customer = 0; customer < customers; ++customer) {
        const Index position =
            oneEntry ? tables_.ways[tables_.entry.begin] : tables_.choose(tables_.entry, *random_);
        lists_.at(entryList(position)).push(static_cast<Customer>(customer));
    }
}

void BlockPlayer::drawCauses(std::size_t customers) {
    constexpr std::size_t words = maximumCustomers / 64;
    active_.assign(words * tables_.causes.size(), 0);
    anyActive_.assign(tables_.causes.size(), 0);
    for (std::size_t cause = 0; cause < tables_.causes.size(); ++cause)
        tables_.causes[cause].tossAll(customers, *random_, [&](std::size_t customer) {
            active_[words * cause + customer / 64] |= std::uint64_t{1} << customer % 64;
            anyActive_[cause] = 1;
        });
}

bool BlockPlayer::isActive(Index cause, Customer customer) const {
    return (active_[maximumCustomers / 64 * cause + customer / 64] >> customer % 64 & 1) != 0;
}

void BlockPlayer::sweep(const std::stop_token& stop) {
    const bool walkAlone = tables_.parallel || spared_ != nullptr;
    for (Index position = 0; position < tables_.siloCount;) {
        if (stop.stop_requested() || endless_ != nowhere) return;
        if (tables_.loop[position] == 0)
            visit(position++);
        else if (walkAlone)
            visitAndWalk(position++, stop);
        else
            position = sweepLoop(position, stop);
    }
}

/// Every customer has one case only, so that it does not matter who walks first.
Index BlockPlayer::sweepLoop(Index begin, const std::stop_token& stop) {
    const Index end = tables_.loopEnd[begin];
    inside_ = 0;
    int sweeps = 0;
    do {
        if (stop.stop_requested()) return end;
        for (Index position = begin; position < end; ++position) visit(position);
    } while (inside_ >= std::max<std::size_t>(fewCases, (end - begin) / 4) && ++sweeps < mostSweeps);
    if (inside_ > 0)
        for (Index position = begin; position < end; ++position) visitAndWalk(position, stop);
    return end;
}

void BlockPlayer::visit(Index position) {
    if (!receive(position)) return;
    settle(position);
    sendAll(position);
}

/// Counts who came and who errs; false where nobody came.
bool BlockPlayer::receive(Index position) {
    errors_.clear();
    const bool jointly = tables_.silos[position].joins || spared_ != nullptr;
    if (!(jointly ? gatherJointly(position) : gather(position))) return false;
    const auto visits = static_cast<double>(visitors_.size());
    tallies_.visits[position] += visitors_.size();
    totals_.visits += visits;
    totals_.cost += visits * tables_.silos[position].visitCost;
    errSilo(position);
    return true;
}

/// Takes those who are let down out of the visitors.
void BlockPlayer::settle(Index position) {
    failed_.clear();
    std::size_t kept = 0;
    std::size_t next = 0;
    std::size_t clean = clean_;
    Customer* const visitors = visitors_.data();
    for (std::size_t i = 0; i < errors_.size(); ++i) {
        const auto place = static_cast<std::size_t>(errors_[i] >> 32);
        if (i > 0 && place == errors_[i - 1] >> 32) continue;
        if (kept != next) std::copy(visitors + next, visitors + place, visitors + kept);
        kept += place - next;
        next = place;
        if (staysAfterError(position, errors_[i])) continue;
        if (kept != next) std::copy(visitors + next, visitors + place, visitors + kept);
        next = place + 1;
        if (place < clean_) --clean;
    }
    if (kept != next) std::copy(visitors + next, visitors + visitors_.size(), visitors + kept);
    visitors_.truncate(visitors_.size() - (next - kept));
    clean_ = clean;
}

/// Whether the visit was put right, so that the case goes on as ok.
bool BlockPlayer::staysAfterError(Index position, Error error) {
    const SiloTable& silo = tables_.silos[position];
    const Customer customer = visitors_[static_cast<std::size_t>(error >> 32)];
    if (!silo.recovery.never() && silo.recovery.happens(*random_)) {
        ++tallies_.recoveries[position];
        totals_.recoveries += 1;
        totals_.cost += silo.recoveryCost;
        states_[customer] = afterRecovery[states_[customer]];
        return true;
    }
    if (letDown(position, customer, static_cast<Index>(error))) failed_.push(customer);
    return false;
}

/// Whether the case goes on.
bool BlockPlayer::letDown(Index position, Customer customer, Index source) {
    const SiloTable& silo = tables_.silos[position];
    std::uint8_t& state = states_[customer];
    ++tallies_.failures[position];
    totals_.failures += 1;
    if (state <= Recovered) ++tallies_.firstImpact[source == nowhere ? position : tables_.siloCount + source];
    const bool abandons = !silo.abandonment.never() && silo.abandonment.happens(*random_);
    state = abandons ? afterAbandonment[state] : afterFailure[state];
    return !abandons;
}

void BlockPlayer::sendAll(Index position) {
    const SiloTable& silo = tables_.silos[position];
    const std::span<const Customer> visitors = visitors_.all();
    send(silo.failed, failed_.all(), ImpactedCase);
    send(silo.ok, visitors.subspan(clean_), ImpactedCase);
    const Index rank = silo.ok.kind == Route::Kind::Single ? tables_.ways[silo.ok.begin] : nowhere;
    if (rank == nowhere || clean_ == 0 || !lists_.empty(listOf(rank, CleanCase)))
        return send(silo.ok, visitors.first(clean_), CleanCase);
    visitors_.truncate(clean_);
    count(rank, clean_);
    swap(visitors_, lists_.at(listOf(rank, CleanCase)));
}

void BlockPlayer::send(const Route& route, std::span<const Customer> cases, Kind kind) {
    if (cases.empty()) return;
    switch (route.kind) {
        case Route::Kind::End:
            return;
        case Route::Kind::Single:
        case Route::Kind::All:
            for (Index way = route.begin; way < route.begin + route.count; ++way)
                sendAlong(tables_.ways[way], cases, kind);
            return;
        case Route::Kind::Split:
            return route.count == 2 && !route.mayEnd ? halve(route, cases, kind)
                                                     : sendSplit(route, cases, kind);
    }
}

void BlockPlayer::sendAlong(Index rank, std::span<const Customer> cases, Kind kind) {
    count(rank, cases.size());
    lists_.at(listOf(rank, kind)).append(cases);
}

void BlockPlayer::count(Index rank, std::size_t cases) {
    tallies_.traversals[rank] += cases;
    totals_.cost += static_cast<double>(cases) * tables_.handoffs[rank].cost;
    if (tables_.handoffs[rank].inside) inside_ += cases;
}

void BlockPlayer::sendSplit(const Route& route, std::span<const Customer> cases, Kind kind) {
    for (const Customer customer : cases) {
        const Index rank = tables_.choose(route, *random_);
        if (rank == nowhere) continue;
        count(rank, 1);
        lists_.at(listOf(rank, kind)).push(customer);
    }
}

/// A split in two, without a branch for each case.
void BlockPlayer::halve(const Route& route, std::span<const Customer> cases, Kind kind) {
    const std::uint64_t share = tables_.upTo[route.begin];
    const auto edge = static_cast<std::uint32_t>(share >> 32);
    const std::array<Index, 2> ranks{tables_.ways[route.begin], tables_.ways[route.begin + 1]};
    Tokens& first = lists_.at(listOf(ranks[0], kind));
    const std::size_t before = first.size();
    first.reserve(before + cases.size());
    halves_.reserve(cases.size());
    Customer* toFirst = first.data() + before;
    Customer* toSecond = halves_.data();
    for (const Customer customer : cases) {
        const std::uint32_t word = random_->next();
        bool isFirst = word < edge;
        if (word == edge) [[unlikely]]
            isFirst = random_->next() < static_cast<std::uint32_t>(share);
        *toFirst = customer;
        *toSecond = customer;
        toFirst += isFirst ? 1 : 0;
        toSecond += isFirst ? 0 : 1;
    }
    const auto chosen = static_cast<std::size_t>(toFirst - first.data()) - before;
    first.truncate(before + chosen);
    count(ranks[0], chosen);
    sendAlong(ranks[1], {halves_.data(), cases.size() - chosen}, kind);
}

}  // namespace throughline::engine
