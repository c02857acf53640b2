#include "core/base/limited_json.h"

#include "catch.h"

#include <string>

using namespace aim;

TEST_CASE("JSON that nests too deeply is refused before anything walks through it") {
    const auto nested = [](std::size_t depth) {
        return std::string(depth, '[') + std::string(depth, ']');
    };
    CHECK(limited_json(nested(limits::kJsonDepth)).dump() == nested(limits::kJsonDepth));
    CHECK_THROWS_AS(limited_json(nested(limits::kJsonDepth + 2)), JsonTooDeep);
    CHECK_THROWS_AS(limited_json(nested(1'000'000)), nlohmann::json::exception);
    CHECK_THROWS_AS(limited_json("[1,"), nlohmann::json::parse_error);
    for (const auto& text : {nested(1'000'000), std::string("[1,"), std::string(1'000'000, '['),
                             std::string(1'000'000, '{')})
        CHECK(limited_json_or_discarded<nlohmann::ordered_json>(text).is_discarded());
    CHECK(limited_json_or_discarded<nlohmann::ordered_json>(R"({"b":1,"a":[2]})").dump() ==
          R"({"b":1,"a":[2]})");
}
