/* Objects and their pages. */
#pragma once

#include <glib.h>

/** ris_object_dup_url: (transfer full) (nullable): the page of an object by its kind: `meeting`, `agenda_item`, … */
char *ris_object_dup_url (const char *kind, gint64 id) G_GNUC_WARN_UNUSED_RESULT;
