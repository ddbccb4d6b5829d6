/* number_write.h -- a number as YAML and JSON print it: the same in any locale. */
#ifndef NUMBER_WRITE_H
#define NUMBER_WRITE_H

enum { NUMBER_ROOM = 40 };

/* The shortest decimal that reads back as number (which is finite). */
void number_write(char text[NUMBER_ROOM], double number);

#endif
