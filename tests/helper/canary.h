/* A council full of canaries: a row of every kind, with a unique word in every text.
 *
 * Texts that may be published hold "offenwort001"…, all others "geheimwort001"…: private columns, leaves that are not
 * public, and public leaves of owners that are not. Where a "geheimwort" turns up in anything that the public can get,
 * there is a leak, and canary_find() says from which leaf.
 */
#pragma once

#include <glib.h>

typedef struct _Canary Canary;

/** canary_new: (transfer full): makes council.db and files/ in the existing folder @directory. Aborts on failure. */
Canary *canary_new (const char *directory);
void canary_free (Canary *canary);

/** canary_find: (nullable): the leaf of the first secret word in @text of @length bytes (-1: up to its end). */
const char *canary_find (Canary *canary, const char *text, gssize length);

/** canary_count_secrets / canary_count_open: how many words were planted. */
guint canary_count_secrets (Canary *canary);
guint canary_count_open (Canary *canary);

/** canary_has_open_word: whether the @index-th open word (from 1) stands in @text. */
gboolean canary_has_open_word (guint index, const char *text);

/** canary_get_id: the id of the row called @name in the table of rows of canary.c. */
gint64 canary_get_id (Canary *canary, const char *name);

/** canary_execute: runs an SQL text on council.db: to publish something on purpose, or to withdraw it. */
void canary_execute (const char *directory, const char *sql);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Canary, canary_free)
