#include "brute_force.h"

#include <algorithm>
#include <cmath>
#include <compare>
#include <map>

#include "throughline/model/scenario.h"

namespace throughline::tests {
namespace {

/// A number and its derivative.
struct Dual {
    double value = 0;
    double slope = 0;
    friend Dual operator+(Dual a, Dual b) { return {a.value + b.value, a.slope + b.slope}; }
    friend Dual operator-(Dual a, Dual b) { return {a.value - b.value, a.slope - b.slope}; }
    friend Dual operator*(Dual a, Dual b) {
        return {a.value * b.value, a.slope * b.value + a.value * b.slope};
    }
    Dual& operator+=(Dual other) { return *this = *this + other; }
};
const Dual one{1, 0};
constexpr int rounds = 1000;

/// All that matters of a customer who is under way.
struct Customer {
    std::size_t step = 0;         ///< place in the order of silos
    int at = -1;                  ///< the silo of the case that is being worked on
    std::vector<char> arrivedBy;  ///< per hand-off
    bool caseImpacted = false;
    bool midWalk = false;        ///< that case is inside a loop
    std::vector<char> carrying;  ///< per hand-off: 0 no, 1 a clean case, 2 one that was let down
    int failures = 0;            ///< 0 to 3
    bool recovered = false;
    bool abandoned = false;
    auto operator<=>(const Customer&) const = default;
};

class Follower {
public:
    Follower(const model::Journey& journey, const BruteChange& change, BruteResult& result, double weight)
        : journey_(journey), change_(change), result_(result), weight_(weight) {
        for (const model::Handoff& handoff : journey.handoffs) {
            from_.push_back(siloNumber(handoff.from));
            to_.push_back(siloNumber(handoff.to));
        }
        findConnections();
        orderSilos();
    }

    void run() {
        const std::size_t causes = change_.othersPerfect ? 0 : journey_.sharedCauses.size();
        for (std::size_t active = 0; active < std::size_t{1} << causes; ++active) {
            Dual probability = one;
            for (std::size_t i = 0; i < causes; ++i) {
                const double p = journey_.sharedCauses[i].probability.value();
                probability = probability * Dual{(active >> i & 1) ? p : 1 - p, 0};
            }
            active_ = active;
            if (probability.value > 0) follow(probability * Dual{weight_, 0});
        }
    }

private:
    std::size_t silos() const { return journey_.silos.size(); }
    std::size_t from(std::size_t h) const { return from_[h]; }
    std::size_t to(std::size_t h) const { return to_[h]; }
    std::size_t siloNumber(const model::SiloId& id) const {
        for (std::size_t i = 0; i < silos(); ++i)
            if (journey_.silos[i].id == id) return i;
        return silos();
    }

    void findConnections() {
        leads_.assign(silos(), std::vector<char>(silos(), 0));
        for (std::size_t h = 0; h < journey_.handoffs.size(); ++h) leads_[from(h)][to(h)] = 1;
        for (std::size_t k = 0; k < silos(); ++k)
            for (std::size_t i = 0; i < silos(); ++i)
                for (std::size_t j = 0; j < silos(); ++j) leads_[i][j] |= leads_[i][k] && leads_[k][j];
    }

    bool together(std::size_t a, std::size_t b) const { return a == b || (leads_[a][b] && leads_[b][a]); }

    void orderSilos() {
        std::vector<char> placed(silos(), 0);
        while (order_.size() < silos()) {
            std::size_t next = 0;
            while (placed[next] || waits(next, placed)) ++next;
            for (std::size_t i = next; i < silos(); ++i)
                if (together(next, i)) {
                    order_.push_back(i);
                    placed[i] = 1;
                }
        }
    }

    bool waits(std::size_t silo, const std::vector<char>& placed) const {
        for (std::size_t i = 0; i < silos(); ++i)
            for (std::size_t j = 0; j < silos(); ++j)
                if (together(j, silo) && !together(i, silo) && leads_[i][j] && !placed[i]) return true;
        return false;
    }

    std::vector<double> entries() const {
        std::vector<double> shares(silos(), 0);
        bool given = false;
        double sum = 0;
        for (const model::Silo& silo : journey_.silos) given |= silo.entryShare.has_value();
        for (std::size_t i = 0; i < silos(); ++i) {
            bool ledTo = false;
            for (std::size_t h = 0; h < journey_.handoffs.size(); ++h) ledTo |= to(h) == i && from(h) != i;
            shares[i] =
                given ? (journey_.silos[i].entryShare ? journey_.silos[i].entryShare->value() : 0) : !ledTo;
            sum += shares[i];
        }
        for (double& share : shares) share /= sum;
        return shares;
    }

    void follow(Dual probability) {
        std::map<Customer, Dual> now;
        const std::vector<double> shares = entries();
        for (std::size_t i = 0; i < silos(); ++i) {
            Customer customer;
            customer.at = static_cast<int>(i);
            customer.arrivedBy.assign(journey_.handoffs.size(), 0);
            customer.carrying.assign(journey_.handoffs.size(), 0);
            while (order_[customer.step] != i) ++customer.step;
            ++customer.step;
            if (shares[i] > 0) now[customer] = probability * Dual{shares[i], 0};
        }
        double underWay = 1;
        double earlier = 1;
        bool endless = false;
        for (int round = 1; round <= rounds && underWay > 1e-17 && !endless; ++round) {
            next_.clear();
            for (const auto& [customer, mass] : now) visit(customer, mass);
            now.swap(next_);
            underWay = 0;
            double customers = 0;
            for (const auto& [customer, mass] : now) {
                underWay += mass.value + std::abs(mass.slope);
                customers += mass.value;
            }
            if (round % 100 != 0) continue;
            endless = customers > 0 && customers >= earlier * (1 - 1e-11);
            earlier = customers;
        }
        for (const auto& [customer, mass] : now) result_.unfinished += mass.value;
        result_.settled &= underWay <= 1e-17 || endless;
    }

    /// Extra error rates of active shared causes, together with the element's own.
    Dual errs(std::size_t element, bool impacted) const {
        const bool changed = change_.element == element;
        Dual own{ownRate(element), changed ? 1.0 : 0.0};
        if (changed)
            own.value = change_.errorRate;
        else if (change_.othersPerfect)
            own.value = 0;
        if (impacted && element < silos()) {
            const double risk = journey_.silos[element].relativeRisk.value();
            own = risk * own.value >= 1 ? one : own * Dual{risk, 0};
        }
        Dual holds = one - own;
        for (std::size_t i = 0; i < journey_.sharedCauses.size(); ++i)
            if (active_ >> i & 1)
                for (const model::AffectedElement& hit : journey_.sharedCauses[i].affects)
                    if (numberOf(hit.element) == element) holds = holds * Dual{1 - hit.errorRate.mean(), 0};
        return one - holds;
    }

    double ownRate(std::size_t element) const {
        return element < silos() ? journey_.silos[element].errorRate.mean()
                                 : journey_.handoffs[element - silos()].errorRate.mean();
    }

    std::size_t numberOf(const model::ElementId& id) const {
        if (const auto* silo = std::get_if<model::SiloId>(&id)) return siloNumber(*silo);
        std::size_t h = 0;
        while (journey_.handoffs[h].id != std::get<model::HandoffId>(id)) ++h;
        return silos() + h;
    }

    void visit(const Customer& customer, Dual mass) {
        const auto silo = static_cast<std::size_t>(customer.at);
        result_.visits[silo] += mass.value;
        result_.cost += mass.value * journey_.silos[silo].visitCost.value();
        std::vector<std::size_t> elements;
        for (std::size_t h = 0; h < customer.arrivedBy.size(); ++h)
            if (customer.arrivedBy[h]) elements.push_back(silos() + h);
        elements.push_back(silo);
        // Every combination of who errs; the first of the list that does is to blame.
        for (std::size_t combination = 0; combination < std::size_t{1} << elements.size(); ++combination) {
            Dual chance = mass;
            std::optional<std::size_t> blamed;
            for (std::size_t i = 0; i < elements.size(); ++i) {
                const Dual error = errs(elements[i], customer.caseImpacted);
                const bool err = combination >> i & 1;
                chance = chance * (err ? error : one - error);
                if (err && !blamed) blamed = elements[i];
            }
            if (chance.value == 0 && chance.slope == 0) continue;
            if (!blamed)
                goOn(customer, chance, model::When::Ok);
            else
                fail(customer, chance, *blamed);
        }
    }

    void fail(const Customer& before, Dual mass, std::size_t blamed) {
        const model::Silo& silo = journey_.silos[static_cast<std::size_t>(before.at)];
        const auto number = static_cast<std::size_t>(before.at);
        const double r = silo.recoveryRate.mean();
        const double a = silo.abandonmentRate.mean();
        Customer recovered = before;
        recovered.recovered = true;
        result_.recoveries[number] += mass.value * r;
        result_.cost += mass.value * r * silo.recoveryCost.value();
        if (r > 0) goOn(recovered, mass * Dual{r, 0}, model::When::Ok);
        const Dual lost = mass * Dual{1 - r, 0};
        if (lost.value == 0 && lost.slope == 0) return;
        result_.letDowns[number] += lost.value;
        if (before.failures == 0) {
            result_.firstImpact[blamed] += lost.value;
            result_.impactRate += lost.value;
            result_.impactSlope += lost.slope;
            if (change_.untilImpact) return;
        }
        Customer after = before;
        after.failures = std::min(3, before.failures + 1);
        after.caseImpacted = true;
        if (a < 1) goOn(after, lost * Dual{1 - a, 0}, model::When::Failed);
        after.abandoned = true;
        if (a > 0) proceed(after, lost * Dual{a, 0});
    }

    void goOn(const Customer& customer, Dual mass, model::When outcome) {
        const auto silo = static_cast<std::size_t>(customer.at);
        std::vector<std::size_t> eligible;
        for (std::size_t h = 0; h < journey_.handoffs.size(); ++h) {
            const model::When when = journey_.handoffs[h].when;
            if (from(h) == silo && (when == model::When::Always || when == outcome)) eligible.push_back(h);
        }
        if (eligible.empty()) return proceed(customer, mass);
        if (journey_.silos[silo].fanOut == model::FanOut::All) return take(customer, mass, eligible);
        double given = 0;
        double blanks = 0;
        for (const std::size_t h : eligible)
            if (journey_.handoffs[h].share)
                given += journey_.handoffs[h].share->value();
            else
                ++blanks;
        const double over = given > 1 - 1e-14 ? given : 1;
        const double rest = given > 1 - 1e-14 ? 0 : 1 - given;
        for (const std::size_t h : eligible) {
            const auto& share = journey_.handoffs[h].share;
            const double part = share ? share->value() / over : rest / blanks;
            if (part > 0) take(customer, mass * Dual{part, 0}, {h});
        }
        if (blanks == 0 && rest > 0) proceed(customer, mass * Dual{rest, 0});
    }

    void take(Customer customer, Dual mass, const std::vector<std::size_t>& handoffs) {
        for (const std::size_t h : handoffs) {
            result_.traversals[h] += mass.value;
            result_.cost += mass.value * journey_.handoffs[h].cost.value();
        }
        const auto silo = static_cast<std::size_t>(customer.at);
        if (handoffs.size() == 1 && together(silo, to(handoffs[0]))) {
            customer.at = static_cast<int>(to(handoffs[0]));
            customer.arrivedBy.assign(journey_.handoffs.size(), 0);
            customer.arrivedBy[handoffs[0]] = 1;
            customer.midWalk = true;
            next_[customer] += mass;
            return;
        }
        for (const std::size_t h : handoffs)
            customer.carrying[h] = std::max<char>(customer.carrying[h], customer.caseImpacted ? 2 : 1);
        proceed(customer, mass);
    }

    /// The case is done for now: on to the next silo that one is waiting for.
    void proceed(Customer customer, Dual mass) {
        customer.midWalk = false;
        customer.arrivedBy.assign(journey_.handoffs.size(), 0);
        customer.caseImpacted = false;
        for (; customer.step < order_.size(); ++customer.step) {
            bool arrives = false;
            for (std::size_t h = 0; h < journey_.handoffs.size(); ++h) {
                if (to(h) != order_[customer.step] || customer.carrying[h] == 0) continue;
                arrives = true;
                customer.arrivedBy[h] = 1;
                customer.caseImpacted |= customer.carrying[h] == 2;
                customer.carrying[h] = 0;
            }
            if (!arrives) continue;
            customer.at = static_cast<int>(order_[customer.step++]);
            next_[customer] += mass;
            return;
        }
        end(customer, mass.value);
    }

    void end(const Customer& customer, double mass) {
        result_.failures[static_cast<std::size_t>(customer.failures)] += mass;
        if (customer.failures == 0 && !customer.recovered) result_.noFailure += mass;
        if (customer.abandoned) result_.abandoned += mass;
        const model::Business& business = journey_.business;
        const double value = business.customerValue ? business.customerValue->value() : 0;
        if (customer.abandoned)
            result_.lostRevenue += mass * value;
        else if (customer.failures > 0)
            result_.lostRevenue += mass * value * business.switchRate.mean();
    }

    const model::Journey& journey_;
    const BruteChange& change_;
    BruteResult& result_;
    double weight_;
    std::vector<std::size_t> from_;
    std::vector<std::size_t> to_;
    std::vector<std::vector<char>> leads_;
    std::vector<std::size_t> order_;
    std::map<Customer, Dual> next_;
    std::size_t active_ = 0;
};

}  // namespace

BruteResult bruteForce(const model::Journey& journey, const BruteChange& change) {
    BruteResult result;
    for (auto* list : {&result.visits, &result.letDowns, &result.recoveries})
        list->resize(journey.silos.size());
    result.traversals.resize(journey.handoffs.size());
    result.firstImpact.resize(journey.silos.size() + journey.handoffs.size());
    double rest = 1;
    for (const model::Segment& segment : journey.segments) {
        const model::Journey applied = model::applySegment(journey, segment).journey;
        rest -= segment.share.value();
        if (segment.share.value() > 0) Follower(applied, change, result, segment.share.value()).run();
    }
    if (rest > 1e-12) Follower(journey, change, result, rest).run();
    return result;
}

}  // namespace throughline::tests
