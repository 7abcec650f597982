/* The pages that plan a meeting: list, form, conflicts, publishing the date. */
#include "page/meeting-desk.h"

#include "meeting-desk-pages.h"

static void
test_plan (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autofree char *public_page = NULL, *page = NULL;
  gint64 id;

  desk_check_get (anna, "/intern/sitzungen/neu", 200, "Neue Sitzung", "Hauptausschuss", NULL);
  id = pages_plan (portal, anna);
  desk_check_get (anna, "/intern/sitzungen", 200, "1. Sitzung des Hauptausschusses", "18:00 Uhr",
                  "nicht veröffentlicht", NULL);
  desk_check_get (anna, "/intern/sitzungen?jahr=2023", 200, "!1. Sitzung des Hauptausschusses",
                  NULL);
  pages_check (anna, "/intern/sitzungen/ID", id, 200, "Termin veröffentlichen", "Saal",
               "!Protokollieren", NULL);
  public_page = portal_get_text (portal, "/sitzungen?jahr=2024");
  g_assert_null (strstr (public_page, "1. Sitzung des Hauptausschusses"));
  pages_press (anna, "/intern/sitzungen/ID/veroeffentlichen", id);
  page = portal_get_text (portal, "/sitzungen?jahr=2024");
  g_assert_nonnull (strstr (page, "1. Sitzung des Hauptausschusses"));
}

static void
test_problems (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autofree char *organization = pages_dup_organization (portal);
  g_autoptr (RisResponse) wrong
      = desk_post (anna, "/intern/sitzungen", "organization_id", organization, "kind_id", "420",
                   "day", "gestern", "time", "abends", "publicity", "mixed", "name",
                   "Meine Sitzung", NULL);
  g_autoptr (RisResponse) holiday
      = desk_post (anna, "/intern/sitzungen", "organization_id", organization, "kind_id", "420",
                   "day", "3.10.2024", "time", "18:00", "publicity", "mixed", NULL);
  g_autoptr (RisResponse) confirmed
      = desk_post (anna, "/intern/sitzungen", "organization_id", organization, "kind_id", "420",
                   "day", "3.10.2024", "time", "18:00", "publicity", "mixed", "is_confirmed", "1",
                   NULL);

  desk_check (wrong, 422, "Bitte einen Tag angeben", "Bitte eine Uhrzeit angeben",
              "<input class=\"kern-form-input__input\" id=\"form-name\" name=\"name\" "
              "type=\"text\" autocomplete=\"off\" value=\"Meine Sitzung\"",
              NULL);
  desk_check (holiday, 422, "Tag der Deutschen Einheit", "Trotzdem so planen", NULL);
  g_assert_cmpuint (ris_response_get_status (confirmed), ==, 303);
}

static void
test_change (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  gint64 id = pages_plan (portal, anna);
  g_autofree char *path = pages_dup ("/intern/sitzungen/ID/aendern", id);
  g_autofree char *organization = pages_dup_organization (portal);
  g_autoptr (RisResponse) page = desk_get (anna, path);
  g_autofree char *modified = desk_dup_match (page, "name=\"modified\" value=\"([^\"]+)\"");
  g_autofree char *typed = NULL;
  g_autoptr (RisResponse) late = NULL, good = NULL;

  desk_check (page, 200, "Sitzung ändern", NULL);
  late = desk_post (anna, path, "organization_id", organization, "kind_id", "420", "day",
                    "21.08.2024", "time", "17:00", "publicity", "mixed", "name", "Neu getippt",
                    "modified", "2024-01-01T00:00:00Z", NULL);
  desk_check (late, 409, "inzwischen geändert",
              "Gespeichert ist jetzt: 1. Sitzung des Hauptausschusses", NULL);
  typed = desk_dup_match (late, "value=\"(Neu getippt)\"");
  g_assert_cmpint (pages_find (portal, "meeting WHERE starts_on = '2024-08-21'"), ==, 0);
  good = desk_post (anna, path, "organization_id", organization, "kind_id", "420", "day",
                    "21.08.2024", "time", "17:00", "publicity", "mixed", "name", "Neu getippt",
                    "modified", modified, NULL);
  g_assert_cmpuint (ris_response_get_status (good), ==, 303);
  g_assert_cmpint (pages_find (portal,
                               "meeting WHERE starts_on = '2024-08-21' AND name = 'Neu getippt'"),
                   ==, id);
}

static void
test_forbidden (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) bert = desk_log_in (portal, "member");
  g_autoptr (RisResponse) answer = desk_post (bert, "/intern/sitzungen", "day", "20.08.2024", NULL);

  desk_check_get (bert, "/intern/sitzungen", 403, NULL);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 403);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/meeting-desk/plan", test_plan);
  g_test_add_func ("/page/meeting-desk/problems", test_problems);
  g_test_add_func ("/page/meeting-desk/change", test_change);
  g_test_add_func ("/page/meeting-desk/forbidden", test_forbidden);
  return g_test_run ();
}
