// SPDX-License-Identifier: MIT

// memfd_create, prctl's signal and waitid are declared for GNU sources alone.
#define _GNU_SOURCE
#include "spawn.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

int taizhang_memory_file(void) { return memfd_create("taizhang", MFD_CLOEXEC); }

int taizhang_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC) != 0) return errno;
  return fcntl(ends[0], F_SETFL, O_NONBLOCK) == 0 ? 0 : errno;
}

// What the child does before the program begins; nothing here may take a lock or memory.
static void begin(const char *program, char *const arguments[], char *const environment[], int input,
                  int output, int errors, int report, pid_t parent) {
  setpgid(0, 0);
  // The command ends with the process that asked for it.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(127);
  // Above 2 first: one of them may be 0, 1 or 2.
  int in = fcntl(input, F_DUPFD_CLOEXEC, 3);
  int out = fcntl(output, F_DUPFD_CLOEXEC, 3);
  int err = fcntl(errors, F_DUPFD_CLOEXEC, 3);
  int own = fcntl(report, F_DUPFD_CLOEXEC, 3);
  if (in >= 0 && out >= 0 && err >= 0 && own >= 0 && dup2(in, 0) == 0 && dup2(out, 1) == 1 &&
      dup2(err, 2) == 2) {
#if defined(SYS_close_range)
    syscall(SYS_close_range, 3U, ~0U, 4U /* CLOSE_RANGE_CLOEXEC */);
#endif
    struct sigaction usual;
    memset(&usual, 0, sizeof usual);
    usual.sa_handler = SIG_DFL;
    for (int number = 1; number < NSIG; number++) sigaction(number, &usual, NULL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(program, arguments, environment);
  }
  int code = errno;
  ssize_t written = write(own >= 0 ? own : report, &code, sizeof code);
  (void)written;
  _exit(127);
}

int taizhang_spawn(const char *program, char *const arguments[], char *const environment[], int input,
                   int output, int errors, int *process) {
  int ends[2];
  int failure = taizhang_pipe(ends);
  if (failure != 0) return failure;
  fcntl(ends[0], F_SETFL, 0);
  pid_t parent = getpid();
  pid_t child = fork();
  if (child == 0) begin(program, arguments, environment, input, output, errors, ends[1], parent);
  if (child < 0) failure = errno;
  close(ends[1]);
  if (child > 0) {
    int code = 0;
    ssize_t count;
    do count = read(ends[0], &code, sizeof code);
    while (count < 0 && errno == EINTR);
    // The report closes unread where the program has begun.
    if (count == (ssize_t)sizeof code) {
      failure = code;
      int status;
      while (waitpid(child, &status, 0) < 0 && errno == EINTR) {}
    }
    *process = child;
  }
  close(ends[0]);
  return failure;
}

int taizhang_has_ended(int process) {
  siginfo_t about;
  memset(&about, 0, sizeof about);
  if (waitid(P_PID, (id_t)process, &about, WEXITED | WNOHANG | WNOWAIT) != 0) return errno != EINTR;
  return about.si_pid == process;
}

int taizhang_end(int process) {
  // Not taken off the list yet, so that its number, which is its group's, is nobody else's.
  kill(-process, SIGKILL);
  int status = 0;
  while (waitpid(process, &status, 0) < 0) {
    if (errno != EINTR) return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 256 + WTERMSIG(status);
}
