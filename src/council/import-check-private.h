/* Checking a file against the format: every problem with its place, nothing written. */
#pragma once

#include "import-format-private.h"

/** RIS_IMPORT_SYSTEM: under this name legacy_key keeps the ids of imported files. */
#define RIS_IMPORT_SYSTEM "sitzungsfaelle"

struct _RisImportChecker
{
  RisDb *db;                     /* (unowned): the caller's */
  RisImportReport *report;       /* (unowned): the caller's */
  GHashTable *objects;           /* (owned) id -> RisJson */
  GHashTable *meeting_of_item;   /* (owned) id of an agenda item -> id of its meeting */
  GString *path;                 /* (owned): of the object being checked */
  const RisImportObject *object; /* (unowned): what it should be */
  GError *error;                 /* (owned) (nullable): the first failure of the database */
};

/**
 * ris_import_check_file:
 *
 * Checks all of @root and adds the problems to @report.
 *
 * Returns: %FALSE where the database failed; problems are no failure
 */
gboolean ris_import_check_file (RisDb *db, const RisJson *root, RisImportReport *report,
                                GError **error);

/** ris_import_check_refuse: adds a problem with the member @name (nullable: the object itself) of @object. */
void ris_import_check_refuse (RisImportChecker *checker, const RisJson *object, const char *name,
                              const char *format, ...) G_GNUC_PRINTF (4, 5);

/** ris_import_check_is_known: whether the file or the database has an object with this id. */
gboolean ris_import_check_is_known (RisImportChecker *checker, const char *id);

/** ris_import_check_is_stored: whether the database has an object with this id. */
gboolean ris_import_check_is_stored (RisImportChecker *checker, const char *id);

/** ris_import_check_dup_kind: (transfer full): what stands before the slash of an id: `paper` of `paper/A-1`. */
char *ris_import_check_dup_kind (const char *id);
