// SPDX-License-Identifier: MIT
#include <string.h>
#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>

// The library fills these in when its extensions are registered, but installs no header that declares them.
extern cmark_node_type CMARK_NODE_TABLE, CMARK_NODE_TABLE_ROW, CMARK_NODE_TABLE_CELL;

// Swift refuses mutable C globals, so their values are read here.
static inline bool shim_node_is_table(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE; }
static inline bool shim_node_is_row(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE_ROW; }
static inline bool shim_node_is_cell(cmark_node *node) { return cmark_node_get_type(node) == CMARK_NODE_TABLE_CELL; }

static inline bool shim_item_is_task(cmark_node *item) { return strcmp(cmark_node_get_type_string(item), "tasklist") == 0; }
static inline size_t shim_length(const char *text) { return strlen(text); }

// The index of the first such byte from `start` on; `count` where there is none.
static inline size_t shim_index(const unsigned char *bytes, size_t start, size_t count, unsigned char byte) {
  const unsigned char *found = start < count ? memchr(bytes + start, byte, count - start) : NULL;
  return found == NULL ? count : (size_t)(found - bytes);
}
