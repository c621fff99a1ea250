// The few Linux calls that Swift's Glibc module does not show, because glibc hides them behind _GNU_SOURCE.
#ifndef KC_LINUX_H
#define KC_LINUX_H

#include <stdbool.h>
#include <sys/types.h>

/// How a child process is started; see `kc_spawn`.
typedef struct {
    /// Becomes the child's standard output and standard error; its standard input is /dev/null.
    int output;
    /// True gives the child a session of its own, so that it outlives the terminal it was started from.
    bool new_session;
    /// True starts the child with SIGTERM, SIGINT, SIGHUP and SIGCHLD blocked in every thread it will ever have:
    /// it then reads them with sigtimedwait, without any signal handler.
    bool blocks_stop_signals;
    /// Where the child starts, as an absolute path.
    const char *_Nonnull directory;
} kc_spawn_options;

/// Starts a program that inherits no descriptor but 0, 1 and 2, no signal disposition and no other environment than `envp`.
///
/// Returns 0 and the child's number in `pid`, or an errno value.
int kc_spawn(pid_t *_Nonnull pid, const char *_Nonnull path, char *_Nullable const *_Nonnull argv,
             char *_Nullable const *_Nonnull envp, const kc_spawn_options *_Nonnull options);

#endif
