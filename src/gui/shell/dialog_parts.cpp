#include "gui/shell/dialog_parts.h"

#include <QDialogButtonBox>
#include <QMessageBox>
#include <QVBoxLayout>

namespace throughline::gui {
namespace {

constexpr double headingScale = 1.3;

}  // namespace

QLabel* dialogText(const QString& text) {
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

QLabel* dialogHeading(const QString& text) {
    QLabel* label = dialogText(text);
    label->setForegroundRole(QPalette::WindowText);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * headingScale);
    font.setWeight(QFont::DemiBold);
    label->setFont(font);
    return label;
}

void fillDialog(QWidget* dialog, QLabel* heading, QLabel* text, QWidget* content, QDialogButtonBox* buttons) {
    auto* column = new QVBoxLayout(dialog);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(4);
    column->addWidget(heading);
    column->addWidget(text);
    column->addSpacing(8);
    column->addWidget(content, 1);
    column->addSpacing(12);
    column->addWidget(buttons);
}

QMessageBox* questionBox(QWidget* parent, const QString& title, const QString& what, const QString& more) {
    auto* box = new QMessageBox(QMessageBox::NoIcon, title, what, QMessageBox::Cancel, parent);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(more);
    for (auto* label : box->findChildren<QLabel*>()) label->setTextFormat(Qt::PlainText);
    if (auto* label = box->findChild<QLabel*>("qt_msgbox_label")) {
        QFont bold = label->font();
        bold.setWeight(QFont::DemiBold);
        label->setFont(bold);
    }
    return box;
}

}  // namespace throughline::gui
