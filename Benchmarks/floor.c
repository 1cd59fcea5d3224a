// SPDX-License-Identifier: MIT
//
// The least that any generator of the same pages does: read each Markdown file, turn it to HTML with cmark-gfm, write
// as many bytes as the page of the site has. No templates, no lists, no checks.
//
// usage: floor CONTENT OUTPUT BYTES THREADS     (the paths of the records come on the standard input)
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char **paths;
static size_t count;
static atomic_size_t next;
static size_t page_bytes;
static const char *output;

static void make(size_t number, char *page) {
  int in = open(paths[number], O_RDONLY);
  struct stat facts;
  if (in < 0 || fstat(in, &facts) != 0) exit(1);
  char *text = malloc((size_t)facts.st_size + 1);
  ssize_t held = read(in, text, (size_t)facts.st_size);
  close(in);
  if (held < 0) exit(1);
  text[held] = 0;
  char *body = strstr(text + 3, "\n---\n");
  body = body == NULL ? text : body + 5;
  cmark_parser *parser = cmark_parser_new(CMARK_OPT_DEFAULT);
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("table"));
  cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension("tasklist"));
  cmark_parser_feed(parser, body, (size_t)(text + held - body));
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html(document, CMARK_OPT_DEFAULT, cmark_parser_get_syntax_extensions(parser));
  size_t size = strlen(html);
  memcpy(page, html, size < page_bytes ? size : page_bytes);
  char name[4096];
  snprintf(name, sizeof(name), "%s/%zu", output, number);
  mkdir(name, 0755);
  strcat(name, "/index.html");
  int out = open(name, O_WRONLY | O_CREAT | O_TRUNC, 0644);
  if (out < 0 || write(out, page, page_bytes) != (ssize_t)page_bytes) exit(1);
  close(out);
  free(html);
  cmark_node_free(document);
  cmark_parser_free(parser);
  free(text);
}

static void *work(void *unused) {
  (void)unused;
  char *page = calloc(1, page_bytes);
  for (;;) {
    size_t number = atomic_fetch_add(&next, 1);
    if (number >= count) break;
    make(number, page);
  }
  free(page);
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 5) return 2;
  if (chdir(argv[1]) != 0) return 1;
  output = argv[2];
  page_bytes = strtoul(argv[3], NULL, 10);
  int threads = atoi(argv[4]);
  mkdir(output, 0755);
  cmark_gfm_core_extensions_ensure_registered();
  char line[4096];
  while (fgets(line, sizeof(line), stdin) != NULL) {
    line[strcspn(line, "\n")] = 0;
    paths = realloc(paths, (count + 1) * sizeof(char *));
    paths[count++] = strdup(line);
  }
  pthread_t running[64];
  for (int thread = 0; thread < threads && thread < 64; thread++) pthread_create(&running[thread], NULL, work, NULL);
  for (int thread = 0; thread < threads && thread < 64; thread++) pthread_join(running[thread], NULL);
  return 0;
}
