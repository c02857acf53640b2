#include "tools/demo-model/parallel_gradients.h"

#include <ATen/Parallel.h>
#include <exception>
#include <numeric>
#include <thread>
#include <torch/torch.h>
#include <vector>

namespace aim::demo {

void gradients_in_parallel(const std::map<std::string, at::Tensor>& weights, int workers,
                           const std::function<at::Tensor(int)>& loss) {
    std::vector<at::Tensor> leaves;
    for (const auto& [name, weight] : weights) leaves.push_back(weight);
    std::vector<std::vector<at::Tensor>> gradients(static_cast<std::size_t>(workers));
    std::vector<std::exception_ptr> failures(gradients.size());
    const auto work = [&](int worker) {
        const auto at = static_cast<std::size_t>(worker);
        try {
            at::set_num_threads(1);
            gradients[at] = torch::autograd::grad({loss(worker)}, leaves, {}, c10::nullopt, false,
                                                  /*allow_unused=*/true);
        } catch (...) {
            failures[at] = std::current_exception();
        }
    };
    std::vector<std::thread> threads;
    for (int worker = 1; worker < workers; ++worker) threads.emplace_back(work, worker);
    work(0);
    for (auto& thread : threads) thread.join();
    for (const auto& failure : failures)
        if (failure) std::rethrow_exception(failure);
    at::NoGradGuard no_grad;
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        at::Tensor sum;
        for (const auto& part : gradients)
            if (part[i].defined()) sum = sum.defined() ? sum + part[i] : part[i];
        if (sum.defined()) leaves[i].mutable_grad() = sum / static_cast<double>(workers);
    }
}

double mean_of(const std::vector<double>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace aim::demo
