/* crash.c -- only what is safe in a signal handler: write and _exit. */
#define _XOPEN_SOURCE 700 /* sigaltstack */

#include "base/crash.h"

#include "base/base.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static _Thread_local const char *volatile running;

static void say(const char *text)
{
    ssize_t ignored = write(STDERR_FILENO, text, strlen(text));
    (void)ignored;
}

static void on_crash(int number)
{
    (void)number;
    say("accord: error: broken native code in ");
    say(running ? running : "accord itself");
    say("\n");
    _exit(EXIT_OUR_FAULT);
}

void crash_note(const char *what)
{
    running = what;
}

#if defined __SANITIZE_ADDRESS__ || defined __SANITIZE_THREAD__
void crash_watch(void) {}
#else
void crash_watch(void)
{
    static const int signals[] = {SIGSEGV, SIGBUS, SIGFPE, SIGILL, SIGABRT};
    static char stack[64 * 1024]; /* of its own: the usual one may be what overflowed */
    const stack_t own = {.ss_sp = stack, .ss_size = sizeof stack};
    struct sigaction action = {.sa_handler = on_crash, .sa_flags = SA_ONSTACK};
    sigaltstack(&own, NULL);
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < COUNT_OF(signals); i++)
        sigaction(signals[i], &action, NULL);
}
#endif
