#include "gui/whatif/tabbed_card.h"

#include <QStackedWidget>
#include <QTabBar>

namespace throughline::gui {

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
        tabs_->setTabText(tab, QString(title).replace(u'&', QStringLiteral("&&")));
        tabs_->setTabToolTip(tab, title.toHtmlEscaped());
    });
}

}  // namespace throughline::gui
