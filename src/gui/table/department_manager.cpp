#include "gui/table/department_manager.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

#include "app/theme.h"
#include "app/words.h"
#include "gui/table/named_list_view.h"
#include "gui/table/table_section.h"

namespace throughline::gui {
namespace {

constexpr QSize firstSize(720, 420);

}  // namespace

DepartmentManager::DepartmentManager(app::Workbench& workbench, QWidget* parent)
    : QDialog(parent),
      workbench_(workbench),
      table_(new NamedListView(workbench, NamedListView::What::Departments)) {
    setAccessibleName(tr("Departments"));
    resize(firstSize);
    auto* about =
        new QLabel(tr("A silo belongs to one department, or to none yet. Where a silo has no owner, "
                      "the owner of its department owns it."));
    about->setWordWrap(true);
    about->setForegroundRole(QPalette::PlaceholderText);
    about->setContentsMargins(16, 12, 16, 4);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->setContentsMargins(16, 8, 16, 12);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(about);
    column->addWidget(tableSection(tr("Departments"), table_, table_->tableActions()), 1);
    column->addWidget(buttons);
    table_->setFocus();
    connect(&workbench, &app::Workbench::journeyEdited, this, &DepartmentManager::showTitle);
    showTitle();
}

void DepartmentManager::showTitle() {
    setWindowTitle(tr("Departments of %1").arg(app::journeyName(workbench_.baseline())));
}

void DepartmentManager::paintEvent(QPaintEvent*) {
    QPainter(this).fillRect(rect(), app::currentTheme().surface);
}

}  // namespace throughline::gui
