// Times and sizes as the window writes them.
#pragma once

#include <QString>
#include <cstdint>

namespace aim::ui {

QString duration_text(double milliseconds);  // "84 ms", "1.2 s", "3 min"
QString time_left_text(double seconds);      // "12 s left", "" when it is not known
QString bytes_text(std::int64_t bytes);      // "34 MB"

}  // namespace aim::ui
