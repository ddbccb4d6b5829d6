/* progress.c -- a timer's signal writes the line: what computes need not know, and no clock is read. */
#include "commands/progress.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t seconds, running, french_line;

/* Only what a signal handler may call. */
static void tick(int signal)
{
    char line[40] = "\r", *at = line + 1;
    const char *text = french_line ? "accord calcule… " : "accord is working… ";
    (void)signal;
    if (!running)
        return;
    seconds++;
    memcpy(at, text, strlen(text));
    at += strlen(text);
    int shown = seconds > 9999 ? 9999 : seconds;
    for (int unit = 1000; unit > 0; unit /= 10)
        if (shown >= unit)
            *at++ = (char)('0' + shown / unit % 10);
    memcpy(at, " s", 2);
    if (write(STDERR_FILENO, line, (size_t)(at + 2 - line)) < 0)
        running = 0;
    alarm(1);
}

void progress_begin(bool french)
{
    const char *terminal = getenv("TERM");
    struct sigaction action = {.sa_handler = tick, .sa_flags = SA_RESTART};
    if (!isatty(STDERR_FILENO) || !terminal || strcmp(terminal, "dumb") == 0)
        return;
    sigemptyset(&action.sa_mask);
    if (sigaction(SIGALRM, &action, NULL) != 0)
        return;
    french_line = french;
    running = 1;
    alarm(1);
}

void progress_end(void)
{
    static const char erase[] = "\r\033[K";
    alarm(0);
    if (running && seconds && write(STDERR_FILENO, erase, sizeof erase - 1) < 0)
        seconds = 0; /* there is nobody to tell */
    running = 0;
}
