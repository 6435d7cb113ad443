#include <random>

#include "canvas_fixture.h"

using namespace throughline;
using namespace throughline::tests;

namespace {

/// Does what a hand could do, anywhere, from a seed.
class Monkey {
public:
    Monkey(CanvasFixture& fixture, unsigned seed) : f_(fixture), random_(seed) {}

    void act() {
        switch (number(14)) {
            case 0:
                return f_.doubleClick(anywhere());
            case 1:
                return f_.drag(anywhere(), anywhere(), modifiers());
            case 2:
                return f_.drag(onSomething(), anywhere(), modifiers());
            case 3:
                return f_.click(onSomething(), modifiers());
            case 4:
                return f_.drag(onPort(), onSomething());
            case 5:
                return f_.drag(onPort(), anywhere());
            case 6:
                return type();
            case 7:
                return press(commandKeys[number(commandKeys.size())], Qt::ControlModifier);
            case 8:
                return press(plainKeys[number(plainKeys.size())], {});
            case 9:
                return brokenOff();
            case 10:
                return press(arrows[number(arrows.size())], modifiers());
            case 11:
                return f_.drag(onHandoff(), number(2) ? onSomething() : anywhere());
            case 12:
                return press(arrows[number(arrows.size())], Qt::ControlModifier | Qt::ShiftModifier);
            default:
                return undoSome();
        }
    }

private:
    static constexpr std::array commandKeys{Qt::Key_A,     Qt::Key_D,     Qt::Key_C,  Qt::Key_X,
                                            Qt::Key_V,     Qt::Key_Right, Qt::Key_Up, Qt::Key_Equal,
                                            Qt::Key_Minus, Qt::Key_L};
    static constexpr std::array plainKeys{
        Qt::Key_N,      Qt::Key_C,      Qt::Key_V, Qt::Key_H,   Qt::Key_F2, Qt::Key_Delete,
        Qt::Key_Return, Qt::Key_Escape, Qt::Key_F, Qt::Key_Tab, Qt::Key_M,  Qt::Key_S,
        Qt::Key_P,      Qt::Key_W,      Qt::Key_L, Qt::Key_G,   Qt::Key_K,  Qt::Key_F6};
    static constexpr std::array arrows{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down};

    std::size_t number(std::size_t below) {
        return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
    }
    QPoint anywhere() { return {int(number(1060)), int(number(590))}; }

    const gui::CardItem* anySilo() {
        const auto corners = f_.canvas.scene().corners();
        if (corners.empty()) return nullptr;
        return f_.canvas.scene().silo(std::next(corners.begin(), long(number(corners.size())))->first);
    }
    QPoint onSomething() {
        const gui::CardItem* silo = anySilo();
        return silo ? f_.at(silo->card().center()) : anywhere();
    }
    /// The end or the middle of a hand-off that is selected now.
    QPoint onHandoff() {
        const auto& handoffs = f_.journey().handoffs;
        if (handoffs.empty()) return anywhere();
        const HandoffId id = handoffs[number(handoffs.size())].id;
        const gui::HandoffItem* item = f_.canvas.scene().handoff(id);
        if (!item) return anywhere();
        f_.workbench.view().selectOnly(id);
        return f_.at(item->route().path.pointAtPercent(double(number(3)) / 2));
    }
    QPoint onPort() {
        const gui::CardItem* silo = anySilo();
        if (!silo) return anywhere();
        f_.hover(f_.at(silo->card().center()));
        return f_.at(silo->portCenter(static_cast<gui::Port>(number(4))));
    }
    Qt::KeyboardModifiers modifiers() {
        static constexpr std::array all{Qt::NoModifier, Qt::NoModifier, Qt::ShiftModifier,
                                        Qt::ControlModifier};
        return all[number(all.size())];
    }
    QWidget* target() {
        QWidget* focus = QApplication::focusWidget();
        return focus && f_.canvas.isAncestorOf(focus) ? focus : &f_.canvas.view();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers keys) { QTest::keyClick(target(), key, keys); }
    void type() { QTest::keyClicks(target(), "Xy z"); }
    void brokenOff() {
        f_.press(onSomething());
        f_.move(anywhere());
        press(Qt::Key_Escape, {});
        f_.release(anywhere());
    }
    void undoSome() {
        for (std::size_t i = number(3); i > 0; --i) number(2) ? f_.stack().undo() : f_.stack().redo();
    }

    CanvasFixture& f_;
    std::mt19937 random_;
};

void sceneShowsTheJourney(CanvasFixture& f) {
    const model::Layout layout = model::placeUnplaced(f.journey(), *f.workbench.bundle().layout);
    REQUIRE(f.canvas.scene().corners().size() == f.journey().silos.size());
    for (const auto& [id, corner] : f.canvas.scene().corners())
        CHECK(corner == QPointF(layout.at(id).x, layout.at(id).y));
    for (const model::Handoff& handoff : f.journey().handoffs) CHECK(f.canvas.scene().handoff(handoff.id));
}

}  // namespace

TEST_CASE("after thousands of random gestures undoing all gives the first workspace back") {
    const unsigned seed = GENERATE(1u, 2u, 3u);
    CanvasFixture f;
    const model::Workspace first = f.workbench.document().workspace();
    Monkey monkey(f, seed);
    const int gestures = std::max(1000, qEnvironmentVariableIntValue("THROUGHLINE_SOAK"));
    for (int i = 0; i < gestures; ++i) {
        monkey.act();
        if (i % 100 != 0) continue;
        QCoreApplication::processEvents();
        if (f.journey().silos.size() > 60) f.stack().setIndex(f.stack().index() / 2);
    }
    f.key(Qt::Key_Escape);
    QTest::qWait(300);  // a layout may still be in motion
    sceneShowsTheJourney(f);
    f.stack().setIndex(0);
    CHECK(f.workbench.document().workspace() == first);
    sceneShowsTheJourney(f);
}
