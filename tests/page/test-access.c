/* Who may do what, and why. */
#include "page/access.h"

#include "helper/master-data-page.h"

static void
test_pages (void)
{
  g_autoptr (Portal) portal = portal_new (NULL, NULL);
  g_autoptr (Browser) admin = desk_log_in (portal, "administrator");
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  gint64 id = portal_count (portal, "council.db", "SELECT id FROM account WHERE login = 'member'");
  g_autofree char *own = g_strdup_printf ("/intern/zugriff?zugang=%ld", (long)id);
  g_autofree char *closed = g_strdup_printf ("/intern/zugriff?recht=%d", RIS_MAY_READ_CLOSED);
  g_autofree char *sign = g_strdup_printf ("/intern/zugriff?recht=%d", RIS_MAY_SIGN_MINUTES);

  g_assert_cmpint (id, >, 0);
  desk_check_get (admin, "/intern/zugriff", 200, "Person member", NULL);
  desk_check_get (auditor, "/intern/zugriff", 200, NULL);
  desk_check_get (member, "/intern/zugriff", 403, NULL);
  desk_check_get (member, "/intern/zugriff/rollen", 403, NULL);
  desk_check_get (admin, closed, 200, "Person member", "als Mitglied in allen Gremien",
                  "seit 01.06.2024", NULL);
  desk_check_get (admin, sign, 200, "Niemand.", NULL);
  desk_check_get (admin, own, 200, "darf Nichtöffentliches lesen", "!darf Zugänge verwalten", NULL);
  desk_check_get (admin, "/intern/zugriff?recht=999", 400, NULL);
  desk_check_get (auditor, "/intern/zugriff/rollen", 200, "Sitzungsdienst", "Stammdaten pflegen",
                  NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/access/pages", test_pages);
  return g_test_run ();
}
