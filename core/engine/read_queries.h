// Query sets in every layout that galleries are imported from, and in our own (query_set.h).
#pragma once

#include "core/base/sentence.h"
#include "core/evaluation/query_set.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace aim {

struct QuerySource {
    std::filesystem::path file;  // or a folder
    // "detect", "queries" (our own JSONL), or an import kind: "vqa-v2", "hateful-memes", …
    std::string format = "detect";
    std::filesystem::path images, annotations;  // as for importing
    std::string split;
    std::string question;     // stands in where the source has none
    std::int64_t limit = -1;  // at most so many queries, the first ones
    bool skip_bad_rows = false;
};

struct QuerySet {
    std::vector<EvaluationQuery> queries;
    std::string format;                 // what it was
    std::vector<Sentence> problems;  // one a skipped row
    std::int64_t skipped = 0;
};

// All captions of a picture are the references of one query. Throws Malformed naming the line and
// what is wrong with it, NotFound, Unsupported, Usage for a format that does not exist.
QuerySet read_queries(const QuerySource& source);

// "detect", "queries" and the import kinds.
const std::vector<std::string>& query_formats();

}  // namespace aim
