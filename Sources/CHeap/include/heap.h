// SPDX-License-Identifier: MIT
#pragma once

/// Lets the C library take memory from the system in large steps and keep what is given back.
///
/// A build fills some hundred megabytes once and ends. With the defaults each thread's heap grows by a change of the
/// page table every 128 kB, and the memory of one page's buffers goes back to the system to be cleared for the next.
/// Does nothing where the C library is not GNU's.
void taizhang_grow_in_large_steps(void);
