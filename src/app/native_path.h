#pragma once

#include <filesystem>

#include <QFile>
#include <QString>

namespace throughline::app {

/// The path as the file system spells it.
inline std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

}  // namespace throughline::app
