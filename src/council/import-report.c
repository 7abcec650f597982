/* The report of an import: counts per kind, problems that stopped it and notices that did not. */
#include "import-report-private.h"

static const struct
{
  const char *name;
  const char *label;
} kinds[RIS_IMPORT_N_KINDS] = {
  [RIS_IMPORT_NOT_COUNTED] = { "file", "Datei" },
  [RIS_IMPORT_BODY] = { "body", "Körperschaften" },
  [RIS_IMPORT_TERM] = { "legislativeTerm", "Wahlperioden" },
  [RIS_IMPORT_ORGANIZATION] = { "organization", "Gremien, Fraktionen, Ämter" },
  [RIS_IMPORT_LOCATION] = { "location", "Orte" },
  [RIS_IMPORT_PERSON] = { "person", "Personen" },
  [RIS_IMPORT_MEMBERSHIP] = { "membership", "Mitgliedschaften" },
  [RIS_IMPORT_PAPER] = { "paper", "Vorlagen" },
  [RIS_IMPORT_ORIGINATOR] = { "originator", "Einbringende" },
  [RIS_IMPORT_REFERENCE] = { "reference", "Bezüge" },
  [RIS_IMPORT_CONSULTATION] = { "consultation", "Beratungen" },
  [RIS_IMPORT_MEETING] = { "meeting", "Sitzungen" },
  [RIS_IMPORT_CONVENER] = { "convener", "tagende Gremien" },
  [RIS_IMPORT_PHASE] = { "phase", "Sitzungsabschnitte" },
  [RIS_IMPORT_CHAIR] = { "chair", "Sitzungsleitungen" },
  [RIS_IMPORT_PRESENCE] = { "presence", "Anwesenheiten" },
  [RIS_IMPORT_AGENDA_ITEM] = { "agendaItem", "Tagesordnungspunkte" },
  [RIS_IMPORT_DECISION] = { "decision", "Beschlüsse" },
  [RIS_IMPORT_RECIPIENT] = { "recipient", "Empfehlungen an" },
  [RIS_IMPORT_VOTE] = { "vote", "Abstimmungen" },
  [RIS_IMPORT_COUNT] = { "count", "Teilzählungen" },
  [RIS_IMPORT_BALLOT] = { "ballot", "Einzelstimmen" },
  [RIS_IMPORT_ELECTION] = { "election", "Wahlen" },
  [RIS_IMPORT_CANDIDATE] = { "candidate", "Wahlvorschläge" },
  [RIS_IMPORT_RECUSAL] = { "recusal", "Befangenheiten" },
  [RIS_IMPORT_TEXT] = { "text", "Texte" },
  [RIS_IMPORT_FILE] = { "file", "Dateien" },
};

const char *
ris_import_kind_get_name (RisImportKind kind)
{
  return kinds[kind].name;
}

const char *
ris_import_kind_get_label (RisImportKind kind)
{
  return kinds[kind].label;
}

RisImportRemark *
ris_import_remark_new (guint line, guint column, const char *path, char *reason)
{
  RisImportRemark *remark = g_new0 (RisImportRemark, 1);

  remark->line = line;
  remark->column = column;
  remark->path = g_strdup (path);
  remark->reason = reason;
  return remark;
}

void
ris_import_remark_free (RisImportRemark *remark)
{
  g_free (remark->path);
  g_free (remark->reason);
  g_free (remark);
}

RisImportReport *
ris_import_report_new (const char *file)
{
  RisImportReport *report = g_new0 (RisImportReport, 1);

  report->file = g_path_get_basename (file);
  report->problems = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_import_remark_free);
  report->notices = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_import_remark_free);
  return report;
}

void
ris_import_report_free (RisImportReport *report)
{
  if (report == NULL)
    return;
  g_free (report->file);
  g_ptr_array_unref (report->problems);
  g_ptr_array_unref (report->notices);
  g_free (report);
}

void
ris_import_report_refuse (RisImportReport *report, RisImportKind kind, RisImportRemark *remark)
{
  report->n_problems++;
  report->counts[kind].refused++;
  if (report->problems->len < RIS_IMPORT_MAX_PROBLEMS)
    g_ptr_array_add (report->problems, remark);
  else
    ris_import_remark_free (remark);
}

void
ris_import_report_clear_counts (RisImportReport *report)
{
  for (guint i = 0; i < RIS_IMPORT_N_KINDS; i++)
    report->counts[i] = (RisImportCounts){ 0 };
}

RisImportCounts
ris_import_report_sum (const RisImportReport *report)
{
  RisImportCounts sum = { 0 };

  for (guint i = 0; i < RIS_IMPORT_N_KINDS; i++)
    {
      sum.read += report->counts[i].read;
      sum.written += report->counts[i].written;
      sum.changed += report->counts[i].changed;
      sum.unchanged += report->counts[i].unchanged;
      sum.removed += report->counts[i].removed;
      sum.refused += report->counts[i].refused;
    }
  return sum;
}
