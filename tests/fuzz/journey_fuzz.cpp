#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "throughline/exchange/journey_file.h"

/// Any bytes are read or refused with errors; what was read is written and read back to the same.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace throughline;
    const auto result = exchange::readJourney({reinterpret_cast<const char*>(data), size});
    if (!result.ok()) {
        if (!model::hasErrors(result.error())) std::abort();
        return 0;
    }
    const auto again = exchange::readJourney(exchange::writeJourney(*result));
    if (!again.ok() || !(*again == *result)) std::abort();
    return 0;
}
