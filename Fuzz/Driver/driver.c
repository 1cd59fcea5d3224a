// SPDX-License-Identifier: MIT

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

// The readers in Swift, see Fuzz/Entries/Driver.swift.
int32_t taizhang_fuzz(int32_t number, const uint8_t *bytes, long count);
int32_t taizhang_fuzz_entry(const char *name);

static int32_t chosen = -1;

int LLVMFuzzerInitialize(int *count, char ***arguments) {
  (void)count;
  (void)arguments;
  const char *name = getenv("FUZZ_TARGET");
  chosen = name == NULL ? -1 : taizhang_fuzz_entry(name);
  if (chosen < 0) {
    fprintf(stderr, "FUZZ_TARGET names no reader\n");
    exit(64);
  }
  return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t count) {
  if (taizhang_fuzz(chosen, bytes, (long)count) != 0) abort();
  return 0;
}
