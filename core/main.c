/* main.c -- arguments to a command, and its exit status. */
#include "base/crash.h"
#include "commands/command.h"

#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

/* A closed standard stream would be taken by the next file that is opened.  Held
 * the wrong way round, it fails when it is used: a result is never lost silently. */
static void hold_streams(void)
{
    static const int modes[] = {O_WRONLY, O_RDONLY, O_WRONLY};
    for (int stream = 0; stream <= 2; stream++)
        if (fcntl(stream, F_GETFD) < 0 && open("/dev/null", modes[stream]) != stream)
            _exit(EXIT_NOT_DONE);
}

int main(int count, char **arguments)
{
    hold_streams();
    crash_watch();
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is an error of writing, not the end */
    return command_main(count, arguments);
}
