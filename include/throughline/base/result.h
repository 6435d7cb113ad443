#pragma once

#include <cassert>
#include <utility>
#include <variant>

namespace throughline::base {

/// A value, or why there is none. For mistakes of a user, which are returned and never thrown.
template <class Value, class Error>
class [[nodiscard]] Result {
public:
    Result(Value value) : state_(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return state_.index() == 0; }
    explicit operator bool() const { return ok(); }

    const Value& value() const& {
        assert(ok());
        return *std::get_if<0>(&state_);
    }
    Value&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&state_));
    }
    const Value& operator*() const& { return value(); }
    const Value* operator->() const { return &value(); }

    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&state_);
    }

private:
    std::variant<Value, Error> state_;
};

}  // namespace throughline::base
