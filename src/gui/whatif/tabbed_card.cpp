#include "gui/whatif/tabbed_card.h"

#include <QStackedWidget>
#include <QTabBar>

namespace throughline::gui {
namespace {

constexpr int mostCharacters = 40;  ///< of a title in its tab

}  // namespace

TabbedCard::TabbedCard(QWidget* parent) : Card(parent), tabs_(new QTabBar), pages_(new QStackedWidget) {
    tabs_->setDrawBase(false);
    tabs_->setExpanding(false);
    tabs_->setElideMode(Qt::ElideRight);
    tabs_->setUsesScrollButtons(false);
    showTitle(false);
    setHead(tabs_);
    addToBody(pages_, 1);
    connect(tabs_, &QTabBar::currentChanged, this, [this](int page) {
        pages_->setCurrentIndex(page);
        emit pageChanged();
    });
}

void TabbedCard::addPage(Card* page) {
    page->becomePage();
    pages_->addWidget(page);
    const int tab = tabs_->addTab(page->title());
    connect(page, &Card::titleChanged, this, [this, tab](const QString& title) {
        const int widest = tabs_->fontMetrics().averageCharWidth() * mostCharacters;
        const QString shown = tabs_->fontMetrics().elidedText(title, Qt::ElideRight, widest);
        tabs_->setTabText(tab, QString(shown).replace(u'&', QStringLiteral("&&")));
        tabs_->setTabToolTip(tab, title.toHtmlEscaped());
    });
}

}  // namespace throughline::gui
