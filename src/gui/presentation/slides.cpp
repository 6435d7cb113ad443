#include "gui/presentation/slides.h"

#include <algorithm>
#include <map>

#include <QCoreApplication>

#include "app/customer_groups.h"
#include "app/walk.h"
#include "app/words.h"

namespace throughline::gui {
namespace {

constexpr int customers = 100;
constexpr double largestCustomer = 96;

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

IconArray customersOf(const QString& words, int happy) {
    using Look = IconGroup::Look;
    const auto group = [](const QString& name, int count, Look look) {
        const QString value = tr("%1 of %2").arg(count).arg(customers);
        return IconGroup{name, value, value + ' ' + name, count, look};
    };
    return {tr("Customers out of %1").arg(customers),
            words,
            {group(tr("let down so far"), customers - happy, Look::Full),
             group(tr("still happy"), happy, Look::Quiet)},
            false,
            largestCustomer};
}

IconArray customersOf(const app::Evaluated& results, const QString& words) {
    IconArray values{tr("Customers out of %1").arg(customers), words, {}, false, largestCustomer};
    using Fate = app::CustomerGroup::Fate;
    using Look = IconGroup::Look;
    const std::map<Fate, Look> looks{{Fate::LetDown, Look::Full},
                                     {Fate::Added, Look::Hatched},
                                     {Fate::Saved, Look::Hollow},
                                     {Fate::Fine, Look::Quiet}};
    for (const app::CustomerGroup& group : app::customerGroups(results, customers))
        values.groups.push_back(
            {group.name, group.value, group.value + ' ' + group.name, group.count, looks.at(group.fate)});
    return values;
}

/// Makes the slides of the silos, one after the other.
class Way {
public:
    Way(const model::Journey& journey, const engine::Evaluation& evaluation)
        : journey_(journey), evaluation_(evaluation) {
        for (const engine::SiloResult& silo : evaluation.silos) {
            visits_[silo.id] = silo.visits;
            lost_[silo.id] += silo.influence.firstImpact;
        }
        for (std::size_t i = 0; i < evaluation.handoffs.size(); ++i)
            lost_[journey.handoffs[i].to] += evaluation.handoffs[i].influence.firstImpact;
    }

    std::vector<Slide> slides() {
        const std::vector<model::SiloId> way = app::walkThrough(journey_);
        const double least = leastVisits();
        std::vector<Slide> slides;
        std::size_t shown = 0;
        const auto isShown = [&](const model::SiloId& id) { return visits_[id] > 0 && visits_[id] >= least; };
        const auto count = std::min<std::size_t>(std::ranges::count_if(way, isShown), mostSilos);
        for (const model::SiloId& id : way) {
            gone_ += lost_[id];
            if (!isShown(id) || shown == count) continue;
            slides.push_back(slideOf(id, ++shown, count));
        }
        return slides;
    }

private:
    double leastVisits() const {
        std::vector<double> visits;
        for (const auto& [id, number] : visits_) visits.push_back(number);
        if (visits.size() <= mostSilos) return 0;
        std::ranges::nth_element(visits, visits.begin() + mostSilos - 1, std::ranges::greater());
        return visits[mostSilos - 1];
    }

    Slide slideOf(const model::SiloId& id, std::size_t place, std::size_t count) const {
        const double happy = std::clamp(1 - gone_, 0.0, 1.0);
        Slide slide{Slide::Kind::Silo,
                    QObject::tr("Step %1 of %2").arg(place).arg(count),
                    QString::fromStdString(displayName(journey_, id)),
                    app::outOf(happy, customers),
                    QObject::tr("customers are still happy"),
                    {},
                    {}};
        const double own = model::find(journey_, id)->errorRate.mean();
        slide.aside = QObject::tr("Its own dashboard says %1. %2 are let down here for the first time.")
                          .arg(app::fine(own), app::outOf(lost_.at(id), customers));
        slide.customers = customersOf(slide.aside, app::customersOutOf(happy, customers));
        return slide;
    }

    const model::Journey& journey_;
    const engine::Evaluation& evaluation_;
    std::map<model::SiloId, double> visits_;
    std::map<model::SiloId, double> lost_;
    double gone_ = 0;
};

Slide beginning(const model::Journey& journey, const QString& scenario) {
    return {Slide::Kind::Beginning,
            scenario,
            app::journeyName(journey),
            app::counted(journey.silos.size(), tr("silo"), tr("silos")),
            tr("%1 customers set out. How many arrive happy?").arg(customers),
            tr("Space or Page Down: on. Page Up: back. Esc: end."),
            customersOf(tr("All are happy."), customers)};
}

Slide result(const app::Evaluated& results) {
    const engine::Evaluation& evaluation = *results.shown.evaluation;
    Slide slide{Slide::Kind::Result,
                {},
                tr("What the customer sees"),
                app::outOf(evaluation.impactRate, customers),
                tr("customers are let down at least once: %1")
                    .arg(app::oneIn(evaluation.impactRate).replace(u' ', QChar(QChar::Nbsp))),
                {},
                {}};
    if (evaluation.weakestLink)
        slide.aside =
            tr("The weakest link is %1.").arg(app::name(*results.shown.journey, *evaluation.weakestLink));
    slide.customers = customersOf(results, slide.sentence);
    return slide;
}

Slide levers(const app::Evaluated& results) {
    Slide slide = result(results);
    slide.kind = Slide::Kind::Levers;
    slide.title = tr("What if?");
    slide.sentence = tr("customers are let down");
    slide.aside = results.reference.evaluation ? app::changeInWords(results.reference.evaluation->impactRate,
                                                                    results.shown.evaluation->impactRate)
                                               : QString();
    return slide;
}

}  // namespace

std::vector<Slide> slidesOf(const app::Evaluated& results, const QString& scenario) {
    const model::Journey& journey = *results.shown.journey;
    std::vector<Slide> slides{beginning(journey, scenario)};
    std::ranges::move(Way(journey, *results.shown.evaluation).slides(), std::back_inserter(slides));
    slides.push_back(result(results));
    slides.push_back(levers(results));
    return slides;
}

}  // namespace throughline::gui
