/* The audit log: every change with before and after, each row sealed by the hash of the row before it. */
#pragma once

#include "db/database.h"

/** RisAuditEntry: what happened; @before and @after are texts and may be %NULL. */
typedef struct
{
  const char *at; /* instant */
  const char *actor;
  const char *action;
  const char *object_kind;
  gint64 object_id;
  const char *before;
  const char *after;
} RisAuditEntry;

/** ris_audit_append: adds a row; call it in the transaction of the change itself. */
gboolean ris_audit_append (RisDb *db, const RisAuditEntry *entry, GError **error);

/**
 * ris_audit_verify:
 * @n_rows: (out) (optional): rows that were read
 *
 * Returns: whether no row was changed, removed from the middle or put between; %RIS_ERROR_CONFLICT names the first that
 *   does not fit. Rows cut off at the end are noticed only by who has kept the last hash.
 */
gboolean ris_audit_verify (RisDb *db, gint64 *n_rows, GError **error);
