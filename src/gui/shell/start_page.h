#pragma once

#include <QWidget>
#include <utility>
#include <vector>

#include "gui/shell/samples.h"

class QGridLayout;
class QLabel;
class QPushButton;

namespace throughline::gui {

class RecentFiles;
class StartCard;

/// The first page: new, open, the recent files, samples, templates. Files can be dropped on it.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(RecentFiles& recent, QWidget* parent = nullptr);

signals:
    void newWanted();
    void openWanted();
    /// A recent file, a sample or a template.
    void fileChosen(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QLayout* cardsOf(const std::vector<Sample>& files);
    void place(StartCard* card, QGridLayout& grid);
    void fillRecent();
    void drawPictures();

    RecentFiles& recent_;
    QPushButton* open_;
    QLabel* recentHeading_;
    QGridLayout* recentGrid_;
    std::vector<std::pair<StartCard*, QString>> ownCards_;  ///< samples and templates with their paths
    std::vector<std::pair<StartCard*, QString>> recentCards_;
};

}  // namespace throughline::gui
