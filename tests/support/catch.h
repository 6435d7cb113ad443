#pragma once

/// The only header through which tests see Catch2: 2.13 and 3 differ in names, this one knows both.
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
namespace throughline::tests {
using CatchListenerBase = Catch::EventListenerBase;
inline auto containsText(const std::string& text) {
    return Catch::Matchers::ContainsSubstring(text);
}
}  // namespace throughline::tests
#else
#define CATCH_CONFIG_EXTERNAL_INTERFACES
#include <catch2/catch.hpp>
namespace throughline::tests {
using CatchListenerBase = Catch::TestEventListenerBase;
inline auto containsText(const std::string& text) {
    return Catch::Matchers::Contains(text);
}
}  // namespace throughline::tests
#endif

using Catch::Matchers::WithinAbs;
using Catch::Matchers::WithinRel;
