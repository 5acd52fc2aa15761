// libvterm, the terminal that the journeys sit at, and the system calls its users lack in Swift.
#ifndef SUIVI_CVTERM_SHIM_H
#define SUIVI_CVTERM_SHIM_H
#include <vterm.h>
#include <fcntl.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

// A descriptor that becomes readable when the process ends: waiting without sleeping.
static inline int suivi_pidfd(pid_t process) { return (int)syscall(SYS_pidfd_open, process, 0); }

// Hidden from Swift's build of the C library module, which asks for POSIX without XSI.
extern int posix_openpt(int flags);
extern int grantpt(int end);
extern int unlockpt(int end);
extern int ptsname_r(int end, char *name, size_t size);

// Opens a pseudo-terminal and writes the path of its far end; -1 on failure.
static inline int suivi_open_pty(char *name, size_t size) {
    int end = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (end < 0) return -1;
    if (grantpt(end) == 0 && unlockpt(end) == 0 && ptsname_r(end, name, size) == 0) return end;
    close(end);
    return -1;
}

#endif
