#include "json_tree.h"

#include <fmt/format.h>

namespace throughline::exchange {

JsonTree::Index JsonTree::add(const Node& node) {
    nodes_.push_back(node);
    return static_cast<Index>(nodes_.size() - 1);
}

JsonTree::Span JsonTree::keep(std::string_view text) {
    const Span span{characters_.size(), text.size()};
    characters_ += text;
    return span;
}

void JsonTree::cutTo(Size size) {
    nodes_.resize(size.nodes);
    characters_.resize(size.characters);
}

std::optional<JsonValue> JsonValue::member(std::string_view key) const {
    for (const JsonValue child : *this)
        if (child.key() == key) return child;
    return std::nullopt;
}

std::string JsonValue::place() const {
    std::string place;
    for (JsonTree::Index at = index_; tree_->at(at).parent != JsonTree::none; at = tree_->at(at).parent) {
        const JsonTree::Node& node = tree_->at(at);
        const bool inObject = tree_->at(node.parent).kind == JsonKind::Object;
        place.insert(0,
                     inObject ? pointerStep(tree_->characters(node.key)) : fmt::format("/{}", node.position));
    }
    return place;
}

std::string pointerStep(std::string_view key) {
    std::string step = "/";
    for (const char c : key) {
        if (c == '~')
            step += "~0";
        else if (c == '/')
            step += "~1";
        else
            step += c;
    }
    return step;
}

}  // namespace throughline::exchange
