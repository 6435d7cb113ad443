#include <QClipboard>
#include <QFile>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>

#include "app/words.h"
#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// What another window, or another program, finds on the clipboard.
void throughText() {
    const QString text = QGuiApplication::clipboard()->text();
    QGuiApplication::clipboard()->setText(text);
}

model::Workspace withDepartment() {
    model::Journey journey = *threeSilos().journeys.front().journey;
    model::Department care;
    care.id = model::DepartmentId("care");
    care.name = "Care";
    journey.departments = {care};
    journey.silos[0].department = care.id;
    journey.silos[0].visitCost = *base::Amount::from(3);
    return workspaceOf(std::move(journey), *threeSilos().journeys.front().layout);
}

}  // namespace

TEST_CASE("what was copied in one window is pasted in another with figures and department") {
    CanvasFixture source(withDepartment());
    source.workbench.view().select({SiloId("a"), SiloId("b")});
    source.key(Qt::Key_C, Qt::ControlModifier);
    throughText();
    source.canvas.hide();
    CanvasFixture target{CanvasFixture::Empty{}};
    target.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(target.journey().silos.size() == 2);
    CHECK(target.journey().silos[0].name == "Alpha");
    CHECK(target.journey().silos[0].visitCost.value() == 3);
    CHECK(app::departmentName(target.journey(), target.journey().silos[0].department) == "Care");
    CHECK(target.journey().handoffs.size() == 1);
    CHECK(target.selection().size() == 2);
    CHECK(target.stack().count() == 1);
    target.stack().undo();
    CHECK(target.journey().departments.empty());
}

TEST_CASE("pasting twice does not put cards on each other, nor bring a department twice") {
    CanvasFixture f(withDepartment());
    f.workbench.view().selectOnly(SiloId("a"));
    f.key(Qt::Key_C, Qt::ControlModifier);
    throughText();
    f.key(Qt::Key_V, Qt::ControlModifier);
    f.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.cornerOf("alpha") == QPointF(62, 100));
    CHECK(f.cornerOf("alpha-2") == QPointF(92, 130));
    CHECK(f.journey().departments.size() == 1);
}

TEST_CASE("the text of a whole journey file can be pasted") {
    QFile file(THROUGHLINE_SOURCE_DIR "/resources/samples/broadband-order.journey.json");
    REQUIRE(file.open(QIODevice::ReadOnly));
    QGuiApplication::clipboard()->setText(QString::fromUtf8(file.readAll()));
    CanvasFixture f{CanvasFixture::Empty{}};
    f.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(f.journey().silos.size() == 15);
    CHECK(f.journey().handoffs.size() == 22);
    CHECK(f.journey().departments.size() == 6);
    CHECK(f.stack().count() == 1);
}

TEST_CASE("text that is no journey is refused in words and changes nothing") {
    const QString text =
        GENERATE(as<QString>(), "", "hello", "{", "{\"format\": 3}", "[1, 2]",
                 "{\"format\": \"throughline-journey\", \"version\": 1, \"journey\": {\"silos\": "
                 "[{\"id\": \"a\", \"error_rate\": 7}]}}");
    CanvasFixture f;
    QSignalSpy refused(&f.workbench, &app::Workbench::refused);
    QGuiApplication::clipboard()->setText(text);
    f.key(Qt::Key_V, Qt::ControlModifier);
    REQUIRE(refused.count() == 1);
    CHECK(refused[0][0].toString().contains("clipboard"));
    CHECK(f.stack().count() == 0);
}

TEST_CASE("from the menu of the canvas silos are pasted where it was opened") {
    CanvasFixture f;
    f.workbench.view().selectOnly(SiloId("a"));
    f.key(Qt::Key_C, Qt::ControlModifier);
    const QPointF wanted(600, 400);
    f.drag(f.at(wanted), f.at(wanted), {}, Qt::RightButton);
    auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
    REQUIRE(menu);
    menu->actions().at(1)->trigger();
    menu->close();
    CHECK(QLineF(f.cornerOf("alpha") + QPointF(80, 39), wanted).length() < 10);
}
