// The methods' constructors, one a file. Only make_method needs them.
#pragma once

#include "core/methods/method.h"

namespace aim {

std::unique_ptr<const Method> make_zero_shot();
std::unique_ptr<const Method> make_aim();
std::unique_ptr<const Method> make_icl();
std::unique_ptr<const Method> make_text_icl();
std::unique_ptr<const Method> make_nearest();
std::unique_ptr<const Method> make_majority();
std::unique_ptr<const Method> make_copy_last();
std::unique_ptr<const Method> make_icl_random_labels();
std::unique_ptr<const Method> make_aim_shuffled_images();
std::unique_ptr<const Method> make_icl_equal_tokens();
std::unique_ptr<const Method> make_aim_identity_projector();

}  // namespace aim
