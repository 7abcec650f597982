/* A change at the desk: one transaction in which every written row leaves its mark in the audit log.
 *
 *   g_autoptr (RisChange) change = ris_change_begin (desk, error);
 *   if (change == NULL || !ris_change_load (change, &meeting_table, meeting, error)) return FALSE;
 *   meeting->name = …;
 *   return ris_change_save (change, &meeting_table, meeting, "renamed", error) && ris_change_commit (change, error);
 *
 * What is not committed is rolled back. Who acts is the actor of the desk; ask ris_council_demand() first.
 */
#pragma once

#include "council/audit.h"
#include "store/record-store.h"

typedef struct _RisChange RisChange;

/** ris_change_begin: (transfer full): a writing transaction on council.db. */
RisChange *ris_change_begin (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_change_free: ends @change (nullable); rolls back unless it was committed. */
void ris_change_free (RisChange *change);

/** ris_change_load: fills @record, which has its key, from the stored row; %RIS_ERROR_NOT_FOUND where there is none. */
gboolean ris_change_load (RisChange *change, const RisRecordTable *table, gpointer record,
                          GError **error);

/**
 * ris_change_save:
 * @record: new, or with the key of a stored row; gets id, created and modified where it has these fields
 * @action: what was done, one English word: "created", "renamed"
 *
 * Writes the row and, if anything differs, an audit row with all its fields before and after.
 */
gboolean ris_change_save (RisChange *change, const RisRecordTable *table, gpointer record,
                          const char *action, GError **error);

/** ris_change_query: (transfer full): a statement for what is no whole record; note it with ris_change_note(). */
RisStatement *ris_change_query (RisChange *change, const char *name,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_change_note: an audit row; the change adds time and actor to @entry, whose texts hold no secrets. */
gboolean ris_change_note (RisChange *change, const RisAuditEntry *entry, GError **error);

/** ris_change_get_db: (transfer none): the writing connection, for readers inside of the change. */
RisDb *ris_change_get_db (RisChange *change);

/** ris_change_get_now: (transfer none): the instant of the change. */
const char *ris_change_get_now (const RisChange *change);

/** ris_change_commit: makes the change permanent; @change still has to be freed. */
gboolean ris_change_commit (RisChange *change, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisChange, ris_change_free)
