// Gives back memory to where it was taken, but late: what C++ frees in small pieces is kept, by
// size, for what this thread takes next. Assessing one person takes and frees about a thousand such
// pieces; the C library keeps no more than seven of a size at hand, and sorts all others into its
// own order and out of it again. Every piece is one of the C library's: it can be freed by any
// thread, and by either way of doing so. Sanitizers want to see each of them, and do without this.

#include <malloc.h>
#include <unistd.h>

#include <array>
#include <cstddef>
#include <cstdlib>
#include <new>

namespace {

constexpr std::size_t step = 16;           ///< sizes are told apart by so many bytes
constexpr std::size_t spare = 8;           ///< what a piece of the C library has beyond its steps
constexpr std::size_t sizes = 64;          ///< of larger pieces none is kept
constexpr std::size_t kept_at_most = 256;  ///< pieces of a size

/// How many steps a piece for so many bytes has, from 1 on.
constexpr std::size_t steps_of(std::size_t bytes) {
  return bytes <= step + spare ? 1 : (bytes - spare + step - 1) / step;
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
      while (shelf.top != nullptr) std::free(take(shelf));
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
  if (void* memory = std::malloc(bytes)) return memory;
  throw std::bad_alloc();
}

void operator delete(void* memory, std::size_t bytes) noexcept {
  if (memory == nullptr) return;
  const std::size_t steps = steps_of(bytes);
  if (steps < sizes && keep(memory, steps)) return;
  std::free(memory);
}

void operator delete(void* memory) noexcept {
  if (memory != nullptr) operator delete(memory, malloc_usable_size(memory));
}
