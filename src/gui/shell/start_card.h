#pragma once

#include <QAbstractButton>
#include <QPixmap>

namespace throughline::gui {

/// Something to open: a picture of it, what it is called, and a sentence. It takes the height that its words
/// need.
class StartCard : public QAbstractButton {
    Q_OBJECT

public:
    static constexpr QSize pictureSize{104, 60};

    StartCard(const QPixmap& picture, const QString& title, const QString& about, QWidget* parent = nullptr);

    void setPicture(const QPixmap& picture);

    QSize sizeHint() const override;
    int heightForWidth(int width) const override;
    bool hasHeightForWidth() const override { return true; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QFont titleFont() const;
    int textLeft() const;

    QPixmap picture_;
    QString about_;
};

}  // namespace throughline::gui
