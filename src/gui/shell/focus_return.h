#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>

namespace throughline::gui {

/// Who went from one widget into a field is back there with Enter or Escape, unless the field does not take
/// what was typed.
class FocusReturn : public QObject {
    Q_OBJECT

public:
    explicit FocusReturn(QWidget& home) : QObject(&home), home_(home) {}

    /// From now until the focus leaves this field.
    void from(QWidget* field);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void forget();

    QWidget& home_;
    QPointer<QWidget> field_;
};

}  // namespace throughline::gui
