/* Import: a council from a file of the format sitzungsfaelle-1 (ris-import(5)), all or nothing. */
#pragma once

#include "db/database.h"

/** RisImportKind: what the report counts; see ris_import_kind_get_name(). */
typedef enum
{
  RIS_IMPORT_NOT_COUNTED,
  RIS_IMPORT_BODY,
  RIS_IMPORT_TERM,
  RIS_IMPORT_ORGANIZATION,
  RIS_IMPORT_LOCATION,
  RIS_IMPORT_PERSON,
  RIS_IMPORT_MEMBERSHIP,
  RIS_IMPORT_PAPER,
  RIS_IMPORT_ORIGINATOR,
  RIS_IMPORT_REFERENCE,
  RIS_IMPORT_CONSULTATION,
  RIS_IMPORT_MEETING,
  RIS_IMPORT_CONVENER,
  RIS_IMPORT_PHASE,
  RIS_IMPORT_CHAIR,
  RIS_IMPORT_PRESENCE,
  RIS_IMPORT_AGENDA_ITEM,
  RIS_IMPORT_DECISION,
  RIS_IMPORT_RECIPIENT,
  RIS_IMPORT_VOTE,
  RIS_IMPORT_COUNT,
  RIS_IMPORT_BALLOT,
  RIS_IMPORT_ELECTION,
  RIS_IMPORT_CANDIDATE,
  RIS_IMPORT_RECUSAL,
  RIS_IMPORT_TEXT,
  RIS_IMPORT_FILE,
  RIS_IMPORT_N_KINDS,
} RisImportKind;

/** RisImportCounts: what happened to the objects of one kind; @removed are entries of lists that became shorter. */
typedef struct
{
  guint read;
  guint written;
  guint changed;
  guint unchanged;
  guint removed;
  guint refused;
} RisImportCounts;

/** RisImportRemark: a problem or notice with its place; @path is as in `meetings[3].agendaItems[0].paper`. */
typedef struct
{
  guint line;
  guint column;
  char *path;   /* (owned) */
  char *reason; /* (owned) */
} RisImportRemark;

/** RIS_IMPORT_MAX_PROBLEMS: so many problems are listed; further ones are only counted. */
#define RIS_IMPORT_MAX_PROBLEMS 200

/** RisImportReport: what an import did, or why it did nothing. */
typedef struct
{
  char *file; /* (owned): name of the file without folders */
  RisImportCounts counts[RIS_IMPORT_N_KINDS];
  GPtrArray *problems; /* (element-type (owned) RisImportRemark): not empty: nothing was written */
  GPtrArray *notices;  /* (element-type (owned) RisImportRemark): kept in mind, no obstacle */
  guint n_problems;    /* listed or not */
} RisImportReport;

/**
 * RisImportProgress:
 * @done: steps done of @total
 */
typedef void (*RisImportProgress) (guint done, guint total, gpointer data);

/**
 * RisImportOptions:
 * @now: the instant that new and changed rows get; the caller's clock
 * @actor: who is named in the audit log
 * @is_dry_run: do everything and roll back
 * @progress: (nullable): called now and then with @progress_data
 */
typedef struct
{
  const char *now;
  const char *actor;
  gboolean is_dry_run;
  RisImportProgress progress;
  gpointer progress_data;
} RisImportOptions;

/**
 * ris_import_file:
 * @db: a writable connection to council.db
 *
 * Reads and checks all of @path, then writes it in one transaction. Objects are recognised by their ids of earlier
 * imports; what is equal stays as it is, what the file does not mention is left alone.
 *
 * Returns: (transfer full): the report, also of a refused file; %NULL where the file cannot be read or the database
 *   fails, and then nothing was written
 */
RisImportReport *ris_import_file (RisDb *db, const char *path, const RisImportOptions *options,
                                  GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_import_bytes: ris_import_file() of @text; @name stands for the file's name. */
RisImportReport *ris_import_bytes (RisDb *db, const char *name, GBytes *text,
                                   const RisImportOptions *options,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_import_report_free: frees a report (nullable). */
void ris_import_report_free (RisImportReport *report);

/** ris_import_report_sum: (transfer none): the counts of all kinds together. */
RisImportCounts ris_import_report_sum (const RisImportReport *report);

/** ris_import_kind_get_name: the English name of a kind, as in `agendaItem`. */
const char *ris_import_kind_get_name (RisImportKind kind);

/** ris_import_kind_get_label: the German name of a kind, as in "Tagesordnungspunkte". */
const char *ris_import_kind_get_label (RisImportKind kind);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisImportReport, ris_import_report_free)
