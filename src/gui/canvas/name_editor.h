#pragma once

#include <optional>

#include <QLineEdit>

#include "gui/canvas/journey_view.h"

class QListWidget;
class QListWidgetItem;

namespace throughline::gui {

/// The field over a card in which its name is typed. It follows the card when the view pans or zooms. While a
/// new silo is named that another one hands off to, silos with such a name are offered to be connected
/// instead.
class NameEditor : public QLineEdit {
    Q_OBJECT

public:
    NameEditor(CanvasContext context, JourneyView& view);

    /// Opens over the card with its name selected; the text, if any, takes the place of the name.
    void open(const model::SiloId& silo, const QString& text = {});
    bool isOpen() const { return silo_.has_value(); }
    /// Keeps what was typed and closes. Does nothing if it is not open.
    void commit();
    /// Closes; the name is as before, and a silo that was only just added is gone.
    void abandon();

signals:
    void closed();
    /// Tab: the name is done, the error rate is next.
    void errorRateWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool event(QEvent* event) override;

private:
    void offerExisting();
    void connectTo(const QListWidgetItem& offer);
    bool goThroughOffers(const QKeyEvent& key);
    void place();
    void restyle();
    void close();

    CanvasContext context_;
    JourneyView& view_;
    std::optional<model::SiloId> silo_;
    QListWidget* offers_;
};

}  // namespace throughline::gui
