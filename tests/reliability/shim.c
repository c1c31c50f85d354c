/* Stands between a process and the C library, for tests of what happens when a disk fails.
 *
 * Loaded before the C library (LD_PRELOAD) it counts the calls that change files below one
 * folder. The n-th one can be made to fail, or to be the last thing that the process does, and
 * all of them can be recorded: so a test can lay any moment of a power cut on a disk.
 * Nothing happens before faults_arm is called; one thread at a time is assumed.
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>

enum { OPEN = 1, WRITE = 2, SYNC = 4, RENAME = 8, REMOVE = 16, TRUNCATE = 32 };
enum { COUNT, FAIL, DIE };

#define MOST_FILES 4096
static char folder[4096];
static size_t folder_length;
static int armed, kinds, action, error_number, keep_failing;
static long countdown, seen;
static int log_fd = -1;
static char path_of[MOST_FILES][512];

/* ---- the record: kind, path, second path or nothing, offset, length, bytes ---- */

static void put(const void *bytes, size_t length) {
    const char *at = bytes;
    while (length) {
        long done = syscall(SYS_write, log_fd, at, length);
        if (done <= 0) _exit(99);
        at += done;
        length -= (size_t)done;
    }
}

static void record(char kind, const char *path, const char *other, int64_t offset, const void *bytes,
                   int64_t length) {
    if (log_fd < 0) return;
    uint32_t sizes[2] = {(uint32_t)strlen(path), (uint32_t)(other ? strlen(other) : 0)};
    int64_t place[2] = {offset, length};
    put(&kind, 1);
    put(sizes, sizeof sizes);
    put(place, sizeof place);
    put(path, sizes[0]);
    if (other) put(other, sizes[1]);
    if (bytes) put(bytes, (size_t)length);
}

/* ---- what a call is about ---- */

static int below(const char *path) {
    return armed && path && strncmp(path, folder, folder_length) == 0 &&
           (path[folder_length] == '/' || !path[folder_length]);
}

static const char *path_at(int fd) {
    return fd >= 0 && fd < MOST_FILES && below(path_of[fd]) ? path_of[fd] : NULL;
}

/* Whether the call is to fail. */
static int strikes(int kind) {
    if (!(kinds & kind)) return 0;
    seen++;
    if (action == COUNT || seen < countdown || (seen > countdown && !keep_failing)) return 0;
    if (action == DIE) syscall(SYS_kill, syscall(SYS_getpid), SIGKILL);
    errno = error_number;
    return 1;
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

static void full_path(int at, const char *path, char *out, size_t size) {
    out[0] = 0;
    if (!path) return;
    if (path[0] == '/') snprintf(out, size, "%s", path);
    else if (at == AT_FDCWD) {
        char here[2048];
        if (getcwd(here, sizeof here)) snprintf(out, size, "%s/%s", here, path);
    }
}

/* ---- opening and closing ---- */

static int opened(int fd, const char *path, int flags, int was_there) {
    if (fd >= 0 && fd < MOST_FILES) snprintf(path_of[fd], sizeof path_of[fd], "%s", path);
    if (!below(path)) return fd;
    if (fd >= 0 && (flags & O_CREAT) && !was_there) record('C', path, NULL, 0, NULL, 0);
    if (fd >= 0 && (flags & O_TRUNC) && was_there) record('T', path, NULL, 0, NULL, 0);
    return fd;
}

#define OPENER(name, declaration, at, call)                                   \
    int name declaration {                                                    \
        mode_t mode = 0;                                                      \
        if (flags & (O_CREAT | O_TMPFILE)) {                                  \
            va_list rest;                                                     \
            va_start(rest, flags);                                            \
            mode = va_arg(rest, mode_t);                                      \
            va_end(rest);                                                     \
        }                                                                     \
        REAL(name);                                                           \
        char full[4096];                                                      \
        full_path(at, path, full, sizeof full);                               \
        if (below(full) && strikes(OPEN)) return -1;                          \
        int was_there = access(full, F_OK) == 0;                              \
        return opened(call, full, flags, was_there);                          \
    }

OPENER(open, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPENER(open64, (const char *path, int flags, ...), AT_FDCWD, real(path, flags, mode))
OPENER(openat, (int at, const char *path, int flags, ...), at, real(at, path, flags, mode))
OPENER(openat64, (int at, const char *path, int flags, ...), at, real(at, path, flags, mode))

int close(int fd) {
    REAL(close);
    if (fd >= 0 && fd < MOST_FILES) path_of[fd][0] = 0;
    return real(fd);
}

/* ---- writing ---- */

static ssize_t wrote(int fd, const void *bytes, ssize_t done, int64_t offset) {
    if (done > 0) record('W', path_of[fd], NULL, offset, bytes, done);
    return done;
}

ssize_t write(int fd, const void *bytes, size_t length) {
    REAL(write);
    if (!path_at(fd)) return real(fd, bytes, length);
    if (strikes(WRITE)) return -1;
    int64_t offset = lseek(fd, 0, SEEK_CUR);
    return wrote(fd, bytes, real(fd, bytes, length), offset);
}

ssize_t pwrite(int fd, const void *bytes, size_t length, off_t offset) {
    REAL(pwrite);
    if (path_at(fd) && strikes(WRITE)) return -1;
    ssize_t done = real(fd, bytes, length, offset);
    return path_at(fd) ? wrote(fd, bytes, done, offset) : done;
}

ssize_t pwrite64(int fd, const void *bytes, size_t length, off64_t offset) {
    REAL(pwrite64);
    if (path_at(fd) && strikes(WRITE)) return -1;
    ssize_t done = real(fd, bytes, length, offset);
    return path_at(fd) ? wrote(fd, bytes, done, offset) : done;
}

#define TRUNCATER(name, type)                                                 \
    int name(int fd, type length) {                                           \
        REAL(name);                                                           \
        if (!path_at(fd)) return real(fd, length);                            \
        if (strikes(TRUNCATE)) return -1;                                     \
        int done = real(fd, length);                                          \
        if (!done) record('T', path_of[fd], NULL, length, NULL, 0);           \
        return done;                                                          \
    }

TRUNCATER(ftruncate, off_t)
TRUNCATER(ftruncate64, off64_t)

/* ---- syncing, naming ---- */

#define SYNCER(name)                                                          \
    int name(int fd) {                                                        \
        REAL(name);                                                           \
        if (!path_at(fd)) return real(fd);                                    \
        if (strikes(SYNC)) return -1;                                         \
        record('S', path_of[fd], NULL, 0, NULL, 0);                           \
        return real(fd);                                                      \
    }

SYNCER(fsync)
SYNCER(fdatasync)

static int renamed(int done, const char *from, const char *to) {
    if (!done) record('R', from, to, 0, NULL, 0);
    return done;
}

int rename(const char *from, const char *to) {
    REAL(rename);
    char old[4096], new[4096];
    full_path(AT_FDCWD, from, old, sizeof old);
    full_path(AT_FDCWD, to, new, sizeof new);
    if (!below(old) && !below(new)) return real(from, to);
    if (strikes(RENAME)) return -1;
    return renamed(real(from, to), old, new);
}

int renameat(int old_at, const char *from, int new_at, const char *to) {
    REAL(renameat);
    char old[4096], new[4096];
    full_path(old_at, from, old, sizeof old);
    full_path(new_at, to, new, sizeof new);
    if (!below(old) && !below(new)) return real(old_at, from, new_at, to);
    if (strikes(RENAME)) return -1;
    return renamed(real(old_at, from, new_at, to), old, new);
}

static int removed(int done, const char *path) {
    if (!done) record('U', path, NULL, 0, NULL, 0);
    return done;
}

int unlink(const char *path) {
    REAL(unlink);
    char full[4096];
    full_path(AT_FDCWD, path, full, sizeof full);
    if (!below(full)) return real(path);
    if (strikes(REMOVE)) return -1;
    return removed(real(path), full);
}

int unlinkat(int at, const char *path, int flags) {
    REAL(unlinkat);
    char full[4096];
    full_path(at, path, full, sizeof full);
    if (!below(full)) return real(at, path, flags);
    if (strikes(REMOVE)) return -1;
    return removed(real(at, path, flags), full);
}

/* ---- for the test ---- */

void faults_arm(const char *below_folder, int of_kinds, int with, long nth, int number, int for_good) {
    snprintf(folder, sizeof folder, "%s", below_folder);
    folder_length = strlen(folder);
    kinds = of_kinds;
    action = with;
    countdown = nth;
    error_number = number;
    keep_failing = for_good;
    seen = 0;
    armed = 1;
}

long faults_disarm(void) {
    armed = 0;
    return seen;
}

void faults_record(int fd) { log_fd = fd; }

void faults_mark(const char *text) { record('M', text, NULL, 0, NULL, 0); }
