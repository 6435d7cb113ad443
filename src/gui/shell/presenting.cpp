#include "gui/shell/presenting.h"

#include <algorithm>

#include <QScreen>
#include <QScrollArea>
#include <QVBoxLayout>

#include "app/why_no_result.h"
#include "gui/presentation/presentation.h"
#include "gui/whatif/lever_list.h"

namespace throughline::gui {
namespace {

/// The small letters of a row are 11/13 of its font, and these have to be large enough too.
constexpr int leverText = Presentation::leastText * 13 / 11 + 1;

}  // namespace

Presenting::Presenting(app::Workbench& workbench, app::WhatIf& whatIf, QWidget& window)
    : QObject(&window), workbench_(workbench), whatIf_(whatIf), window_(window) {
}

Presenting::~Presenting() {
    delete presentation_;
}

Presentation* Presenting::presentation() const {
    return presentation_;
}

void Presenting::start() {
    if (presentation_) return;
    if (const auto nothing = app::whyNoResult(workbench_)) return emit refused(*nothing);
    whatIf_.setActive(true);
    presentation_ = new Presentation(workbench_, levers(), &window_);
    presentation_->setAttribute(Qt::WA_DeleteOnClose);
    connect(presentation_, &QObject::destroyed, this, [this] { presentation_ = nullptr; });
    connect(presentation_, &Presentation::ended, this, &Presenting::ended);
    presentation_->start();
}

QWidget* Presenting::levers() {
    auto* dock = new QScrollArea;
    QFont font = dock->font();
    font.setPixelSize(leverText);
    dock->setFont(font);
    dock->setFrameShape(QFrame::NoFrame);
    dock->setWidgetResizable(true);
    dock->setFocusPolicy(Qt::NoFocus);
    auto* list = new LeverList(workbench_, whatIf_, dock);
    dock->setWidget(list);
    const auto refresh = [this, list] { list->refresh(!workbench_.resultsAreCurrent()); };
    connect(&workbench_, &app::Workbench::resultsChanged, list, refresh);
    connect(&whatIf_, &app::WhatIf::resultsChanged, list, refresh);
    connect(&workbench_.view(), &app::ViewState::scenarioChanged, list, refresh);
    return dock;
}

}  // namespace throughline::gui
