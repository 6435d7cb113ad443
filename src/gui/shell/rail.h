#pragma once

#include <QWidget>

class QButtonGroup;
class QToolButton;
class QVBoxLayout;

namespace throughline::gui {

/// The dark strip at the left: one button a page.
class Rail : public QWidget {
    Q_OBJECT

public:
    explicit Rail(QWidget* parent = nullptr);

    /// Pages are numbered from 0 in the order they are added.
    void addPage(const QString& iconName, const QString& title);
    void showPage(int page);

signals:
    void pageChosen(int page);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QButtonGroup* buttons_;
    QVBoxLayout* column_;
};

}  // namespace throughline::gui
