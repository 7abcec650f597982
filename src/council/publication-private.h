/* The steps of a publication, for the log, the verification and the tests: nobody else's business. */
#pragma once

#include "council/publication.h"
#include "db/database.h"

/* both databases on one connection, public.db as schema "public"; @public_path is made where there is none */
RisDb *ris_publication_open (const char *data_directory, const char *public_path, GError **error);

/* step 1, inside a transaction of the caller: brings public.db up to date; @last is how far the queue was looked at */
gboolean ris_publication_fill (RisDb *db, gboolean rebuild, const char *now, gint64 *last,
                               GError **error);

/* step 2, a transaction on council.db: writes the log for all that is pending, empties the queue up to @last */
gboolean ris_publication_log_write (RisDb *db, const char *now, gint64 last,
                                    RisPublicationReport *report, GError **error);

/* step 3, a transaction on public.db: copies the log, forgets what was pending up to @pending */
gboolean ris_publication_log_copy (RisDb *db, gint64 pending, GError **error);

/* (transfer full): SHA-256 over all public rows of the object @id; @kind as in the view public.root */
char *ris_publication_log_dup_content_hash (RisDb *db, const char *kind, gint64 id, GError **error);

/* checks every link; @broken becomes the sequence of the first bad one, 0 where the chain is whole */
gboolean ris_publication_log_verify (RisDb *db, gint64 *broken, GError **error);
