#include "core/evaluation/caption_abbreviations.h"

#include <algorithm>
#include <set>
#include <string>

namespace aim {

namespace {

using Words = std::set<std::string, std::less<>>;

const Words& in_any_case() {
    static const Words words{
        // months, days, states, companies, numbers
        "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec", "mon",
        "tue", "tues", "wed", "thu", "thurs", "fri", "ala", "ariz", "calif", "colo", "conn", "ct",
        "dak", "fla", "ga", "ind", "kan", "kans", "ky", "md", "mich", "minn", "mo", "mont", "neb",
        "nev", "okla", "penn", "tenn", "va", "vt", "wis", "wisc", "wyo", "inc", "co", "cos", "corp",
        "pty", "pte", "ptys", "ptes", "ppty", "ltd", "plc", "rt", "bancorp", "bhd", "assn", "univ",
        "intl", "sys", "tel", "est", "ext", "sq", "jr", "sr", "bros", "ed.d", "ph.d", "blvd", "rd",
        "esq", "etc", "al", "seq", "bldg",
        // titles, and what stands before names
        "mr", "mrs", "ms", "dr", "drs", "prof", "profs", "sen", "sens", "rep", "reps", "atty",
        "attys", "lt", "col", "gen", "messrs", "gov", "govs", "adm", "rev", "maj", "sgt", "cpl",
        "pvt", "capt", "st", "ste", "ave", "pres", "lieut", "hon", "brig", "cmdr", "comdr", "pfc",
        "spc", "supt", "supts", "det", "mt", "ft", "adj", "adv", "asst", "assoc", "ens", "insp",
        "mlle", "mme", "msgr", "sfc", "vs", "alex", "wm", "jos", "cie", "a.k.a", "cf", "treas",
        "ph", "invt", "elec", "natl", "mfg", "mtg", "dept"};
    return words;
}

// Words of their own in lower case.
const Words& in_capitals() {
    static const Words words{"az",   "ark", "del", "ill", "la",  "mass",
                             "miss", "ore", "pa",  "tex", "wash"};
    return words;
}

const Words& before_numbers() {
    static const Words words{"ca", "fig", "figs", "prop", "no", "nos", "art", "pp", "op"};
    return words;
}

}  // namespace

bool is_caption_abbreviation(std::string_view word, bool numbered) {
    std::string lower(word);
    for (auto& c : lower)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool capital = !word.empty() && word.front() >= 'A' && word.front() <= 'Z';
    return in_any_case().contains(lower) || (capital && in_capitals().contains(lower)) ||
           (numbered && before_numbers().contains(lower));
}

bool begins_caption_sentence(std::string_view word) {
    static const Words words{
        "About", "According", "Additionally", "After", "An",   "A",       "As",   "At",
        "But",   "Earlier",   "He",           "Her",   "Here", "However", "If",   "In",
        "It",    "Last",      "Many",         "More",  "Now",  "Once",    "One",  "Other",
        "Our",   "She",       "Since",        "So",    "Some", "Such",    "That", "The",
        "Their", "Then",      "There",        "These", "They", "This",    "We",   "When",
        "While", "What",      "Yet",          "You"};
    return words.contains(word);
}

}  // namespace aim
