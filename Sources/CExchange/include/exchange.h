// SPDX-License-Identifier: MIT

#ifndef TAIZHANG_EXCHANGE_H
#define TAIZHANG_EXCHANGE_H

/// Exchanges two entries of one folder in a single step: no moment shows only one of them.
///
/// @param folder An open folder.
/// @return 0, or the value of errno; ENOSYS where the system cannot do it.
int taizhang_exchange(int folder, const char *left, const char *right);

/// Waits until all that was written to the disk of a folder is there.
///
/// @param folder An open folder.
/// @return 0, or the value of errno.
int taizhang_synchronize(int folder);

#endif
