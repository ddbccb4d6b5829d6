/* plugin_load.h -- finding, checking and loading plugins.
 *
 * A plugin is native code of our process: what can be checked without running it
 * is checked before it is loaded (file, owner, headers of the file), then its
 * description.  Nothing is ever unloaded.
 */
#ifndef PLUGIN_LOAD_H
#define PLUGIN_LOAD_H

#include "base/problem.h"

#include <accord/plugin.h>

struct plugin {
    const char *id;
    const char *path;
    accord_plugin api; /* our copy: what the plugin does not have is NULL */
};

/* Load the plugin id from the first of the folders that has it.  place is where
 * it was asked for.  NULL with a problem, in words for a consultant. */
const struct plugin *plugin_load(const char *id, const char *const *folders, size_t folder_count,
                                 struct place place, struct arena *arena,
                                 struct problems *problems);

#endif
