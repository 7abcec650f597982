/* The report while it is being made. */
#pragma once

#include "council/import.h"

/** ris_import_report_new: (transfer full): an empty report on @file, a path. */
RisImportReport *ris_import_report_new (const char *file) G_GNUC_WARN_UNUSED_RESULT;

/** ris_import_report_refuse: adds a problem, up to %RIS_IMPORT_MAX_PROBLEMS of them. */
void ris_import_report_refuse (RisImportReport *report, RisImportKind kind,
                               RisImportRemark *remark);

/** ris_import_remark_new: (transfer full): takes @reason. */
RisImportRemark *ris_import_remark_new (guint line, guint column, const char *path,
                                        char *reason) G_GNUC_WARN_UNUSED_RESULT;
void ris_import_remark_free (RisImportRemark *remark);

/** ris_import_report_clear_counts: forgets what was read, keeps problems and notices. */
void ris_import_report_clear_counts (RisImportReport *report);
