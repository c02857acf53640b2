// The chat template a checkpoint brings along (Jinja), rendered as transformers renders it
// (transformers/utils/chat_template_utils.py: trim_blocks and lstrip_blocks on).
#pragma once

#include "core/text/conversation.h"

#include <filesystem>
#include <map>
#include <memory>
#include <string>

namespace aim {

class ChatTemplate {
public:
    // `globals` are further variables the template may read (bos_token, eos_token, …).
    // Throws Malformed (with line) on syntax, Unsupported on constructs outside the subset.
    explicit ChatTemplate(std::string source, std::map<std::string, std::string> globals = {});
    // Looks where transformers looks: chat_template.jinja, chat_template.json,
    // processor_config.json, tokenizer_config.json (a string, or a list of named templates of which
    // "default" counts). Throws NotFound when the folder brings none.
    static ChatTemplate open(const std::filesystem::path& model_dir);

    ChatTemplate(ChatTemplate&&) noexcept;
    ChatTemplate& operator=(ChatTemplate&&) noexcept;
    ~ChatTemplate();

    // Thread-safe.
    std::string render(const Conversation& conversation, bool add_generation_prompt) const;

private:
    struct Program;
    std::unique_ptr<const Program> program_;
};

}  // namespace aim
