// Takes memory where it costs least, and gives it back late.
//
// The first pieces lie in one large page. A page that is touched for the first time costs as much
// as thousands of instructions, where machines run within machines as much as a hundred thousand;
// one person is assessed within some hundred small pages, or within this one.
//
// What C++ frees in small pieces is kept, by size, for what this thread takes next. Assessing one
// person takes and frees about a thousand such pieces; the C library keeps no more than seven of a
// size at hand, and sorts all others into its own order and out of it again.
//
// Every piece that is not of the large page is one of the C library's. Any thread can free it.
// Sanitizers want to see each of them, and do without all this.

#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <functional>
#include <memory>
#include <new>

namespace {

constexpr std::size_t step = 16;           ///< sizes are told apart by so many bytes
constexpr std::size_t spare = 8;           ///< what a piece of the C library has beyond its steps
constexpr std::size_t sizes = 64;          ///< of larger pieces none is kept
constexpr std::size_t kept_at_most = 256;  ///< pieces of a size

/// How many steps a piece for so many bytes has, from 1 on.
constexpr std::size_t steps_of(std::size_t bytes) {
  return bytes <= step + spare ? 1 : (bytes - spare - 1) / step + 1;
}

/// The large page. Before it is made there is nothing in it, nor where the system gives none; what
/// is freed of it and not kept is lost, so it is used up once.
class LargePage {
 public:
  LargePage() noexcept {
    // Somewhere in twice its size a whole one begins.
    std::size_t left = 2 * size;
    void* begin = ::mmap(nullptr, left, PROT_READ | PROT_WRITE,
                         MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (begin == MAP_FAILED) return;
    std::align(size, size, begin, left);
    if (::madvise(begin, size, MADV_HUGEPAGE) != 0) return;
    begin_ = static_cast<char*>(begin);
    end_ = begin_ + size;
  }

  /// Nothing when not enough is left.
  void* take(std::size_t bytes) {
    const std::size_t taken = taken_.load(std::memory_order_relaxed);
    if (begin_ == nullptr || taken >= size || bytes > size - taken) return nullptr;
    const std::size_t whole = (bytes + step - 1) / step * step;
    const std::size_t piece = taken_.fetch_add(whole, std::memory_order_relaxed);
    return piece + whole <= size ? begin_ + piece : nullptr;
  }

  bool has(const void* memory) const {
    return std::less_equal<>{}(static_cast<const void*>(begin_), memory) &&
           std::less<>{}(memory, static_cast<const void*>(end_));
  }

 private:
  static constexpr std::size_t size = std::size_t{2} * 1024 * 1024;

  char* begin_ = nullptr;
  char* end_ = nullptr;
  std::atomic<std::size_t> taken_ = 0;
};

LargePage large_page;

void* take_new(std::size_t bytes) {
  void* const piece = large_page.take(bytes);
  return piece != nullptr ? piece : std::malloc(bytes);
}

void give_back(void* memory) {
  if (!large_page.has(memory)) std::free(memory);
}

/// A piece that is kept holds where the next one lies.
struct Piece {
  Piece* next;
};

struct Shelf {
  Piece* top = nullptr;
  std::size_t pieces = 0;
};

void* take(Shelf& shelf) {
  Piece* const piece = shelf.top;
  shelf.top = piece->next;
  --shelf.pieces;
  return piece;
}

/// What a thread keeps, by steps, and whether it does. Both are there as long as the thread is: its
/// last words may still take memory and free it when what is kept has been given back.
constinit thread_local std::array<Shelf, sizes> shelves{};
enum class Keeping { not_yet, now, no_more };
constinit thread_local Keeping keeping = Keeping::not_yet;

/// Gives back what a thread keeps.
struct AtItsEnd {
  AtItsEnd() { keeping = Keeping::now; }
  AtItsEnd(const AtItsEnd&) = delete;
  AtItsEnd& operator=(const AtItsEnd&) = delete;
  ~AtItsEnd() {
    keeping = Keeping::no_more;
    if (::gettid() == ::getpid()) return;  // with the first thread all memory goes
    for (Shelf& shelf : shelves) {
      while (shelf.top != nullptr) give_back(take(shelf));
    }
  }
};

bool keep(void* memory, std::size_t steps) {
  Shelf& shelf = shelves[steps];
  if (keeping == Keeping::not_yet) {
    static thread_local const AtItsEnd this_thread;
  }
  if (keeping == Keeping::no_more || shelf.pieces == kept_at_most) return false;
  shelf.top = new (memory) Piece{shelf.top};
  ++shelf.pieces;
  return true;
}

}  // namespace

void* operator new(std::size_t bytes) {
  const std::size_t steps = steps_of(bytes);
  if (steps < sizes) {
    if (shelves[steps].top != nullptr) return take(shelves[steps]);
    bytes = steps * step + spare;
  }
  if (void* const memory = take_new(bytes)) return memory;
  throw std::bad_alloc();
}

void operator delete(void* memory, std::size_t bytes) noexcept {
  if (memory == nullptr) return;
  const std::size_t steps = steps_of(bytes);
  if (steps < sizes && keep(memory, steps)) return;
  give_back(memory);
}

void operator delete(void* memory) noexcept {
  // Of a piece of the large page nobody knows the size.
  if (memory == nullptr || large_page.has(memory)) return;
  operator delete(memory, malloc_usable_size(memory));
}
