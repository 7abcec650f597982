/* Audit rows: one sealed entry of the log of changes. */
#pragma once

#include "base/record.h"

/** RisAuditRow: the columns of the table audit. */
typedef struct
{
  gint64 sequence;
  char *at;
  char *actor;
  char *action;
  char *object_kind;
  gint64 object_id;
  char *before;
  char *after;
  char *previous_hash;
  char *hash;
} RisAuditRow;

RIS_DECLARE_RECORD (RisAuditRow, ris_audit_row);
