// SPDX-License-Identifier: MIT
#include <openssl/sha.h>
