#pragma once

#include <filesystem>

#include <QFile>
#include <QString>

namespace throughline::app {

/// The path as the file system spells it.
inline std::filesystem::path nativePath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

/// The path of the file system as Qt spells it.
inline QString fromNativePath(const std::filesystem::path& path) {
    return QFile::decodeName(QByteArray::fromStdString(path.string()));
}

}  // namespace throughline::app
