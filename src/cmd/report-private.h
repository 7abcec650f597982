/* Reports of imports for people and machines. */
#pragma once

#include "council/import.h"

/** ris_cmd_report_print: writes a German table, or JSON, to standard output; problems and notices of the table go to
 * standard error. */
void ris_cmd_report_print (const RisImportReport *report, gboolean is_dry_run, gboolean as_json);

/** ris_cmd_report_dup_table: (transfer full): the table alone. */
char *ris_cmd_report_dup_table (const RisImportReport *report) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_report_dup_json: (transfer full): the report as one JSON object. */
char *ris_cmd_report_dup_json (const RisImportReport *report,
                               gboolean is_dry_run) G_GNUC_WARN_UNUSED_RESULT;

/** ris_cmd_report_dup_remark: (transfer full): `file:line: path: reason`. */
char *ris_cmd_report_dup_remark (const RisImportReport *report,
                                 const RisImportRemark *remark) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_cmd_report_import:
 * @db: where to
 *
 * Runs an import with the clock of the machine and progress on a terminal.
 *
 * Returns: (transfer full): the report; %NULL on failure
 */
RisImportReport *ris_cmd_report_import (RisDb *db, const char *name, GBytes *text,
                                        gboolean is_dry_run,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;
