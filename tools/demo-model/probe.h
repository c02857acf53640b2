// What the hidden states of a demonstration hold, read out by linear maps.
#pragma once

#include "tools/demo-model/network.h"
#include "tools/demo-model/sampler.h"

#include <string>

namespace aim::demo {

// One line for each position of question and answer: how often a linear map, fitted by ridge regression on
// drawings of trained concepts in the training styles, finds
//   the concept    among all trained ones, in the two styles never trained;
//   the syllable   that stands there, for names never trained;
//   the same thing among 4 held-out concepts, two drawings of each: the nearest state to the query's mean
//                  picture feature, both mapped to what the fit says of the concepts.
std::string probe_states(const Network& network, const World& world, const PictureBank& bank);

}  // namespace aim::demo
