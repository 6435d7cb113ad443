#pragma once

#include <string>
#include <utility>
#include <vector>

#include "throughline/model/finding.h"

namespace throughline::model {

/// Findings in the order in which they were made, and which of them mean that the data itself is broken
/// (ids used twice, dangling references, text): those an edit must never make.
class Report {
public:
    using Elements = std::vector<ElementId>;

    void malformed(std::string place, base::Message message, Elements elements = {}) {
        if (firstMalformed_.empty()) firstMalformed_ = message;
        error(std::move(place), std::move(message), std::move(elements));
    }
    void error(std::string place, base::Message message, Elements elements = {}) {
        add(Severity::Error, std::move(place), std::move(message), std::move(elements));
    }
    void warning(std::string place, base::Message message, Elements elements = {}) {
        add(Severity::Warning, std::move(place), std::move(message), std::move(elements));
    }
    void hint(std::string place, base::Message message, Elements elements = {}) {
        add(Severity::Hint, std::move(place), std::move(message), std::move(elements));
    }

    /// What is wrong with the data first of all; empty where nothing is.
    const base::Message& firstMalformed() const { return firstMalformed_; }
    const Findings& findings() const { return findings_; }
    Findings take() && { return std::move(findings_); }

private:
    void add(Severity severity, std::string place, base::Message message, Elements elements) {
        findings_.push_back({severity, std::move(place), std::move(message), std::move(elements)});
    }

    Findings findings_;
    base::Message firstMalformed_;
};

}  // namespace throughline::model
