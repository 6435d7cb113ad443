#pragma once

#include <QByteArray>
#include <QDate>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <memory>

#include "app/workbench.h"

class QPagedPaintDevice;
class QPainter;

namespace throughline::gui {

class JourneyScene;

/// The journey and scenario shown as a picture for others: what it is called and says, scenario and date, the
/// drawing, the legend. In the colours of the light theme on white, whatever the window looks like; nothing
/// is selected in it.
class JourneyPicture {
public:
    /// Pre: workbench.resultsAreCurrent(); the workbench outlives the picture.
    JourneyPicture(app::Workbench& workbench, const QDate& day);
    ~JourneyPicture();

    QString title() const { return title_; }
    /// In canvas units (1 unit = 1 px at 100 %).
    QSizeF size() const { return size_; }
    void paint(QPainter& painter) const;

private:
    void measure();
    double paintHead(QPainter& painter) const;

    std::unique_ptr<JourneyScene> scene_;
    QString title_;
    QString says_;
    QString about_;   ///< scenario and date
    QRectF drawing_;  ///< of the scene
    double headHeight_ = 0;
    QSizeF size_;
};

enum class Pages { One, FullSize };

/// On one page, or at its own size on as many as it takes, which overlap by a centimetre and say which they
/// are.
void paintPages(const JourneyPicture& picture, QPagedPaintDevice& device, Pages pages);

QByteArray pngOf(const JourneyPicture& picture);
QByteArray svgOf(const JourneyPicture& picture);
/// Its text can be searched and copied. On A4, the way round that suits the picture.
QByteArray pdfOf(const JourneyPicture& picture, Pages pages);

}  // namespace throughline::gui
