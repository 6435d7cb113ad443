#include <algorithm>

#include <QAccessible>

#include "canvas_fixture.h"
#include "gui/canvas/canvas_accessibility.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// A canvas that a screen reader has asked for all its cards, and what it was told since.
struct ReaderFixture : CanvasFixture {
    std::vector<std::pair<QAccessible::Event, gui::Spoken>> told;

    ReaderFixture() {
        (void)names();
        QObject::connect(
            canvas.findChild<gui::CanvasAccessibility*>(), &gui::CanvasAccessibility::told, &canvas,
            [this](QAccessible::Event what, const auto& element) { told.emplace_back(what, element); });
    }

    bool wasTold(QAccessible::Event what, const char* silo) {
        return std::ranges::count(told, std::pair(what, gui::Spoken(SiloId(silo)))) > 0;
    }
    QAccessibleInterface* tree() { return QAccessible::queryAccessibleInterface(&canvas.view()); }
    std::vector<QAccessibleInterface*> elements() {
        std::vector<QAccessibleInterface*> found;
        for (int i = 0; i < tree()->childCount(); ++i)
            if (tree()->child(i)->role() == QAccessible::ListItem) found.push_back(tree()->child(i));
        return found;
    }
    std::vector<std::string> names() {
        std::vector<std::string> names;
        for (QAccessibleInterface* element : elements())
            names.push_back(element->text(QAccessible::Name).toStdString());
        return names;
    }
    std::string value(std::size_t index) { return elements()[index]->text(QAccessible::Value).toStdString(); }
    void act(std::size_t index, const QString& action) {
        elements()[index]->actionInterface()->doAction(action);
    }
    bool settle() {
        return QTest::qWaitFor([this] { return workbench.resultsAreCurrent(); }, 5000);
    }
};

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a screen reader meets each card and hand-off once, with its name, in the order of the journey") {
    ReaderFixture fixture;
    CHECK(fixture.names() == Names{"Alpha", "Beta", "Gamma", "Alpha → Beta"});
    for (QAccessibleInterface* element : fixture.elements()) {
        CHECK(element->isValid());
        CHECK(element->parent() == fixture.tree());
        CHECK(fixture.tree()->child(fixture.tree()->indexOfChild(element)) == element);
    }
}

TEST_CASE("a screen reader hears a card's figures, its hand-offs and its place") {
    ReaderFixture fixture;
    REQUIRE(fixture.settle());
    CHECK(fixture.value(0) == "error rate 2.0 %, first let-down 1.0 %, in 0, out 1, 1 of 3");
    CHECK(fixture.value(2).ends_with("in 0, out 0, 3 of 3"));
    CHECK(fixture.value(3).starts_with("hand-off, error rate 0 %"));
    CHECK(fixture.value(3).ends_with("1 of 1"));
    const QString description = fixture.elements()[0]->text(QAccessible::Description);
    CHECK(description.contains("Nobody owns it yet."));
}

TEST_CASE("a screen reader finds a card where it is drawn") {
    ReaderFixture fixture;
    QAccessibleInterface* beta = fixture.elements()[1];
    const QPoint middle = fixture.viewport()->mapToGlobal(fixture.middleOf("b"));
    CHECK(beta->rect().contains(middle));
    CHECK(fixture.tree()->childAt(middle.x(), middle.y()) == beta);
    CHECK_FALSE(beta->state().offscreen);
    fixture.canvas.view().centerOn(5000, 5000);
    CHECK(beta->state().offscreen);
}

TEST_CASE("Tab on the canvas tells the screen reader which card has the focus") {
    ReaderFixture fixture;
    fixture.canvas.view().setFocus();
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.wasTold(QAccessible::Focus, "a"));
    CHECK(fixture.elements()[0]->state().focused);
    CHECK(fixture.tree()->focusChild() == fixture.elements()[0]);
    fixture.key(Qt::Key_Tab);
    CHECK(fixture.wasTold(QAccessible::Focus, "b"));
    CHECK_FALSE(fixture.elements()[0]->state().focused);
    CHECK(fixture.elements()[1]->state().selected);
}

TEST_CASE("a new name and a new figure are told") {
    ReaderFixture fixture;
    REQUIRE(fixture.settle());
    fixture.workbench.edit({model::SetText{SiloId("a"), model::TextField::Name, "Sales"}}, "Rename");
    CHECK(QTest::qWaitFor([&] { return fixture.wasTold(QAccessible::NameChanged, "a"); }, 2000));
    fixture.workbench.setField(SiloId("b"), model::Field::ErrorRate, *base::Rate::exactly(0.5), "Set");
    CHECK(QTest::qWaitFor([&] { return fixture.wasTold(QAccessible::ValueChanged, "b"); }, 2000));
    CHECK_FALSE(fixture.wasTold(QAccessible::NameChanged, "c"));
}

TEST_CASE("a screen reader selects, renames and deletes a card, and what is deleted says so") {
    ReaderFixture fixture;
    QAccessibleInterface* beta = fixture.elements()[1];
    const QAccessible::Id id = QAccessible::uniqueId(beta);
    fixture.act(1, "Select");
    CHECK(fixture.selection() == app::Elements{SiloId("b")});
    fixture.act(1, "Rename");
    REQUIRE(fixture.editor().isOpen());
    fixture.type("Billing");
    fixture.key(Qt::Key_Return);
    CHECK(fixture.names()[1] == "Billing");

    fixture.act(1, "Delete");
    CHECK(fixture.names() == Names{"Alpha", "Gamma"});
    CHECK_FALSE(beta->isValid());
    CHECK(beta->text(QAccessible::Name).isEmpty());
    CHECK(QTest::qWaitFor([&] { return QAccessible::accessibleInterface(id) == nullptr; }, 2000));

    fixture.stack().undo();
    CHECK(fixture.names() == Names{"Alpha", "Billing", "Gamma", "Alpha → Billing"});
    fixture.stack().undo();
    CHECK(fixture.names()[1] == "Beta");
}

TEST_CASE("a hand-off is selected and deleted by a screen reader, and has no name to give") {
    ReaderFixture fixture;
    CHECK_FALSE(fixture.elements()[3]->actionInterface()->actionNames().contains("Rename"));
    fixture.act(3, "Delete");
    CHECK(fixture.journey().handoffs.empty());
    CHECK(fixture.elements().size() == 3);
}

TEST_CASE("the canvas goes while a screen reader still knows its cards") {
    QAccessible::Id card = 0;
    {
        ReaderFixture fixture;
        card = QAccessible::uniqueId(fixture.elements()[0]);
        REQUIRE(QAccessible::accessibleInterface(card));
    }
    CHECK_FALSE(QAccessible::accessibleInterface(card));
}
