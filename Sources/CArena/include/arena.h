// SPDX-License-Identifier: MIT

#ifndef TAIZHANG_ARENA_H
#define TAIZHANG_ARENA_H

#include <stddef.h>

// Memory of one thread that is given back all at once: a parser of C that makes hundreds of small nodes for a page spends
// a third of its time in the ordinary allocator. Every call belongs to the thread that makes it.

/// Begins a use of the thread's memory. Uses may lie within each other.
void taizhang_arena_open(void);

/// Ends a use; with the last one, everything that was taken is given back.
void taizhang_arena_close(void);

/// The three functions of an allocator, in the order in which the parser wants them.
typedef struct {
  /// Memory of `count` times `size` bytes, all 0, aligned for any type. Ends the process where there is none, as the
  /// parser's own allocator does.
  void *(*calloc)(size_t count, size_t size);
  /// Memory of `size` bytes that begins with what `old` holds; `old` may be `NULL`.
  void *(*realloc)(void *old, size_t size);
  /// Gives one piece back early, for use again within this use; `NULL` is nothing.
  void (*free)(void *memory);
} taizhang_arena_functions;

/// The functions, for as long as the process lives.
taizhang_arena_functions *taizhang_arena_allocator(void);

#endif
