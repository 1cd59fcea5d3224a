// SPDX-License-Identifier: MIT

// renameat2 is declared for GNU sources alone, which Swift's view of the C library does not include.
#define _GNU_SOURCE
#include "exchange.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int taizhang_exchange(int folder, const char *left, const char *right) {
#if defined(__linux__) && defined(RENAME_EXCHANGE)
  return renameat2(folder, left, folder, right, RENAME_EXCHANGE) == 0 ? 0 : errno;
#elif defined(__APPLE__)
  return renameatx_np(folder, left, folder, right, RENAME_SWAP) == 0 ? 0 : errno;
#else
  (void)folder; (void)left; (void)right;
  return ENOSYS;
#endif
}

int taizhang_synchronize(int folder) {
#if defined(__linux__)
  return syncfs(folder) == 0 ? 0 : errno;
#else
  (void)folder;
  sync();
  return 0;
#endif
}
