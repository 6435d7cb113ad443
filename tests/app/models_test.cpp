#include <QAbstractItemModelTester>
#include <QTest>

#include "app/checks_model.h"
#include "app/weakest_links_model.h"
#include "support/catch.h"
#include "support/journeys.h"

using namespace throughline;
using Model = app::WeakestLinksModel;

namespace {

struct OpenWorkbench : app::Workbench {
    OpenWorkbench() {
        model::JourneyBundle bundle = tests::silosInARow(4, 0.02);
        model::Journey journey = *bundle.journey;
        journey.silos[2].errorRate = *base::Rate::exactly(0.1);
        journey.handoffs[0].errorRate = *base::Rate::exactly(0.05);
        bundle.journey = std::make_shared<const model::Journey>(journey);
        document().load(tests::workspaceOf(bundle), app::Document::Origin::Saved);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return resultsAreCurrent(); }, 5000);
    }
};

QString cell(const Model& model, int row, int column) {
    return model.index(row, column).data().toString();
}

}  // namespace

TEST_CASE("the weakest link stands first, hand-offs that can err among the silos") {
    OpenWorkbench bench;
    Model model(bench);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(bench.settle());
    REQUIRE(model.rowCount() == 5);
    CHECK(cell(model, 0, Model::Name).toStdString() == "s3");
    CHECK(cell(model, 1, Model::Name).toStdString() == "s1 → s2");
    CHECK(cell(model, 1, Model::Department).toStdString() == "hand-off");
    CHECK(cell(model, 0, Model::ErrorRate).toStdString() == "10.0 %");
}

TEST_CASE("the table follows edits") {
    OpenWorkbench bench;
    Model model(bench);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    REQUIRE(bench.settle());
    bench.edit({model::RemoveElements{{model::SiloId("s3")}}}, "Delete");
    REQUIRE(bench.settle());
    CHECK(model.rowCount() == 4);
    bench.document().undoStack().undo();
    REQUIRE(bench.settle());
    CHECK(model.rowCount() == 5);
}

TEST_CASE("checks list errors before hints") {
    OpenWorkbench bench;
    app::ChecksModel model(bench);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Warning);
    model::Handoff half = tests::handoffBetween("s1", "s3");
    half.share = base::Probability::from(0.7);
    model::Handoff other = tests::handoffBetween("s1", "s4");
    other.share = base::Probability::from(0.7);
    bench.edit({model::AddHandoff{half}, model::AddHandoff{other}}, "Connect");
    REQUIRE(bench.settle());
    REQUIRE(model.rowCount() > 1);
    CHECK(model.findingAt(0).severity == model::Severity::Error);
    CHECK(model.index(0, 0).data(Qt::AccessibleTextRole).toString().startsWith("Error: "));
    CHECK(model.count(model::Severity::Hint) > 0);
}
