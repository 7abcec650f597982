/* The internal start page: roles, what they bring, and the way to it from every page. */
#include "page/desk.h"

#include "helper/desk.h"

/* what stands on the page for each role, typed from what the roles are for */
static const struct
{
  const char *role;
  const char *label;
  const char *may;
  const char *may_not;
  const char *link;    /* (nullable): in the navigation beside the two that all have */
  const char *no_link; /* of the other ones, one that is not there */
} cases[] = {
  { "administrator", "Administration – alle Gremien", "Zugänge verwalten",
    "!Nichtöffentliches lesen",
    "<a class=\"kern-link kern-link--no-visited-state\" href=\"/intern/zugaenge\">",
    "href=\"/intern/protokoll\"" },
  { "secretary", "Sitzungsdienst – alle Gremien", "Sitzungen protokollieren", "!Zugänge verwalten",
    NULL, "href=\"/intern/zugaenge\"" },
  { "author", "Verfassen von Vorlagen – alle Gremien", "Vorlagen schreiben", "!Vorlagen freigeben",
    NULL, "href=\"/intern/zugaenge\"" },
  { "co-signer", "Mitzeichnung – alle Gremien", "Vorlagen mitzeichnen", "!Vorlagen schreiben", NULL,
    "href=\"/intern/protokoll\"" },
  { "chair", "Vorsitz – alle Gremien", "Niederschriften unterschreiben",
    "!Sitzungen protokollieren", NULL, "href=\"/intern/protokoll\"" },
  { "member", "Mitglied – alle Gremien", "Nichtöffentliches lesen", "!Niederschriften", NULL,
    "href=\"/intern/zugaenge\"" },
  { "deputy", "Stellvertretung – alle Gremien", "Nichtöffentliches lesen", "!Niederschriften", NULL,
    "href=\"/intern/zugaenge\"" },
  { "auditor", "Revision – alle Gremien", "das Änderungsprotokoll lesen",
    "!Nichtöffentliches lesen",
    "<a class=\"kern-link kern-link--no-visited-state\" href=\"/intern/protokoll\">",
    "href=\"/intern/zugaenge\"" },
};

static void
test_roles (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (Browser) browser = desk_log_in (portal, cases[i].role);
      g_autoptr (RisResponse) page = desk_get (browser, "/intern");

      g_test_message ("%s", cases[i].role);
      desk_check (page, 200, "Guten Tag, Person", cases[i].label, cases[i].may, cases[i].may_not,
                  "<a class=\"kern-link kern-link--no-visited-state\" href=\"/intern/konto\">",
                  cases[i].link, NULL);
      desk_check_secret (page, cases[i].no_link);
    }
}

static void
test_several_roles (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisAccountRole) second = ris_account_role_new (), past = ris_account_role_new ();
  g_autoptr (Browser) browser = NULL;

  second->account_id = desk_add_account (portal, "anna", "author",
                                         portal_find (portal, "organization", "Hauptausschuss"));
  second->role = g_strdup ("auditor");
  second->ends_on = g_strdup ("2024-06-01");
  ris_accounts_take_command_line (portal->desk);
  g_assert_true (ris_accounts_grant (portal->desk, second, problems, &error));
  browser = desk_open (portal, "anna");
  desk_check_get (browser, "/intern", 200, "Verfassen von Vorlagen – Hauptausschuss",
                  "Revision – alle Gremien, bis 01.06.2024", "das Änderungsprotokoll lesen",
                  "Vorlagen schreiben", NULL);

  /* the last day counts to its end, in Germany */
  ris_council_set_now (portal->desk, ris_date_to_unix ("2024-06-01T21:59:59Z"));
  g_clear_pointer (&browser, browser_free);
  browser = desk_open (portal, "anna");
  desk_check_get (browser, "/intern", 200, "das Änderungsprotokoll lesen", NULL);
  ris_council_set_now (portal->desk, ris_date_to_unix ("2024-06-01T22:00:00Z"));
  desk_check_get (browser, "/intern", 200, "!Revision", "!das Änderungsprotokoll lesen",
                  "Vorlagen schreiben", NULL);
  desk_check_get (browser, "/intern/protokoll", 403, NULL);
}

/* two idle hours, twelve at the latest */
static void
test_time (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) busy = desk_log_in (portal, "member"), idle = desk_open (portal, "member");
  gint64 begin = ris_council_get_now (portal->desk);

  for (gint64 now = 3600; now < RIS_SESSION_MAX_SECONDS; now += 3600)
    {
      ris_council_set_now (portal->desk, begin + now);
      g_assert_true (desk_is_logged_in (busy));
    }
  g_assert_false (desk_is_logged_in (idle));
  ris_council_set_now (portal->desk, begin + RIS_SESSION_MAX_SECONDS - 1);
  g_assert_true (desk_is_logged_in (busy));
  ris_council_set_now (portal->desk, begin + RIS_SESSION_MAX_SECONDS);
  g_assert_false (desk_is_logged_in (busy));
}

/* who uses a second factor is not told to */
static void
test_hint (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = desk_log_in (portal, "member");

  desk_check_get (browser, "/intern", 200, "Zweiter Faktor nicht eingerichtet", NULL);
  canary_execute (portal->directory, "UPDATE account SET totp_secret = 'ABC', totp_step = 1");
  desk_check_get (browser, "/intern", 200, "!Zweiter Faktor nicht eingerichtet", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/desk/roles", test_roles);
  g_test_add_func ("/desk/several-roles", test_several_roles);
  g_test_add_func ("/desk/time", test_time);
  g_test_add_func ("/desk/hint", test_hint);
  return g_test_run ();
}
