#pragma once

#include <memory>
#include <vector>

#include <QDialog>

#include "app/lost_work.h"

namespace throughline::gui {

class RowList;

/// Lists lost work: whose it is, when the last change was made, and how many there are. As long as it is open
/// no other program takes any of it.
class LostWorkDialog : public QDialog {
    Q_OBJECT

public:
    using Lost = std::shared_ptr<app::LostWork>;

    explicit LostWorkDialog(const std::vector<Lost>& lost, QWidget* parent = nullptr);

    /// Takes it from the list; the dialog closes with the last one.
    void remove(const Lost& lost);

signals:
    void openWanted(const std::shared_ptr<throughline::app::LostWork>& lost);
    void discardWanted(const std::shared_ptr<throughline::app::LostWork>& lost);

private:
    void fill();
    Lost selected() const;

    std::vector<Lost> lost_;  ///< newest first, as in the list
    RowList* list_;
};

}  // namespace throughline::gui
