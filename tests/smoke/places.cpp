#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QGenericPlugin>
#include <QSocketNotifier>
#include <QWidget>

#include <fcntl.h>
#include <unistd.h>

#include <map>
#include <optional>

/// Where the widgets of the running program are, by the names that a screen reader says, so that a script can
/// point at them with a real mouse. Qt loads it where QT_QPA_GENERIC_PLUGINS has "places"; it answers what is
/// written into the FIFO "ask" of the folder $THROUGHLINE_PLACES, a line for a line, in the FIFO "answer":
///
///     place KIND NAME   the middle of it, "X Y" on the screen; "none" where nothing, or several, are seen
///     value KIND NAME   what is in it
///     focus             the name of what the keys go to
///     about NAME        the description of the window of that name
///     window            the number that the X server knows the window in front by
///     settled           whether all that is on the screen is calculated
///     names             all that place would find
///
/// KIND is button, cell, field, slider, tab, text or any; a NAME that ends in * is the beginning of one.
namespace {

using Interface = QAccessibleInterface;

const std::map<QString, std::vector<QAccessible::Role>> kinds{
    {"button",
     {QAccessible::PushButton, QAccessible::Button, QAccessible::ButtonMenu, QAccessible::RadioButton,
      QAccessible::CheckBox}},
    {"cell", {QAccessible::Cell}},
    {"field", {QAccessible::EditableText}},
    {"slider", {QAccessible::Slider}},
    {"tab", {QAccessible::PageTab}},
    {"text", {QAccessible::StaticText}}};

bool isOfKind(const Interface& part, const QString& kind) {
    const auto roles = kinds.find(kind);
    return roles == kinds.end() || std::count(roles->second.begin(), roles->second.end(), part.role()) > 0;
}

bool isNamed(const Interface& part, const QString& name) {
    const QString own = part.text(QAccessible::Name).remove('\n');
    return name.endsWith('*') ? own.startsWith(name.chopped(1)) : own == name;
}

/// What takes the mouse: the menu that is open, the dialog, the window that fills the screen, or the only
/// window.
std::vector<QWidget*> windowsInFront() {
    if (QWidget* menu = QApplication::activePopupWidget()) return {menu};
    if (QWidget* dialog = QApplication::activeModalWidget()) return {dialog};
    std::vector<QWidget*> seen;
    for (QWidget* window : QApplication::topLevelWidgets())
        if (window->isVisible() && window->windowType() != Qt::ToolTip) seen.push_back(window);
    for (QWidget* window : seen)
        if (window->isFullScreen()) return {window};
    return seen;
}

/// On the screen: what the areas around it do not cut off.
QRect seenOf(const QWidget& widget) {
    QRect seen = widget.rect();
    for (const QWidget* around = &widget; !around->isWindow(); around = around->parentWidget())
        seen = seen.translated(around->pos()) & around->parentWidget()->rect();
    return seen.translated(widget.window()->mapToGlobal(QPoint()));
}

bool isSeen(Interface& part) {
    const auto state = part.state();
    if (state.invisible || state.offscreen || part.rect().isEmpty()) return false;
    auto* widget = qobject_cast<QWidget*>(part.object());
    return !widget || (widget->isVisible() && !seenOf(*widget).isEmpty());
}

template <class Visitor>
void walk(Interface* part, const Visitor& visit) {
    if (!part || !part->isValid() || !isSeen(*part)) return;
    visit(*part);
    for (int i = 0; i < part->childCount(); ++i) walk(part->child(i), visit);
}

template <class Visitor>
void walkAll(const Visitor& visit) {
    for (QWidget* window : windowsInFront()) walk(QAccessible::queryAccessibleInterface(window), visit);
}

Interface* find(const QString& kind, const QString& name) {
    std::vector<Interface*> found;
    walkAll([&](Interface& part) {
        if (isOfKind(part, kind) && isNamed(part, name)) found.push_back(&part);
    });
    return found.size() == 1 ? found.front() : nullptr;
}

QString placeOf(const QString& kind, const QString& name) {
    Interface* part = find(kind, name);
    if (!part || part->state().disabled) return "none";
    auto* widget = qobject_cast<QWidget*>(part->object());
    const QRect area = widget ? seenOf(*widget) : part->rect();
    return QString("%1 %2").arg(area.center().x()).arg(area.center().y());
}

QString valueOf(const QString& kind, const QString& name) {
    Interface* part = find(kind, name);
    return part ? part->text(QAccessible::Value) : "none";
}

QString focus() {
    Interface* part = QAccessible::queryAccessibleInterface(QGuiApplication::focusObject());
    return part ? part->text(QAccessible::Name) : "none";
}

QString about(const QString& name) {
    for (QWidget* window : windowsInFront())
        if (window->accessibleName() == name) return window->accessibleDescription();
    return "none";
}

QString window() {
    const auto front = windowsInFront();
    return front.empty() ? "none" : QString::number(front.front()->winId());
}

QString settled() {
    for (QWidget* window : QApplication::topLevelWidgets()) {
        const QVariant answer = window->property("settled");
        if (answer.isValid()) return answer.toBool() ? "yes" : "no";
    }
    return "no";
}

QString names() {
    QStringList all;
    walkAll([&](Interface& part) {
        if (!part.text(QAccessible::Name).isEmpty())
            all << QString("%1 %2")
                       .arg(int(part.role()), 0, 16)
                       .arg(part.text(QAccessible::Name).remove('\n'));
    });
    return all.join(" | ");
}

QString answerTo(const QString& question) {
    const QString what = question.section(' ', 0, 0);
    const QString kind = question.section(' ', 1, 1), name = question.section(' ', 2);
    if (what == "place") return placeOf(kind, name);
    if (what == "value") return valueOf(kind, name);
    if (what == "about") return about(question.section(' ', 1));
    if (what == "focus") return focus();
    if (what == "window") return window();
    if (what == "settled") return settled();
    return names();
}

class Places final : public QObject {
public:
    explicit Places(const QString& folder)
        : ask_(::open(QFile::encodeName(folder + "/ask").constData(), O_RDWR | O_NONBLOCK | O_CLOEXEC)),
          answer_(::open(QFile::encodeName(folder + "/answer").constData(), O_RDWR | O_CLOEXEC)),
          asked_(ask_, QSocketNotifier::Read) {
        connect(&asked_, &QSocketNotifier::activated, this, &Places::read);
    }
    ~Places() override {
        ::close(ask_);
        ::close(answer_);
    }

private:
    void read() {
        // A caret that blinks would be a change on the screen.
        QApplication::setCursorFlashTime(0);
        QAccessible::setActive(true);
        char bytes[4096];
        const ssize_t count = ::read(ask_, bytes, sizeof bytes);
        if (count > 0) pending_.append(bytes, count);
        for (qsizetype end; (end = pending_.indexOf('\n')) >= 0; pending_.remove(0, end + 1)) {
            const QByteArray line = answerTo(QString::fromUtf8(pending_.left(end))).toUtf8() + '\n';
            if (::write(answer_, line.constData(), std::size_t(line.size())) < 0) qWarning("nobody listens");
        }
    }

    int ask_;
    int answer_;
    QByteArray pending_;
    QSocketNotifier asked_;
};

}  // namespace

class PlacesPlugin : public QGenericPlugin {
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "places.json")

public:
    QObject* create(const QString&, const QString&) override {
        return new Places(qEnvironmentVariable("THROUGHLINE_PLACES"));
    }
};

#include "places.moc"
