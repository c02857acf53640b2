// aim doctor: versions, devices, threads, dtype support.
#include "app/cli/machine.h"
#include "app/cli/output.h"
#include "app/cli/program.h"
#include "core/backbone/placement.h"
#include "core/base/error.h"
#include "core/base/machine_memory.h"
#include "core/base/processor.h"
#include "core/engine/model_session.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <dlfcn.h>
#include <sqlite3.h>
#include <torch/version.h>

#include <opencv2/core/version.hpp>
#include <thread>

namespace aim::cli {

namespace {

Json devices() {
    auto out = Json::array();
    out.push_back({{"name", "cpu"}, {"description", processor_name()}});
    if (at::hasCUDA())
        for (int i = 0; i < static_cast<int>(at::detail::getCUDAHooks().getNumGPUs()); ++i)
            out.push_back({{"name", "cuda:" + std::to_string(i)}, {"description", "CUDA device"}});
    return out;
}

Json blas() {
    const auto library = library_of("sgemm_");
    Json out{{"library", library}};
    if (void* const symbol = dlsym(RTLD_DEFAULT, "openblas_get_config"))
        out["configuration"] = reinterpret_cast<const char* (*)()>(symbol)();
    out["optimised"] = library.find("openblas") != std::string::npos ||
                       library.find("mkl") != std::string::npos ||
                       library.find("blis") != std::string::npos ||
                       library.find("atlas") != std::string::npos || library.empty();
    return out;
}

Json dtypes() {
    const bool bfloat16 = cpu_multiplies_bfloat16() || processor_has("bf16");
    const bool float16 =
        processor_has("avx512_fp16") || processor_has("amx_fp16") || processor_has("asimdhp");
    return {{"float32", {{"supported", true}, {"hardware", true}}},
            {"bfloat16", {{"supported", true}, {"hardware", bfloat16}}},
            {"float16", {{"supported", true}, {"hardware", float16}}}};
}

Json demo() {
    try {
        return {{"found", true}, {"folder", find_demo(program_directory()).root.string()}};
    } catch (const Error& error) {
        return {{"found", false}, {"reason", error.what()}};
    }
}

Json examine() {
    use_compute_threads(0);
    const auto memory = machine_memory();
    return {{"program", {{"name", "aim"}, {"version", AIM_VERSION}}},
            {"versions",
             {{"libtorch", TORCH_VERSION},
              {"opencv", CV_VERSION},
              {"sqlite", sqlite3_libversion()},
              {"onednn", at::hasMKLDNN()},
              {"mkl", at::hasMKL()}}},
            {"blas", blas()},
            {"devices", devices()},
            {"threads",
             {{"compute", at::get_num_threads()},
              {"logical_cores", std::thread::hardware_concurrency()}}},
            {"dtypes", dtypes()},
            {"memory", {{"total_bytes", memory.total}, {"available_bytes", memory.available}}},
            {"families", supported_families()},
            {"demo", demo()}};
}

void print_readable(const Json& facts) {
    const auto text = [](const Json& value) {
        return value.is_string() ? value.get<std::string>() : value.dump();
    };
    const auto line = [](const std::string& name, const std::string& value) {
        print(name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') + value + "\n");
    };
    const auto& versions = facts["versions"];
    line("aim", text(facts["program"]["version"]));
    line("LibTorch", text(versions["libtorch"]) + (versions["onednn"] ? " with oneDNN" : ""));
    line("OpenCV", text(versions["opencv"]));
    line("SQLite", text(versions["sqlite"]));
    line("BLAS",
         text(facts["blas"]["library"]) +
             (facts["blas"]["optimised"] ? ""
                                         : " (not an optimised one: install libopenblas0-openmp)"));
    for (const auto& device : facts["devices"])
        line("device", text(device["name"]) + ": " + text(device["description"]));
    line("threads", text(facts["threads"]["compute"]) + " of " +
                        text(facts["threads"]["logical_cores"]) + " logical cores");
    for (const auto& [name, support] : facts["dtypes"].items())
        line(name, support["hardware"] ? "in hardware" : "emulated, slower than float32");
    line("memory", bytes_text(facts["memory"]["available_bytes"]) + " free of " +
                       bytes_text(facts["memory"]["total_bytes"]));
    std::string families;
    for (const auto& family : facts["families"])
        families += (families.empty() ? "" : ", ") + text(family);
    line("families", families);
    line("demo",
         facts["demo"]["found"] ? text(facts["demo"]["folder"]) : text(facts["demo"]["reason"]));
}

}  // namespace

void add_doctor(CLI::App& app, Program& program) {
    auto* command = app.add_subcommand(
        "doctor", "Versions, devices, threads and dtype support of this machine");
    auto json = std::make_shared<bool>(false);
    command->add_flag("--json", *json, "One JSON document on stdout");
    program.on_selected(command, [json] {
        const auto facts = examine();
        if (*json)
            print_json(facts);
        else
            print_readable(facts);
        return kDone;
    });
}

}  // namespace aim::cli
