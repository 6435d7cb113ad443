#include "gui/shell/samples.h"

#include <QCoreApplication>

namespace throughline::gui {
namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("throughline::gui", text);
}

}  // namespace

const std::vector<Sample>& samples() {
    static const std::vector<Sample> all{
        {":/samples/broadband-order.journey.json", tr("New broadband order"),
         tr("A whole journey: departments, parallel work, rework, evidence, segments, scenarios and money.")},
        {":/samples/ten-silos.journey.json", tr("Ten silos at 2 %"),
         tr("Each department says \"98 % fine\". The customer crosses all ten: 1 in 5 is let down.")},
        {":/samples/everyone-to-everyone.journey.json", tr("Everyone hands to everyone"),
         tr("Ten silos, 45 hand-offs, 2 % lost at each: 6 in 10 customers are let down.")},
        {":/samples/repair-visit.journey.json", tr("Repair visit: call centre and engineer"),
         tr("A 3-pound call cut short causes a 150-pound engineer's revisit. What better diagnosis saves.")}};
    return all;
}

const std::vector<Sample>& templates() {
    static const std::vector<Sample> all{
        {":/templates/order-to-use.journey.json", tr("From order to first use"),
         tr("Six silos in a row. Put your own rates in place of the guesses.")},
        {":/templates/service-visit.journey.json", tr("Service call and visit"),
         tr("With a second visit after a failed one, and what each visit costs.")},
        {":/templates/complaint.journey.json", tr("Complaint or claim"),
         tr("Two departments work on it at once, a third one waits for both.")}};
    return all;
}

}  // namespace throughline::gui
