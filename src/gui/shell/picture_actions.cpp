#include "gui/shell/picture_actions.h"

#include <QMenu>
#include <QPrintDialog>
#include <QPrinter>
#include <utility>

#include "gui/controls/message_bar.h"
#include "gui/shell/file_actions.h"

namespace throughline::gui {

PictureActions::PictureActions(app::Workbench& workbench, FileActions& files, MessageBar& messages,
                               QWidget* window)
    : QObject(window), workbench_(workbench), files_(files), messages_(messages), window_(window) {
    connect(&workbench, &app::Workbench::resultsChanged, this, [this] {
        if (waiting_ && workbench_.resultsAreCurrent()) std::exchange(waiting_, nullptr)();
    });
}

void PictureActions::addTo(QMenu* menu) {
    QMenu* picture = menu->addMenu(tr("Export a p&icture"));
    const auto onOnePage = [](const JourneyPicture& of) { return pdfOf(of, Pages::One); };
    const auto atFullSize = [](const JourneyPicture& of) { return pdfOf(of, Pages::FullSize); };
    picture->addAction(tr("As P&NG…"), this, [this] { exportPicture("png", pngOf); });
    picture->addAction(tr("As &SVG…"), this, [this] { exportPicture("svg", svgOf); });
    picture->addAction(tr("As PDF, on &one page…"), this, [=, this] { exportPicture("pdf", onOnePage); });
    picture->addAction(tr("As PDF, at &full size…"), this, [=, this] { exportPicture("pdf", atFullSize); });
    QMenu* paper = menu->addMenu(tr("&Print"));
    paper->addAction(tr("On &one page…"), this, [this] { print(Pages::One); })
        ->setShortcut(QKeySequence::Print);
    paper->addAction(tr("At &full size…"), this, [this] { print(Pages::FullSize); });
}

void PictureActions::whenCurrent(std::function<void()> then) {
    if (workbench_.journey().silos.empty())
        return messages_.showMessage(MessageBar::Kind::Warning, tr("The journey has no silos to draw yet."));
    if (workbench_.resultsAreCurrent()) return then();
    waiting_ = std::move(then);
}

void PictureActions::exportPicture(const QString& ending,
                                   const std::function<QByteArray(const JourneyPicture&)>& content) {
    whenCurrent([this, ending, content] {
        const JourneyPicture picture(workbench_, QDate::currentDate());
        files_.exportFile({tr("picture"), ending, content(picture)});
    });
}

void PictureActions::print(Pages pages) {
    whenCurrent([this, pages] {
        auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
        auto picture = std::make_shared<JourneyPicture>(workbench_, QDate::currentDate());
        printer->setDocName(picture->title());
        const bool wide = picture->size().width() > picture->size().height();
        printer->setPageOrientation(wide ? QPageLayout::Landscape : QPageLayout::Portrait);
        auto* dialog = new QPrintDialog(printer.get(), window_);
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(dialog, qOverload<QPrinter*>(&QPrintDialog::accepted), this,
                [printer, picture, pages] { paintPages(*picture, *printer, pages); });
        dialog->open();
    });
}

}  // namespace throughline::gui
