/* A record of what reaches the disk, and in which order: loaded before a program, it notes every change below the folder
   WRITES_ROOT, every flush, and what is said on the standard output, in the file WRITES_LOG.

   A note is: kind, place, length (64 bits), lengths of two paths (16 bits), the paths, the bytes. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <unistd.h>

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int record = -1;
static const char *root;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("WRITES_LOG");
    root = getenv("WRITES_ROOT");
    if (path && root) record = (int)syscall(SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

static int below(const char *path) { return record >= 0 && path && strncmp(path, root, strlen(root)) == 0; }

static void put(const void *bytes, size_t count) {
    const char *next = bytes;
    while (count > 0) {
        long written = syscall(SYS_write, record, next, count);
        if (written <= 0) abort();
        next += written;
        count -= (size_t)written;
    }
}

static void note(char kind, uint64_t place, const void *bytes, uint64_t count, const char *first, const char *second) {
    uint16_t lengths[2] = {(uint16_t)strlen(first), (uint16_t)strlen(second)};
    put(&kind, 1);
    put(&place, 8);
    put(&count, 8);
    put(lengths, 4);
    put(first, lengths[0]);
    put(second, lengths[1]);
    if (bytes) put(bytes, count);
}

/* The present name of an open file, empty where it is none of ours. */
static const char *name_of(int file, char *name) {
    char link[64];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    long count = syscall(SYS_readlinkat, AT_FDCWD, link, name, PATH_MAX - 1);
    name[count > 0 ? count : 0] = 0;
    if (!below(name) || strstr(name, " (deleted)")) name[0] = 0;
    return name;
}

/* A path that was given, with the folder that it is relative to. */
static const char *whole(int folder, const char *path, char *name) {
    if (path[0] == '/') return path;
    char base[PATH_MAX];
    if (folder == AT_FDCWD) {
        if (syscall(SYS_getcwd, base, sizeof base) < 0) return path;
    } else {
        name_of(folder, base);
    }
    if (snprintf(name, PATH_MAX, "%s/%s", base, path) >= PATH_MAX) abort();
    return name;
}

#define HELD(call)                                                                                                    \
    char name[PATH_MAX], other[PATH_MAX];                                                                             \
    (void)name, (void)other;                                                                                          \
    pthread_mutex_lock(&lock);                                                                                        \
    long result = (call);                                                                                             \
    int saved = errno
#define GIVE                                                                                                          \
    pthread_mutex_unlock(&lock);                                                                                      \
    errno = saved;                                                                                                    \
    return result

static int opened(int folder, const char *path, int flags, mode_t mode) {
    char name[PATH_MAX];
    const char *full = whole(folder, path, name);
    pthread_mutex_lock(&lock);
    struct stat before;
    int existed = !below(full) || syscall(SYS_newfstatat, AT_FDCWD, full, &before, AT_SYMLINK_NOFOLLOW) == 0;
    int file = (int)syscall(SYS_openat, folder, path, flags, mode), saved = errno;
    if (file >= 0 && below(full) && !existed) note('c', 0, NULL, 0, full, "");
    if (file >= 0 && below(full) && existed && (flags & O_TRUNC)) note('t', 0, NULL, 0, full, "");
    pthread_mutex_unlock(&lock);
    errno = saved;
    return file;
}

#define OPEN(name)                                                                                                    \
    int name(const char *path, int flags, ...) {                                                                      \
        va_list rest;                                                                                                 \
        va_start(rest, flags);                                                                                        \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                       \
        va_end(rest);                                                                                                 \
        return opened(AT_FDCWD, path, flags, mode);                                                                   \
    }
OPEN(open)
OPEN(open64)

#define OPENAT(name)                                                                                                  \
    int name(int folder, const char *path, int flags, ...) {                                                          \
        va_list rest;                                                                                                 \
        va_start(rest, flags);                                                                                        \
        mode_t mode = flags & (O_CREAT | O_TMPFILE) ? va_arg(rest, mode_t) : 0;                                       \
        va_end(rest);                                                                                                 \
        return opened(folder, path, flags, mode);                                                                     \
    }
OPENAT(openat)
OPENAT(openat64)

ssize_t write(int file, const void *bytes, size_t count) {
    off_t place = record >= 0 && file != 1 ? syscall(SYS_lseek, file, 0, SEEK_CUR) : 0;
    HELD(syscall(SYS_write, file, bytes, count));
    if (record >= 0 && result > 0 && file == 1) note('s', 0, bytes, (uint64_t)result, "", "");
    else if (result > 0 && *name_of(file, name)) note('w', (uint64_t)place, bytes, (uint64_t)result, name, "");
    GIVE;
}

ssize_t writev(int file, const struct iovec *parts, int count) {
    ssize_t total = 0;
    for (int number = 0; number < count; number++) {
        ssize_t written = write(file, parts[number].iov_base, parts[number].iov_len);
        if (written < 0) return total > 0 ? total : written;
        total += written;
        if ((size_t)written < parts[number].iov_len) break;
    }
    return total;
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off_t place) {
    HELD(syscall(SYS_pwrite64, file, bytes, count, place));
    if (result > 0 && *name_of(file, name)) note('w', (uint64_t)place, bytes, (uint64_t)result, name, "");
    GIVE;
}
ssize_t pwrite(int file, const void *bytes, size_t count, off_t place) { return pwrite64(file, bytes, count, place); }

int ftruncate64(int file, off_t length) {
    HELD(syscall(SYS_ftruncate, file, length));
    if (result == 0 && *name_of(file, name)) note('t', (uint64_t)length, NULL, 0, name, "");
    GIVE;
}
int ftruncate(int file, off_t length) { return ftruncate64(file, length); }

static int flushed(long call, int file) {
    HELD(syscall(call, file));
    if (result == 0 && *name_of(file, name)) note('f', 0, NULL, 0, name, "");
    GIVE;
}
int fsync(int file) { return flushed(SYS_fsync, file); }
int fdatasync(int file) { return flushed(SYS_fdatasync, file); }

int renameat2(int from, const char *old, int to, const char *new, unsigned flags) {
    HELD(syscall(SYS_renameat2, from, old, to, new, flags));
    const char *first = whole(from, old, name), *second = whole(to, new, other);
    if (result == 0 && (below(first) || below(second))) note('r', 0, NULL, 0, first, second);
    GIVE;
}
int renameat(int from, const char *old, int to, const char *new) { return renameat2(from, old, to, new, 0); }
int rename(const char *old, const char *new) { return renameat2(AT_FDCWD, old, AT_FDCWD, new, 0); }

int linkat(int from, const char *old, int to, const char *new, int flags) {
    HELD(syscall(SYS_linkat, from, old, to, new, flags));
    const char *first = whole(from, old, name), *second = whole(to, new, other);
    if (result == 0 && below(second)) note('l', 0, NULL, 0, first, second);
    GIVE;
}
int link(const char *old, const char *new) { return linkat(AT_FDCWD, old, AT_FDCWD, new, 0); }

int unlinkat(int folder, const char *path, int flags) {
    HELD(syscall(SYS_unlinkat, folder, path, flags));
    const char *full = whole(folder, path, name);
    if (result == 0 && below(full)) note('u', 0, NULL, 0, full, "");
    GIVE;
}
int unlink(const char *path) { return unlinkat(AT_FDCWD, path, 0); }
int rmdir(const char *path) { return unlinkat(AT_FDCWD, path, AT_REMOVEDIR); }
int remove(const char *path) {
    int result = unlink(path);
    return result != 0 && errno == EISDIR ? rmdir(path) : result;
}

int mkdirat(int folder, const char *path, mode_t mode) {
    HELD(syscall(SYS_mkdirat, folder, path, mode));
    const char *full = whole(folder, path, name);
    if (result == 0 && below(full)) note('m', 0, NULL, 0, full, "");
    GIVE;
}
int mkdir(const char *path, mode_t mode) { return mkdirat(AT_FDCWD, path, mode); }
