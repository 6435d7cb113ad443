#include "gui/shell/recent_files.h"

#include <QTemporaryDir>

#include "app/theme.h"
#include "gui/shell/appearance.h"
#include "gui/shell/start_card.h"
#include "gui/shell/start_page.h"
#include "open_window.h"

using namespace throughline;
using throughline::gui::RecentFiles;
using throughline::tests::OpenWindow;

TEST_CASE("recent files are remembered newest first, each once, ten at most") {
    RecentFiles recent;
    recent.clear();
    for (int i = 0; i < 12; ++i) recent.add(QString("/tmp/file%1.throughline").arg(i));
    recent.add("/tmp/file5.throughline");
    CHECK(recent.paths().size() == 10);
    CHECK(recent.paths().front() == "/tmp/file5.throughline");
    CHECK(RecentFiles().paths() == recent.paths());
    recent.remove("/tmp/file5.throughline");
    CHECK(recent.paths().front() == "/tmp/file11.throughline");
    recent.clear();
    CHECK(recent.paths().isEmpty());
}

TEST_CASE("a recent file is remembered with its picture, and forgotten with it") {
    RecentFiles recent;
    recent.clear();
    QPixmap picture(20, 10);
    picture.fill(Qt::red);
    recent.add("/tmp/drawn.throughline", {picture, picture});
    CHECK(recent.thumbnail("/tmp/drawn.throughline").size() == QSize(20, 10));
    recent.add("/tmp/drawn.throughline");  // without a new picture the old one stays
    CHECK_FALSE(recent.thumbnail("/tmp/drawn.throughline").isNull());
    recent.clear();
    CHECK(recent.thumbnail("/tmp/drawn.throughline").isNull());
}

namespace {

/// What the card of this title shows at its left.
QImage pictureOf(const QWidget& page, const QString& title) {
    for (auto* card : page.findChildren<gui::StartCard*>())
        if (card->text() == title)
            return card->grab(QRect(QPoint(12, 12), gui::StartCard::pictureSize)).toImage();
    FAIL("no card is called " << title.toStdString());
    return {};
}

}  // namespace

TEST_CASE("pictures of files are in the colours of the theme in use, and follow it") {
    const QTemporaryDir folder;
    const QString file = folder.filePath("repair.journey.json");
    QFile::copy(THROUGHLINE_SOURCE_DIR "/resources/samples/repair-visit.journey.json", file);
    gui::setAppearance(app::Appearance::Light);
    RecentFiles recent;
    recent.clear();
    OpenWindow().openFile(file);
    gui::StartPage page(recent);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const QStringList titles{"repair.journey.json", gui::samples().front().title};
    std::vector<QImage> light;
    for (const QString& title : titles) light.push_back(pictureOf(page, title));
    gui::setAppearance(app::Appearance::Dark);
    QCoreApplication::processEvents();
    const gui::StartPage dark(recent);
    for (std::size_t i = 0; i < light.size(); ++i) {
        CHECK(pictureOf(page, titles[qsizetype(i)]) == pictureOf(dark, titles[qsizetype(i)]));
        CHECK(pictureOf(page, titles[qsizetype(i)]) != light[i]);
    }
    CHECK_FALSE(recent.thumbnail(file).isNull());
    const QImage inDark = recent.thumbnail(file).toImage();
    gui::setAppearance(app::Appearance::Light);
    CHECK(recent.thumbnail(file).toImage() != inDark);
    recent.clear();
}
