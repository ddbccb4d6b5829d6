/* crash.h -- the last words when native code breaks: what was running, exit 70.
 *
 * Nothing half-written is left: files appear by renaming only.
 */
#ifndef CRASH_H
#define CRASH_H

/* Catch the signals of broken code; a sanitizer keeps its own handlers. */
void crash_watch(void);

/* What this thread is in from now on ("plugin governance"); NULL: our own code.
 * The text must outlive the call. */
void crash_note(const char *what);

#endif
