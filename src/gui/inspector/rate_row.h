#pragma once

#include "gui/controls/level_slider.h"
#include "gui/inspector/value_row.h"

class QMenu;

namespace throughline::gui {

/// A rate and what is known about it: a number, counted errors and visits, or an expert's three points.
/// Typing "38 of 950" or "1 / 3 / 6 %" says it all at once. Typing a percentage or moving the slider makes it
/// a number. Counts and points take effect when all of them are there.
class RateRow : public ValueRow {
    Q_OBJECT
    Q_PROPERTY(bool slider READ hasSlider WRITE setSlider)
    Q_PROPERTY(QString echo READ echo WRITE setEcho)
    /// What is counted: "visits".
    Q_PROPERTY(QString countedWords READ countedWords WRITE setCountedWords)

public:
    enum class Knowledge { Number, Counted, ThreePoints };

    explicit RateRow(QWidget* parent = nullptr);

    bool hasSlider() const { return hasSlider_; }
    /// With a slider, and always with the line that says how the rate is known.
    void setSlider(bool slider);
    QString echo() const { return percent_->echoSentence(); }
    void setEcho(const QString& sentence) { percent_->setEchoSentence(sentence); }
    QString countedWords() const { return countedWords_->text(); }
    void setCountedWords(const QString& words) { countedWords_->setText(words); }

    void showValue(const model::FieldValue& value) override;
    void showMixed() override;
    bool isBeingEdited() const override;
    QString words(const model::FieldValue& value) const override;
    void startAnew() override;
    void refuse(const QString& reason) override;

    /// Offers the fields of this kind of knowledge; a number takes effect at once.
    void chooseKnowledge(Knowledge knowledge);

protected:
    void markChanged(bool changed) override { percent_->setChanged(changed); }
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeSliderLine();
    void makeKnowledgeLine();
    void makeCountedLine();
    void makePointsLine();
    void follow(ValueEdit* edit);
    void takeBack();
    void fillKnowledgeMenu(QMenu& menu);

    void takeNumber(std::optional<double> value);
    void takeCounts();
    void takePoints();
    void slide(int position);
    void endSlide();
    void cancelSlide();
    void take(const model::Rate& rate);
    void reject(const QString& reason);
    void showExcept(const model::Rate& rate, const QWidget* source);
    void showForm(const model::Rate& rate);
    void showLevel(double mean);
    void showKnowledge();
    QString scaledWords() const;
    QString rangeWords() const;

    PercentEdit* percent_;
    LevelSlider* slider_ = nullptr;
    QLabel* sliderEnd_ = nullptr;
    QWidget* sliderLine_ = nullptr;
    QWidget* knowledgeLine_ = nullptr;
    QLabel* knowledgeWords_ = nullptr;
    LinkButton* knowledgeButton_ = nullptr;
    FieldNote* range_ = nullptr;
    QWidget* countedLine_ = nullptr;
    AmountEdit* errors_ = nullptr;
    AmountEdit* visits_ = nullptr;
    QLabel* countedWords_ = nullptr;
    QWidget* pointsLine_ = nullptr;
    PercentEdit* low_ = nullptr;
    PercentEdit* likely_ = nullptr;
    PercentEdit* high_ = nullptr;

    std::vector<ValueEdit*> edits_;
    std::optional<model::Rate> rate_;    ///< nothing: mixed
    std::optional<model::Rate> before_;  ///< what was typed over
    std::optional<Knowledge> offered_;   ///< chosen, but not filled in yet
    bool hasSlider_ = false;
    bool sliding_ = false;
    bool showing_ = false;
};

}  // namespace throughline::gui
