/* Counts every occurrence of every phrase with Hyperscan in block mode.
 *
 *     hyperscan PHRASES TEXTS TIMES each|whole
 *
 * Both files hold one entry a line; `whole` reads the texts in one call, line ends and all.
 * Prints a line of JSON: megabytes a second, matches, texts that have some.
 */
#include <hs.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct {
  char *bytes;
  size_t size;
  char **lines;
  size_t *sizes;
  size_t count;
} File;

static void stop(const char *why) {
  fprintf(stderr, "hyperscan: %s\n", why);
  exit(1);
}

static File readLines(const char *path) {
  File file = {0};
  FILE *in = fopen(path, "rb");
  if (!in) stop(path);
  fseek(in, 0, SEEK_END);
  file.size = (size_t)ftell(in);
  rewind(in);
  file.bytes = malloc(file.size + 1);
  if (!file.bytes || fread(file.bytes, 1, file.size, in) != file.size) stop(path);
  fclose(in);
  file.bytes[file.size] = 0;
  for (size_t i = 0; i < file.size; i++) file.count += file.bytes[i] == '\n';
  file.lines = malloc((file.count + 1) * sizeof *file.lines);
  file.sizes = malloc((file.count + 1) * sizeof *file.sizes);
  if (!file.lines || !file.sizes) stop("no memory");
  char *begin = file.bytes;
  for (size_t i = 0; i < file.count; i++) {
    char *end = strchr(begin, '\n');
    *end = 0;
    file.lines[i] = begin;
    file.sizes[i] = (size_t)(end - begin);
    begin = end + 1;
  }
  return file;
}

static int counted(
    unsigned id, unsigned long long from, unsigned long long to, unsigned flags, void *count) {
  (void)id, (void)from, (void)to, (void)flags;
  ++*(unsigned long *)count;
  return 0;
}

int main(int argc, char **argv) {
  if (argc != 5) stop("PHRASES TEXTS TIMES each|whole");
  File phrases = readLines(argv[1]);
  File texts = readLines(argv[2]);
  long times = atol(argv[3]);
  if (strcmp(argv[4], "whole") == 0) {
    for (size_t i = 0; i + 1 < texts.count; i++) texts.lines[i][texts.sizes[i]] = '\n';
    texts.count = 1;
    texts.sizes[0] = texts.size - 1;
  }
  unsigned *flags = malloc(phrases.count * sizeof *flags);
  unsigned *ids = malloc(phrases.count * sizeof *ids);
  if (!flags || !ids) stop("no memory");
  for (size_t i = 0; i < phrases.count; i++) flags[i] = HS_FLAG_CASELESS, ids[i] = (unsigned)i;
  hs_database_t *database = NULL;
  hs_compile_error_t *error = NULL;
  if (hs_compile_lit_multi((const char *const *)phrases.lines, flags, ids, phrases.sizes,
          (unsigned)phrases.count, HS_MODE_BLOCK, NULL, &database, &error) != HS_SUCCESS)
    stop(error ? error->message : "cannot compile");
  hs_scratch_t *scratch = NULL;
  if (hs_alloc_scratch(database, &scratch) != HS_SUCCESS) stop("no scratch");

  unsigned long matches = 0, found = 0, bytes = 0;
  for (size_t i = 0; i < texts.count; i++) bytes += texts.sizes[i];
  struct timespec begin, end;
  clock_gettime(CLOCK_MONOTONIC, &begin);
  for (long round = 0; round < times; round++) {
    matches = found = 0;
    for (size_t i = 0; i < texts.count; i++) {
      unsigned long count = 0;
      if (hs_scan(database, texts.lines[i], (unsigned)texts.sizes[i], 0, scratch, counted,
              &count) != HS_SUCCESS)
        stop("cannot scan");
      matches += count;
      found += count > 0;
    }
  }
  clock_gettime(CLOCK_MONOTONIC, &end);
  double seconds =
      (double)(end.tv_sec - begin.tv_sec) + (double)(end.tv_nsec - begin.tv_nsec) * 1e-9;
  printf("{\"megabytesASecond\": %f, \"matches\": %lu, \"texts\": %lu}\n",
      (double)bytes * (double)times / seconds / 1e6, matches, found);
  return 0;
}
