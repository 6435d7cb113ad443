#include "json_parser.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>

#include "utf8.h"

namespace throughline::exchange {
namespace {

using nlohmann::json;

constexpr int numberOverflow = 406;  // of nlohmann's exceptions

/// nlohmann's reason without its preamble: "unexpected '}'; expected string literal".
std::string reasonOf(const nlohmann::detail::exception& error) {
    std::string_view text = error.what();
    const std::size_t dash = text.find(" - ");
    if (dash != std::string_view::npos) text.remove_prefix(dash + 3);
    return std::string(text.substr(0, text.find("; last read")));
}

Message lineAndColumn(std::string_view text, std::size_t offset) {
    const LineAndColumn place = placeOf(text, offset);
    return say("line %1, column %2", place.line, place.column);
}

bool belongsToWord(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '-' || c == '+';
}

std::string_view wordAt(std::string_view text, std::size_t offset) {
    std::size_t begin = std::min(offset, text.size());
    std::size_t end = begin;
    while (begin > 0 && belongsToWord(text[begin - 1])) --begin;
    while (end < text.size() && belongsToWord(text[end])) ++end;
    return text.substr(begin, end - begin);
}

/// NaN and Infinity as other programs write them into what they call JSON.
bool isNoNumber(std::string_view word) {
    std::string lower;
    for (const char c : word.substr(word.starts_with('-') || word.starts_with('+') ? 1 : 0))
        lower += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return lower == "nan" || lower == "inf" || lower == "infinity";
}

bool isEmpty(std::string_view text) {
    constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";
    if (text.starts_with(byteOrderMark)) text.remove_prefix(byteOrderMark.size());
    return text.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

class Handler final : public nlohmann::json_sax<json> {
public:
    Handler(std::string_view text, std::span<const RecordList> lists, RecordSink& sink, JsonTree& tree,
            FindingCollector& findings)
        : text_(text), lists_(lists), sink_(sink), tree_(tree), findings_(findings) {}

    bool null() override { return leaf({}); }
    bool boolean(bool value) override { return leaf({.kind = JsonKind::Boolean, .boolean = value}); }
    bool number_integer(std::int64_t value) override { return number(static_cast<double>(value)); }
    bool number_unsigned(std::uint64_t value) override { return number(static_cast<double>(value)); }
    bool number_float(double value, const std::string& /*token*/) override { return number(value); }
    bool string(std::string& value) override;
    bool binary(json::binary_t& /*value*/) override { return false; }  // no part of JSON text
    bool start_object(std::size_t /*unknown*/) override { return open(JsonKind::Object); }
    bool start_array(std::size_t /*unknown*/) override { return open(JsonKind::List); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }
    bool key(std::string& key) override;
    bool parse_error(std::size_t position, const std::string& token, const json::exception& error) override;

private:
    struct Frame {
        JsonTree::Index node;
        JsonTree::Index lastChild = JsonTree::none;
        std::size_t count = 0;
        std::optional<std::size_t> list = {};  ///< its elements are records of that list
        JsonTree::Size recordStart = {};
    };

    bool number(double value) { return leaf({.kind = JsonKind::Number, .number = value}); }
    bool leaf(const JsonTree::Node& node);
    bool open(JsonKind kind);
    bool close();
    std::optional<JsonTree::Index> add(JsonTree::Node node);
    void link(Frame& frame, JsonTree::Index index);
    bool beginRecord(Frame& frame);
    void completed(JsonTree::Index index);
    std::optional<std::size_t> listAt(const std::string& place) const;
    std::string placeOfNext() const;
    bool stop(std::string place, Message message);

    std::string_view text_;
    std::span<const RecordList> lists_;
    RecordSink& sink_;
    JsonTree& tree_;
    FindingCollector& findings_;
    std::vector<Frame> frames_;
    std::string key_;
};

bool Handler::stop(std::string place, Message message) {
    findings_.add(std::move(place), std::move(message));
    return false;
}

std::string Handler::placeOfNext() const {
    if (frames_.empty()) return "";
    const JsonValue container(tree_, frames_.back().node);
    const std::string step =
        container.kind() == JsonKind::Object ? pointerStep(key_) : fmt::format("/{}", frames_.back().count);
    return container.place() + step;
}

bool Handler::beginRecord(Frame& frame) {
    const RecordList& list = lists_[*frame.list];
    if (frame.count == list.limit)
        return stop(std::string(list.place), say("more than %1 %2", list.limit, say(list.words)));
    frame.recordStart = tree_.size();
    return true;
}

void Handler::link(Frame& frame, JsonTree::Index index) {
    if (frame.lastChild == JsonTree::none)
        tree_.at(frame.node).firstChild = index;
    else
        tree_.at(frame.lastChild).next = index;
    frame.lastChild = index;
}

std::optional<JsonTree::Index> Handler::add(JsonTree::Node node) {
    if (tree_.size().nodes >= JsonLimits::valuesAtOnce) {
        stop(placeOfNext(), say("more than %1 values in one record", JsonLimits::valuesAtOnce));
        return std::nullopt;
    }
    if (frames_.empty()) return tree_.add(node);
    Frame& frame = frames_.back();
    if (frame.list && !beginRecord(frame)) return std::nullopt;
    node.parent = frame.node;
    node.position = static_cast<JsonTree::Index>(frame.count++);
    if (tree_.at(frame.node).kind == JsonKind::Object) node.key = tree_.keep(key_);
    const JsonTree::Index index = tree_.add(node);
    link(frame, index);
    return index;
}

bool Handler::leaf(const JsonTree::Node& node) {
    const std::optional<JsonTree::Index> index = add(node);
    if (index) completed(*index);
    return index.has_value();
}

bool Handler::string(std::string& value) {
    const std::optional<JsonTree::Index> index = add({.kind = JsonKind::Text});
    if (!index) return false;
    tree_.at(*index).text = tree_.keep(value);
    completed(*index);
    return true;
}

std::optional<std::size_t> Handler::listAt(const std::string& place) const {
    const auto found = std::ranges::find(lists_, std::string_view(place), &RecordList::place);
    if (found == lists_.end()) return std::nullopt;
    return static_cast<std::size_t>(found - lists_.begin());
}

bool Handler::open(JsonKind kind) {
    if (frames_.size() == JsonLimits::depth)
        return stop(placeOfNext(), say("nested deeper than %1 levels", JsonLimits::depth));
    const std::optional<JsonTree::Index> index = add({.kind = kind});
    if (!index) return false;
    Frame frame{.node = *index};
    const bool mayBeRecordList = kind == JsonKind::List && frames_.size() <= 2;
    if (mayBeRecordList) frame.list = listAt(JsonValue(tree_, *index).place());
    frames_.push_back(frame);
    return true;
}

bool Handler::close() {
    const JsonTree::Index index = frames_.back().node;
    frames_.pop_back();
    completed(index);
    return true;
}

void Handler::completed(JsonTree::Index index) {
    if (frames_.empty() || !frames_.back().list) return;
    Frame& frame = frames_.back();
    sink_.record(*frame.list, JsonValue(tree_, index));
    tree_.cutTo(frame.recordStart);
    tree_.at(frame.node).firstChild = JsonTree::none;
    frame.lastChild = JsonTree::none;
}

bool Handler::key(std::string& key) {
    key_ = std::move(key);
    const JsonValue object(tree_, frames_.back().node);
    if (frames_.back().count == JsonLimits::keysOfObject)
        return stop(object.place(), say("more than %1 keys in one object", JsonLimits::keysOfObject));
    if (!object.member(key_)) return true;
    findings_.add(placeOfNext(), say("the key %1 is given twice", inQuotes(key_)));
    const bool mayHoldLists = frames_.size() <= 2;  // a list read twice would number its records anew
    return !mayHoldLists;
}

bool Handler::parse_error(std::size_t position, const std::string& token, const json::exception& error) {
    if (error.id == numberOverflow) return stop(placeOfNext(), say("%1 is too large for a number", token));
    const std::size_t last = position == 0 ? 0 : position - 1;
    const std::string reason = reasonOf(error);
    const std::string_view word = wordAt(text_, last);
    if (reason.starts_with("invalid") && isNoNumber(word))
        return stop(placeOfNext(), say("%1 is not a number", word));
    return stop("", say("%1: not JSON: %2", lineAndColumn(text_, last), reason));
}

}  // namespace

bool parseJson(std::string_view text, std::span<const RecordList> lists, RecordSink& sink, JsonTree& tree,
               FindingCollector& findings) {
    if (isEmpty(text)) {
        findings.add("", say("the file is empty"));
        return false;
    }
    if (const auto bad = firstBadByte(text)) {
        const auto byte = static_cast<unsigned char>(text[*bad]);
        findings.add("", say("%1: the text is not UTF-8 (byte %2)", lineAndColumn(text, *bad),
                             fmt::format("0x{:02X}", byte)));
        return false;
    }
    Handler handler(text, lists, sink, tree, findings);
    return json::sax_parse(text.begin(), text.end(), &handler);
}

}  // namespace throughline::exchange
