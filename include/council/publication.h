/* Publication: brings public.db up to what is public in council.db.
 *
 * Triggers of council.db note every changed object in a queue; a run looks at the objects of the queue and at what shows
 * or names them, takes them out of public.db, writes what is public of them now, and says in the publication log what
 * was published, changed or withdrawn. Nothing else ever writes public.db.
 */
#pragma once

#include "base/error.h"

/** RisPublicationReport: what a run did; counts are objects as the publication log names them. */
typedef struct
{
  guint published;
  guint changed;
  guint withdrawn;
} RisPublicationReport;

/**
 * ris_publication_run:
 * @data_directory: with council.db; public.db is made where there is none
 * @rebuild: look at everything, not only at what is in the queue
 * @report: (out) (optional): what was done
 *
 * Idempotent: a second run finds nothing to do. A run that was interrupted at any point is completed by the next one.
 * %RIS_ERROR_CONFLICT says that a row to be published points to something that is not public: nothing is published then.
 *
 * Returns: %FALSE on failure
 */
gboolean ris_publication_run (const char *data_directory, gboolean rebuild,
                              RisPublicationReport *report, GError **error);
