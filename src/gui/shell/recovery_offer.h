#pragma once

#include <functional>
#include <memory>
#include <vector>

#include <QAction>
#include <QObject>

#include "app/file_session.h"
#include "app/view_state.h"
#include "gui/shell/recovery_dialog.h"

namespace throughline::gui {

class FileActions;
class MessageBar;

/// What programs that ended without a word left behind: offered one after the other, once, at the start; and
/// listed whenever it is asked for.
class RecoveryOffer : public QObject {
    Q_OBJECT

public:
    RecoveryOffer(app::ViewState& view, app::FileSession& session, FileActions& files, MessageBar& messages,
                  QWidget* window);

    /// "Recover unsaved work…": lists what is left in the folder of the session's recovery copy.
    QAction* action() const { return action_; }
    /// Offers all of that.
    void offer();

private:
    using Lost = std::shared_ptr<app::LostWork>;

    void tellOfUnreadable();
    void offerNext();
    void act(RecoveryDialog::Choice choice);
    void showList();
    void open(const Lost& lost);
    void openSaved(const Lost& lost);
    /// The question stands before `parent`.
    void askToDiscard(const Lost& lost, QWidget* parent, std::function<void()> then);

    app::ViewState& view_;
    app::FileSession& session_;
    FileActions& files_;
    MessageBar& messages_;
    QWidget* window_;
    QAction* action_;
    std::vector<Lost> lost_;  ///< still to be offered; the last one is on offer
};

}  // namespace throughline::gui
