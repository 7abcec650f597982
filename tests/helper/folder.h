/* A temporary folder that is gone with all its contents when the test is over. */
#pragma once

#include <glib.h>

/** folder_new: (transfer full): the path of a new, empty folder. */
char *folder_new (void);

/** folder_remove: deletes @path with everything in it. */
void folder_remove (const char *path);

/** folder_clear: removes the folder and frees its path, for folder_auto. */
void folder_clear (char **path);

#define folder_auto __attribute__ ((cleanup (folder_clear))) char
