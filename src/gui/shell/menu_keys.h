#pragma once

#include <QObject>

namespace throughline::gui {

/// While a menu is open its letters choose from it: the one-letter shortcuts of the window (V, N, S) wait.
class MenuKeys : public QObject {
    Q_OBJECT

public:
    explicit MenuKeys(QObject* parent);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace throughline::gui
