/* Import: read all, check all, write all in one transaction.
 *
 * The order of writing follows the references: organizations before memberships, papers before meetings, meetings
 * before the consultations that lead to their items. A file with a problem writes nothing; a dry run writes everything
 * and rolls back, so that its report is the true one.
 */
#include "council/import.h"

#include "import-writer-private.h"
#include "council/audit.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <string.h>

#define MAX_BYTES (512 * 1024 * 1024)

/* the lists of a file in the order in which they are written */
static const struct
{
  const char *list;
  void (*put) (RisImportWriter *writer, const RisJson *element);
} steps[] = {
  { "organizations", ris_import_people_put_organization },
  { "locations", ris_import_people_put_location },
  { "persons", ris_import_people_put_person },
  { "memberships", ris_import_people_put_faction_membership },
  { "memberships", ris_import_people_put_membership },
  { "papers", ris_import_paper_put },
  { "papers", ris_import_paper_put_references },
  { "meetings", ris_import_meeting_put },
  { "papers", ris_import_paper_put_consultations },
};

static guint
count_steps (const RisJson *root)
{
  guint n = 0;

  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (const RisJson *element = ris_json_get_first (root, steps[i].list); element != NULL;
         element = element->next)
      n++;
  return n;
}

static void
write_all (RisImportWriter *writer, const RisJson *root, const RisImportOptions *options)
{
  guint total = count_steps (root);
  guint done = 0;

  ris_import_people_put_body (writer, ris_json_get (root, "body"));
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    for (const RisJson *element = ris_json_get_first (root, steps[i].list);
         element != NULL && writer->error == NULL; element = element->next)
      {
        steps[i].put (writer, element);
        if (options->progress != NULL)
          options->progress (++done, total, options->progress_data);
      }
}

/* an import that changed nothing is no event */
static gboolean
append_audit (RisDb *db, const RisImportReport *report, const RisImportOptions *options,
              gint64 body_id, GError **error)
{
  RisImportCounts sum = ris_import_report_sum (report);
  g_autofree char *after
      = g_strdup_printf ("%s: %u written, %u changed, %u removed, %u unchanged", report->file,
                         sum.written, sum.changed, sum.removed, sum.unchanged);
  RisAuditEntry entry = { .at = options->now,
                          .actor = options->actor,
                          .action = "import",
                          .object_kind = "body",
                          .object_id = body_id,
                          .after = after };

  return sum.written + sum.changed + sum.removed == 0 || ris_audit_append (db, &entry, error);
}

static gboolean
write_file (RisDb *db, const RisJson *root, RisImportReport *report,
            const RisImportOptions *options, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (db, error);
  RisImportWriter writer = { .db = db, .report = report, .now = options->now };

  if (transaction == NULL)
    return FALSE;
  ris_import_report_clear_counts (report);
  write_all (&writer, root, options);
  if (!ris_import_writer_finish (&writer, error)
      || !append_audit (db, report, options, writer.body_id, error))
    return FALSE;
  return options->is_dry_run || ris_transaction_commit (transaction, error);
}

/* bytes that are no JSON are a problem like others, the only one of their file */
static RisJsonDocument *
parse (GBytes *text, RisImportReport *report)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GError) error = NULL;
  gsize length;
  const char *bytes = g_bytes_get_data (text, &length);
  RisJsonDocument *document = ris_json_parse (bytes == NULL ? "" : bytes, length, &place, &error);

  if (document == NULL)
    ris_import_report_refuse (report, RIS_IMPORT_NOT_COUNTED,
                              ris_import_remark_new (place.line, place.column, place.path,
                                                     g_strdup (error->message)));
  return document;
}

RisImportReport *
ris_import_bytes (RisDb *db, const char *name, GBytes *text, const RisImportOptions *options,
                  GError **error)
{
  g_autoptr (RisImportReport) report = ris_import_report_new (name);
  g_autoptr (RisJsonDocument) document = parse (text, report);
  const RisJson *root;

  if (document == NULL)
    return g_steal_pointer (&report);
  root = ris_json_get_root (document);
  if (!ris_import_check_file (db, root, report, error))
    return NULL;
  if (report->n_problems == 0 && !write_file (db, root, report, options, error))
    {
      g_prefix_error (error, "%s: ", report->file);
      return NULL;
    }
  return g_steal_pointer (&report);
}

RisImportReport *
ris_import_file (RisDb *db, const char *path, const RisImportOptions *options, GError **error)
{
  g_autoptr (GMappedFile) mapped = NULL;
  g_autoptr (GBytes) text = NULL;
  GStatBuf status;

  if (g_stat (path, &status) != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "%s: %s", path, g_strerror (errno));
      return NULL;
    }
  if (status.st_size > MAX_BYTES)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE, "%s is larger than 512 MB", path);
      return NULL;
    }
  mapped = g_mapped_file_new (path, FALSE, error);
  if (mapped == NULL)
    {
      ris_error_convert (error);
      return NULL;
    }
  text = g_mapped_file_get_bytes (mapped);
  return ris_import_bytes (db, path, text, options, error);
}
