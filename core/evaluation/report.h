// One self-contained HTML file of an evaluation: nothing in it is loaded from elsewhere, and there
// is no script.
#pragma once

#include "core/evaluation/comparison.h"
#include "core/evaluation/plots.h"

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace aim {

struct ReportPicture {  // an encoded picture, small
    std::string mime;   // "image/png"
    std::vector<std::byte> bytes;
};

struct ReportDemonstration {
    ReportPicture picture;
    std::string question, answer;
};

struct ReportExample {
    EvaluationItem item;
    ReportPicture picture;
    std::vector<ReportDemonstration> demonstrations;  // in the order shown; may be left empty
};

struct ReportData {
    std::string title, created_at;
    std::vector<std::pair<std::string, std::string>> settings;  // what the numbers stand for
    std::vector<std::string> warnings;                          // leaks, failures
    Metric metric = Metric::Exact;
    std::vector<EvaluationRow> rows;
    std::vector<Plot> plots;
    std::vector<MethodComparison> comparisons;
    std::vector<OrderSensitivity> orders;  // only where seeds are orders
    std::vector<ConfusionMatrix> confusion;
    std::vector<ReportExample> successes, failures;
};

std::string report_html(const ReportData& data);

}  // namespace aim
