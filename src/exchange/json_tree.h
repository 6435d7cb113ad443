#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace throughline::exchange {

enum class JsonKind { Null, Boolean, Number, Text, Object, List };

/// JSON values in one flat array; children are linked. Grows at the end and is cut back at the end, so that a
/// long list can be read element by element.
class JsonTree {
public:
    using Index = std::uint32_t;
    static constexpr Index none = UINT32_MAX;

    struct Span {
        std::size_t begin = 0;
        std::size_t length = 0;
    };
    struct Node {
        JsonKind kind = JsonKind::Null;
        bool boolean = false;
        double number = 0;
        Span key = {};
        Span text = {};
        Index parent = none;
        Index firstChild = none;
        Index next = none;
        Index position = 0;  ///< among the children of its parent
    };
    struct Size {
        std::size_t nodes = 0;
        std::size_t characters = 0;
    };

    const Node& at(Index index) const { return nodes_[index]; }
    Node& at(Index index) { return nodes_[index]; }
    std::string_view characters(Span span) const {
        return std::string_view(characters_).substr(span.begin, span.length);
    }

    Index add(const Node& node);
    Span keep(std::string_view text);
    Size size() const { return {nodes_.size(), characters_.size()}; }
    void cutTo(Size size);

private:
    std::vector<Node> nodes_;
    std::string characters_;
};

/// One value of a tree. Valid until the tree changes.
class JsonValue {
public:
    JsonValue(const JsonTree& tree, JsonTree::Index index) : tree_(&tree), index_(index) {}

    JsonKind kind() const { return node().kind; }
    bool isNull() const { return kind() == JsonKind::Null; }
    bool boolean() const { return node().boolean; }
    double number() const { return node().number; }
    std::string_view text() const { return tree_->characters(node().text); }
    /// The key it has in its object.
    std::string_view key() const { return tree_->characters(node().key); }

    /// The child of that key.
    std::optional<JsonValue> member(std::string_view key) const;

    /// Where it stands, as a JSON pointer.
    std::string place() const;

    class Iterator {
    public:
        Iterator(const JsonTree& tree, JsonTree::Index index) : tree_(&tree), index_(index) {}
        JsonValue operator*() const { return {*tree_, index_}; }
        Iterator& operator++() {
            index_ = tree_->at(index_).next;
            return *this;
        }
        bool operator!=(const Iterator& other) const { return index_ != other.index_; }

    private:
        const JsonTree* tree_;
        JsonTree::Index index_;
    };
    Iterator begin() const { return {*tree_, node().firstChild}; }
    Iterator end() const { return {*tree_, JsonTree::none}; }

private:
    const JsonTree::Node& node() const { return tree_->at(index_); }

    const JsonTree* tree_;
    JsonTree::Index index_;
};

/// "/key" of a JSON pointer (RFC 6901): ~ and / are escaped.
std::string pointerStep(std::string_view key);

}  // namespace throughline::exchange
