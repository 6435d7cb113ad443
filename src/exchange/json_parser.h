#pragma once

#include <span>
#include <string_view>

#include "finding_collector.h"
#include "json_tree.h"

namespace throughline::exchange {

/// What foreign JSON may be at most.
struct JsonLimits {
    static constexpr std::size_t depth = 64;
    static constexpr std::size_t keysOfObject = 64;         ///< no object of ours knows half as many
    static constexpr std::size_t valuesAtOnce = 2'000'000;  ///< in one record
};

/// A list whose elements are handed over one by one as they are read and then forgotten, so that memory does
/// not grow with the file.
struct RecordList {
    std::string_view place;  ///< "/journey/silos"
    std::size_t limit;
    std::string_view words;  ///< "silos"
};

class RecordSink {
public:
    virtual ~RecordSink() = default;
    /// One element of lists[list], in the order of the file.
    virtual void record(std::size_t list, JsonValue value) = 0;
};

/// Reads JSON text that nobody vouches for. What is not in a record is left in the tree, root first; records
/// go to the sink. False where the text is not JSON or goes beyond the limits (then the last finding says
/// why, with line and column or place). Duplicate keys are findings too, but do not end the reading. Never
/// throws on any bytes.
bool parseJson(std::string_view text, std::span<const RecordList> lists, RecordSink& sink, JsonTree& tree,
               FindingCollector& findings);

}  // namespace throughline::exchange
