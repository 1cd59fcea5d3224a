// SPDX-License-Identifier: MIT

#include "arena.h"

#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum {
  alignment = 16,
  // A page of 2 kB takes about 100 kB.
  block_size = 1 << 18,
  // Pieces up to this size are used again within one use of the memory: some texts make the parser take and give back
  // the same few bytes millions of times.
  reused_size = 1024,
};

// Before each piece stands its size. A piece given back holds the next one of its list.
typedef struct {
  size_t whole;
  size_t unused;
} head;

typedef struct block {
  struct block *earlier;
  size_t size;
  _Alignas(alignment) char bytes[];
} block;

typedef struct {
  char *next;
  char *end;
  block *last;
  size_t uses;
  head *given[reused_size / alignment + 1];
} arena;

static _Thread_local arena own;
static pthread_key_t key;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void make_key(void) { pthread_key_create(&key, free); }

static void add_block(size_t least) {
  size_t size = least > block_size ? least : block_size;
  block *added = malloc(sizeof(block) + size);
  if (added == NULL) abort();
  added->size = size;
  added->earlier = own.last;
  own.last = added;
  own.next = added->bytes;
  own.end = added->bytes + size;
}

// The size of a piece with its head.
static size_t whole_size(size_t size) {
  if (size > SIZE_MAX / 2) abort();
  return (size + sizeof(head) + alignment - 1) & ~(size_t)(alignment - 1);
}

static void *take(size_t size) {
  size_t whole = whole_size(size);
  if (whole <= reused_size) {
    head *given = own.given[whole / alignment];
    if (given != NULL) {
      own.given[whole / alignment] = *(head **)(given + 1);
      return given + 1;
    }
  }
  if ((size_t)(own.end - own.next) < whole) add_block(whole);
  head *start = (head *)own.next;
  own.next += whole;
  start->whole = whole;
  return start + 1;
}

void taizhang_arena_open(void) { own.uses += 1; }

void taizhang_arena_close(void) {
  own.uses -= 1;
  if (own.uses > 0 || own.last == NULL) return;
  // One block of the common size stays with the thread and goes with it.
  block *kept = NULL;
  while (own.last != NULL) {
    block *last = own.last;
    own.last = last->earlier;
    if (kept == NULL && last->size == block_size) {
      kept = last;
    } else {
      free(last);
    }
  }
  pthread_once(&once, make_key);
  pthread_setspecific(key, kept);
  own.last = kept;
  own.next = kept == NULL ? NULL : kept->bytes;
  own.end = kept == NULL ? NULL : kept->bytes + kept->size;
  if (kept != NULL) kept->earlier = NULL;
  memset(own.given, 0, sizeof(own.given));
}

static void *piece_calloc(size_t count, size_t size) {
  size_t bytes;
  if (__builtin_mul_overflow(count, size, &bytes)) abort();
  return memset(take(bytes), 0, bytes);
}

static void piece_free(void *memory) {
  if (memory == NULL) return;
  head *start = (head *)memory - 1;
  if ((char *)start + start->whole == own.next) {
    own.next = (char *)start;
  } else if (start->whole <= reused_size) {
    *(head **)memory = own.given[start->whole / alignment];
    own.given[start->whole / alignment] = start;
  }
}

static void *piece_realloc(void *old, size_t size) {
  if (old == NULL) return take(size);
  head *start = (head *)old - 1;
  size_t held = start->whole;
  size_t wanted = whole_size(size);
  if (wanted <= held) return old;
  // The piece taken last grows where it stands.
  if ((char *)start + held == own.next && (size_t)(own.end - own.next) >= wanted - held) {
    own.next += wanted - held;
    start->whole = wanted;
    return old;
  }
  void *moved = memcpy(take(size), old, held - sizeof(head));
  piece_free(old);
  return moved;
}

taizhang_arena_functions *taizhang_arena_allocator(void) {
  static taizhang_arena_functions functions = {piece_calloc, piece_realloc, piece_free};
  return &functions;
}
