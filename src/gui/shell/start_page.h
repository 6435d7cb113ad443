#pragma once

#include <QWidget>

class QVBoxLayout;

namespace throughline::gui {

class RecentFiles;

/// The first page: new, open, the samples, the recent files. Files can be dropped on it.
class StartPage : public QWidget {
    Q_OBJECT

public:
    explicit StartPage(RecentFiles& recent, QWidget* parent = nullptr);

signals:
    void newWanted();
    void openWanted();
    /// A sample or recent file.
    void fileChosen(const QString& path);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void fillRecent();

    RecentFiles& recent_;
    QVBoxLayout* recentColumn_;
};

}  // namespace throughline::gui
