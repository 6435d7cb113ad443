#pragma once

#include <QObject>

#include "app/what_if.h"

class QWidget;

namespace throughline::gui {

class Presentation;

/// Presents the journey shown, with the levers of the what-if page.
class Presenting : public QObject {
    Q_OBJECT

public:
    Presenting(app::Workbench& workbench, app::WhatIf& whatIf, QWidget& window);
    ~Presenting() override;

    /// Null while nothing is presented.
    Presentation* presentation() const;

public slots:
    /// Does nothing while it is under way. Without a result there is nothing to present: refused().
    void start();

signals:
    void refused(const QString& reason);
    void ended();

private:
    QWidget* levers();

    app::Workbench& workbench_;
    app::WhatIf& whatIf_;
    QWidget& window_;
    Presentation* presentation_ = nullptr;
};

}  // namespace throughline::gui
