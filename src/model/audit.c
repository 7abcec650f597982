/* Audit rows: one sealed entry of the log of changes. */
#include "model/audit.h"

static const RisField audit_fields[] = {
  RIS_FIELD (RisAuditRow, sequence, INT),       RIS_FIELD (RisAuditRow, at, TEXT),
  RIS_FIELD (RisAuditRow, actor, TEXT),         RIS_FIELD (RisAuditRow, action, TEXT),
  RIS_FIELD (RisAuditRow, object_kind, TEXT),   RIS_FIELD (RisAuditRow, object_id, INT),
  RIS_FIELD (RisAuditRow, before, TEXT),        RIS_FIELD (RisAuditRow, after, TEXT),
  RIS_FIELD (RisAuditRow, previous_hash, TEXT), RIS_FIELD (RisAuditRow, hash, TEXT),
};

RIS_DEFINE_RECORD (RisAuditRow, ris_audit_row, audit_fields)
