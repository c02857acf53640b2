#include "core/backbone/placement.h"

#include "core/base/error.h"
#include "core/base/processor.h"
#include "core/checkpoint/tensors.h"

#include <ATen/ATen.h>
#include <ATen/Context.h>
#include <ATen/Parallel.h>
#include <malloc.h>
#include <sched.h>
#include <torch/version.h>
#include <algorithm>
#include <charconv>
#include <fstream>
#include <set>
#include <thread>

namespace aim {

namespace {

// Below this, float32 costs little time and memory and agrees with the reference to the last
// digits.
constexpr std::int64_t kSmallModel = 50'000'000;

at::Device parse_device(const std::string& name) {
    if (name == "cpu") return at::kCPU;
    if (name == "cuda") return at::Device(at::kCUDA, 0);
    int index = -1;
    const std::string_view text(name);
    if (text.starts_with("cuda:")) {
        const auto* end = text.data() + text.size();
        const auto [stop, error] = std::from_chars(text.data() + 5, end, index);
        if (error == std::errc() && stop == end && index >= 0 && index < 128)
            return at::Device(at::kCUDA, static_cast<at::DeviceIndex>(index));
    }
    throw Error(ErrorCode::Usage,
                Sentence::of("There is no device \"%1\"; it is auto, cpu, cuda or cuda:N.", name));
}

at::ScalarType parse_dtype(const std::string& name) {
    if (name == "float32") return at::kFloat;
    if (name == "bfloat16") return at::kBFloat16;
    if (name == "float16") return at::kHalf;
    throw Error(
        ErrorCode::Usage,
        Sentence::of(
            "There is no number format \"%1\"; it is auto, float32, bfloat16, float16 or int8.",
            name));
}

}  // namespace

std::string number_format(at::ScalarType dtype, bool int8) {
    return (int8 ? "int8+" : "") + std::string(torch_name_of(dtype_of(dtype)));
}

bool cpu_multiplies_bfloat16() { return processor_has("avx512_bf16") || processor_has("amx_bf16"); }

Placement choose_placement(const BackboneOptions& options, std::int64_t parameters) {
    Placement out{at::kCPU, at::kFloat, options.dtype == "int8", {}};
    const auto cards = at::hasCUDA() ? static_cast<std::int64_t>(at::getNumGPUs()) : 0;
    if (options.device == "auto") {
        if (cards > 0) {
            out.device = at::Device(at::kCUDA, 0);
            out.reason = "CUDA device 0, the first one found";
        } else {
            out.reason = at::hasCUDA() ? "CPU, because no CUDA device was found"
                                       : "CPU, because this LibTorch was built without CUDA";
        }
    } else {
        out.device = parse_device(options.device);
        if (out.device.is_cuda() && out.device.index() >= cards)
            throw Error(
                ErrorCode::Unsupported,
                at::hasCUDA()
                    ? Sentence::of("There is no device %1: %2 CUDA devices were found.",
                                   options.device, cards)
                    : Sentence::of("There is no device %1: this LibTorch was built without CUDA.",
                                   options.device));
        out.reason = options.device + ", as asked for";
    }
    if (out.int8) {
        if (!out.device.is_cpu())
            throw Error(ErrorCode::Unsupported,
                        Sentence::of("Weights of 8 bits are for the CPU; choose bfloat16 on %1.",
                                     out.device.str()));
        const bool fast = cpu_multiplies_bfloat16();
        out.dtype = fast && parameters >= kSmallModel ? at::kBFloat16 : at::kFloat;
        out.reason += "; weights of 8 bits, as asked for, multiplied in " +
                      std::string(torch_name_of(dtype_of(out.dtype)));
    } else if (options.dtype != "auto") {
        out.dtype = parse_dtype(options.dtype);
        if (out.dtype == at::kHalf && out.device.is_cpu() && TORCH_VERSION_MAJOR < 2)
            throw Error(ErrorCode::Unsupported,
                        Sentence::of("This LibTorch has no float16 arithmetic on the CPU; choose "
                                     "bfloat16, which takes as little memory, or float32."));
        out.reason += "; " + options.dtype + ", as asked for";
    } else if (out.device.is_cuda()) {
        out.dtype = at::kBFloat16;
        out.reason += "; bfloat16";
    } else if (parameters < kSmallModel) {
        out.reason += "; float32, because the model is small";
    } else if (cpu_multiplies_bfloat16()) {
        out.dtype = at::kBFloat16;
        out.reason += "; bfloat16, because the processor multiplies it";
    } else {
        out.reason += "; float32, because the processor does not multiply bfloat16";
    }
    return out;
}

int default_compute_threads() {
    std::set<std::pair<std::string, std::string>> cores;
    std::ifstream info("/proc/cpuinfo");
    std::string package;
    for (std::string line; std::getline(info, line);) {
        const auto colon = line.find(':');
        if (colon == std::string::npos) continue;
        if (line.starts_with("physical id")) package = line.substr(colon + 1);
        if (line.starts_with("core id")) cores.emplace(package, line.substr(colon + 1));
    }
    // What the process may run on can be less than what the machine has.
    int allowed = static_cast<int>(std::thread::hardware_concurrency());
    cpu_set_t set;
    if (::sched_getaffinity(0, sizeof set, &set) == 0) allowed = CPU_COUNT(&set);
    const int physical = cores.empty() ? allowed : static_cast<int>(cores.size());
    return std::max(1, std::min(allowed, physical));
}

void set_compute_threads(int threads) {
    at::set_num_threads(threads > 0 ? threads : default_compute_threads());
    // LibTorch frees its buffers after every operation; by default glibc hands the large ones back
    // to the system and faults them in again at the next, which halves the speed of prefill.
    ::mallopt(M_MMAP_THRESHOLD, 1 << 30);
    ::mallopt(M_TRIM_THRESHOLD, 1 << 30);
}

}  // namespace aim
