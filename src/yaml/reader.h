#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

#include "rung/decimal.h"
#include "rung/diagnostic.h"
#include "rung/month.h"
#include "yaml/scan.h"
#include "yaml/value.h"

namespace rung::yaml {

/// The least and the most a whole number may be.
struct Bounds {
  std::int64_t least = 1;
  std::int64_t most = 1;

  bool hold(std::int64_t number) const { return number >= least && number <= most; }
};

/// Numbers of months: nothing is asked about more than a century.
inline constexpr Bounds month_count{1, 1200};
/// Weights and sources; a sum of weights stays an exact 64-bit number.
inline constexpr Bounds plain_count{1, 1'000'000'000};

/// The least and the most a percentage may be, and how to say it.
struct Shares {
  BasisPoints least = 0;
  BasisPoints most = 10'000;
  std::string_view in_words;
};

/// A share that must be reached: none at all would ask for nothing.
inline constexpr Shares needed_share{1, 10'000, "a percentage above 0% and at most 100%"};

/// What a field about time takes, and what to say where a known form is not among that.
struct TimeForms {
  bool month = false;
  bool date = false;
  bool quarter = false;
  std::string_view help_for_month = {};
  std::string_view help_for_date = {};
};

/// A month, a day or a quarter, as a field read it.
struct Moment {
  Month month;             ///< of a quarter its first
  std::optional<int> day;  ///< of a date
  int months = 1;          ///< of a quarter 3
};

/// A word a field takes, and what it means.
template <typename T>
struct Choice {
  std::string_view word;
  T meaning;
};

/// `text` as messages show it: one line, not long, without control characters.
std::string excerpt(std::string_view text);
/// `` `a`, `b` or `c` ``.
std::string in_words(std::span<const std::string_view> words, std::string_view last = "or");

/// Reads values by the type of the field they stand in, never by YAML's guesses (spec section 8):
/// `no`, `012`, `1e3` and `2026-05` mean what the field says, quoted or not. What a value is not is
/// reported, and then nothing is returned.
class Reader {
 public:
  Reader(const Tree& tree, Diagnostics& diagnostics) : tree_(tree), diagnostics_(diagnostics) {}

  Value root() const { return {tree_, tree_.root()}; }
  const Tree& tree() const { return tree_; }

  template <typename... Args>
  Diagnostic& report(const DiagnosticKind<Args...>& kind, SourceSpan at,
                     const std::type_identity_t<Args>&... args) {
    return diagnostics_.report(kind, at, args...);
  }

  /// Any scalar, verbatim; `expected` says what it is to be.
  std::optional<std::string_view> text(const Value& value, std::string_view expected = "a text");
  /// An id by the rule of spec section 2.
  std::optional<std::string_view> id(const Value& value);
  /// An id, or two around an `@`: a skill at a level.
  std::optional<std::string_view> id_or_cell(const Value& value);
  /// `help` says what else may stand there, if anything.
  std::optional<std::int64_t> integer(const Value& value, Bounds bounds,
                                      std::string_view help = {});
  std::optional<Decimal> decimal(const Value& value);
  std::optional<BasisPoints> percentage(const Value& value, const Shares& shares);
  std::optional<bool> boolean(const Value& value);
  std::optional<Moment> moment(const Value& value, const TimeForms& forms);

  /// One of a few words; `what` says what they are: `a measure`.
  template <typename T>
  std::optional<T> choice(const Value& value, std::string_view what,
                          std::span<const Choice<T>> choices) {
    std::vector<std::string_view> words;
    words.reserve(choices.size());
    for (const auto& one : choices) words.push_back(one.word);
    const auto found = word(value, what, words);
    if (!found) return std::nullopt;
    return choices[*found].meaning;
  }
  /// Which of the words it is.
  std::optional<std::size_t> word(const Value& value, std::string_view what,
                                  std::span<const std::string_view> words);

  /// Whether it is a list, which may have no items.
  bool is_list(const Value& value);
  /// The items of one.
  std::optional<std::vector<Value>> list(const Value& value);
  /// The items of a list that needs one; `help` says what to do instead of listing nothing.
  std::optional<std::vector<Value>> filled_list(const Value& value, std::string_view help);
  /// Like `filled_list`; a single scalar stands for a list of one.
  std::optional<std::vector<Value>> list_or_single(const Value& value, std::string_view help);
  bool mapping(const Value& value);
  /// The texts of a list that needs one, none of them twice; nothing if one was reported.
  std::optional<std::vector<std::string>> distinct_texts(const Value& value, std::string_view help);

  /// Reports a text that begins its line with what only looks like a dash or a space; gives nothing
  /// if it does not.
  Diagnostic* report_look_alike(const Value& scalar);

  /// Reports a value that stands in its list for the second time.
  void report_repeated(const Value& again, const Value& first);

  /// Adds to a problem what is probably meant by `found`, with which its place begins: `` did you
  /// mean `x`? `` or the words there are, of many the nearest; and a fix where only one can be
  /// meant.
  void advise(Diagnostic& problem, std::string_view found, std::span<const std::string_view> known);
  /// The known word nearest to `found`, if one is near. In a file with a very great many mistakes
  /// the later ones get no suggestion, so that time stays bounded.
  std::optional<std::string_view> suggest(std::string_view found,
                                          std::span<const std::string_view> known);
  /// The known words that `found` may have been meant to be, all equally near; bounded likewise.
  std::vector<std::string_view> candidates(std::string_view found,
                                           std::span<const std::string_view> known);
  /// The words that are allowed where `found` is not: `` `begin` `a` or `b` ``, of many the
  /// nearest.
  std::string allowed(std::string_view begin, std::string_view found,
                      std::span<const std::string_view> known);

 private:
  bool can_compare(std::string_view found, std::span<const std::string_view> known);
  bool scalar(const Value& value, std::string_view expected);
  void report_no_integer(const Value& value, Bounds bounds, std::string_view help);
  Diagnostic& unexpected(const Value& value, std::string_view expected);

  const Tree& tree_;
  Diagnostics& diagnostics_;
  std::size_t comparisons_left_ = 100'000;
};

/// Where the values of a mapping are, by 64 sorts of keys, so that what is not there, as most keys
/// are not, is seen at a glance.
class KeySlots {
 public:
  void add(std::string_view key, const Value& value) {
    std::uint32_t& slot = first_[slot_of_key(key)];
    slot = slot == none ? value.index() : several;
  }
  std::optional<Value> find(const Value& mapping, std::string_view key) const {
    const std::uint32_t slot = first_[slot_of_key(key)];
    if (slot == none) return std::nullopt;
    if (slot == several) return mapping.value_of(key);
    const Value value = mapping.other(slot);
    const std::string_view name = value.name();
    return name.size() == key.size() && name == key ? std::optional(value) : std::nullopt;
  }

 private:
  static constexpr std::uint32_t none = Node::no_node;
  static constexpr std::uint32_t several = none - 1;  ///< of one sort: they are gone through

  static constexpr std::array<std::uint32_t, 64> no_keys() {
    std::array<std::uint32_t, 64> slots{};
    slots.fill(none);
    return slots;
  }

  std::array<std::uint32_t, 64> first_ = no_keys();
};

/// What a mapping is, for messages (`a level`), and the keys it knows.
struct Form {
  std::string_view owner;
  std::span<const std::string_view> keys;
};

/// The values of one mapping by their keys. Unknown keys are reported as it is made; one that is
/// nearly a known key is then read as that, so that one slip of the pen is one error.
class Fields {
 public:
  Fields(Reader& reader, const Value& mapping, const Form& form);

  /// False when it was no mapping at all, which has been reported.
  bool valid() const { return value_.is_mapping(); }
  const Value& value() const { return value_; }
  /// Where to point when something about the whole is wrong: its first key.
  SourceSpan at() const;

  /// Where its id stands, or where it begins.
  SourceSpan id_at() const;

  std::optional<Value> find(std::string_view key) const;
  /// Reports the key as missing when it is.
  std::optional<Value> require(std::string_view key);

  /// These leave the target as it is when the key is left out or its value was reported; they tell
  /// whether it was set.
  bool text(std::string_view key, std::string& target);
  bool required_text(std::string_view key, std::string& target);
  bool boolean(std::string_view key, bool& target);
  template <typename T>
  bool integer(std::string_view key, T& target, Bounds bounds) {
    const auto found = find(key);
    const auto number = found ? reader_.integer(*found, bounds) : std::nullopt;
    if (number) target = static_cast<int>(*number);
    return number.has_value();
  }
  template <typename T>
  bool percentage(std::string_view key, T& target, const Shares& shares) {
    const auto found = find(key);
    const auto share = found ? reader_.percentage(*found, shares) : std::nullopt;
    if (share) target = *share;
    return share.has_value();
  }
  template <typename T>
  bool month(std::string_view key, T& target, const TimeForms& forms) {
    const auto found = find(key);
    const auto moment = found ? reader_.moment(*found, forms) : std::nullopt;
    if (moment) target = moment->month;
    return moment.has_value();
  }
  template <typename T>
  bool choice(std::string_view key, T& target, std::string_view what,
              std::span<const Choice<T>> choices) {
    const auto found = find(key);
    const auto meaning = found ? reader_.choice<T>(*found, what, choices) : std::nullopt;
    if (meaning) target = *meaning;
    return meaning.has_value();
  }

 private:
  void report_unknown(const Value& found, std::vector<std::string_view>& unused);

  Reader& reader_;
  Value value_;
  Form form_;
  KeySlots slots_;
  std::vector<std::pair<std::string_view, Value>> misspelt_;  ///< by the key that is meant
  std::vector<std::string_view> perhaps_;  ///< keys of which one was meant, nobody can say which
};

}  // namespace rung::yaml
