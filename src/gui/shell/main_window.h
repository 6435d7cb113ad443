#pragma once

#include <QMainWindow>
#include <QTimer>

#include "app/check_fixes.h"
#include "app/file_session.h"
#include "app/what_if.h"
#include "app/workbench.h"

class QSplitter;
class QStackedWidget;

namespace throughline::gui {

class FileActions;
class FileBar;
class Inspector;
class JourneyActions;
class JourneyCanvas;
class JourneyTable;
class MessageBar;
class Presenting;
class Rail;
class RecoveryOffer;
class ResultsDock;
class StatusLine;
class TopBar;
class WhatIfPage;

/// Builds the rooms of the window and connects them; holds no logic of its own.
class MainWindow : public QMainWindow {
    Q_OBJECT
    Q_PROPERTY(bool settled READ isSettled)

public:
    explicit MainWindow(QWidget* parent = nullptr);
    ~MainWindow() override;

    /// How large the window is at first on a screen with so much room: as it is meant to be, or as the screen
    /// lets it. One that has less room than the smallest window needs is left out of account.
    static QSize firstSizeOn(QSize available);

    app::Workbench& workbench() { return workbench_; }
    app::FileSession& session() { return session_; }
    app::WhatIf& whatIf() { return whatIf_; }
    /// Opens a workspace or journey file and shows it.
    void openFile(const QString& path);
    /// Keeps a recovery copy in this folder from now on, and offers what programs that ended left there.
    void keepRecovery(const QString& folder);
    void showStartPage();
    void showJourneyPage();
    /// The journey page, with tables in place of the canvas.
    void showTables();
    void showWhatIfPage();
    /// Whether all that is on the screen is calculated.
    bool isSettled() const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPages();
    void buildMenus();
    void addAppearanceMenu(QMenu* menu);
    void addLanguageMenu(QMenu* menu);
    void connectRooms();
    void showPage(int page);
    void showAsTable(bool asTable);
    void focusField(const app::FieldFix& fix);
    void updateTitle();
    void updateIcons();
    void offerUndo(const QString& what);
    void offerUndoOfRemoval(const QString& whatWasRemoved);
    void withdrawUndoOffer();
    void estimateSelected();
    void estimateTogether(const model::ElementId& element);
    void notePlace();
    void showBeside(std::int64_t version, const QString& title);
    void showDepartments();
    void explainFocused();
    void showShortcuts();
    void showAbout();

    app::Workbench workbench_;
    app::WhatIf whatIf_;
    app::FileSession session_;
    QTimer noteTimer_;
    bool closing_ = false;
    bool wasShown_ = false;
    bool offersUndo_ = false;

    QAction* undo_;
    QAction* redo_;
    MessageBar* messages_;
    FileBar* fileBar_;
    FileActions* files_;
    RecoveryOffer* recovery_;
    JourneyActions* journeys_;
    Rail* rail_;
    TopBar* topBar_;
    StatusLine* status_;
    QStackedWidget* pages_;
    QStackedWidget* drawing_;
    JourneyCanvas* canvas_ = nullptr;
    JourneyTable* table_ = nullptr;
    Inspector* inspector_ = nullptr;
    ResultsDock* results_ = nullptr;
    WhatIfPage* whatIfPage_ = nullptr;
    Presenting* presenting_;
    QSplitter* across_ = nullptr;
    QSplitter* down_ = nullptr;
};

}  // namespace throughline::gui
