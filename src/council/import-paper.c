/* Import of papers: who moved them, their sections and files, what they refer to and how they go through committees. */
#include "import-writer-private.h"

#include "model/consultation.h"
#include "model/number.h"
#include "model/paper.h"

#include <string.h>

static const RisImportTable paper_table
    = { { "paper", &ris_paper_type }, RIS_IMPORT_PAPER, &ris_import_format_paper };
static const RisImportTable originator_table
    = { { "paper-originator", &ris_paper_originator_type }, RIS_IMPORT_ORIGINATOR, NULL };
static const RisImportTable reference_table = { { "paper-reference", &ris_paper_reference_type },
                                                RIS_IMPORT_REFERENCE,
                                                &ris_import_format_reference };
static const RisImportTable consultation_table = { { "consultation", &ris_consultation_type },
                                                   RIS_IMPORT_CONSULTATION,
                                                   &ris_import_format_consultation };

/* the day a paper was known at the latest; (nullable) */
static const char *
get_first_day (const RisJson *object, const char *paper_date)
{
  const char *first = paper_date;

  if (first != NULL)
    return first;
  for (const RisJson *step = ris_json_get_first (object, "consultations"); step != NULL;
       step = step->next)
    {
      const char *day = ris_json_get_text (step, "date");

      if (day != NULL && (first == NULL || strcmp (day, first) < 0))
        first = day;
    }
  return first;
}

/* the format does not say when a paper was released: the first day it was known, else the year of its number */
static char *
dup_release (const RisImportWriter *writer, const RisJson *object, const char *paper_date)
{
  const char *day = get_first_day (object, paper_date);
  const RisJson *year = ris_json_get (ris_json_get (object, "referenceParts"), "year");

  if (day != NULL)
    return g_strconcat (day, "T00:00:00Z", NULL);
  if (year != NULL && year->kind == RIS_JSON_INTEGER && year->integer >= 1900
      && year->integer <= 2100)
    return g_strdup_printf ("%d-01-01T00:00:00Z", (int)year->integer);
  return g_strdup (writer->now);
}

static void
put_originators (RisImportWriter *writer, const RisJson *object, gint64 paper_id)
{
  const RisJson *list = ris_json_get (object, "originator");
  guint n = 0;

  if (list == NULL)
    return;
  for (const RisJson *party = ris_json_get_first (object, "originator"); party != NULL;
       party = party->next)
    {
      g_autoptr (RisPaperOriginator) originator = ris_paper_originator_new ();

      originator->paper_id = paper_id;
      originator->position = ++n;
      ris_import_writer_open (writer, &originator_table, originator, NULL);
      originator->organization_id = ris_import_writer_find_organization (writer, party->text);
      g_free (originator->label);
      originator->label = originator->organization_id == 0 ? g_strdup (party->text) : NULL;
      ris_import_writer_save (writer, &originator_table, originator, party);
    }
  ris_import_writer_trim (writer, &originator_table, paper_id, n);
}

static void
put_texts (RisImportWriter *writer, const RisJson *object, const RisImportPlace *place)
{
  ris_import_writer_put_text (writer, place,
                              ris_import_writer_find_canonical (writer, "text-section", "proposal"),
                              ris_json_get_text (object, "proposal"), NULL);
  for (const RisJson *section = ris_json_get_first (object, "sections"); section != NULL;
       section = section->next)
    {
      RisLabel label = ris_import_writer_find_label (writer, "text-section",
                                                     ris_json_get_text (section, "section"));

      ris_import_writer_put_text (writer, place, label, ris_json_get_text (section, "text"),
                                  section);
    }
}

void
ris_import_paper_put (RisImportWriter *writer, const RisJson *object)
{
  g_autoptr (RisPaper) paper = ris_paper_new ();
  g_autofree char *released_on = NULL;
  RisImportPlace place;

  ris_import_writer_open (writer, &paper_table, paper, object);
  paper->body_id = writer->body_id;
  g_free (paper->number_key);
  paper->number_key = paper->number == NULL ? NULL : ris_number_dup_key (paper->number);
  if (paper->released_at == NULL)
    paper->released_at = dup_release (writer, object, paper->paper_date);
  g_free (paper->release_certainty);
  paper->release_certainty = g_strdup ("derived");
  ris_import_writer_save (writer, &paper_table, paper, object);
  released_on = g_strndup (paper->released_at, strlen ("YYYY-MM-DD"));
  place = (RisImportPlace){ paper->id, paper->id, released_on };
  put_originators (writer, object, paper->id);
  put_texts (writer, object, &place);
  ris_import_writer_put_files (writer, &place, "paper", object);
}

void
ris_import_paper_put_references (RisImportWriter *writer, const RisJson *object)
{
  gint64 paper_id = ris_import_writer_find (writer, ris_json_get_text (object, "id"));

  for (const RisJson *entry = ris_json_get_first (object, "references"); entry != NULL;
       entry = entry->next)
    {
      g_autoptr (RisPaperReference) reference = ris_paper_reference_new ();

      reference->paper_id = paper_id;
      ris_import_writer_open (writer, &reference_table, reference, entry);
      ris_import_writer_save (writer, &reference_table, reference, entry);
    }
}

void
ris_import_paper_put_consultations (RisImportWriter *writer, const RisJson *object)
{
  gint64 paper_id = ris_import_writer_find (writer, ris_json_get_text (object, "id"));
  gint64 position = 1;

  for (const RisJson *step = ris_json_get_first (object, "consultations"); step != NULL;
       step = step->next)
    {
      g_autoptr (RisConsultation) consultation = ris_consultation_new ();

      consultation->paper_id = paper_id;
      consultation->position = position++;
      ris_import_writer_open (writer, &consultation_table, consultation, step);
      if (ris_json_get (step, "result") != NULL)
        consultation->result_id = ris_import_writer_find_result (writer, step);
      ris_import_writer_save (writer, &consultation_table, consultation, step);
    }
}
