#include "gui/shell/recent_files.h"

#include "support/catch.h"

using throughline::gui::RecentFiles;

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
    recent.add("/tmp/drawn.throughline", picture);
    CHECK(recent.thumbnail("/tmp/drawn.throughline").size() == QSize(20, 10));
    recent.add("/tmp/drawn.throughline");  // without a new picture the old one stays
    CHECK_FALSE(recent.thumbnail("/tmp/drawn.throughline").isNull());
    recent.clear();
    CHECK(recent.thumbnail("/tmp/drawn.throughline").isNull());
}
