/* The whole contents of a database as text, for comparing and for searching. */
#pragma once

#include <glib.h>

/**
 * dump_database:
 * @path: a database file
 * @skipped: (nullable): names of tables that are left out, with a blank around each: " tombstone job "
 *
 * Returns: (transfer full): all rows of all real tables in a fixed order, a line each; the tables of full-text indexes
 *   included as their raw bytes
 */
GString *dump_database (const char *path, const char *skipped);

/** dump_assert_equal: fails the test with the first different line of two dumps. */
void dump_assert_equal (GString *a, GString *b);

/** dump_count: (for messages and conditions) the number that @sql answers on the database @path. */
gint64 dump_count (const char *path, const char *sql);

/** dump_free: for g_autoptr-like cleanup of a dump. */
static inline void
dump_clear (GString **dump)
{
  if (*dump != NULL)
    g_string_free (*dump, TRUE);
}

#define dump_auto __attribute__ ((cleanup (dump_clear))) GString
