#pragma once

namespace throughline::tests {

/// How many Qt warnings and leaked windows the test cases so far have caused. Each is printed with its test.
int qtWarnings();

}  // namespace throughline::tests
