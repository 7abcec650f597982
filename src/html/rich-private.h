/* Rich text as HTML. */
#pragma once

#include "view/rich.h"

/**
 * ris_html_append_rich:
 * @heading: the level that the topmost heading of @rich gets
 * @n_tables: (inout): how many tables the page has so far; numbers their labels
 */
void ris_html_append_rich (GString *out, const RisRich *rich, guint heading, guint *n_tables);
