/* Verification: whether a data directory still is what Ratswerk has written.
 *
 * The pages and references of both databases, the chains of the audit and the publication log, the contents of all files,
 * and public.db against a fresh publication into a temporary file. Nothing in the data directory is changed.
 */
#pragma once

#include "base/error.h"

/**
 * RisFindingKind:
 * @RIS_FINDING_DAMAGED: pages or indexes of a database; @detail is what SQLite says
 * @RIS_FINDING_DANGLING: row @object_id of table @object_kind points to no row of table @detail
 * @RIS_FINDING_AUDIT: the audit chain is broken; @detail says where
 * @RIS_FINDING_LOG: the publication log is broken at row @object_id
 * @RIS_FINDING_LOG_COPY: row @object_id of the log differs in its public copy
 * @RIS_FINDING_LOG_CONTENT: the log's last word on the object is not what public.db holds
 * @RIS_FINDING_FILE_MISSING: the contents of file @object_id are not there
 * @RIS_FINDING_FILE_CHANGED: the contents of file @object_id have another hash
 * @RIS_FINDING_PUBLIC_MISSING: the object would be published and is not in public.db
 * @RIS_FINDING_PUBLIC_SURPLUS: the object is in public.db and would not be published
 * @RIS_FINDING_PUBLIC_DIFFERS: the object is not in public.db as it would be published
 * @RIS_FINDING_PUBLIC_ROWS: table @object_kind of public.db has more or fewer rows than it should
 * @RIS_FINDING_WAITING: @object_id changes wait for publication: public.db and the log were not compared
 */
typedef enum
{
  RIS_FINDING_DAMAGED,
  RIS_FINDING_DANGLING,
  RIS_FINDING_AUDIT,
  RIS_FINDING_LOG,
  RIS_FINDING_LOG_COPY,
  RIS_FINDING_LOG_CONTENT,
  RIS_FINDING_FILE_MISSING,
  RIS_FINDING_FILE_CHANGED,
  RIS_FINDING_PUBLIC_MISSING,
  RIS_FINDING_PUBLIC_SURPLUS,
  RIS_FINDING_PUBLIC_DIFFERS,
  RIS_FINDING_PUBLIC_ROWS,
  RIS_FINDING_WAITING,
} RisFindingKind;

/** RisFinding: one thing that is not as it should be. */
typedef struct
{
  RisFindingKind kind;
  char *object_kind; /* (owned) (nullable): table, or kind of object */
  gint64 object_id;
  char *detail; /* (owned) (nullable) */
} RisFinding;

/** ris_verification_finding_free: frees @finding (nullable). */
void ris_verification_finding_free (RisFinding *finding);

/**
 * ris_verification_run:
 * @data_directory: with council.db and public.db
 *
 * Returns: (transfer full) (element-type RisFinding): what was found, possibly nothing; %NULL where it could not be looked
 */
GPtrArray *ris_verification_run (const char *data_directory,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisFinding, ris_verification_finding_free)
