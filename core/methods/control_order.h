// How the controls hand the demonstrations' pictures or answers out again.
#pragma once

#include "core/methods/method.h"

#include <string_view>
#include <vector>

namespace aim {

// Place -> whose picture or answer it gets: a uniformly random permutation, so that over many queries the
// pairing says nothing and what is right by it is right by chance. (One that moves everything would say
// the opposite: with two names, two times each, it gives two thirds of the pictures the other name.)
// A function of the request's seed, `control` and the query, so that queries do not share their luck.
std::vector<std::size_t> control_order(const MethodRequest& request, std::string_view control);

}  // namespace aim
