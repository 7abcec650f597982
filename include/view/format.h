/* Filters: how values are written in German. One table serves HTML and PDF templates (`{{start|date}}`).
 *
 *   date         07.06.2022            datelong    7. Juni 2022          weekday     Dienstag
 *   weekdaydate  Di., 07.06.2022       time        18:00                 datetime    07.06.2022, 18:00 Uhr
 *   number       1.668.968             size        412 KB (from bytes)   iso         2022-06-07T18:00:00+02:00
 *   lines        text whose line breaks are joined by a space
 *
 * Dates are ISO days (`2022-06-07`); instants are UTC (`2022-06-07T16:00:00Z`) and are shown in Europe/Berlin.
 */
#pragma once

#include "view/view.h"

typedef struct _RisFilter RisFilter;

/** ris_filter_find: (nullable): the filter of this name, or %NULL: then the template is wrong. */
const RisFilter *ris_filter_find (const char *name);

/** ris_filter_apply: appends the filtered @value (a text or int; anything else appends nothing) to @out, not escaped. */
void ris_filter_apply (const RisFilter *filter, const RisView *value, GString *out);
