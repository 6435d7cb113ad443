#include "read_or_fail.h"

namespace throughline {
namespace {

using tests::errorsOf;
using tests::fileWith;
using tests::fileWithSilo;
using Lines = std::vector<std::string>;

struct Wrong {
    std::string json;
    Lines errors;
};

void checkAll(const std::vector<Wrong>& table) {
    for (const Wrong& wrong : table) {
        CAPTURE(wrong.json);
        CHECK(errorsOf(wrong.json) == wrong.errors);
    }
}

TEST_CASE("a value out of range says what it is and what is allowed") {
    checkAll({
        {fileWithSilo(R"("error_rate": 1.7)"), {"/journey/silos/0/error_rate: 1.7 is not between 0 and 1"}},
        {fileWithSilo(R"("recovery_rate": -0.25)"),
         {"/journey/silos/0/recovery_rate: -0.25 is not between 0 and 1"}},
        {fileWithSilo(R"("relative_risk": 1001)"),
         {"/journey/silos/0/relative_risk: 1001 is not between 0 and 1000"}},
        {fileWithSilo(R"("visit_cost": -3)"),
         {"/journey/silos/0/visit_cost: -3 is not between 0 and 1e+300"}},
        {fileWithSilo(R"("entry_share": 2)"), {"/journey/silos/0/entry_share: 2 is not between 0 and 1"}},
        {fileWithSilo(R"("fan_out": "some")"), {R"(/journey/silos/0/fan_out: "some" is not "one" or "all")"}},
        {fileWithSilo(R"("error_rate": {"errors": 5, "visits": 3})"),
         {"/journey/silos/0/error_rate: errors 5 and visits 3 are not 0 ≤ errors ≤ visits"}},
        {fileWithSilo(R"("error_rate": {"low": 0.2, "likely": 0.1, "high": 0.3})"),
         {"/journey/silos/0/error_rate: low 0.2, likely 0.1 and high 0.3 are not 0 ≤ low ≤ likely ≤ high ≤ "
          "1"}},
        {fileWith(R"("silos": [{"id": "a"}], "handoffs": [{"from": "a", "to": "a", "when": "never"}])"),
         {R"(/journey/handoffs/0/when: "never" is not "always", "ok" or "failed")"}},
        {fileWith(R"("silos": [{"id": "a"}], "shared_causes": [{"id": "c", "probability": 1.5}])"),
         {"/journey/shared_causes/0/probability: 1.5 is not between 0 and 1"}},
        {fileWith(R"("silos": [{"id": "a"}], "business": {"customers": -1})"),
         {"/journey/business/customers: -1 is not between 0 and 1e+300"}},
    });
}

TEST_CASE("a value of the wrong kind says what was expected and what was found") {
    checkAll({
        {fileWithSilo(R"("entry_share": "much")"),
         {"/journey/silos/0/entry_share: expected a number between 0 and 1, found text"}},
        {fileWithSilo(R"("error_rate": "2 %")"),
         {"/journey/silos/0/error_rate: expected a number between 0 and 1, {errors, visits} or {low, likely, "
          "high}, found text"}},
        {fileWithSilo(R"("error_rate": null)"),
         {"/journey/silos/0/error_rate: expected a number between 0 and 1, {errors, visits} or {low, likely, "
          "high}, found null"}},
        {fileWithSilo(R"("visit_cost": [3])"),
         {"/journey/silos/0/visit_cost: expected a number between 0 and 1e+300, found a list"}},
        {fileWithSilo(R"("relative_risk": {})"),
         {"/journey/silos/0/relative_risk: expected a number between 0 and 1000, found an object"}},
        {fileWithSilo(R"("name": 3)"), {"/journey/silos/0/name: expected text, found a number"}},
        {fileWithSilo(R"("x": "left", "y": 3)"),
         {"/journey/silos/0/x: expected a number, found text",
          "/journey/silos/0/y: x and y belong together, the other is missing"}},
        {fileWithSilo(R"("fan_out": true)"),
         {R"(/journey/silos/0/fan_out: expected "one" or "all", found true)"}},
        {fileWithSilo(R"("error_rate": {"errors": "3", "visits": 9})"),
         {"/journey/silos/0/error_rate/errors: expected a number, found text"}},
        {fileWith(R"("silos": {"id": "a"})"), {"/journey/silos: expected a list, found an object"}},
        {fileWith(R"("silos": ["a"])"), {"/journey/silos/0: expected an object, found text"}},
        {fileWith(R"("silos": [{"id": "a"}], "stages": "Buy")"),
         {"/journey/stages: expected a list, found text"}},
        {fileWith(R"("silos": [{"id": "a"}], "stages": [1])"),
         {"/journey/stages/0: expected text, found a number"}},
        {fileWith(R"("silos": [{"id": "a"}], "business": [])"),
         {"/journey/business: expected an object, found a list"}},
        {"[]", {"expected an object, found a list"}},
        {"3", {"expected an object, found a number"}},
    });
}

TEST_CASE("an unknown key is named together with the nearest known one") {
    checkAll({
        {fileWithSilo(R"("eror_rate": 0.5)"),
         {R"(/journey/silos/0/eror_rate: unknown key "eror_rate"; did you mean "error_rate"?)"}},
        {fileWithSilo(R"("Error_Rate": 0.5)"),
         {R"(/journey/silos/0/Error_Rate: unknown key "Error_Rate"; did you mean "error_rate"?)"}},
        {fileWithSilo(R"("naem": "A")"),
         {R"(/journey/silos/0/naem: unknown key "naem"; did you mean "name"?)"}},
        {fileWith(R"("silos": [{"id": "a"}], "hand-offs": [])"),
         {R"(/journey/hand-offs: unknown key "hand-offs"; did you mean "handoffs"?)"}},
        {fileWith(R"("silos": [{"id": "a"}])", R"(, "scenario": [])"),
         {R"(/scenario: unknown key "scenario"; did you mean "scenarios"?)"}},
        {fileWith(R"("silos": [{"id": "a"}], "departments": [{"id": "d", "quite/another~key": 1}])"),
         {R"(/journey/departments/0/quite~1another~0key: unknown key "quite/another~key"; the keys known here are "id", "name", "owner", "color")"}},
        {fileWithSilo(R"("error_rate": {"errors": 1, "visit": 9})"),
         {R"(/journey/silos/0/error_rate/visit: unknown key "visit"; did you mean "visits"?)",
          R"(/journey/silos/0/error_rate: the required key "visits" is missing)"}},
    });
}

TEST_CASE("a missing required key is named at the object that lacks it") {
    checkAll({
        {"{}",
         {R"(the required key "format" is missing)", R"(the required key "version" is missing)",
          R"(the required key "journey" is missing)"}},
        {fileWith(R"("silos": [{"name": "A"}])"), {R"(/journey/silos/0: the required key "id" is missing)"}},
        {fileWith(R"("silos": [{"id": "a"}], "handoffs": [{"to": "a", "when": "failed"}])"),
         {R"(/journey/handoffs/0: the required key "from" is missing)"}},
        {fileWith(R"("silos": [{"id": "a"}], "handoffs": [{"from": "a", "when": "failed"}])"),
         {R"(/journey/handoffs/0: the required key "to" is missing)"}},
        {fileWithSilo(R"("error_rate": {"low": 0, "high": 0.5})"),
         {R"(/journey/silos/0/error_rate: the required key "likely" is missing)"}},
        {fileWithSilo(R"("error_rate": {})"),
         {R"(/journey/silos/0/error_rate: the required key "errors" is missing)",
          R"(/journey/silos/0/error_rate: the required key "visits" is missing)"}},
        {fileWithSilo(R"("x": 3)"), {"/journey/silos/0/x: x and y belong together, the other is missing"}},
    });
}

TEST_CASE("a key given twice is named with its place") {
    checkAll({
        {fileWithSilo(R"("name": "A", "name": "B")"),
         {R"(/journey/silos/0/name: the key "name" is given twice)"}},
        {fileWithSilo(R"("error_rate": 0.1, "error_rate": 0.2, "name": 3)"),
         {R"(/journey/silos/0/error_rate: the key "error_rate" is given twice)",
          "/journey/silos/0/name: expected text, found a number"}},
        {fileWith(R"("silos": [{"id": "a"}], "silos": [{"id": "b"}])"),
         {R"(/journey/silos: the key "silos" is given twice)"}},
    });
}

TEST_CASE("a change has exactly one target, and sets or scales fields of that target") {
    const auto withChange = [](const std::string& change) {
        return fileWith(R"("silos": [{"id": "a"}])",
                        R"(, "scenarios": [{"id": "x", "changes": [)" + change + "]}]");
    };
    const std::string targets =
        R"(a change has exactly one of "silo", "handoff", "department", "shared_cause", "segment", "business", "all_silos" and "all_handoffs")";
    checkAll({
        {withChange(R"({"set": {"error_rate": 0}})"),
         {"/scenarios/0/changes/0: " + targets + "; found none"}},
        {withChange(R"({"silo": "a", "all_silos": true, "set": {"error_rate": 0}})"),
         {"/scenarios/0/changes/0: " + targets + "; found 2"}},
        {withChange(R"({"silo": "a"})"),
         {R"(/scenarios/0/changes/0: a change has "set", "scale" or both; found neither)"}},
        {withChange(R"({"silo": "a", "sets": {"error_rate": 0}})"),
         {R"(/scenarios/0/changes/0/sets: unknown key "sets"; did you mean "set"?)",
          R"(/scenarios/0/changes/0: a change has "set", "scale" or both; found neither)"}},
        {withChange(R"({"silo": "a", "set": {"errorrate": 0}})"),
         {R"(/scenarios/0/changes/0/set/errorrate: unknown key "errorrate"; did you mean "error_rate"?)"}},
        {withChange(R"({"silo": "a", "set": {"error_rate": 1.7}})"),
         {"/scenarios/0/changes/0/set/error_rate: 1.7 is not between 0 and 1"}},
        {withChange(R"({"silo": "a", "scale": {"error_rate": -1}})"),
         {"/scenarios/0/changes/0/scale/error_rate: -1 is not a number of at least 0"}},
        {withChange(R"({"silo": "a", "set": 3})"),
         {"/scenarios/0/changes/0/set: expected an object, found a number"}},
        {withChange(R"({"all_silos": false, "set": {"error_rate": 0}})"),
         {"/scenarios/0/changes/0/all_silos: expected true, found false"}},
        {withChange(R"("silo")"), {"/scenarios/0/changes/0: expected an object, found text"}},
    });
}

TEST_CASE("a shared cause affects silos or hand-offs, one a line") {
    const auto withAffected = [](const std::string& affected) {
        return fileWith(R"("silos": [{"id": "a"}], "shared_causes": [{"id": "c", "affects": [)" + affected +
                        "]}]");
    };
    checkAll({
        {withAffected(R"({"silo": "a", "handoff": "h"})"),
         {R"(/journey/shared_causes/0/affects/0: expected exactly one of "silo" and "handoff")"}},
        {withAffected(R"({"error_rate": 0.5})"),
         {R"(/journey/shared_causes/0/affects/0: expected exactly one of "silo" and "handoff")"}},
        {withAffected("3"), {"/journey/shared_causes/0/affects/0: expected an object, found a number"}},
    });
}

TEST_CASE("a file of another format or a newer version is told so, and nothing else") {
    checkAll({
        {R"({"format": "package", "version": "2", "dependencies": {}})",
         {R"(/format: expected "throughline-journey", found "package")"}},
        {R"({"format": "throughline-journey", "version": 2, "journey": {"silos": [{"id": "a", "mood": 3}]}})",
         {"/version: the file has version 2, this program reads version 1: a newer Throughline is needed"}},
        {R"({"format": "throughline-journey", "version": 0, "journey": {"silos": [{"id": "a"}]}})",
         {"/version: 0 is not a version that this program reads (1)"}},
        {R"({"format": "throughline-journey", "version": "1", "journey": {"silos": [{"id": "a"}]}})",
         {"/version: expected the number 1, found text"}},
    });
}

TEST_CASE("NaN, infinities and numbers too large for a double are refused at their place") {
    checkAll({
        {fileWithSilo(R"("error_rate": NaN)"), {"/journey/silos/0/error_rate: NaN is not a number"}},
        {fileWithSilo(R"("error_rate": -Infinity)"),
         {"/journey/silos/0/error_rate: -Infinity is not a number"}},
        {fileWithSilo(R"("visit_cost": inf)"), {"/journey/silos/0/visit_cost: inf is not a number"}},
        {fileWithSilo(R"("visit_cost": 1e999)"),
         {"/journey/silos/0/visit_cost: 1e999 is too large for a number"}},
        {fileWithSilo(R"("visit_cost": -1e999)"),
         {"/journey/silos/0/visit_cost: -1e999 is too large for a number"}},
        {fileWithSilo(R"("visit_cost": 1e301)"),
         {"/journey/silos/0/visit_cost: 1e+301 is not between 0 and 1e+300"}},
    });
}

TEST_CASE("a file with nothing in it, or nothing but white space, is said to be empty") {
    checkAll({
        {"", {"the file is empty"}},
        {" \r\n\t\n", {"the file is empty"}},
        {"\xEF\xBB\xBF\n", {"the file is empty"}},
    });
}

TEST_CASE("what is not JSON is told with line and column") {
    checkAll({
        {"{", {"line 1, column 2: not JSON: unexpected end of input; expected string literal"}},
        {"{\n  \"a\": tru\n}", {"line 2, column 11: not JSON: invalid literal"}},
        {"{\n  \"ä\": }", {"line 2, column 8: not JSON: unexpected '}'; expected '[', '{', or a literal"}},
        {"{'a': 1}", {"line 1, column 2: not JSON: invalid literal"}},
        {"{\"a\": 1} x", {"line 1, column 10: not JSON: invalid literal"}},
        {"{\"a\": \"\\ud800\"}",
         {"line 1, column 14: not JSON: invalid string: surrogate U+D800..U+DBFF must be followed by "
          "U+DC00..U+DFFF"}},
    });
}

TEST_CASE("text that is not UTF-8 is told with its first bad byte") {
    checkAll({
        {"{\"a\":\n \"ab\xFF\"}", {"line 2, column 5: the text is not UTF-8 (byte 0xFF)"}},
        {"\xFF\xFE{\0}\0", {"line 1, column 1: the text is not UTF-8 (byte 0xFF)"}},
        {"\"\xC0\xAF\"", {"line 1, column 2: the text is not UTF-8 (byte 0xC0)"}},
        {"\"ä\xED\xA0\x80\"", {"line 1, column 3: the text is not UTF-8 (byte 0xED)"}},
        {"\"\xF4\x90\x80\x80\"", {"line 1, column 2: the text is not UTF-8 (byte 0xF4)"}},
        {"\"\xE2\x82", {"line 1, column 2: the text is not UTF-8 (byte 0xE2)"}},
    });
}

TEST_CASE("what the model finds comes with the places of the file") {
    CHECK(errorsOf(
              fileWith(
                  R"("silos": [{"id": "a", "error_rate": 7}], "handoffs": [{"from": "a", "to": "nobody"}])"))
              .size() == 2);
    const Lines errors = errorsOf(
        fileWith(R"("silos": [{"id": "a"}, {"id": "a"}], "handoffs": [{"from": "a", "to": "nobody"}])"));
    REQUIRE(errors.size() == 2);
    CHECK_THAT(errors.at(0), tests::containsText("/journey/silos/1/id: "));
    CHECK_THAT(errors.at(1), tests::containsText("/journey/handoffs/0/to: "));
}

TEST_CASE("an estimate needs somebody who said it and three points in order") {
    checkAll({
        {fileWithSilo(R"("estimates": [{"participant": "Ada", "low": 0.2, "likely": 0.1, "high": 0.3}])"),
         {"/journey/silos/0/estimates/0: what “Ada” says of a: low 0.2, likely 0.1 and high 0.3 are not "
          "0 ≤ low ≤ likely ≤ high ≤ 1"}},
        {fileWithSilo(R"("estimates": [{"participant": "Ada", "low": 0, "likely": 0.1, "high": 1.7}])"),
         {"/journey/silos/0/estimates/0: what “Ada” says of a: low 0, likely 0.1 and high 1.7 are not "
          "0 ≤ low ≤ likely ≤ high ≤ 1"}},
        {fileWithSilo(R"("estimates": [{"low": 0, "likely": 0.1, "high": 0.2, "weight": -1}])"),
         {"/journey/silos/0/estimates/0/weight: -1 is not between 0 and 1e+300",
          "/journey/silos/0/estimates/0: the required key \"participant\" is missing"}},
        {fileWithSilo(R"("estimates": {})"),
         {"/journey/silos/0/estimates: expected a list, found an object"}},
    });
}

TEST_CASE("a value that could not be read is complained about once") {
    CHECK(errorsOf(
              fileWith(R"("silos": [{"id": "a"}, 3, {"id": 4}], "handoffs": [{"from": "a", "to": []}])")) ==
          Lines{"/journey/silos/1: expected an object, found a number",
                "/journey/silos/2/id: expected text, found a number",
                "/journey/handoffs/0/to: expected text, found a list"});
}

TEST_CASE("the first twenty errors are told, and how many more there are") {
    std::string silos = R"({"id": "first"})";
    for (int i = 0; i < 23; ++i) {
        silos += R"(, {"error_rate": 2, "id": "s)";
        silos += std::to_string(i);
        silos += "\"}";
    }
    const Lines errors = errorsOf(fileWith("\"silos\": [" + silos + "]"));
    REQUIRE(errors.size() == 21);
    CHECK(errors.at(19) == "/journey/silos/20/error_rate: 2 is not between 0 and 1");
    CHECK(errors.at(20) == "and 3 more errors");
}

TEST_CASE("foreign text in a message is cut and escaped") {
    const std::string key(100, 'k');
    CHECK(
        errorsOf(fileWith(R"("silos": [{"id": "a"}], "segments": [{"id": "s", ")" + key + R"(\u001b": 1}])"))
            .at(0) == "/journey/segments/0/" + key + "\x1b: unknown key \"" + std::string(60, 'k') +
                          R"(…"; the keys known here are "id", "name", "share", "changes")");
    CHECK(exchange::describe(
              "f", {model::Severity::Error, "/a\x1b[31m", base::Message::verbatim("b\nc\xC2\x9B"), {}}) ==
          "f: /a\\u001b[31m: b\\u000ac\\u009b");
}

TEST_CASE("an error names file, place and message") {
    const model::Finding finding{
        model::Severity::Error, "/journey/silos/3/error_rate", base::say("1.7 is not between 0 and 1"), {}};
    CHECK(exchange::describe("order.journey.json", finding) ==
          "order.journey.json: /journey/silos/3/error_rate: 1.7 is not between 0 and 1");
    CHECK(exchange::describe("order.journey.json",
                             {model::Severity::Error, "", base::say("and 3 more errors"), {}}) ==
          "order.journey.json: and 3 more errors");
}

}  // namespace
}  // namespace throughline
