// SPDX-License-Identifier: MIT

#ifndef TAIZHANG_SPAWN_H
#define TAIZHANG_SPAWN_H

/// Opens an empty file that has no name and is gone when it is closed.
///
/// @return Its number, or -1.
int taizhang_memory_file(void);

/// Opens a pipe; reading its first end does not wait.
///
/// @return 0, or the value of errno.
int taizhang_pipe(int ends[2]);

/// Begins a program, without a shell, as the first of a process group of its own that ends with this process.
///
/// It has the three files, and no other of this process.
///
/// @param program The path of its file.
/// @param arguments Ends with NULL, as does `environment`.
/// @param process Its number.
/// @return 0, or the value of errno where it did not begin.
int taizhang_spawn(const char *program, char *const arguments[], char *const environment[], int input,
                   int output, int errors, int *process);

/// Whether a process has ended; it stays on the list of the system.
int taizhang_has_ended(int process);

/// Ends a process with all of its group, and takes it off the list of the system.
///
/// @return The status with which it had ended by itself, 256 and the number of the signal that ended it, or -1.
int taizhang_end(int process);

#endif
