/* Preloaded into a program under test: the n-th call that changes something below FAULT_FOLDER fails.
 *   FAULT_FOLDER  absolute path; calls on other files are not counted
 *   FAULT_AT      n, from 1
 *   FAULT_KIND    eio, enospc, short (half of it is written, then EIO), fsync (only syncs count), kill (the program
 *                 ends before the call), slow (each call takes FAULT_DELAY ms longer, FAULT_AT counts for
 *                 nothing)
 *   FAULT_STICKY  set: all calls from the n-th on fail
 *   FAULT_FIRED   this file is made when it happens
 */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static long calls = 0;

static int is_below(const char* path) {
    const char* folder = getenv("FAULT_FOLDER");
    return folder && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_below(int file) {
    char link[64], path[PATH_MAX];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    const ssize_t size = readlink(link, path, sizeof path - 1);
    if (size < 0) return 0;
    path[size] = 0;
    return is_below(path);
}

static int is_kind(const char* kind) {
    const char* given = getenv("FAULT_KIND");
    return given && strcmp(given, kind) == 0;
}

static void tell(void) {
    const char* fired = getenv("FAULT_FIRED");
    const int file = fired ? (int)syscall(SYS_openat, AT_FDCWD, fired, O_WRONLY | O_CREAT, 0600) : -1;
    if (file >= 0) syscall(SYS_close, file);
}

/* Whether this call is to fail; errno is then set. */
static int fails(void) {
    if (is_kind("slow")) {
        const char* delay = getenv("FAULT_DELAY");
        usleep(1000 * (useconds_t)atol(delay ? delay : "0"));
        return 0;
    }
    const char* at = getenv("FAULT_AT");
    const long n = at ? atol(at) : 0;
    ++calls;
    if (n == 0 || calls < n || (calls > n && !getenv("FAULT_STICKY"))) return 0;
    tell();
    if (is_kind("kill")) _exit(9);
    errno = is_kind("enospc") ? ENOSPC : EIO;
    return 1;
}

#define REAL(type, name, ...) \
    static type (*real)(__VA_ARGS__); \
    if (!real) real = (type(*)(__VA_ARGS__))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void* bytes, size_t size) {
    REAL(ssize_t, write, int, const void*, size_t);
    if (is_kind("fsync") || !is_file_below(file) || !fails()) return real(file, bytes, size);
    if (is_kind("short") && size > 1) return real(file, bytes, size / 2);
    return -1;
}

ssize_t pwrite64(int file, const void* bytes, size_t size, off64_t at) {
    REAL(ssize_t, pwrite64, int, const void*, size_t, off64_t);
    if (is_kind("fsync") || !is_file_below(file) || !fails()) return real(file, bytes, size, at);
    if (is_kind("short") && size > 1) real(file, bytes, size / 2, at);
    return -1;
}

ssize_t pwrite(int file, const void* bytes, size_t size, off_t at) {
    return pwrite64(file, bytes, size, at);
}

int fsync(int file) {
    REAL(int, fsync, int);
    return is_file_below(file) && fails() ? -1 : real(file);
}

int fdatasync(int file) {
    REAL(int, fdatasync, int);
    return is_file_below(file) && fails() ? -1 : real(file);
}

int ftruncate64(int file, off64_t size) {
    REAL(int, ftruncate64, int, off64_t);
    return !is_kind("fsync") && is_file_below(file) && fails() ? -1 : real(file, size);
}

int rename(const char* from, const char* to) {
    REAL(int, rename, const char*, const char*);
    return !is_kind("fsync") && is_below(to) && fails() ? -1 : real(from, to);
}

int link(const char* from, const char* to) {
    REAL(int, link, const char*, const char*);
    return !is_kind("fsync") && is_below(to) && fails() ? -1 : real(from, to);
}

int unlink(const char* path) {
    REAL(int, unlink, const char*);
    return is_kind("kill") && is_below(path) && fails() ? -1 : real(path);
}

int close(int file) {
    REAL(int, close, int);
    if (is_kind("kill") && is_file_below(file)) fails();
    return real(file);
}

int fchmod(int file, mode_t mode) {
    REAL(int, fchmod, int, mode_t);
    return !is_kind("fsync") && is_file_below(file) && fails() ? -1 : real(file, mode);
}

int open64(const char* path, int flags, ...) {
    REAL(int, open64, const char*, int, ...);
    mode_t mode = 0;
    if (flags & O_CREAT) {
        __builtin_va_list rest;
        __builtin_va_start(rest, flags);
        mode = __builtin_va_arg(rest, mode_t);
        __builtin_va_end(rest);
    }
    const int changes = flags & (O_CREAT | O_WRONLY | O_RDWR);
    return changes && !is_kind("fsync") && is_below(path) && fails() ? -1 : real(path, flags, mode);
}

int open(const char* path, int flags, ...) {
    mode_t mode = 0;
    if (flags & O_CREAT) {
        __builtin_va_list rest;
        __builtin_va_start(rest, flags);
        mode = __builtin_va_arg(rest, mode_t);
        __builtin_va_end(rest);
    }
    return open64(path, flags, mode);
}
