/* Import of papers: numbers, originators, sections, references, consultations. */
#include "import-fixture.h"

static void
test_paper (void)
{
  fixture_auto fixture = fixture_new ();

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper JOIN vocabulary ON vocabulary.id = type_id"
                    " WHERE number = 'A 10/001/2021' AND number_key <> '' AND paper.name = "
                    "'Brunnen' "
                    "|| char (10) || 'hier: Bau'"
                    " AND canonical = 'proposal' AND paper.is_public = 1 AND paper_date IS NULL"
                    " AND released_at = '2021-03-02T00:00:00Z'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper_originator JOIN organization ON organization.id = "
                    "organization_id"
                    " WHERE paper_originator.position = 1 AND short_name = 'AF' AND label IS NULL");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper_originator WHERE position = 2 AND label = 'Verein' "
                    "AND "
                    "organization_id IS NULL");
}

static void
test_released_at (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture,
               ",'papers':[{'id':'paper/1','name':'x','paperType':'Antrag','date':'2020-05-06'},"
               "{'id':'paper/2','name':'y','paperType':'Antrag'}]");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper WHERE name = 'x' AND released_at = "
                    "'2020-05-06T00:00:00Z'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM paper WHERE name = 'y' AND released_at = '" NOW "'");
}

static void
test_sections (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture, ",'papers':[{'id':'paper/1','name':'x','paperType':'Antrag','sections':["
                         "{'section':'Sachverhalt','text':'Bürger*innen'},{'section':'Begründung','"
                         "text':'geheim','public':false}]}]");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text JOIN vocabulary ON vocabulary.id = section_id JOIN "
                    "text_version ON text_id = text.id"
                    " WHERE canonical = 'facts' AND text.is_public = 1 AND markdown = "
                    "'Bürger*innen' "
                    "AND text.position = 1");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text JOIN text_version ON text_id = text.id WHERE "
                    "text.is_public = 0 AND markdown = 'geheim'");
}

/* references may point forward; what leads out of the file is a text */
static void
test_references (void)
{
  fixture_auto fixture = fixture_new ();
  const char *rest
      = ",'papers':[{'id':'paper/1','name':'x','paperType':'Antrag','references':["
        "{'kind':'ändert','target':'paper/2'},{'kind':'ersetzt','targetText':'12/2001'}]},"
        "{'id':'paper/2','name':'y','paperType':'Antrag'}]";

  import_rest (&fixture, rest);
  import_rest (&fixture, rest);
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM paper_reference");
  ris_assert_count (
      &fixture, 1,
      "SELECT COUNT(*) FROM paper_reference JOIN vocabulary ON vocabulary.id = kind_id"
      " JOIN paper ON paper.id = target_id WHERE canonical = 'amends' AND paper.name = "
      "'y'");
}

static void
test_consultations (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *changed = edit (small_file, "\"result\": \"abgelehnt\",\n     \"meeting\"",
                                   "\"result\": \"zurückgezogen\",\n     \"meeting\"");
  g_autofree char *pending
      = edit (small_file, "     \"meeting\": \"meeting/1\",\n     \"agendaItem\": \"item/1/2\"}",
              "     \"meeting\": null, \"agendaItem\": null}");
  const char *linked
      = "SELECT COUNT(*) FROM consultation JOIN agenda_item ON agenda_item.id = agenda_item_id"
        " AND agenda_item.meeting_id = consultation.meeting_id JOIN vocabulary ON vocabulary.id = "
        "consultation.result_id"
        " WHERE planned_on = '2021-03-02' AND canonical = 'rejected' AND consultation.is_public = "
        "1";

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1, linked);
  import_good (&fixture, changed);
  ris_assert_count (&fixture, 0, linked);
  import_good (&fixture, pending);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM consultation WHERE meeting_id IS NULL AND agenda_item_id "
                    "IS "
                    "NULL");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-paper/paper", test_paper);
  g_test_add_func ("/import-paper/released-at", test_released_at);
  g_test_add_func ("/import-paper/sections", test_sections);
  g_test_add_func ("/import-paper/references", test_references);
  g_test_add_func ("/import-paper/consultations", test_consultations);
  return g_test_run ();
}
