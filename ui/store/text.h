// Between core's UTF-8 and the window's strings.
#pragma once

#include <QString>
#include <filesystem>
#include <string>

namespace aim::ui {

inline QString from_utf8(const std::string& text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}
inline std::string to_utf8(const QString& text) {
    const QByteArray bytes = text.toUtf8();
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}
inline std::filesystem::path to_path(const QString& text) { return {text.toStdU16String()}; }
inline QString from_path(const std::filesystem::path& path) {
    return QString::fromStdU16String(path.u16string());
}

}  // namespace aim::ui
