#pragma once

#include <nlohmann/json.hpp>

#include <fstream>
#include <stdexcept>
#include <string>

inline nlohmann::json fixture(const std::string& name) {
    std::ifstream in(std::string(AIM_FIXTURES_DIR "/") + name);
    if (!in) throw std::runtime_error("no fixture " + name);
    return nlohmann::json::parse(in);
}
