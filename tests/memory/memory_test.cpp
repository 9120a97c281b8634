// Pieces of memory as the program takes them: large enough, apart from each other, and given back
// by whichever thread is done with them.

#include <gtest/gtest.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <random>
#include <set>
#include <string>
#include <thread>
#include <utility>
#include <vector>

namespace {

/// A piece that is filled with a sign of its own, and looks whether it still is when it goes.
class Piece {
 public:
  Piece(std::size_t bytes, unsigned char sign)
      : memory_(static_cast<unsigned char*>(::operator new(bytes))), bytes_(bytes), sign_(sign) {
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(memory_) % alignof(std::max_align_t), 0U);
    std::memset(memory_, sign_, bytes_);
  }
  Piece(Piece&& other) noexcept
      : memory_(std::exchange(other.memory_, nullptr)), bytes_(other.bytes_), sign_(other.sign_) {}
  Piece& operator=(Piece&& other) noexcept {
    std::swap(memory_, other.memory_);
    std::swap(bytes_, other.bytes_);
    std::swap(sign_, other.sign_);
    return *this;
  }
  ~Piece() {
    if (memory_ == nullptr) return;
    for (std::size_t i = 0; i < bytes_; ++i) {
      if (memory_[i] != sign_) ADD_FAILURE() << "byte " << i << " of " << bytes_ << " was changed";
    }
    // Both ways of giving it back must know its size.
    if (sign_ % 2 == 0) {
      ::operator delete(memory_);
    } else {
      ::operator delete(memory_, bytes_);
    }
  }

  void* at() const { return memory_; }

 private:
  unsigned char* memory_;
  std::size_t bytes_;
  unsigned char sign_;
};

using Pieces = std::vector<Piece>;

/// Takes and gives back pieces of all sizes in any order, never more than so many at once.
void take_and_give(Pieces& pieces, std::uint32_t seed, int times, std::size_t at_once) {
  std::mt19937 random(seed);
  for (int i = 0; i < times; ++i) {
    const bool full = pieces.size() >= at_once;
    if (full || (!pieces.empty() && random() % 3 == 0)) {
      std::swap(pieces[random() % pieces.size()], pieces.back());
      pieces.pop_back();
    } else {
      const std::size_t most = random() % 8 == 0 ? 5000 : 200;
      pieces.emplace_back(random() % most, static_cast<unsigned char>(random()));
    }
  }
}

TEST(Memory, pieces_of_every_size_keep_what_is_written_into_them) {
  Pieces pieces;
  for (std::size_t bytes = 0; bytes < 3000; ++bytes) {
    pieces.emplace_back(bytes, static_cast<unsigned char>(bytes));
  }
  pieces.clear();
  for (std::size_t bytes = 3000; bytes-- > 0;) {
    pieces.emplace_back(bytes, static_cast<unsigned char>(bytes * 7));
  }
}

TEST(Memory, pieces_of_nothing_are_apart_from_each_other) {
  Pieces pieces;
  std::set<void*> places;
  for (int i = 0; i < 1000; ++i) {
    pieces.emplace_back(0, static_cast<unsigned char>(i));
    EXPECT_TRUE(places.insert(pieces.back().at()).second);
  }
}

TEST(Memory, large_pieces_lie_between_small_ones) {
  Pieces pieces;
  for (int i = 0; i < 200; ++i) {
    pieces.emplace_back(20'000, static_cast<unsigned char>(i));
    pieces.emplace_back(20, static_cast<unsigned char>(i + 1));
  }
  pieces.emplace_back(std::size_t{5} * 1024 * 1024, static_cast<unsigned char>(7));
}

TEST(Memory, more_than_there_is_is_refused) {
  std::vector<std::size_t> sizes;
  for (const std::size_t less : {0U, 1U, 15U, 16U, 100U, 4096U}) sizes.push_back(SIZE_MAX - less);
  for (const std::size_t bytes : sizes) {
    EXPECT_THROW(::operator delete(::operator new(bytes)), std::bad_alloc) << bytes;
  }
}

TEST(Memory, pieces_are_taken_and_given_back_in_any_order) {
  Pieces pieces;
  take_and_give(pieces, 2026, 300'000, 3000);
}

TEST(Memory, more_are_given_back_than_are_kept_at_hand) {
  Pieces pieces;
  for (int round = 0; round < 3; ++round) {
    for (int i = 0; i < 20'000; ++i) pieces.emplace_back(40, static_cast<unsigned char>(i));
    pieces.clear();
  }
}

TEST(Memory, what_one_thread_takes_another_gives_back) {
  for (std::uint32_t round = 0; round < 20; ++round) {
    Pieces first;
    Pieces second;
    {
      std::jthread one([&] { take_and_give(first, round, 5000, 1000); });
      std::jthread other([&] { take_and_give(second, round + 100, 5000, 1000); });
    }
    std::jthread again([&] { take_and_give(first, round + 200, 5000, 1000); });
    take_and_give(second, round + 300, 5000, 1000);
  }
}

/// Takes and gives back once more when its thread ends, after what was kept at hand has been.
class LastWords {
 public:
  LastWords() = default;
  LastWords(const LastWords&) = delete;
  LastWords& operator=(const LastWords&) = delete;
  ~LastWords() {
    Pieces pieces;
    take_and_give(pieces, 7, 5000, 500);
    texts_.clear();
    take_and_give(pieces, 8, 5000, 500);
  }

  void remember(std::string text) { texts_.push_back(std::move(text)); }

 private:
  std::vector<std::string> texts_;
};

TEST(Memory, a_thread_takes_and_gives_back_to_its_very_end) {
  for (int round = 0; round < 20; ++round) {
    std::jthread([] {
      thread_local LastWords last;  // begun before anything is kept, so it is the last to go
      last.remember(std::string(100, 'x'));
      Pieces pieces;
      take_and_give(pieces, 9, 5000, 500);
      for (int i = 0; i < 1000; ++i) last.remember(std::string(100, 'y'));
    }).join();
  }
}

}  // namespace
