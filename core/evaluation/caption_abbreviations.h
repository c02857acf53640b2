// Words that keep their full stop in captions, as the Penn Treebank's tokenizer has them.
#pragma once

#include <string_view>

namespace aim {

// `word` without its full stop, as it is written. `numbered`: a number follows ("no. 5").
bool is_caption_abbreviation(std::string_view word, bool numbered);
// Whether this word, written so, begins a sentence behind initials ("plan B. The").
bool begins_caption_sentence(std::string_view word);

}  // namespace aim
