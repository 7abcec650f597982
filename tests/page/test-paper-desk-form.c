/* The form of a draft: sections by type, rows without scripts, preview, problems with all that was typed, conflicts. */
#include "paper-desk-fixture.h"

static void
test_new (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) motion = NULL;

  desk_check_get (eva, "/intern/vorlagen/neu", 200, "Neue Vorlage", "Beschlussvorschlag",
                  "Sachverhalt", "Finanzielle Auswirkungen", "Auswirkungen auf das Klima",
                  "Pflichtabschnitt",
                  "!<textarea class=\"kern-form-input__input\" id=\"form-text-reasons", "Bauamt",
                  "Hauptausschuss", "CDU-Fraktion", "<option value=\"100\" selected>", NULL);
  motion = desk_post (eva, "/intern/vorlagen/neu", "tat", "zeigen", "type_id", "109", "name",
                      "Spielplatz", "text-facts", "Es gibt <keinen>.", NULL);
  desk_check (motion, 200, "Begründung", "!Gleichstellung", NULL);
  paper_fixture_check_html (motion, "value=\"Spielplatz\"", "Es gibt &lt;keinen&gt;.</textarea>",
                            NULL);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM paper"), ==, 0);
}

static void
test_rows (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *committee = paper_fixture_dup_id (portal, "Hauptausschuss");
  g_autofree char *chosen = g_strdup_printf ("<option value=\"%s\" selected>", committee);
  g_autoptr (RisResponse) more
      = desk_post (eva, "/intern/vorlagen/neu", "tat", "zeile", "type_id", "100",
                   "step1-organization", committee, "step1-day", "11.6.2024", NULL);
  g_autoptr (RisResponse) fewer
      = desk_post (eva, "/intern/vorlagen/neu", "tat", "weg-step1", "type_id", "100",
                   "step1-organization", committee, "step2-day", "1.7.2024", NULL);

  desk_check (more, 200, "Beratung 4", "!Beratung 5", chosen, NULL);
  paper_fixture_check_html (more, "value=\"11.06.2024\"", NULL);
  desk_check (fewer, 200, "Beratung 2", "!Beratung 3", NULL);
  paper_fixture_check_html (fewer, "value=\"01.07.2024\"", NULL);
  {
    g_autofree char *absent = g_strconcat ("!", chosen, NULL);

    desk_check (fewer, 200, absent, NULL);
  }
}

static void
test_preview (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) page
      = desk_post (eva, "/intern/vorlagen/neu", "tat", "vorschau", PAPER_COMPLETE, "name", "Brücke",
                   "text-climate", "<script>alert(1)</script>", NULL);

  desk_check (page, 200, "Vorschau (noch nicht gespeichert)", "<em>stimmt</em>", "!<script>alert",
              NULL);
  paper_fixture_check_html (page, "Der Rat *stimmt* zu.</textarea>", NULL);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM paper"), ==, 0);
}

static void
test_problems (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *council = paper_fixture_dup_id (portal, "Rat der Stadt Musterstadt");
  g_autofree char *committee = paper_fixture_dup_id (portal, "Hauptausschuss");
  g_autoptr (RisResponse) page
      = desk_post (eva, "/intern/vorlagen/neu", PAPER_COMPLETE, "name", " ", "paper_date",
                   "irgendwann", "step1-organization", council, "step1-role", "246",
                   "step2-organization", committee, "step2-role", "240", NULL);

  desk_check (page, 422, "Bitte einen Betreff angeben.", "„irgendwann“ ist kein Tag",
              "Die Entscheidung steht vor „Vorberatung“ in „Hauptausschuss“.", NULL);
  paper_fixture_check_html (page, "href=\"#form-step1-role\"", "id=\"form-step1-role\"",
                            "value=\"irgendwann\"", "Der Rat *stimmt* zu.</textarea>", NULL);
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM paper"), ==, 0);
}

static void
test_edit (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *edit = g_strconcat (path, "/bearbeiten", NULL);
  g_autofree char *revision = paper_fixture_dup_revision (eva, edit);
  g_autofree char *office = paper_fixture_dup_id (portal, "Bauamt");
  g_autoptr (RisResponse) form = NULL;

  form = desk_get (eva, edit);
  paper_fixture_check_html (form, "value=\"Brücke\"", "value=\"11.06.2024\"",
                            "Die Brücke ist alt.</textarea>", NULL);
  desk_check_sent (eva, edit, path, "revision", revision, PAPER_COMPLETE, "name", "Neue Brücke",
                   "lead_organization_id", office, "link1-kind", "504", "link1-number", "OF 521/2",
                   "party1-label", "Anwohner", NULL);
  desk_check_get (eva, path, 200, "Neue Brücke", "OF 521/2 – diese Nummer ist hier nicht bekannt",
                  "Anwohner", "geändert (Person secretary)", NULL);
}

/* nothing is overwritten: the typed text comes back beside what is stored, and saving it again is a decision */
static void
test_conflict (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *edit = g_strconcat (path, "/bearbeiten", NULL);
  g_autofree char *revision = paper_fixture_dup_revision (eva, edit);
  g_autofree char *now = NULL;
  g_autoptr (RisResponse) late = NULL;

  desk_check_sent (eva, edit, path, "revision", revision, "type_id", "100", "name", "Brücke",
                   "text-facts", "Die Brücke ist baufällig.", NULL);
  late = desk_post (eva, edit, "revision", revision, "type_id", "100", "name", "Brücke",
                    "text-facts", "Die Brücke ist neu.", NULL);
  desk_check (late, 409, "Inzwischen hat jemand anderes", "baufällig", NULL);
  paper_fixture_check_html (late, "Die Brücke ist neu.</textarea>", NULL);
  desk_check_get (eva, path, 200, "Die Brücke ist baufällig.", NULL);
  now = desk_dup_match (late, "name=\"revision\" value=\"([0-9]+)\"");
  desk_check_sent (eva, edit, path, "revision", now, "type_id", "100", "name", "Brücke",
                   "text-facts", "Die Brücke ist neu.", NULL);
}

static void
test_refused (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (Browser) max = desk_log_in (portal, "author");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *edit = g_strconcat (path, "/bearbeiten", NULL);
  g_autoptr (RisResponse) answer = NULL;

  paper_fixture_act (eva, path, "einreichen", "");
  desk_check_get (eva, edit, 200, NULL);
  desk_check_get (max, edit, 403, NULL);
  answer = desk_post (max, edit, "revision", "2", "type_id", "100", "name", "Anders", NULL);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 403);
  desk_check_get (eva, "/intern/vorlagen/999999/bearbeiten", 404, NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/paper-desk-form/new", test_new);
  g_test_add_func ("/page/paper-desk-form/rows", test_rows);
  g_test_add_func ("/page/paper-desk-form/preview", test_preview);
  g_test_add_func ("/page/paper-desk-form/problems", test_problems);
  g_test_add_func ("/page/paper-desk-form/edit", test_edit);
  g_test_add_func ("/page/paper-desk-form/conflict", test_conflict);
  g_test_add_func ("/page/paper-desk-form/refused", test_refused);
  return g_test_run ();
}
