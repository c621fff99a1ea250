#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

static int add_files(posix_spawn_file_actions_t *files, const kc_spawn_options *options) {
    int failed = posix_spawn_file_actions_addopen(files, 0, "/dev/null", O_RDONLY, 0);
    if (!failed) failed = posix_spawn_file_actions_adddup2(files, options->output, 1);
    if (!failed) failed = posix_spawn_file_actions_adddup2(files, 1, 2);
    if (!failed) failed = posix_spawn_file_actions_addclosefrom_np(files, 3);
    if (!failed) failed = posix_spawn_file_actions_addchdir_np(files, options->directory);
    return failed;
}

static int add_signals(posix_spawnattr_t *attributes, const kc_spawn_options *options) {
    sigset_t blocked, restored;
    sigemptyset(&blocked);
    sigfillset(&restored);
    if (options->blocks_stop_signals) {
        sigaddset(&blocked, SIGTERM);
        sigaddset(&blocked, SIGINT);
        sigaddset(&blocked, SIGHUP);
        sigaddset(&blocked, SIGCHLD);
    }
    int flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
    if (options->new_session) flags |= POSIX_SPAWN_SETSID;
    int failed = posix_spawnattr_setsigmask(attributes, &blocked);
    if (!failed) failed = posix_spawnattr_setsigdefault(attributes, &restored);
    if (!failed) failed = posix_spawnattr_setflags(attributes, (short)flags);
    return failed;
}

int kc_spawn(pid_t *pid, const char *path, char *const *argv, char *const *envp, const kc_spawn_options *options) {
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    int failed = posix_spawn_file_actions_init(&files);
    if (failed) return failed;
    failed = posix_spawnattr_init(&attributes);
    if (!failed) {
        failed = add_files(&files, options);
        if (!failed) failed = add_signals(&attributes, options);
        if (!failed) failed = posix_spawn(pid, path, &files, &attributes, argv, envp);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&files);
    return failed;
}
