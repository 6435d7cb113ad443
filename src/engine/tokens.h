#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/index.h"

namespace throughline::engine {

/// The number of a customer in a block.
using Customer = std::uint16_t;

/// The customers whose case is somewhere. One who has several cases may stand there several times.
class Tokens {
public:
    std::size_t size() const { return size_; }
    bool empty() const { return size_ == 0; }
    Customer operator[](std::size_t i) const { return places_[i]; }
    Customer* data() { return places_.data(); }
    std::span<const Customer> all() const { return {places_.data(), size_}; }

    void clear() { size_ = 0; }
    void truncate(std::size_t size) { size_ = size; }
    void push(Customer customer) {
        if (size_ == places_.size()) reserve(size_ + 1);
        places_[size_++] = customer;
    }
    void append(std::span<const Customer> customers) {
        reserve(size_ + customers.size());
        std::ranges::copy(customers, places_.begin() + static_cast<std::ptrdiff_t>(size_));
        size_ += customers.size();
    }
    void reserve(std::size_t size) {
        if (size > places_.size()) places_.resize(std::max({size, 2 * places_.size(), std::size_t{16}}));
    }
    friend void swap(Tokens& a, Tokens& b) noexcept {
        a.places_.swap(b.places_);
        std::swap(a.size_, b.size_);
    }

private:
    std::vector<Customer> places_;
    std::size_t size_ = 0;
};

/// Many lists of which few hold anything at a time.
class TokenLists {
public:
    explicit TokenLists(std::size_t lists) : numbers_(lists, nowhere) {}

    bool empty(std::size_t list) const { return numbers_[list] == nowhere; }
    /// For adding to it.
    Tokens& at(std::size_t list) {
        if (numbers_[list] == nowhere) numbers_[list] = fresh();
        return pool_[numbers_[list]];
    }
    /// Adds what the list holds to `to`, and empties it. Returns how many they were.
    std::size_t take(std::size_t list, Tokens& to) {
        if (numbers_[list] == nowhere) return 0;
        Tokens& tokens = pool_[numbers_[list]];
        const std::size_t size = tokens.size();
        if (to.empty())
            swap(to, tokens);
        else
            to.append(tokens.all());
        tokens.clear();
        unused_.push_back(numbers_[list]);
        numbers_[list] = nowhere;
        return size;
    }

private:
    Index fresh() {
        if (unused_.empty()) {
            pool_.emplace_back();
            return static_cast<Index>(pool_.size() - 1);
        }
        const Index number = unused_.back();
        unused_.pop_back();
        return number;
    }

    std::vector<Index> numbers_;  ///< per list: its place in the pool
    std::vector<Tokens> pool_;
    std::vector<Index> unused_;
};

}  // namespace throughline::engine
