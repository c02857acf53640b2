// Data parallelism inside one process: every worker computes the loss of its own part of the batch on
// its own thread. On small models that beats splitting every single product over the threads.
#pragma once

#include <ATen/core/Tensor.h>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace aim::demo {

// Runs loss(0) … loss(workers - 1) and their backward passes at the same time and leaves the mean
// gradient in every weight's grad(). Rethrows what a worker threw.
void gradients_in_parallel(const std::map<std::string, at::Tensor>& weights, int workers,
                           const std::function<at::Tensor(int)>& loss);

double mean_of(const std::vector<double>& values);  // of what the workers noted

}  // namespace aim::demo
