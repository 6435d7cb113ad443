#pragma once

#include <vector>

#include <QObject>

#include "app/file_session.h"
#include "gui/shell/recovery_dialog.h"

namespace throughline::gui {

class FileActions;

/// Offers all lost work of a folder, one after the other, once.
class RecoveryOffer : public QObject {
    Q_OBJECT

public:
    RecoveryOffer(app::FileSession& session, FileActions& files, QWidget* window);

    void offer(std::vector<app::LostWork> lost);

private:
    void offerNext();
    void act(RecoveryDialog::Choice choice);
    void openRecovered();
    void openSaved();

    app::FileSession& session_;
    FileActions& files_;
    QWidget* window_;
    std::vector<app::LostWork> lost_;  ///< the last one is on offer
};

}  // namespace throughline::gui
