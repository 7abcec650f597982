/* Problems: what is wrong with the input of a form, all at once, field by field.
 *
 * Wrong input is no GError: the form comes back with every text that was typed and with a sentence at each field that needs
 * another look.
 */
#pragma once

#include <glib.h>

typedef struct _RisProblems RisProblems;

/** ris_problems_new: (transfer full): no problem yet. */
RisProblems *ris_problems_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_problems_free: frees @problems (nullable). */
void ris_problems_free (RisProblems *problems);

/** ris_problems_add: says in German what is wrong with @field; a field keeps its first problem. */
void ris_problems_add (RisProblems *problems, const char *field, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

/** ris_problems_is_empty: whether nothing is wrong. */
gboolean ris_problems_is_empty (const RisProblems *problems);

/** ris_problems_get: (transfer none) (nullable): what is wrong with @field. */
const char *ris_problems_get (const RisProblems *problems, const char *field);

/** ris_problems_get_size / _get_field: the fields in the order in which they were found wrong. */
guint ris_problems_get_size (const RisProblems *problems);
const char *ris_problems_get_field (const RisProblems *problems, guint index);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisProblems, ris_problems_free)
