#pragma once

#include <vector>

#include <QDialog>

#include "throughline/store/history.h"

class QPushButton;

namespace throughline::gui {

class RowList;

/// The earlier saves that the file keeps, newest first, with the headline of each; opens one beside the
/// present window or restores it.
class VersionsDialog : public QDialog {
    Q_OBJECT

public:
    explicit VersionsDialog(const store::History& history, QWidget* parent = nullptr);

    /// "14:02" or "3 Nov 14:02", with the name where it has one.
    static QString titleOf(const store::Version& version);

signals:
    void besideWanted(std::int64_t number);
    void restoreWanted(std::int64_t number);

private:
    void fill(const store::History& history);
    std::int64_t selected() const;

    std::vector<std::int64_t> numbers_;  ///< of the rows
    RowList* list_;
    QPushButton* beside_;
    QPushButton* restore_;
};

}  // namespace throughline::gui
