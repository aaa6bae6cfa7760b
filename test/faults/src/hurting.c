/*
 * Preloaded into the platform's processes. A control file says how far their clocks are off (8 bytes, ms) and whether PostgreSQL's
 * disk is full (4 bytes: 0 no, 1 files cannot grow, 2 nothing can be written).
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <time.h>
#include <unistd.h>

struct control {
  volatile int64_t clock_off_ms;
  volatile int32_t disk;
};

static struct control *control;
static int is_postgres;

__attribute__((constructor)) static void begin(void) {
  const char *path = getenv("DOORSTEP_HURTING");
  int fd = path == NULL ? -1 : open(path, O_RDONLY);
  if (fd < 0) return;
  void *mapped = mmap(NULL, 16, PROT_READ, MAP_SHARED, fd, 0);
  close(fd);
  if (mapped == MAP_FAILED) return;
  is_postgres = strcmp(program_invocation_short_name, "postgres") == 0;
  control = mapped;
}

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))
#define CACHED(name)                         \
  static __typeof__(&name) real_##name;      \
  if (real_##name == NULL) real_##name = REAL(name)

static int64_t off_ms(void) { return control == NULL ? 0 : control->clock_off_ms; }

int gettimeofday(struct timeval *restrict now, void *restrict zone) {
  CACHED(gettimeofday);
  int result = real_gettimeofday(now, zone);
  int64_t off = off_ms();
  if (off != 0) {
    int64_t us = (int64_t)now->tv_sec * 1000000 + now->tv_usec + off * 1000;
    now->tv_sec = us / 1000000;
    now->tv_usec = us % 1000000;
  }
  return result;
}

int clock_gettime(clockid_t clock, struct timespec *now) {
  CACHED(clock_gettime);
  int result = real_clock_gettime(clock, now);
  int64_t off = off_ms();
  if (off != 0 && (clock == CLOCK_REALTIME || clock == CLOCK_REALTIME_COARSE)) {
    int64_t ms = off + now->tv_nsec / 1000000;
    int64_t s = ms / 1000 - (ms % 1000 < 0);
    now->tv_nsec = now->tv_nsec % 1000000 + (ms - s * 1000) * 1000000;
    now->tv_sec += s;
  }
  return result;
}

static int is_full(int fd, off_t end) {
  int32_t disk = control == NULL || !is_postgres ? 0 : control->disk;
  struct stat file;
  if (disk == 0 || fstat(fd, &file) != 0 || !S_ISREG(file.st_mode)) return 0;
  return disk == 2 || end > file.st_size;
}

static off_t place(int fd) { return lseek(fd, 0, SEEK_CUR); }

static off_t size_of(const struct iovec *parts, int count) {
  off_t size = 0;
  for (int part = 0; part < count; part += 1) size += (off_t)parts[part].iov_len;
  return size;
}

#define REFUSE_WHEN_FULL(fd, end) \
  if (is_full(fd, end)) return errno = ENOSPC, -1

ssize_t write(int fd, const void *bytes, size_t count) {
  CACHED(write);
  REFUSE_WHEN_FULL(fd, place(fd) + (off_t)count);
  return real_write(fd, bytes, count);
}

ssize_t pwrite(int fd, const void *bytes, size_t count, off_t at) {
  CACHED(pwrite);
  REFUSE_WHEN_FULL(fd, at + (off_t)count);
  return real_pwrite(fd, bytes, count, at);
}

ssize_t pwrite64(int fd, const void *bytes, size_t count, off64_t at) { return pwrite(fd, bytes, count, at); }

ssize_t pwritev(int fd, const struct iovec *parts, int count, off_t at) {
  CACHED(pwritev);
  REFUSE_WHEN_FULL(fd, at + size_of(parts, count));
  return real_pwritev(fd, parts, count, at);
}

ssize_t pwritev64(int fd, const struct iovec *parts, int count, off64_t at) { return pwritev(fd, parts, count, at); }

int posix_fallocate(int fd, off_t at, off_t length) {
  CACHED(posix_fallocate);
  if (is_full(fd, at + length)) return ENOSPC;
  return real_posix_fallocate(fd, at, length);
}

int posix_fallocate64(int fd, off64_t at, off64_t length) { return posix_fallocate(fd, at, length); }
