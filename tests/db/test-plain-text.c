/* plain_text(): marks go, words stay. */
#include "db/database-private.h"

#include <string.h>

static char *
dup_plain (RisDb *db, const char *markdown, int length)
{
  sqlite3_stmt *statement = NULL;
  char *plain;

  g_assert_cmpint (sqlite3_prepare_v2 (db->handle, "SELECT plain_text (?1)", -1, &statement, NULL),
                   ==, SQLITE_OK);
  sqlite3_bind_text (statement, 1, markdown, length, SQLITE_STATIC);
  g_assert_cmpint (sqlite3_step (statement), ==, SQLITE_ROW);
  plain = g_strdup ((const char *)sqlite3_column_text (statement, 0));
  sqlite3_finalize (statement);
  return plain;
}

static void
test_marks (void)
{
  static const struct
  {
    const char *markdown;
    const char *plain;
  } cases[] = {
    { "", "" },
    { "Der Rat beschließt.", "Der Rat beschließt." },
    { "# Überschrift\n\nText", "Überschrift\n\nText" },
    { "Der **Rat** hat *am* _Montag_ `getagt`", "Der Rat hat am Montag getagt" },
    { "Bürger*innen und Bürger\\*innen, a_b", "Bürger*innen und Bürger*innen, a_b" },
    { "siehe [Anlage 1](https://example.org/a_b) dort", "siehe Anlage 1 dort" },
    { "![Plan](plan.png)", "Plan" },
    { "[offen", "offen" },
    { "> - Punkt\n> - Punkt 2", "Punkt\nPunkt 2" },
    { "| Jahr | Euro |\n|---|--:|\n| 2022 | 5 |", "  Jahr   Euro  \n  2022   5  " },
    { "Zeile<br>zwei, a < b > c", "Zeile zwei, a < b > c" },
    { "Ende!\001\002", "Ende!  " },
    { "~~alt~~ neu", "alt neu" },
    { "---\nunten", "unten" },
  };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *plain = dup_plain (db, cases[i].markdown, -1);

      g_assert_cmpstr (plain, ==, cases[i].plain);
    }
}

static void
test_null (void)
{
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, NULL);
  g_autofree char *plain = dup_plain (db, NULL, 0);

  g_assert_null (plain);
}

static void
test_any_text (void)
{
  static const char alphabet[] = "a*_\\[]()!<>|-# \n`~:/\303\274";
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, NULL);
  g_autoptr (GRand) random = g_rand_new_with_seed (7);
  char text[48];

  for (int i = 0; i < 20000; i++)
    {
      int length = g_rand_int_range (random, 0, sizeof text);
      g_autofree char *exact = NULL;
      g_autofree char *plain = NULL;

      for (int k = 0; k < length; k++)
        text[k] = alphabet[g_rand_int_range (random, 0, sizeof alphabet - 1)];
      exact = g_memdup2 (text, MAX (length, 1));
      plain = dup_plain (db, exact, length);
      g_assert_nonnull (plain);
      g_assert_cmpuint (strlen (plain), <=, length);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/db/plain-text/marks", test_marks);
  g_test_add_func ("/db/plain-text/null", test_null);
  g_test_add_func ("/db/plain-text/any-text", test_any_text);
  return g_test_run ();
}
