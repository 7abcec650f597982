/* Verification: whether a data directory still is what Ratswerk has written.
 *
 * The pages and references of both databases, the chains of the audit and the publication log, the contents of all files,
 * and public.db against a fresh publication into a temporary file. Nothing in the data directory is changed.
 */
#pragma once

#include "base/error.h"

/**
 * RisVerificationKind:
 * @RIS_VERIFICATION_DAMAGED: pages or indexes of a database; @detail is what SQLite says
 * @RIS_VERIFICATION_DANGLING: row @object_id of table @object_kind points to no row of table @detail
 * @RIS_VERIFICATION_AUDIT: the audit chain is broken; @detail says where
 * @RIS_VERIFICATION_LOG: the publication log is broken at row @object_id
 * @RIS_VERIFICATION_LOG_COPY: row @object_id of the log differs in its public copy
 * @RIS_VERIFICATION_LOG_CONTENT: the log's last word on the object is not what public.db holds
 * @RIS_VERIFICATION_FILE_MISSING: the contents of file @object_id are not there
 * @RIS_VERIFICATION_FILE_CHANGED: the contents of file @object_id have another hash
 * @RIS_VERIFICATION_PUBLIC_MISSING: the object would be published and is not in public.db
 * @RIS_VERIFICATION_PUBLIC_SURPLUS: the object is in public.db and would not be published
 * @RIS_VERIFICATION_PUBLIC_DIFFERS: the object is not in public.db as it would be published
 * @RIS_VERIFICATION_PUBLIC_ROWS: table @object_kind of public.db has more or fewer rows than it should
 * @RIS_VERIFICATION_WAITING: @object_id changes wait for publication: public.db and the log were not compared
 */
typedef enum
{
  RIS_VERIFICATION_DAMAGED,
  RIS_VERIFICATION_DANGLING,
  RIS_VERIFICATION_AUDIT,
  RIS_VERIFICATION_LOG,
  RIS_VERIFICATION_LOG_COPY,
  RIS_VERIFICATION_LOG_CONTENT,
  RIS_VERIFICATION_FILE_MISSING,
  RIS_VERIFICATION_FILE_CHANGED,
  RIS_VERIFICATION_PUBLIC_MISSING,
  RIS_VERIFICATION_PUBLIC_SURPLUS,
  RIS_VERIFICATION_PUBLIC_DIFFERS,
  RIS_VERIFICATION_PUBLIC_ROWS,
  RIS_VERIFICATION_WAITING,
} RisVerificationKind;

/** RisVerificationFinding: one thing that is not as it should be. */
typedef struct
{
  RisVerificationKind kind;
  char *object_kind; /* (owned) (nullable): table, or kind of object */
  gint64 object_id;
  char *detail; /* (owned) (nullable) */
} RisVerificationFinding;

/** ris_verification_finding_free: frees @finding (nullable). */
void ris_verification_finding_free (RisVerificationFinding *finding);

/**
 * ris_verification_run:
 * @data_directory: with council.db and public.db
 *
 * Returns: (transfer full) (element-type RisVerificationFinding): what was found, possibly nothing; %NULL where it could not be looked
 */
GPtrArray *ris_verification_run (const char *data_directory,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisVerificationFinding, ris_verification_finding_free)
