#include "gui/shell/main_window.h"

#include <QActionGroup>
#include <QApplication>
#include <QClipboard>
#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMenuBar>
#include <QMessageBox>
#include <QMimeData>
#include <QScreen>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "gui/canvas/journey_canvas.h"
#include "gui/controls/icon.h"
#include "gui/controls/message_bar.h"
#include "gui/estimates/estimate_round.h"
#include "gui/inspector/inspector.h"
#include "gui/results/results_dock.h"
#include "gui/shell/appearance.h"
#include "gui/shell/command_palette.h"
#include "gui/shell/file_actions.h"
#include "gui/shell/file_bar.h"
#include "gui/shell/focus_return.h"
#include "gui/shell/headline.h"
#include "gui/shell/help.h"
#include "gui/shell/journey_actions.h"
#include "gui/shell/language.h"
#include "gui/shell/menu_actions.h"
#include "gui/shell/menu_keys.h"
#include "gui/shell/picture_actions.h"
#include "gui/shell/presenting.h"
#include "gui/shell/rail.h"
#include "gui/shell/recovery_offer.h"
#include "gui/shell/shortcut_sheet.h"
#include "gui/shell/start_page.h"
#include "gui/shell/status_line.h"
#include "gui/shell/top_bar.h"
#include "gui/shell/version_actions.h"
#include "gui/table/department_manager.h"
#include "gui/table/journey_table.h"
#include "gui/whatif/scenario_strip.h"
#include "gui/whatif/what_if_page.h"

namespace throughline::gui {
namespace {

enum Page { Start, Journey, WhatIf };

constexpr int inspectorWidth = 320;
/// The results take this part of the page's height at first, and at least and at most this much.
constexpr double resultsPart = 0.3;
constexpr int leastResults = 200;
constexpr int mostResults = 420;
constexpr int noteMilliseconds = 12'000;
const QSize meantSize(1440, 900);
const QSize smallest(1024, 640);

}  // namespace

QSize MainWindow::firstSizeOn(QSize available) {
    const bool fits = available.width() >= smallest.width() && available.height() >= smallest.height();
    return fits ? meantSize.boundedTo(available) : meantSize;
}

MainWindow::MainWindow(QWidget* parent)
    : QMainWindow(parent),
      whatIf_(workbench_),
      session_(workbench_.document()),
      undo_(workbench_.document().undoStack().createUndoAction(this, tr("Undo"))),
      redo_(workbench_.document().undoStack().createRedoAction(this, tr("Redo"))),
      messages_(new MessageBar),
      fileBar_(new FileBar(workbench_.document(), session_)),
      files_(new FileActions(workbench_, session_, *messages_, this)),
      recovery_(new RecoveryOffer(workbench_.view(), session_, *files_, *messages_, this)),
      journeys_(new JourneyActions(workbench_, this)),
      rail_(new Rail),
      topBar_(new TopBar(workbench_, undo_, redo_)),
      status_(new StatusLine(workbench_, session_)),
      pages_(new QStackedWidget),
      drawing_(new QStackedWidget),
      presenting_(new Presenting(workbench_, whatIf_, *this)) {
    undo_->setProperty(lastingNameProperty, tr("Undo"));
    redo_->setProperty(lastingNameProperty, tr("Redo"));
    undo_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    redo_->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    setAcceptDrops(true);
    setMinimumSize(smallest);
    resize(firstSizeOn(screen()->availableSize()));
    buildPages();
    buildMenus();
    connectRooms();
    updateIcons();
    updateTitle();
    showStartPage();
    restoreGeometry(QSettings().value("window").toByteArray());
}

MainWindow::~MainWindow() {
    // The rooms speak to the workbench to the last, and members of this class end before child widgets do.
    delete presenting_;
    delete findChild<DepartmentManager*>();
    delete takeCentralWidget();
}

void MainWindow::buildPages() {
    canvas_ = new JourneyCanvas(workbench_);
    inspector_ = new Inspector(workbench_);
    results_ = new ResultsDock(workbench_);
    down_ = new QSplitter(Qt::Vertical);
    table_ = new JourneyTable(workbench_);
    drawing_->addWidget(canvas_);
    drawing_->addWidget(table_);
    down_->addWidget(drawing_);
    down_->addWidget(results_);
    down_->setStretchFactor(0, 1);
    across_ = new QSplitter(Qt::Horizontal);
    across_->addWidget(down_);
    across_->addWidget(inspector_);
    across_->setStretchFactor(0, 1);
    across_->setSizes({width() - inspectorWidth, inspectorWidth});
    for (QSplitter* splitter : {down_, across_}) splitter->setChildrenCollapsible(false);

    auto* start = new StartPage(files_->recent());
    connect(start, &StartPage::newWanted, files_, &FileActions::startNew);
    connect(start, &StartPage::openWanted, files_, &FileActions::chooseFile);
    connect(start, &StartPage::fileChosen, this, &MainWindow::openFile);
    pages_->addWidget(start);
    pages_->addWidget(across_);
    rail_->addPage("open", tr("Start"));
    rail_->addPage("journey", tr("Journey"));
    whatIfPage_ = new WhatIfPage(workbench_, whatIf_);
    pages_->addWidget(whatIfPage_);
    rail_->addPage("levers", tr("What-if"));

    auto* right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(topBar_);
    right->addWidget(messages_);
    right->addWidget(fileBar_);
    right->addWidget(pages_, 1);
    auto* top = new QHBoxLayout;
    top->setSpacing(0);
    top->addWidget(rail_);
    top->addLayout(right, 1);
    auto* whole = new QWidget;
    auto* column = new QVBoxLayout(whole);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top, 1);
    column->addWidget(status_);
    setCentralWidget(whole);
}

void MainWindow::buildMenus() {
    new MenuKeys(this);
    QMenu* file = menuBar()->addMenu(tr("&File"));
    files_->addTo(file);
    (new PictureActions(workbench_, *files_, *messages_, this))->addTo(file);
    file->addSeparator();
    auto* versions = new VersionActions(workbench_, session_, *files_, *messages_, this);
    connect(versions, &VersionActions::besideWanted, this, &MainWindow::showBeside);
    file->addActions(versions->actions());
    file->addAction(recovery_->action());
    file->addSeparator();
    QAction* quit = file->addAction(tr("&Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q));

    QMenu* edit = menuBar()->addMenu(tr("&Edit"));
    edit->addActions({undo_, redo_});
    edit->addSeparator();
    edit->addActions(canvas_->editActions());
    menuBar()->addMenu(tr("&Arrange"))->addActions(canvas_->arrangeActions());
    QMenu* view = menuBar()->addMenu(tr("&View"));
    QAction* asTable = view->addAction(tr("As &tables"));
    asTable->setObjectName("journeyTable");
    asTable->setCheckable(true);
    connect(asTable, &QAction::toggled, this, &MainWindow::showAsTable);
    asTable->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_T));
    view->addActions(canvas_->viewActions());
    view->addSeparator();
    view->addAction(tr("Prese&nt"), presenting_, &Presenting::start)->setShortcut(QKeySequence(Qt::Key_F5));
    view->addSeparator();
    addAppearanceMenu(view->addMenu(tr("&Appearance")));
    addLanguageMenu(view->addMenu(tr("&Language")));

    QMenu* journey = menuBar()->addMenu(tr("&Journey"));
    QAction* copy = journey->addAction(tr("&Copy the result as a sentence"), this, [this] {
        QApplication::clipboard()->setText(topBar_->headline().sentence());
    });
    copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    QAction* estimate = journey->addAction(tr("Estimate &together…"), this, &MainWindow::estimateSelected);
    estimate->setShortcut(QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_E));
    journey->addAction(tr("&Departments…"), this, &MainWindow::showDepartments);
    journey->addSeparator();
    const QList<QAction*> ofJourneys = journeys_->ofJourneys() + files_->journeyActions();
    journey->addActions(ofJourneys);
    topBar_->setJourneyActions(ofJourneys);
    QMenu* scenario = menuBar()->addMenu(tr("&Scenario"));
    scenario->addActions(journeys_->ofScenarios());
    topBar_->setScenarioActions(journeys_->ofScenarios());

    QMenu* help = menuBar()->addMenu(tr("&Help"));
    auto* palette = new CommandPalette(*menuBar(), this);
    help->addAction(tr("&Commands by name"), palette, &CommandPalette::open)
        ->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P));
    help->addAction(tr("&What is this?"), this, &MainWindow::explainFocused)
        ->setShortcut(QKeySequence(Qt::Key_F1));
    QAction* shortcuts = help->addAction(tr("&Keyboard shortcuts"), this, &MainWindow::showShortcuts);
    shortcuts->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Slash), QKeySequence(Qt::Key_Question)});
    help->addAction(tr("&About Throughline"), this, &MainWindow::showAbout);
}

void MainWindow::addAppearanceMenu(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    const std::pair<QString, app::Appearance> choices[] = {
        {tr("As the &system"), app::Appearance::System},
        {tr("&Light"), app::Appearance::Light},
        {tr("&Dark"), app::Appearance::Dark},
        {tr("&High contrast, light"), app::Appearance::HighContrastLight},
        {tr("High &contrast, dark"), app::Appearance::HighContrastDark}};
    for (const auto& [text, appearance] : choices) {
        QAction* choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(savedAppearance() == appearance);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [chosen = appearance] {
            setAppearance(chosen);
            rememberAppearance(chosen);
        });
    }
}

void MainWindow::addLanguageMenu(QMenu* menu) {
    auto* group = new QActionGroup(menu);
    const std::pair<QString, Language> choices[] = {{tr("As the &system"), Language::System},
                                                    {QStringLiteral("&English"), Language::English},
                                                    {QStringLiteral("&Deutsch"), Language::German}};
    for (const auto& [text, language] : choices) {
        QAction* choice = menu->addAction(text);
        choice->setCheckable(true);
        choice->setChecked(savedLanguage() == language);
        group->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, chosen = language] {
            rememberLanguage(chosen);
            messages_->showMessage(MessageBar::Kind::Info,
                                   tr("Throughline speaks this language from the next start on."));
        });
    }
}

void MainWindow::connectRooms() {
    connect(rail_, &Rail::pageChosen, this, &MainWindow::showPage);
    connect(files_, &FileActions::opened, this, &MainWindow::showJourneyPage);
    connect(journeys_, &JourneyActions::journeyBegun, this, &MainWindow::showJourneyPage);
    connect(&session_, &app::FileSession::fileChanged, this, &MainWindow::updateTitle);
    connect(files_, &FileActions::foundDamaged, fileBar_, &FileBar::showDamaged);
    connect(fileBar_, &FileBar::salvageWanted, files_, &FileActions::openSalvaged);
    connect(fileBar_, &FileBar::copyWanted, files_, [this] { files_->saveAs(); });
    connect(fileBar_, &FileBar::reloadWanted, files_, &FileActions::reload);
    connect(fileBar_, &FileBar::putBackWanted, files_, &FileActions::putBack);
    connect(&workbench_, &app::Workbench::journeyEdited, this, &MainWindow::updateTitle);
    connect(&workbench_.view(), &app::ViewState::journeyChanged, this, &MainWindow::notePlace);
    connect(&workbench_.view(), &app::ViewState::scenarioChanged, this, &MainWindow::notePlace);
    connect(&workbench_.document(), &app::Document::modifiedChanged, this, &QWidget::setWindowModified);
    connect(&workbench_, &app::Workbench::didRemove, this, &MainWindow::offerUndoOfRemoval);
    connect(&workbench_, &app::Workbench::canBeTakenBack, this, &MainWindow::offerUndo);
    connect(inspector_, &Inspector::estimatesWanted, this, &MainWindow::estimateTogether);
    connect(presenting_, &Presenting::ended, this, [this] { whatIf_.setActive(whatIfPage_->isVisible()); });
    connect(presenting_, &Presenting::refused, &workbench_, &app::Workbench::refused);
    connect(whatIfPage_, &WhatIfPage::exportWanted, files_, &FileActions::exportFile);
    connect(whatIfPage_, &WhatIfPage::estimatesWanted, this, &MainWindow::estimateSelected);
    connect(whatIfPage_, &WhatIfPage::presentationWanted, presenting_, &Presenting::start);
    connect(&workbench_, &app::Workbench::refused, this,
            [this](const QString& reason) { messages_->showMessage(MessageBar::Kind::Warning, reason); });
    connect(messages_, &MessageBar::actionTriggered, undo_, &QAction::trigger);
    connect(&workbench_.document().undoStack(), &QUndoStack::indexChanged, this,
            &MainWindow::withdrawUndoOffer);
    noteTimer_.setSingleShot(true);
    connect(&noteTimer_, &QTimer::timeout, messages_, &QWidget::hide);
    const auto showChecks = [this] {
        showJourneyPage();
        results_->showChecks();
    };
    connect(status_, &StatusLine::checksWanted, this, showChecks);
    connect(&topBar_->headline(), &Headline::checksWanted, this, showChecks);
    auto* back = new FocusReturn(*canvas_);
    connect(canvas_, &JourneyCanvas::editErrorRateRequested, this, [this, back] {
        inspector_->focusErrorRate();
        back->from(focusWidget());
    });
    connect(canvas_, &JourneyCanvas::renameJourneyWanted, journeys_, &JourneyActions::renameJourney);
    connect(canvas_, &JourneyCanvas::fieldWanted, this, &MainWindow::focusField);
    connect(canvas_, &JourneyCanvas::zoomChanged, status_, &StatusLine::showZoom);
    status_->showZoom(canvas_->zoom());
    connect(inspector_, &Inspector::departmentsWanted, this, &MainWindow::showDepartments);
    connect(results_, &ResultsDock::activatedElement, canvas_, &JourneyCanvas::reveal);
    connect(results_, &ResultsDock::exportWanted, files_, &FileActions::exportFile);
    connect(results_, &ResultsDock::fieldWanted, this, &MainWindow::focusField);
}

void MainWindow::focusField(const app::FieldFix& fix) {
    if (fix.field == app::FieldFix::Which::Owner)
        inspector_->focusOwner();
    else
        inspector_->focusName();
}

void MainWindow::openFile(const QString& path) {
    files_->openFile(path);
}

void MainWindow::keepRecovery(const QString& folder) {
    session_.keepRecovery(folder);
    notePlace();
    recovery_->offer();
}

void MainWindow::notePlace() {
    session_.notePlace(workbench_.view().place());
}

void MainWindow::showBeside(std::int64_t version, const QString& title) {
    auto* beside = new MainWindow;
    beside->setAttribute(Qt::WA_DeleteOnClose);
    if (const auto problem = beside->session_.showVersion(session_.history(), version, title)) {
        messages_->showMessage(MessageBar::Kind::Error, problem->message);
        return delete beside;
    }
    if (session_.recovery()) beside->session_.keepRecovery(session_.recovery()->root());
    beside->showJourneyPage();
    beside->show();
}

void MainWindow::showStartPage() {
    showPage(Start);
}

void MainWindow::showJourneyPage() {
    showPage(Journey);
}

void MainWindow::showTables() {
    showPage(Journey);
    findChild<QAction*>("journeyTable")->setChecked(true);
}

void MainWindow::showWhatIfPage() {
    showPage(WhatIf);
}

bool MainWindow::isSettled() const {
    return topBar_->headline().isSettled() && (pages_->currentIndex() != WhatIf || whatIf_.isSettled());
}

void MainWindow::showPage(int page) {
    const bool arriving = pages_->currentIndex() != page;
    pages_->setCurrentIndex(page);
    rail_->showPage(page);
    if (page == Journey && arriving) drawing_->currentWidget()->setFocus();
    if (page == WhatIf && arriving) whatIfPage_->strip().tabs().setFocus();
}

void MainWindow::showAsTable(bool asTable) {
    drawing_->setCurrentWidget(asTable ? static_cast<QWidget*>(table_) : canvas_);
    if (pages_->currentIndex() == Journey) drawing_->currentWidget()->setFocus();
}

void MainWindow::updateTitle() {
    const bool writable = session_.access() == app::Access::Writable;
    setWindowTitle(
        (writable ? tr("%1[*] – Throughline") : tr("%1[*] (read-only) – Throughline")).arg(session_.title()));
    setWindowModified(workbench_.document().isModified());
    setWindowFilePath(session_.path());
}

void MainWindow::updateIcons() {
    const QColor color = palette().color(QPalette::WindowText);
    undo_->setIcon(icon("undo", color));
    redo_->setIcon(icon("redo", color));
}

void MainWindow::offerUndoOfRemoval(const QString& whatWasRemoved) {
    const bool inScenario = !workbench_.view().scenario().empty();
    offerUndo(inScenario ? tr("%1, in the baseline and in every scenario").arg(whatWasRemoved)
                         : whatWasRemoved);
}

void MainWindow::offerUndo(const QString& what) {
    messages_->showMessage(MessageBar::Kind::Info, what, tr("Undo"));
    noteTimer_.start(noteMilliseconds);
    offersUndo_ = true;
}

/// The offer is for the last step only: any other step ends it.
void MainWindow::withdrawUndoOffer() {
    if (std::exchange(offersUndo_, false)) messages_->hide();
}

/// On the What-if page what was turned last; else what is selected, or the silo that the journey begins with.
void MainWindow::estimateSelected() {
    const app::Elements& selection = workbench_.view().selection();
    const auto& silos = workbench_.baseline().silos;
    const auto turned = whatIfPage_->lastElement();
    if (pages_->currentIndex() == WhatIf && turned) return estimateTogether(*turned);
    if (!selection.empty()) return estimateTogether(*selection.begin());
    if (!silos.empty()) return estimateTogether(silos.front().id);
    messages_->showMessage(MessageBar::Kind::Warning, tr("The journey has no silos to estimate yet."));
}

void MainWindow::estimateTogether(const model::ElementId& element) {
    auto* round = new EstimateRound(workbench_, element, this);
    round->setAttribute(Qt::WA_DeleteOnClose);
    connect(round, &EstimateRound::exportWanted, files_, &FileActions::exportFile);
    round->open();
}

void MainWindow::showDepartments() {
    if (auto* open = findChild<DepartmentManager*>()) return open->activateWindow();
    auto* manager = new DepartmentManager(workbench_, this);
    manager->setAttribute(Qt::WA_DeleteOnClose);
    manager->show();
}

/// Where nothing is said about what has the focus, the keys may help.
void MainWindow::explainFocused() {
    if (!focusWidget() || !showHelpFor(focusWidget())) showShortcuts();
}

void MainWindow::showShortcuts() {
    auto* sheet = new ShortcutSheet(*menuBar(), this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showAbout() {
    auto* box = new QMessageBox(
        QMessageBox::NoIcon, tr("About Throughline"),
        tr("Throughline %1\nHow often the whole journey lets customers down.\n\nApache License 2.0. "
           "Built with Qt %2, SQLite, Boost and Eigen.")
            .arg(QApplication::applicationVersion(), qVersion()),
        QMessageBox::Close, this);
    box->setIconPixmap(QIcon(":/icons/throughline.svg").pixmap(64, 64));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->open();
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (closing_ || files_->isSafe()) {
        QSettings().setValue("window", saveGeometry());
        event->accept();
        return;
    }
    event->ignore();
    files_->whenSafe(tr("Save the changes before the program ends?"), [this] {
        closing_ = true;
        close();
    });
}

/// The first time: later the heights are as the person left them.
void MainWindow::showEvent(QShowEvent* event) {
    QMainWindow::showEvent(event);
    if (std::exchange(wasShown_, true)) return;
    const int results =
        std::clamp(static_cast<int>(resultsPart * pages_->height()), leastResults, mostResults);
    down_->setSizes({pages_->height() - results, results});
}

void MainWindow::changeEvent(QEvent* event) {
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && canvas_) updateIcons();
    if (event->type() == QEvent::ActivationChange && isActiveWindow()) session_.checkFile();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    for (const QUrl& url : event->mimeData()->urls())
        if (url.isLocalFile()) return openFile(url.toLocalFile());
}

}  // namespace throughline::gui
