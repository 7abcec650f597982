/* The audit log: every change with before and after, each row sealed by the hash of the row before it. */
#pragma once

#include "council/council.h"
#include "db/database.h"
#include "model/audit.h"

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

/** RisAuditFilter: what is looked for; %NULL and 0 stand for everything, @below %RIS_UNKNOWN for the newest rows. */
typedef struct
{
  const char *actor;
  const char *object_kind;
  gint64 object_id;
  const char *from_at; /* instant, included */
  const char *to_at;   /* instant, not included */
  gint64 below;        /* only rows before this one */
} RisAuditFilter;

/** ris_audit_search: (transfer full) (element-type RisAuditRow): at most @n rows, newest first; FORBIDDEN without
 *  %RIS_MAY_READ_AUDIT. */
GPtrArray *ris_audit_search (RisCouncil *desk, const RisAuditFilter *filter, guint n,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
