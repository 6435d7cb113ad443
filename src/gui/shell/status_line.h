#pragma once

#include <QWidget>

#include "app/file_session.h"
#include "app/workbench.h"

class QLabel;
class QPushButton;

namespace throughline::gui {

/// The thin line at the bottom: saved or not, what the journey holds, findings, how the numbers came about.
class StatusLine : public QWidget {
    Q_OBJECT

public:
    StatusLine(app::Workbench& workbench, app::FileSession& session, QWidget* parent = nullptr);

    void showZoom(double factor);

    bool eventFilter(QObject* watched, QEvent* event) override;

signals:
    void checksWanted();

protected:
    void showEvent(QShowEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void showSaved();
    void showCounts();
    void showResults();
    void restyle();

    app::Workbench& workbench_;
    app::FileSession& session_;
    QLabel* readOnly_;
    QLabel* saved_;
    QLabel* counts_;
    QPushButton* findings_;
    QLabel* method_;
    QLabel* zoom_;
};

}  // namespace throughline::gui
