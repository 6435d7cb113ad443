#include "gui/controls/flat_style.h"

#include <QComboBox>
#include <QPainter>
#include <QPainterPath>
#include <QStyleFactory>
#include <QStyleOption>
#include <QTabBar>

namespace throughline::gui {
namespace {

constexpr qreal fieldRadius = 5;
constexpr qreal buttonRadius = 6;
constexpr int fieldHeight = 28;
constexpr int buttonPadding = 16;
constexpr int sliderHandle = 16;
constexpr int sliderGroove = 4;
constexpr int scrollBarExtent = 12;
constexpr int chevronWidth = 22;

bool has(const QStyleOption* option, QStyle::StateFlag flag) {
    return option->state.testFlag(flag);
}

/// The accent at some strength over the surface.
QColor tint(const QPalette& palette, qreal strength) {
    QColor color = palette.color(QPalette::Highlight);
    color.setAlphaF(static_cast<float>(strength));
    return color;
}

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& line, qreal width,
             qreal radius) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = line.isValid() ? width / 2 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void drawField(QPainter* painter, const QStyleOption* option) {
    const bool focused = has(option, QStyle::State_HasFocus) && has(option, QStyle::State_Enabled);
    const QPalette& palette = option->palette;
    const QColor line = palette.color(focused ? QPalette::Highlight : QPalette::Mid);
    const QColor fill =
        palette.color(has(option, QStyle::State_Enabled) ? QPalette::Base : QPalette::AlternateBase);
    drawBox(painter, option->rect, fill, line, focused ? 2 : 1, fieldRadius);
}

void drawButton(QPainter* painter, const QStyleOption* option) {
    const QPalette& palette = option->palette;
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool pressed = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    QColor line = palette.color(QPalette::Mid);
    if (has(option, QStyle::State_HasFocus) || isDefault) line = palette.color(QPalette::Highlight);
    const bool flat = button && button->features.testFlag(QStyleOptionButton::Flat);
    if (flat) line = has(option, QStyle::State_HasFocus) ? palette.color(QPalette::Highlight) : QColor();
    const QColor fill = flat ? QColor() : palette.color(QPalette::Button);
    drawBox(painter, option->rect, fill, line, isDefault ? 2 : 1, buttonRadius);
    if (pressed || hovered)
        drawBox(painter, option->rect, tint(palette, pressed ? 0.18 : 0.07), {}, 0, buttonRadius);
}

void drawToolButton(QPainter* painter, const QStyleOption* option) {
    const bool on = has(option, QStyle::State_On) || has(option, QStyle::State_Sunken);
    const bool hovered = has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled);
    const bool focused =
        has(option, QStyle::State_HasFocus) && has(option, QStyle::State_KeyboardFocusChange);
    const QColor fill = on ? tint(option->palette, 0.16) : hovered ? tint(option->palette, 0.08) : QColor();
    const bool chosen = has(option, QStyle::State_On);
    const QColor line = focused || chosen ? option->palette.color(QPalette::Highlight) : QColor();
    if (fill.isValid() || line.isValid())
        drawBox(painter, option->rect, fill, line, focused ? 2 : 1, buttonRadius);
}

void drawChevron(QPainter* painter, const QPointF& centre, const QColor& color) {
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(
        QPolygonF{centre + QPointF(-3.5, -2), centre + QPointF(0, 2), centre + QPointF(3.5, -2)});
    painter->restore();
}

/// A button that opens a menu: its text at the left, a chevron at the right.
void drawMenuButtonLabel(QPainter* painter, const QStyleOptionButton* option) {
    const QRect text = option->rect.adjusted(10, 0, -chevronWidth, 0);
    painter->setPen(option->palette.color(QPalette::ButtonText));
    painter->drawText(text, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextShowMnemonic, option->text);
    drawChevron(painter, QPointF(option->rect.right() - chevronWidth / 2.0, option->rect.center().y() + 1),
                option->palette.color(QPalette::PlaceholderText));
}

/// As a whole, not with a part beside it that does.
bool opensMenu(const QStyleOptionToolButton& button) {
    return button.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !button.features.testFlag(QStyleOptionToolButton::MenuButtonPopup);
}

/// Draws the chevron where there is room for one, and returns the rest of the button.
QStyleOptionToolButton besideChevron(QPainter* painter, const QStyleOptionToolButton& button) {
    constexpr int room = 14;
    QStyleOptionToolButton rest = button;
    rest.features &= ~QStyleOptionToolButton::HasMenu;
    if (button.rect.width() < button.rect.height() + room / 2) return rest;
    rest.rect.setRight(button.rect.right() - room + 4);
    drawChevron(painter, QPointF(button.rect.right() - room / 2.0, button.rect.center().y() + 1),
                button.palette.color(QPalette::PlaceholderText));
    return rest;
}

void drawComboBox(QPainter* painter, const QStyleOptionComboBox* option) {
    drawField(painter, option);
    if (has(option, QStyle::State_MouseOver) && has(option, QStyle::State_Enabled))
        drawBox(painter, option->rect, tint(option->palette, 0.05), {}, 0, fieldRadius);
    const bool leftToRight = option->direction == Qt::LeftToRight;
    const qreal x =
        leftToRight ? option->rect.right() - chevronWidth / 2.0 : option->rect.left() + chevronWidth / 2.0;
    drawChevron(painter, QPointF(x, option->rect.center().y() + 1),
                option->palette.color(QPalette::PlaceholderText));
}

void drawSlider(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle) {
    const QPalette& palette = option->palette;
    const bool enabled = has(option, QStyle::State_Enabled);
    const QRect groove(option->rect.left() + 2, option->rect.center().y() - sliderGroove / 2 + 1,
                       option->rect.width() - 4, sliderGroove);
    drawBox(painter, groove, palette.color(QPalette::Midlight), {}, 0, 2);
    QRect filled = groove;
    if (option->upsideDown)
        filled.setLeft(handle.center().x());
    else
        filled.setRight(handle.center().x());
    const QColor accent = palette.color(enabled ? QPalette::Highlight : QPalette::Mid);
    drawBox(painter, filled, accent, {}, 0, 2);
    if (has(option, QStyle::State_HasFocus))
        drawBox(painter, handle.adjusted(-2, -2, 2, 2), tint(palette, 0.25), {}, 0, sliderHandle);
    drawBox(painter, handle, palette.color(QPalette::Base), accent, 2, sliderHandle / 2.0);
}

void drawScrollBar(QPainter* painter, const QStyleOptionSlider* option, const QRect& handle) {
    painter->fillRect(option->rect, option->palette.color(QPalette::Window));
    if (option->maximum <= option->minimum) return;
    const bool active = has(option, QStyle::State_MouseOver) || has(option, QStyle::State_Sunken);
    QColor color = option->palette.color(QPalette::PlaceholderText);
    color.setAlphaF(active ? 0.9F : 0.72F);
    drawBox(painter, handle.adjusted(3, 3, -3, -3), color, {}, 0, 3);
}

void drawHeaderSection(QPainter* painter, const QStyleOption* option) {
    painter->fillRect(option->rect, option->palette.color(QPalette::Base));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                      option->palette.color(QPalette::Midlight));
}

void drawTabShape(QPainter* painter, const QStyleOption* option) {
    if (has(option, QStyle::State_Selected)) {
        const QRect line(option->rect.left() + 8, option->rect.bottom() - 1, option->rect.width() - 16, 2);
        painter->fillRect(line, option->palette.color(QPalette::Highlight));
    }
    if (has(option, QStyle::State_HasFocus))
        drawBox(painter, option->rect.adjusted(2, 4, -2, -4), {}, option->palette.color(QPalette::Highlight),
                1, fieldRadius);
}

}  // namespace

FlatStyle::FlatStyle() : QProxyStyle(QStyleFactory::create("Fusion")) {
}

void FlatStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                              const QWidget* widget) const {
    switch (element) {
        case PE_PanelLineEdit: {
            const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
            if (frame && frame->lineWidth > 0) return drawField(painter, option);
            return;
        }
        case PE_FrameLineEdit:
            return drawField(painter, option);
        case PE_PanelButtonCommand:
            return drawButton(painter, option);
        case PE_PanelButtonTool:
            return drawToolButton(painter, option);
        case PE_FrameFocusRect:
            return;  // each control shows its focus itself
        case PE_FrameTabBarBase:
            painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                              option->palette.color(QPalette::Midlight));
            return;
        case PE_IndicatorHeaderArrow:
            return QProxyStyle::drawPrimitive(element, option, painter, widget);
        default:
            QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void FlatStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                            const QWidget* widget) const {
    switch (element) {
        case CE_HeaderSection:
        case CE_HeaderEmptyArea:
            return drawHeaderSection(painter, option);
        case CE_PushButtonLabel: {
            const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
            if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
                return drawMenuButtonLabel(painter, button);
            return QProxyStyle::drawControl(element, option, painter, widget);
        }
        case CE_ComboBoxLabel: {
            QStyleOptionComboBox box = *qstyleoption_cast<const QStyleOptionComboBox*>(option);
            const QRect room = subControlRect(CC_ComboBox, &box, SC_ComboBoxEditField, widget);
            box.currentText = box.fontMetrics.elidedText(box.currentText, Qt::ElideRight, room.width() - 4);
            return QProxyStyle::drawControl(element, &box, painter, widget);
        }
        case CE_PushButtonBevel:
            return drawPrimitive(PE_PanelButtonCommand, option, painter, widget);
        case CE_TabBarTabShape:
            return drawTabShape(painter, option);
        case CE_TabBarTabLabel: {
            QStyleOptionTab tab = *qstyleoption_cast<const QStyleOptionTab*>(option);
            const bool selected = has(option, State_Selected);
            tab.palette.setColor(
                QPalette::WindowText,
                option->palette.color(selected ? QPalette::WindowText : QPalette::PlaceholderText));
            tab.state &= ~State_HasFocus;
            return QProxyStyle::drawControl(element, &tab, painter, widget);
        }
        default:
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FlatStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex* option,
                                   QPainter* painter, const QWidget* widget) const {
    if (control == CC_ComboBox) {
        const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
        if (combo && combo->frame) return drawComboBox(painter, combo);
    }
    const auto* button = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control == CC_ToolButton && button && opensMenu(*button)) {
        drawToolButton(painter, button);
        const QStyleOptionToolButton label = besideChevron(painter, *button);
        return drawControl(CE_ToolButtonLabel, &label, painter, widget);
    }
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal)
        return drawSlider(painter, slider, subControlRect(CC_Slider, slider, SC_SliderHandle, widget));
    if (control == CC_ScrollBar && slider)
        return drawScrollBar(painter, slider,
                             subControlRect(CC_ScrollBar, slider, SC_ScrollBarSlider, widget));
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QRect FlatStyle::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const {
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const bool framedField = element == SE_LineEditContents && frame && frame->lineWidth > 0;
    return framedField ? rect.adjusted(4, 0, -4, 0) : rect;
}

int FlatStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const {
    switch (metric) {
        case PM_SliderThickness:
        case PM_SliderControlThickness:
        case PM_SliderLength:
            return sliderHandle;
        case PM_ScrollBarExtent:
            return scrollBarExtent;
        case PM_DefaultFrameWidth:
            return widget && widget->inherits("QAbstractScrollArea") ? 0 : 1;
        case PM_TabBarTabShiftVertical:
        case PM_TabBarTabShiftHorizontal:
        case PM_ButtonShiftHorizontal:
        case PM_ButtonShiftVertical:
            return 0;
        case PM_SplitterWidth:
            return 1;
        default:
            return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

QSize FlatStyle::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size,
                                  const QWidget* widget) const {
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    if (type == CT_PushButton) result.rwidth() += buttonPadding;
    if (type == CT_HeaderSection) result.setHeight(std::max(result.height(), fieldHeight));
    const bool framed = type == CT_LineEdit || type == CT_ComboBox || type == CT_PushButton;
    if (framed) result.setHeight(std::max(result.height(), fieldHeight));
    if (type == CT_TabBarTab) result.setHeight(std::max(result.height(), 34));
    return result;
}

int FlatStyle::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget,
                         QStyleHintReturn* returnData) const {
    switch (hint) {
        case SH_ScrollBar_Transient:
            return 0;
        case SH_TabBar_Alignment:
            return Qt::AlignLeft;
        case SH_EtchDisabledText:
        case SH_DialogButtonBox_ButtonsHaveIcons:
            return 0;
        case SH_Slider_AbsoluteSetButtons:
            return Qt::LeftButton;
        default:
            return QProxyStyle::styleHint(hint, option, widget, returnData);
    }
}

}  // namespace throughline::gui
