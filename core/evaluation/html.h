// Small pieces of HTML and SVG. Internal to the room.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>

namespace aim {

std::string escaped(std::string_view text);  // & < > " ' ; bytes that are no UTF-8 stay
std::string base64(std::span<const std::byte> bytes);
std::string fixed(double value, int digits);       // "–" for what is not a number
std::string share_text(double value, bool share);  // "87.5 %" or "1.234"

}  // namespace aim
