#include "app/core_words.h"

#include "app/words.h"
#include "support/catch.h"
#include "support/german.h"
#include "throughline/engine/evaluate.h"
#include "throughline/model/fields.h"
#include "throughline/model/validation.h"

using namespace throughline;

namespace {

model::Journey journeyNobodyOwns() {
    model::Journey journey;
    journey.name = "Order";
    model::Silo call;
    call.id = model::SiloId("call");
    call.name = "Call";
    journey.silos.push_back(call);
    return journey;
}

}  // namespace

TEST_CASE("what the core says is said as it is where no language is chosen") {
    const model::Finding finding = model::validate(journeyNobodyOwns()).front();
    CHECK(app::inWords(finding) == "nobody owns Call yet");
    CHECK(app::inWords(*model::whyNot(model::Field::Share, 1.7)) == "1.7 is not between 0 and 1");
}

TEST_CASE("what the core says is said in German, with German decimal signs") {
    const tests::German german;
    const model::Finding finding = model::validate(journeyNobodyOwns()).front();
    CHECK(app::inWords(finding) == "für Call ist noch niemand verantwortlich");
    CHECK(app::inWords(*model::whyNot(model::Field::Share, 1.7)) == "1,7 liegt nicht zwischen 0 und 1");
    CHECK(app::inWords(base::say("the %1 of %2: %3", base::say("error rate"), "100%1",
                                 base::say("all silos"))) == "Fehlerquote von 100%1: alle Silos");
    CHECK(german.untranslated().isEmpty());
}

TEST_CASE("numbers on the screen are those of the language") {
    const tests::German german;
    CHECK(app::percent(0.005) == "0,50 %");
    CHECK(app::money(1234.5, "EUR") == "1.234,50\u00a0€");
    CHECK(app::money(1234.5, "CHF") == "1.234,50\u00a0CHF");
    CHECK(app::shortMoney(1'700'000, "EUR") == "1,7 Mio.\u00a0€");
    CHECK(app::count(21960) == "21.960");
    CHECK(app::points(-0.026) == "\u22122,6 Punkte");
}
