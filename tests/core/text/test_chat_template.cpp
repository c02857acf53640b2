// Rendered prompts against transformers 5.12.1 with jinja2 3.1.6.
#include "catch.h"
#include "core/base/error.h"
#include "core/text/chat_template.h"
#include "fixtures.h"

using aim::ChatTemplate;
using aim::Conversation;
using aim::Error;
using nlohmann::json;

namespace {

Conversation conversation(const json& messages) {
    Conversation out;
    for (const auto& message : messages) {
        aim::Message turn{message["role"].get<std::string>(), {}};
        for (const auto& part : message["content"])
            if (part["type"] == "image")
                turn.content.push_back({aim::ContentPart::Kind::Image, {}});
            else
                turn.content.push_back(
                    {aim::ContentPart::Kind::Text, part["text"].get<std::string>()});
        out.push_back(std::move(turn));
    }
    return out;
}

std::string render(const std::string& source) {
    return ChatTemplate(source).render({aim::user_turn("What?", 1)}, true);
}

}  // namespace

TEST_CASE("templates render as the reference renders them", "[text]") {
    const json all = fixture("text/templates.json");
    for (const auto& one : all["cases"]) {
        const auto source = all["templates"][one[0].get<std::size_t>()].get<std::string>();
        const auto& messages = all["conversations"][one[1].get<std::size_t>()];
        INFO(source << "\n" << messages.dump());
        const auto run = [&] {
            const ChatTemplate made(source, {{"bos_token", "<s>"}, {"eos_token", "</s>"}});
            return made.render(conversation(messages), one[2].get<bool>());
        };
        if (one[3].is_null())
            CHECK_THROWS_AS(run(), Error);
        else
            CHECK(run() == one[3].get<std::string>());
    }
}

TEST_CASE("the oracle's conversations give the oracle's prompts", "[text]") {
    const ChatTemplate made = ChatTemplate::open(AIM_FIXTURES_DIR "/oracle/llava");
    for (const char* name : {"square", "wide", "tall", "tiny"}) {
        const auto expected = fixture(std::string("oracle/llava/expected/") + name + ".json");
        CHECK(made.render(conversation(expected["messages"]), true) ==
              expected["prompt"].get<std::string>());
        CHECK(made.render({aim::user_turn(expected["question"].get<std::string>(), 1)}, true) ==
              expected["prompt"].get<std::string>());
    }
    const auto aim_json = fixture("oracle/llava/expected/aim.json");
    for (const auto& demo : aim_json["demonstrations"])
        CHECK(made.render({aim::user_turn(demo["question"].get<std::string>(), 1),
                           aim::assistant_turn(demo["answer"].get<std::string>())},
                          false) == demo["prompt"].get<std::string>());
    const auto icl = fixture("oracle/llava/expected/icl.json");
    Conversation turns;
    for (const auto& demo : icl["demonstrations"]) {
        turns.push_back(aim::user_turn(demo["question"].get<std::string>(), 1));
        turns.push_back(aim::assistant_turn(demo["answer"].get<std::string>()));
    }
    turns.push_back(aim::user_turn(icl["query"]["question"].get<std::string>(), 1));
    CHECK(made.render(turns, true) == icl["prompt"].get<std::string>());
}

TEST_CASE("a folder without a template says so", "[text]") {
    try {
        ChatTemplate::open("/nonexistent/model");
        FAIL("opened");
    } catch (const Error& e) {
        CHECK(e.code() == aim::ErrorCode::NotFound);
    }
}

TEST_CASE("a broken template names its line", "[text]") {
    try {
        ChatTemplate("a\nb\n{% if x %}\n");
        FAIL("accepted");
    } catch (const Error& e) {
        CHECK(e.code() == aim::ErrorCode::Malformed);
        CHECK(std::string(e.what()).find("line 3") != std::string::npos);
    }
}

TEST_CASE("hostile templates end in an error", "[text][hostile]") {
    const std::string deep(100'000, '(');
    const std::vector<std::string> hostile{
        "{{ " + deep + " }}",
        "{{ " + std::string(100'000, '[') + " }}",
        "{{ " + std::string(100'000, '-') + "1 }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}x{% endfor %}{% endfor %}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{{ 'a' * 99999999999 }}",
        "{{ [1] * 99999999 }}",
        "{% set ns = namespace(x='aaaaaaaa') %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x "
        "%}{% endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(60) %}{% set ns.x = ns.x + ns.x %}{% "
        "endfor %}",
        "{% set ns = namespace(x=[1]) %}{% for i in range(9999) %}{% set ns.x = [ns.x] %}{% endfor "
        "%}",
        "{% set ns = namespace() %}{% set ns.x = ns %}{{ ns.x }}",
        "{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}",
        "{{ 'a'.replace('', 'b' * 9999999) }}",
        "{{ 9 ** 999999999 }}",
        "{{ 9223372036854775807 + 1 }}",
        "{{ -9223372036854775807 - 2 }}",
        "{{ range(99999999999)|list }}",
        "{{ 99999999999999999999999 }}",
        "{{ messages.append(1) }}",
        "{% include 'x' %}",
        "{{ messages|nonsense }}",
        "{{ 1 is nonsense }}",
        "{{ messages.__class__() }}",
        "{{ strftime_now('%Y') }}",
        "{% call x() %}{% endcall %}",
        "{{ 'unclosed",
        "{% for x in 3 %}{% endfor %}",
        "{{ x.y.z }}",
        "{{ 'a'['b']['c'] }}",
        "{{ (['a' * 9999999] * 9999)|map('upper')|list|length }}",
        "{{ (['a' * 9999999] * 9999)|unique|list|length }}",
        "{{ (['a' * 9999999] * 9999)|sort|length }}",
        "{{ (['a' * 9999999] * 9999)|select('equalto', 'b' * 9999999)|list|length }}",
        "{{ ([''] * 9999)|sum(start='a' * 9999999)|length }}",
    };
    for (const std::string& source : hostile) {
        INFO(source.substr(0, 100));
        CHECK_THROWS_AS(render(source), Error);
    }
    std::string sum = "{{ 1";
    for (int i = 0; i < 100'000; ++i) sum += "+1";
    CHECK_THROWS_AS(render(sum + " }}"), Error);
    std::string blocks;
    for (int i = 0; i < 100'000; ++i) blocks += "{% if true %}";
    CHECK_THROWS_AS(render(blocks), Error);
    CHECK_THROWS_AS(render(std::string(2 << 20, 'x')), Error);
}

TEST_CASE("every cut-off template is refused or rendered", "[text][hostile]") {
    const json all = fixture("text/templates.json");
    for (const auto& source : all["templates"]) {
        const auto whole = source.get<std::string>();
        for (std::size_t n = 0; n < whole.size(); n += 3) {
            try {
                render(whole.substr(0, n));
            } catch (const Error&) {
            }
        }
    }
    SUCCEED();
}
