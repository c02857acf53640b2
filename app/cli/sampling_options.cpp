#include "app/cli/sampling_options.h"

#include "app/cli/name_check.h"
#include "core/methods/method_names.h"

namespace aim::cli {

CLI::Option* add_methods(CLI::App& command, const std::string& option,
                         std::vector<std::string>& methods) {
    return command.add_option(option, methods, "Methods, separated by commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->check(CLI::IsMember(method_names()))
        ->type_name("M,M…");
}

void SelectionChoice::add_to(CLI::App& command) {
    command.add_option("--select", select, "Which demonstrations a query gets")
        ->check(name_check([](const std::string& name) { select_from_name(name); }))
        ->capture_default_str();
    command.add_option("--order", order, "In which order they are shown")
        ->check(name_check([](const std::string& name) { order_from_name(name); }))
        ->capture_default_str();
    command.add_option("--demonstrations", manual_ids, "Ids for --select manual, by commas")
        ->delimiter(',')
        ->allow_extra_args(false);
}

SelectionOptions SelectionChoice::options() const {
    SelectionOptions out;
    out.select = manual_ids.empty() ? select_from_name(select) : Select::Manual;
    out.order = order_from_name(order);
    out.manual_ids = manual_ids;
    return out;
}

void add_sampling(CLI::App& command, SamplingOptions& sampling) {
    command.add_option("--temperature", sampling.temperature, "0: greedy")
        ->check(CLI::Range(0.0, 100.0))
        ->capture_default_str();
    command.add_option("--top-p", sampling.top_p, "Nucleus sampling")
        ->check(CLI::Range(0.0, 1.0))
        ->capture_default_str();
    command.add_option("--max-new-tokens", sampling.max_new_tokens, "Longest answer")
        ->check(CLI::Range(1, 1 << 20))
        ->capture_default_str();
}

}  // namespace aim::cli
