#pragma once

#include <QWidget>

#include "app/levers.h"
#include "gui/controls/level_slider.h"
#include "gui/controls/value_edit.h"
#include "gui/whatif/lever_scale.h"
#include "gui/whatif/tone_label.h"

namespace throughline::gui {

class ElidedLabel;
class SignButton;

/// What a lever does, for the row: its figure and the sentence behind it.
struct LeverEffect {
    QString text;  ///< "−2.0", "+€2.00"
    ToneLabel::Tone tone = ToneLabel::Tone::Secondary;
    QString words;
};

/// One lever: a slider with a hollow mark where the reference stands, a field, its effect, and a button that
/// takes the scenario's own change back.
///
/// 1. From the press to the release of the slider, or while typing, all is one undo step; Escape takes it
/// back.
/// 2. What is being turned is never overwritten, and its scale stays as it is.
/// 3. On the baseline it only shows.
class LeverRow : public QWidget {
    Q_OBJECT

public:
    LeverRow(app::Workbench& workbench, const app::Lever& lever, QWidget* parent = nullptr);

    const app::Lever& lever() const { return lever_; }
    bool isBeingTurned() const { return gesture_ != app::noGesture; }
    /// Shows how the lever stands now.
    void refresh();
    void showEffect(const LeverEffect& effect);
    QString effect() const { return effect_->text(); }
    /// The name, value and effect in one sentence, for the screen reader.
    QString words() const;

    LevelSlider& slider() { return *slider_; }
    ValueEdit* edit() { return edit_; }

signals:
    /// It begins to be turned.
    void taken();

private:
    void build();
    void connectSlider();
    void connectEdit();
    void begin();
    void finish();
    void takeBack();
    void slide(int position);
    void turnTo(double value);
    void showState();
    void showValue(std::optional<double> value);
    void nameParts();
    int valueWidth(int characters) const;

    app::Workbench& workbench_;
    app::Lever lever_;
    app::LeverState state_;
    LeverScale scale_;
    app::Gesture gesture_ = app::noGesture;
    bool showing_ = false;
    ElidedLabel* name_;
    ElidedLabel* detail_;
    LevelSlider* slider_;
    ValueEdit* edit_ = nullptr;  ///< null for a choice
    ToneLabel* choice_ = nullptr;
    ToneLabel* effect_;
    SignButton* reset_;
};

}  // namespace throughline::gui
