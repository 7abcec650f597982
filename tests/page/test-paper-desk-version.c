/* Released texts: the form for the next version, what each version changed, and what the portal shows of it. */
#include "paper-desk-fixture.h"

/* (transfer full): the path of a released public paper */
static char *
release (Browser *browser)
{
  char *path = paper_fixture_create (browser, "Brücke");

  paper_fixture_act (browser, path, "einreichen", "");
  paper_fixture_act (browser, path, "freigeben", "");
  return path;
}

static void
test_revise (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = release (eva);
  g_autofree char *form = g_strconcat (path, "/fassung", NULL);
  g_autofree char *versions = g_strconcat (path, "/fassungen", NULL);
  g_autofree char *revision = paper_fixture_dup_revision (eva, form);
  g_autoptr (RisResponse) page = desk_get (eva, form);
  g_autofree char *field = desk_dup_match (page, "name=\"(text-[0-9]+)\"[^>]*>Die Brücke");
  g_autofree char *text = NULL;
  g_autoptr (RisResponse) refused = NULL, late = NULL;

  refused = desk_post (eva, form, "revision", revision, field, "Die Brücke ist baufällig.", NULL);
  desk_check (refused, 422, "Bitte den Grund angeben.", NULL);
  paper_fixture_check_html (refused, "Die Brücke ist baufällig.</textarea>", NULL);
  desk_check_sent (eva, form, versions, "revision", revision, "reason", "Gutachten", field,
                   "Die Brücke ist baufällig.", NULL);
  desk_check_get (eva, versions, 200, "Sachverhalt, Fassung 1", "Sachverhalt, Fassung 2",
                  "Gutachten", "gestrichen: alt", "eingefügt: baufällig", NULL);
  late = desk_post (eva, form, "revision", revision, "reason", "Zu spät", field, "Anders", NULL);
  desk_check (late, 409, "Inzwischen hat jemand anderes", NULL);
  paper_fixture_check_html (late, "Anders</textarea>", NULL);
  text = portal_get_text (portal, "/vorlagen/{Brücke}");
  g_assert_nonnull (strstr (text, "Die Brücke ist baufällig."));
  g_assert_nonnull (strstr (text, "Fassung 2"));
}

static void
test_refused (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (Browser) max = desk_log_in (portal, "author");
  g_autofree char *draft = paper_fixture_create (eva, "Entwurf");
  g_autofree char *draft_form = g_strconcat (draft, "/fassung", NULL);
  g_autofree char *path = release (eva);
  g_autofree char *form = g_strconcat (path, "/fassung", NULL);
  g_autofree char *versions = g_strconcat (path, "/fassungen", NULL);
  g_autoptr (RisResponse) answer = desk_post (max, form, "revision", "3", "reason", "R", NULL);

  desk_check_get (eva, draft_form, 403, NULL);
  desk_check_get (max, form, 403, NULL);
  desk_check_get (max, versions, 200, "Fassung 1", NULL);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 403);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/paper-desk-version/revise", test_revise);
  g_test_add_func ("/page/paper-desk-version/refused", test_refused);
  return g_test_run ();
}
