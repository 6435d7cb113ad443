#include "gui/estimates/estimate_paste.h"

#include "support/catch.h"

using namespace throughline;

namespace {

std::vector<std::string> problemsOf(const char* text) {
    std::vector<std::string> problems;
    for (const QString& problem : gui::readPastedEstimates(QString::fromUtf8(text)).problems)
        problems.push_back(problem.toStdString());
    return problems;
}

}  // namespace

TEST_CASE("rows of a spreadsheet are participants with low, likely, high and weight, in percent") {
    const auto whole =
        gui::readPastedEstimates("Who\tLow\tLikely\tHigh\tWeight\nAda\t1\t2,5\t6 %\t2\r\n\t0\t1\t1\n\n");
    CHECK(whole.problems.isEmpty());
    CHECK(whole.estimates ==
          std::vector<model::Estimate>{{"Ada", {0.01, 0.025, 0.06}, *model::Amount::from(2)},
                                       {"Participant 2", {0, 0.01, 0.01}}});
}

TEST_CASE("without a heading the first row counts") {
    const auto pasted = gui::readPastedEstimates("Ada\t1\t2\t3");
    CHECK(pasted.estimates == std::vector<model::Estimate>{{"Ada", {0.01, 0.02, 0.03}}});
}

TEST_CASE("what is wrong is told by row, and then nothing is taken") {
    CHECK(problemsOf("Ada\t1\t2\t3\nBen\t3\tabc\t4\n").size() == 1);
    CHECK_THAT(problemsOf("Ada\t1\t2\t3\nBen\t3\tabc\t4\n").front(), tests::containsText("Row 2, likely"));
    CHECK_THAT(problemsOf("Ada\t5\t2\t3").front(),
               tests::containsText("Row 1, low, likely and high: they must rise"));
    CHECK_THAT(problemsOf("Ada\t1\t2\t3\t-1").front(), tests::containsText("Row 1, weight"));
    CHECK(gui::readPastedEstimates("Ada\t1\t2\t3\nBen\t3\tabc\t4\n").estimates.empty());
    CHECK(problemsOf("").empty());
}
