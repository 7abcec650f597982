/* Import of agenda items: parts, parents, headings, notices, texts. */
#include "import-fixture.h"

#define HEAD                                                                                       \
  ",'organizations':[{'id':'org/"                                                                  \
  "a','name':'A','organizationType':'Gremium'}],'meetings':[{'id':'meeting/1','name':'x',"         \
  "'organization':['org/"                                                                          \
  "a'],'approx':'2020-01','meetingKind':'Sitzung','publicity':'öffentlich','agendaItems':["
#define TAIL "]}]"

static void
test_tree (void)
{
  fixture_auto fixture = fixture_new ();

  /* children stand before their parents, and 6.2.1 has no 6.2 */
  import_rest (&fixture, HEAD
               "{'id':'item/c','number':'Ö 6.2.1','order':3,'name':'c'},{'id':'item/b','number':'Ö "
               "6.1','order':2,'name':'b'},"
               "{'id':'item/a','number':'Ö 6','order':1,'name':null},{'id':'item/d','number':'N "
               "6','order':4,'name':'d'},"
               "{'id':'item/e','number':'N 6.1','order':5,'name':'e'}" TAIL);
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM agenda_item AS child JOIN agenda_item AS parent ON "
                    "parent.id "
                    "= child.parent_id"
                    " WHERE parent.number = 'Ö 6' AND child.title IN ('b', 'c')");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM agenda_item AS child JOIN agenda_item AS parent ON "
                    "parent.id "
                    "= child.parent_id"
                    " WHERE parent.number = 'N 6' AND child.title = 'e' AND child.part = 'closed'");
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM agenda_item WHERE kind = 'heading'");
  ris_assert_count (&fixture, 3,
                    "SELECT COUNT(*) FROM agenda_item WHERE is_public = 1 AND part = 'public'");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM agenda_item WHERE is_public = 0 AND part = 'closed'");
}

static void
test_no_heading_decides (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture,
               HEAD "{'id':'item/a','number':'Ö 6','order':1,'name':'a','result':'abgelehnt'},"
                    "{'id':'item/b','number':'Ö 6.1','order':2,'name':'b'},"
                    "{'id':'item/c','number':'Ö "
                    "7','order':3,'name':null,'decisions':[{'kind':'Sachbeschluss'}]}" TAIL);
  ris_assert_count (&fixture, 0, "SELECT COUNT(*) FROM agenda_item WHERE kind = 'heading'");
}

static void
test_notices (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *changed = edit (small_file, "ohne Nummer", "immer noch ohne Nummer");
  g_autoptr (RisImportReport) report = NULL;

  import_good (&fixture, small_file);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM agenda_item AS notice JOIN agenda_item AS parent ON "
                    "parent.id = notice.parent_id"
                    " WHERE notice.kind = 'notice' AND notice.number = '1.1' AND notice.title = "
                    "'Termine'"
                    " AND notice.position = parent.position + 1 AND parent.number = 'Ö 1' AND "
                    "notice.is_public = 1");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM agenda_item WHERE kind = 'notice' AND number IS NULL AND "
                    "title = 'ohne Nummer'");
  report = import_at (&fixture, changed, LATER, FALSE);
  g_assert_cmpuint (report->counts[RIS_IMPORT_AGENDA_ITEM].changed, ==, 1);
  ris_assert_count (&fixture, 4, "SELECT COUNT(*) FROM agenda_item");
}

static void
test_details (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (
      &fixture, HEAD
      "{'id':'item/"
      "a','order':2,'name':'geheim','public':false,'publicTitle':'Grundstück','origin':'dringlich',"
      "'invitationNumber':'N 3','treatedOrder':1,'result':'vertagt','resultStatus':'erschlossen',"
      "'discussion':'Es wird geredet.','files':[{'name':'Anlage 1','sizeText':'1,5 MB'}]}" TAIL);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM agenda_item JOIN vocabulary ON vocabulary.id = result_id"
                    " WHERE part = 'closed' AND agenda_item.is_public = 0 AND public_title = "
                    "'Grundstück' AND origin = 'urgent'"
                    " AND invitation_number = 'N 3' AND agenda_item.position = 200 AND "
                    "treated_position = 100"
                    " AND result_certainty = 'derived' AND canonical = 'postponed' AND number IS "
                    "NULL");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM text JOIN agenda_item ON agenda_item.id = owner_id AND "
                    "meeting_id = root_id"
                    " JOIN text_version ON text_id = text.id JOIN vocabulary ON vocabulary.id = "
                    "section_id"
                    " WHERE canonical = 'discussion' AND released_at = '2020-01-15T00:00:00Z'");
  ris_assert_count (
      &fixture, 1,
      "SELECT COUNT(*) FROM attachment JOIN agenda_item ON agenda_item.id = owner_id AND "
      "meeting_id = root_id"
      " JOIN file ON file.id = file_id WHERE attachment.kind = 'excerpt' AND file.size "
      "IS NULL AND size_text = '1,5 MB'");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-agenda/tree", test_tree);
  g_test_add_func ("/import-agenda/no-heading-decides", test_no_heading_decides);
  g_test_add_func ("/import-agenda/notices", test_notices);
  g_test_add_func ("/import-agenda/details", test_details);
  return g_test_run ();
}
