#pragma once

#include "gui/whatif/card.h"

class QStackedWidget;
class QTabBar;

namespace throughline::gui {

/// A card with several pages, one seen at a time; each is a card itself, without a frame, whose title is its
/// tab.
class TabbedCard : public Card {
    Q_OBJECT

public:
    explicit TabbedCard(QWidget* parent = nullptr);

    void addPage(Card* page);
    QTabBar& tabs() { return *tabs_; }

signals:
    void pageChanged();

private:
    QTabBar* tabs_;
    QStackedWidget* pages_;
};

}  // namespace throughline::gui
