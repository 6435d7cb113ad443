#pragma once

#include <QFrame>
#include <QLabel>

namespace throughline::gui {

/// The heading of a section: small capitals, secondary colour.
class SectionLabel : public QLabel {
    Q_OBJECT

public:
    explicit SectionLabel(QWidget* parent = nullptr) : SectionLabel(QString(), parent) {}
    explicit SectionLabel(const QString& text, QWidget* parent = nullptr);
};

/// The title of a panel that is no field, with what kind of thing it is on the right.
class TitleLabel : public QWidget {
    Q_OBJECT
    Q_PROPERTY(QString kind READ kind WRITE setKind)

public:
    explicit TitleLabel(QWidget* parent = nullptr);

    QString text() const { return text_; }
    void setText(const QString& text);
    QString kind() const { return kind_->text(); }
    void setKind(const QString& kind) { kind_->setText(kind); }

private:
    QString text_;
    QLabel* title_;
    QLabel* kind_;
};

/// Plain text in one line that is cut with an ellipsis where it does not fit; the tooltip has all of it then.
class ElidedLabel : public QLabel {
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget* parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
};

/// Small plain text beneath a field: secondary, or a problem in the colour of what is bad. Hidden while
/// empty.
class FieldNote : public QLabel {
    Q_OBJECT

public:
    explicit FieldNote(QWidget* parent = nullptr);

    void setNote(const QString& text);
    void setProblem(const QString& text);
};

/// The box that explains a result: rich text, so that figures stand out. Names in it are to be escaped.
/// Greyed while it is of an older state.
class NoteBox : public QFrame {
    Q_OBJECT

public:
    explicit NoteBox(QWidget* parent = nullptr);

    void setHtml(const QString& html);
    QString html() const { return label_->text(); }
    /// The box never gets lower while the figures in it change, so that nothing below it jumps; from here on
    /// it may again: it is about something else.
    void startAnew();
    void setStale(bool stale);
    bool isStale() const { return stale_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void keepHeight();

    QLabel* label_;
    bool stale_ = false;
};

}  // namespace throughline::gui
