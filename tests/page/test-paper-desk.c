/* The pages of papers at the desk: list, one paper, the way from the draft to the portal and back. */
#include "paper-desk-fixture.h"

static void
test_life (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke am Markt");
  g_autofree char *public_list = portal_get (portal, "/vorlagen");
  g_autofree char *text = NULL, *withdrawn = NULL;

  desk_check_get (eva, path, 200, "Brücke am Markt", "noch ohne Nummer", "Entwurf",
                  "wird mit der Freigabe öffentlich", "<em>stimmt</em>", "Hauptausschuss",
                  "11.06.2024", "angelegt (Person secretary)", "!Freigeben", "!fehlt noch", NULL);
  g_assert_null (strstr (public_list, "Brücke am Markt"));
  paper_fixture_act (eva, path, "einreichen", "");
  desk_check_get (eva, path, 200, "A 61/001/2024", "eingereicht", "Freigeben und veröffentlichen",
                  NULL);
  paper_fixture_act (eva, path, "freigeben", "");
  desk_check_get (eva, path, 200, "freigegeben", "öffentlich", "Neue Fassung", "!Bearbeiten", NULL);
  text = portal_get_text (portal, "/vorlagen/{Brücke am Markt}");
  g_assert_nonnull (strstr (text, "A 61/001/2024"));
  g_assert_nonnull (strstr (text, "Die Brücke ist alt."));
  g_assert_nonnull (strstr (text, "Hauptausschuss"));
  paper_fixture_act (eva, path, "zurueckziehen", "Hat sich erledigt.");
  desk_check_get (eva, path, 200, "zurückgezogen", "Hat sich erledigt.", "!Zurückziehen", NULL);
  withdrawn = portal_get_text (portal, "/vorlagen/{Brücke am Markt}");
  g_assert_nonnull (strstr (withdrawn, "zurückgezogen"));
  g_assert_null (strstr (withdrawn, "Hat sich erledigt."));
}

static void
test_closed (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *office = paper_fixture_dup_id (portal, "Bauamt");
  g_autofree char *committee = paper_fixture_dup_id (portal, "Hauptausschuss");
  g_autoptr (RisResponse) answer
      = desk_post (eva, "/intern/vorlagen/neu", "type_id", "118", "name", "Grundstück Nord",
                   "lead_organization_id", office, "text-facts", "Kaufpreis", "step1-organization",
                   committee, "step1-role", "248", NULL);
  g_autofree char *path = g_strdup (ris_response_get_header (answer, "Location"));

  g_assert_nonnull (path);
  paper_fixture_act (eva, path, "einreichen", "");
  desk_check_get (eva, path, 200, "B 61/001/2024", "nichtöffentlich", "Freigeben (nichtöffentlich)",
                  NULL);
  paper_fixture_act (eva, path, "freigeben", "");
  desk_check_get (eva, path, 200, "freigegeben", "nichtöffentlich", NULL);
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM paper WHERE name = 'Grundstück Nord'"),
                   ==, 0);
}

static void
test_give_back (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *url = g_strconcat (path, "/zurueckgeben", NULL);
  g_autofree char *revision = NULL;
  g_autoptr (RisResponse) refused = NULL;

  paper_fixture_act (eva, path, "einreichen", "");
  revision = paper_fixture_dup_revision (eva, path);
  refused = desk_post (eva, url, "revision", revision, "reason", " ", NULL);
  desk_check (refused, 422, "Bitte den Grund angeben.", NULL);
  paper_fixture_act (eva, path, "zurueckgeben", "Bitte die Kosten nennen");
  desk_check_get (eva, path, 200, "zurückgegeben", "Bitte die Kosten nennen", "Bearbeiten", NULL);
}

/* what somebody has not seen they do not release */
static void
test_conflict (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *url = g_strconcat (path, "/freigeben", NULL);
  g_autofree char *old = paper_fixture_dup_revision (eva, path);
  g_autoptr (RisResponse) answer = NULL;

  paper_fixture_act (eva, path, "einreichen", "");
  answer = desk_post (eva, url, "revision", old, NULL);
  desk_check (answer, 409, "Inzwischen hat jemand anderes", "eingereicht", NULL);
}

static void
test_missing (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) answer
      = desk_post (eva, "/intern/vorlagen/neu", "type_id", "100", "name", "Nur ein Betreff", NULL);
  g_autofree char *path = g_strdup (ris_response_get_header (answer, "Location"));
  g_autofree char *revision = paper_fixture_dup_revision (eva, path);
  g_autofree char *url = g_strconcat (path, "/einreichen", NULL);
  g_autoptr (RisResponse) refused = desk_post (eva, url, "revision", revision, NULL);

  desk_check (refused, 422, "Vor der Freigabe fehlt noch", "Das federführende Amt fehlt.",
              "Der Abschnitt „Sachverhalt“ fehlt.", "Es ist keine Beratung vorgesehen.", NULL);
}

static void
test_list (void)
{
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *first = paper_fixture_create (eva, "Erneuerung der Brücke am Mühlenteich");
  g_autofree char *second = paper_fixture_create (eva, "Brücke Mühlenteich: Erneuerung");
  g_autofree char *older = NULL;

  desk_check_get (eva, "/intern/vorlagen", 200, "Erneuerung der Brücke am Mühlenteich",
                  "Brücke Mühlenteich: Erneuerung", "Entwurf", "Bauamt", NULL);
  desk_check_get (eva, "/intern/vorlagen?zustand=entwurf&q=am%20muehlenteich", 200,
                  "Erneuerung der Brücke", "!Mühlenteich: Erneuerung", NULL);
  desk_check_get (eva, "/intern/vorlagen?zustand=freigegeben", 200, "keine Vorlage", NULL);
  desk_check_get (eva, "/intern/vorlagen?zustand=unsinn", 400, NULL);
  desk_check_get (eva, second, 200, "Ähnliche Vorlagen", "Erneuerung der Brücke am Mühlenteich",
                  NULL);
  for (guint i = 0; i < 50; i++)
    {
      g_autofree char *path = paper_fixture_create (eva, "Weitere");

      g_assert_nonnull (path);
    }
  {
    g_autoptr (RisResponse) page = desk_get (eva, "/intern/vorlagen?zustand=entwurf");

    desk_check (page, 200, "!Mühlenteich: Erneuerung", NULL);
    older = desk_dup_match (page, "rel=\"next\" href=\"/intern/vorlagen\\?([^\"]+)\"");
  }
  g_assert_true (g_str_has_prefix (older, "zustand=entwurf"));
}

static void
test_roles (void)
{
  static const struct
  {
    const char *role;
    guint list;
    guint paper;
    guint release;
  } cases[] = {
    { "author", 200, 200, 403 }, { "administrator", 403, 403, 403 }, { "member", 403, 403, 403 },
    { "chair", 403, 403, 403 },  { "co-signer", 403, 403, 403 },     { "auditor", 403, 403, 403 },
  };
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *path = paper_fixture_create (eva, "Brücke");
  g_autofree char *url = g_strconcat (path, "/freigeben", NULL);
  g_autofree char *strange = NULL;

  paper_fixture_act (eva, path, "einreichen", "");
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Browser) somebody = desk_log_in (portal, cases[i].role);
      g_autoptr (RisResponse) answer = desk_post (somebody, url, "revision", "2", NULL);

      desk_check_get (somebody, "/intern/vorlagen", cases[i].list, NULL);
      desk_check_get (somebody, path, cases[i].paper, "!Freigeben und", NULL);
      g_assert_cmpuint (ris_response_get_status (answer), ==, cases[i].release);
    }
  /* an author of another office */
  desk_add_account (portal, "jugend", "author", portal_find (portal, "organization", "Jugendamt"));
  {
    g_autoptr (Browser) jugend = desk_open (portal, "jugend");

    desk_check_get (jugend, "/intern/vorlagen", 200, "!Brücke", NULL);
    desk_check_get (jugend, path, 403, "!Brücke", NULL);
  }
  g_assert_cmpint (portal_count (portal, "public.db", "SELECT COUNT(*) FROM paper"), ==, 0);
}

/* whoever is not logged in sees and does nothing, and nobody without the token of their browser */
static void
test_strangers (void)
{
  static const char *const read[] = { "/intern/vorlagen",
                                      "/intern/vorlagen/neu",
                                      "/intern/vorlagen/1",
                                      "/intern/vorlagen/1/bearbeiten",
                                      "/intern/vorlagen/1/fassungen",
                                      "/intern/vorlagen/1/fassung" };
  static const char *const sent[]
      = { "/intern/vorlagen/neu",          "/intern/vorlagen/1/bearbeiten",
          "/intern/vorlagen/1/einreichen", "/intern/vorlagen/1/zurueckgeben",
          "/intern/vorlagen/1/freigeben",  "/intern/vorlagen/1/zurueckziehen",
          "/intern/vorlagen/1/fassung" };
  g_autoptr (Portal) portal = paper_fixture_portal ();
  g_autoptr (Browser) nobody = desk_browse (portal);
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");

  eva->form_token = "";
  for (gsize i = 0; i < G_N_ELEMENTS (read); i++)
    {
      g_autoptr (RisResponse) answer = desk_get (nobody, read[i]);

      g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
      g_assert_true (
          g_str_has_prefix (ris_response_get_header (answer, "Location"), "/anmelden?ziel="));
    }
  for (gsize i = 0; i < G_N_ELEMENTS (sent); i++)
    {
      g_autoptr (RisResponse) stranger = desk_post (nobody, sent[i], "name", "X", NULL);
      g_autoptr (RisResponse) forged = desk_post (eva, sent[i], "name", "X", NULL);

      g_assert_cmpuint (ris_response_get_status (stranger), >=, 401);
      g_assert_cmpuint (ris_response_get_status (stranger), <=, 403);
      g_assert_cmpuint (ris_response_get_status (forged), ==, 403);
    }
  g_assert_cmpint (portal_count (portal, "council.db", "SELECT COUNT(*) FROM paper"), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/paper-desk/life", test_life);
  g_test_add_func ("/page/paper-desk/closed", test_closed);
  g_test_add_func ("/page/paper-desk/give-back", test_give_back);
  g_test_add_func ("/page/paper-desk/conflict", test_conflict);
  g_test_add_func ("/page/paper-desk/missing", test_missing);
  g_test_add_func ("/page/paper-desk/list", test_list);
  g_test_add_func ("/page/paper-desk/roles", test_roles);
  g_test_add_func ("/page/paper-desk/strangers", test_strangers);
  return g_test_run ();
}
