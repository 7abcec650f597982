/* Statements and schemas that only a test has: files laid over the program's resources. */
#pragma once

#include <glib.h>

/**
 * overlay_begin:
 * @path: resource folder below /de/ratswerk/data/, such as "sql/test"
 *
 * Call it first in main(), before anything reads a resource.
 *
 * Returns: (transfer full): the folder whose files appear at @path
 */
char *overlay_begin (const char *path);

/** overlay_write: makes the file @name in the overlay folder @folder. */
void overlay_write (const char *folder, const char *name, const char *contents);
