/* plugin_elf.h -- is this file a whole shared object for this machine?
 *
 * A truncated one kills the process inside dlopen, or loads silently wrong.
 */
#ifndef PLUGIN_ELF_H
#define PLUGIN_ELF_H

#include <stdbool.h>
#include <stddef.h>

enum elf_state { ELF_WHOLE, ELF_FOREIGN, ELF_DAMAGED };

enum elf_state elf_check(const char *bytes, size_t len);

#endif
