/* Reports of imports: a table that people can read, JSON for machines, and progress while they wait. */
#include "report-private.h"

#include "base/date.h"

#include <json-glib/json-glib.h>
#include <stdio.h>
#include <unistd.h>

#define LABEL_WIDTH 28

/* --- table --- */

static void
add_cell (GString *line, const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  g_string_append_printf (line, "%*s%s", (int)MAX (12 - length, 1), "", text);
}

static void
add_number (GString *line, guint number)
{
  g_autofree char *text = g_strdup_printf ("%u", number);

  add_cell (line, text);
}

static void
add_label (GString *line, const char *text)
{
  glong length = g_utf8_strlen (text, -1);

  g_string_append_printf (line, "%s%*s", text, (int)MAX (LABEL_WIDTH - length, 0), "");
}

static void
add_row (GString *table, const char *label, const RisImportCounts *counts)
{
  add_label (table, label);
  add_number (table, counts->read);
  add_number (table, counts->written);
  add_number (table, counts->changed);
  add_number (table, counts->removed);
  add_number (table, counts->unchanged);
  add_number (table, counts->refused);
  g_string_append_c (table, '\n');
}

static gboolean
is_empty (const RisImportCounts *counts)
{
  return counts->read + counts->removed + counts->refused == 0;
}

char *
ris_cmd_report_dup_table (const RisImportReport *report)
{
  static const char *const heads[]
      = { "gelesen", "geschrieben", "geändert", "entfernt", "unverändert", "abgewiesen" };
  GString *table = g_string_new (NULL);
  RisImportCounts sum = ris_import_report_sum (report);

  add_label (table, report->file);
  for (guint i = 0; i < G_N_ELEMENTS (heads); i++)
    add_cell (table, heads[i]);
  g_string_append_c (table, '\n');
  for (guint kind = 0; kind < RIS_IMPORT_N_KINDS; kind++)
    if (!is_empty (&report->counts[kind]))
      add_row (table, ris_import_kind_get_label (kind), &report->counts[kind]);
  add_row (table, "zusammen", &sum);
  return g_string_free (table, FALSE);
}

char *
ris_cmd_report_dup_remark (const RisImportReport *report, const RisImportRemark *remark)
{
  gboolean has_path = remark->path != NULL && *remark->path != '\0';

  return g_strdup_printf ("%s:%u: %s%s%s", report->file, remark->line, has_path ? remark->path : "",
                          has_path ? ": " : "", remark->reason);
}

/* --- JSON --- */

static void
add_count (JsonBuilder *builder, const char *name, guint number)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_int_value (builder, number);
}

static void
add_text (JsonBuilder *builder, const char *name, const char *text)
{
  json_builder_set_member_name (builder, name);
  json_builder_add_string_value (builder, text == NULL ? "" : text);
}

static void
add_kind (JsonBuilder *builder, RisImportKind kind, const RisImportCounts *counts)
{
  json_builder_begin_object (builder);
  add_text (builder, "kind", ris_import_kind_get_name (kind));
  add_count (builder, "read", counts->read);
  add_count (builder, "written", counts->written);
  add_count (builder, "changed", counts->changed);
  add_count (builder, "removed", counts->removed);
  add_count (builder, "unchanged", counts->unchanged);
  add_count (builder, "refused", counts->refused);
  json_builder_end_object (builder);
}

static void
add_remarks (JsonBuilder *builder, const char *name, GPtrArray *remarks)
{
  json_builder_set_member_name (builder, name);
  json_builder_begin_array (builder);
  for (guint i = 0; i < remarks->len; i++)
    {
      const RisImportRemark *remark = remarks->pdata[i];

      json_builder_begin_object (builder);
      add_count (builder, "line", remark->line);
      add_count (builder, "column", remark->column);
      add_text (builder, "path", remark->path);
      add_text (builder, "reason", remark->reason);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
}

char *
ris_cmd_report_dup_json (const RisImportReport *report, gboolean is_dry_run)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonGenerator) generator = json_generator_new ();
  g_autoptr (JsonNode) root = NULL;

  json_builder_begin_object (builder);
  add_text (builder, "file", report->file);
  json_builder_set_member_name (builder, "dryRun");
  json_builder_add_boolean_value (builder, is_dry_run);
  json_builder_set_member_name (builder, "kinds");
  json_builder_begin_array (builder);
  for (guint kind = 0; kind < RIS_IMPORT_N_KINDS; kind++)
    if (!is_empty (&report->counts[kind]))
      add_kind (builder, kind, &report->counts[kind]);
  json_builder_end_array (builder);
  add_count (builder, "problemCount", report->n_problems);
  add_remarks (builder, "problems", report->problems);
  add_remarks (builder, "notices", report->notices);
  json_builder_end_object (builder);
  root = json_builder_get_root (builder);
  json_generator_set_root (generator, root);
  json_generator_set_pretty (generator, TRUE);
  return json_generator_to_data (generator, NULL);
}

/* --- printing --- */

static void
print_remarks (const RisImportReport *report, GPtrArray *remarks, const char *prefix)
{
  for (guint i = 0; i < remarks->len; i++)
    {
      g_autofree char *line = ris_cmd_report_dup_remark (report, remarks->pdata[i]);

      fprintf (stderr, "%s%s\n", prefix, line);
    }
}

void
ris_cmd_report_print (const RisImportReport *report, gboolean is_dry_run, gboolean as_json)
{
  g_autofree char *text
      = as_json ? ris_cmd_report_dup_json (report, is_dry_run) : ris_cmd_report_dup_table (report);

  if (as_json)
    {
      puts (text);
      return;
    }
  print_remarks (report, report->notices, "Hinweis: ");
  print_remarks (report, report->problems, "");
  if (report->n_problems > report->problems->len)
    fprintf (stderr, "… und %u weitere Fehler\n", report->n_problems - report->problems->len);
  fputs (text, stdout);
  if (report->n_problems > 0)
    puts ("Es wurde nichts geschrieben.");
  else if (is_dry_run)
    puts ("Probelauf: Es wurde nichts geschrieben.");
}

/* --- importing --- */

static void
show_progress (guint done, guint total, gpointer data)
{
  guint *shown = data;
  guint percent = total == 0 ? 100 : (guint)((guint64)done * 100 / total);

  if (percent == *shown)
    return;
  *shown = percent;
  fprintf (stderr, "\r%3u %%%s", percent, percent == 100 ? "\r     \r" : "");
  fflush (stderr);
}

RisImportReport *
ris_cmd_report_import (RisDb *db, const char *name, GBytes *text, gboolean is_dry_run,
                       GError **error)
{
  g_autofree char *now = ris_date_dup_from_unix (g_get_real_time () / G_USEC_PER_SEC);
  guint shown = G_MAXUINT;
  RisImportOptions options = { .now = now, .actor = g_get_user_name (), .is_dry_run = is_dry_run };

  if (isatty (STDERR_FILENO))
    {
      options.progress = show_progress;
      options.progress_data = &shown;
    }
  return text == NULL ? ris_import_file (db, name, &options, error)
                      : ris_import_bytes (db, name, text, &options, error);
}
