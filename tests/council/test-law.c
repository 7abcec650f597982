/* Law: rule files of the program and of a town, and which of them hold for a council. */
#include "council/law.h"

#include "council/installation.h"
#include "helper/folder.h"

#include <glib/gstdio.h>
#include <sqlite3.h>
#include <string.h>

#define TOWN                                                                                       \
  "@land NW\n@koerperschaft gemeinde\n@ebene geschaeftsordnung\n@titel Geschäftsordnung\n"        \
  "@gueltig_ab 2020-11-01\n"

static GPtrArray *
new_problems (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
}

static void
write_file (const char *folder, const char *name, const char *text)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, text, -1, &error);
  g_assert_no_error (error);
}

static char *
make_rules_folder (const char *directory)
{
  char *rules = g_build_filename (directory, "rules", NULL);

  g_assert_cmpint (g_mkdir (rules, 0700), ==, 0);
  return rules;
}

static gboolean
has_problem (const GPtrArray *problems, const char *suffix, guint line)
{
  for (guint i = 0; i < problems->len; i++)
    {
      const RisRuleProblem *problem = problems->pdata[i];

      if (g_str_has_suffix (problem->file, suffix) && problem->line == line)
        return TRUE;
    }
  return FALSE;
}

static const char *
get_frist (const RisRulebook *book, RisRules **rules)
{
  g_autoptr (GError) error = NULL;

  *rules = ris_rulebook_resolve (book, "NW", "gemeinde", "2026-12-10", &error);
  g_assert_no_error (error);
  return ris_rules_get (*rules, "ladung.frist")->text;
}

/* --- loading --- */

static void
test_own (void)
{
  static const char *const places[][2]
      = { { "NW", "gemeinde" }, { "NW", "kreis" },    { "RP", "gemeinde" }, { "RP", "kreis" },
          { "BW", "gemeinde" }, { "BY", "gemeinde" }, { "BB", "gemeinde" }, { "HE", "gemeinde" },
          { "MV", "gemeinde" }, { "NI", "gemeinde" }, { "SL", "gemeinde" }, { "SN", "gemeinde" },
          { "ST", "gemeinde" }, { "SH", "gemeinde" }, { "TH", "gemeinde" } };
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRulebook) book = ris_law_load (NULL, problems, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autoptr (RisRules) rules
          = ris_rulebook_resolve (book, places[i][0], places[i][1], "2026-12-10", &error);

      g_assert_no_error (error);
      g_assert_cmpstr (ris_rules_get_land (rules), ==, places[i][0]);
      g_assert_cmpstr (ris_rules_find_holiday (rules, "2026-12-25"), !=, NULL);
    }
}

static void
test_town (void)
{
  folder_auto *directory = folder_new ();
  g_autofree char *folder = NULL;
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRulebook) none = ris_law_load (directory, problems, &error);
  g_autoptr (RisRulebook) book = NULL;
  g_autoptr (RisRules) before = NULL, after = NULL;

  g_assert_no_error (error); /* a town need not have rules */
  g_assert_cmpstr (get_frist (none, &before), ==, "unbekannt");
  folder = make_rules_folder (directory);
  write_file (folder, "b.rules", TOWN "ladung.frist | tage_voll:7\n");
  write_file (folder, "a.rules", "@land NW\nladung.frist | bald\n");
  write_file (folder, "liesmich.txt", "no rules\n");
  book = ris_law_load (directory, problems, &error);
  g_assert_no_error (error);
  g_assert_true (has_problem (problems, "/rules/a.rules", 2));
  for (guint i = 0; i < problems->len; i++)
    g_assert_true (
        g_str_has_suffix (((RisRuleProblem *)problems->pdata[i])->file, "/rules/a.rules"));
  g_assert_cmpstr (get_frist (book, &after), ==, "tage_voll:7"); /* the sound one holds */
}

static void
test_unreadable (void)
{
  folder_auto *directory = folder_new ();
  g_autofree char *missing = g_build_filename (directory, "none.rules", NULL);
  const char *const paths[] = { missing, NULL };
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;

  write_file (directory, "rules", "a file where a folder should be");
  g_assert_null (ris_law_load (directory, problems, &error));
  g_assert_true (error->domain == RIS_ERROR);
  g_clear_error (&error);
  g_assert_null (ris_law_load_with (NULL, paths, problems, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

/* a file on top, and one that takes the place of the program's */
static void
test_with (void)
{
  folder_auto *directory = folder_new ();
  g_autofree char *extra = g_build_filename (directory, "extra.rules", NULL);
  g_autofree char *own = g_build_filename (directory, "nw-gemeinde-2025-11-01.rules", NULL);
  const char *const paths[] = { extra, own, NULL };
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRulebook) book = NULL;
  g_autoptr (RisRules) rules = NULL;

  write_file (directory, "extra.rules", TOWN "ladung.frist | tage_voll:8\n");
  write_file (directory, "nw-gemeinde-2025-11-01.rules",
              "@land NW\n@koerperschaft gemeinde\n@gesetz Neues Gesetz\n@gueltig_ab 2025-11-01\n"
              "@erbt 2024-01-01\nquorum.rat | > 2/3 gesetzlich | § 1 | A | nein\n");
  book = ris_law_load_with (NULL, paths, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (problems->len, ==, 0);
  g_assert_true (ris_rulebook_check (book, problems));
  g_assert_cmpstr (get_frist (book, &rules), ==, "tage_voll:8");
  g_assert_cmpstr (ris_rules_get (rules, "quorum.rat")->text, ==, "> 2/3 gesetzlich");
  g_assert_cmpstr (ris_rules_get_law (rules), ==, "Neues Gesetz");
}

static void
test_holidays (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisHolidays) holidays = ris_law_load_holidays (&error);

  g_assert_no_error (error);
  g_assert_cmpstr (ris_holidays_find (holidays, "NW", NULL, "2026-10-03"), ==,
                   "Tag der Deutschen Einheit");
  g_assert_null (ris_holidays_find (holidays, "NW", NULL, "2026-10-31"));
}

/* --- places --- */

static void
test_lands (void)
{
  g_assert_cmpstr (ris_law_find_land ("NW"), ==, "NW");
  g_assert_cmpstr (ris_law_find_land ("nrw"), ==, "NW");
  g_assert_cmpstr (ris_law_find_land ("Baden-Württemberg"), ==, "BW");
  g_assert_cmpstr (ris_law_find_land ("baden-wuerttemberg"), ==, "BW");
  g_assert_cmpstr (ris_law_find_land ("Thüringen"), ==, "TH");
  g_assert_null (ris_law_find_land ("Preußen"));
  g_assert_null (ris_law_find_land (""));
  g_assert_cmpstr (ris_law_get_land_name ("SH"), ==, "Schleswig-Holstein");
  g_assert_cmpstr (ris_law_get_land_name ("XX"), ==, "XX");
}

static const struct
{
  const char *ags;
  const char *state;
  const char *classification;
  const char *land; /* NULL: refused */
  const char *kind;
} bodies[] = {
  { "05370004", NULL, NULL, "NW", "gemeinde" },
  { "05 370 004", "Bayern", "Stadt", "NW", "gemeinde" }, /* the key decides */
  { "05370", NULL, NULL, "NW", "kreis" },
  { "05370", NULL, "Kreis", "NW", "kreis" },
  { "05370000", NULL, "Kreis", "NW", "kreis" },
  { "05315000", NULL, "Kreisfreie Stadt", "NW", "gemeinde" },
  { "05315000", NULL, NULL, "NW", "gemeinde" },
  { "05315", NULL, "kreisfreie Stadt", "NW", "gemeinde" },
  { "08111", NULL, "Stadtkreis", "BW", "gemeinde" },
  { "05334", NULL, "Städteregion", "NW", "kreis" },
  { "053700004004", NULL, NULL, "NW", "gemeinde" }, /* the longer regional key */
  { "07", "Rheinland-Pfalz", "Ortsgemeinde", "RP", "gemeinde" },
  { "x5370004", "NRW", "Stadt", "NW", "gemeinde" },
  { "99370004", "Hessen", NULL, "HE", "gemeinde" },
  { NULL, "Schleswig-Holstein", "Landkreis", "SH", "kreis" },
  { NULL, "Bayern", "Markt", "BY", "gemeinde" },
  { NULL, "Hessen", "Kreisstadt", "HE", "gemeinde" },
  { NULL, "Hessen", "kreisangehörige Stadt", "HE", "gemeinde" },
  { NULL, "Hessen", NULL, NULL, NULL },
  { NULL, "Hessen", "Zweckverband", NULL, NULL },
  { NULL, NULL, "Stadt", NULL, NULL },
  { NULL, "Mordor", "Stadt", NULL, NULL },
  { "00370004", NULL, "Stadt", NULL, NULL },
};

static void
test_places (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (bodies); i++)
    {
      g_autoptr (RisBodyRow) body = ris_body_row_new ();
      g_autoptr (GError) error = NULL;
      RisLawPlace place = { NULL, NULL };
      gboolean is_found;

      body->name = g_strdup ("Musterstadt");
      body->ags = g_strdup (bodies[i].ags);
      body->state = g_strdup (bodies[i].state);
      body->classification = g_strdup (bodies[i].classification);
      is_found = ris_law_find_place (body, &place, &error);
      g_assert_true (is_found == (bodies[i].land != NULL));
      if (is_found)
        {
          g_assert_cmpstr (place.land, ==, bodies[i].land);
          g_assert_cmpstr (place.kind, ==, bodies[i].kind);
        }
      else
        {
          g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
          g_assert_nonnull (strstr (error->message, "„Musterstadt“"));
        }
    }
}

static void
test_resolve (void)
{
  g_autoptr (GPtrArray) problems = new_problems ();
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRulebook) book = ris_law_load (NULL, problems, &error);
  g_autoptr (RisBodyRow) body = ris_body_row_new ();
  g_autoptr (RisRules) rules = NULL;

  g_assert_no_error (error);
  g_assert_null (ris_law_resolve (book, NULL, "2026-12-10", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  body->name = g_strdup ("Erkelenz");
  body->ags = g_strdup ("05370004");
  rules = ris_law_resolve (book, body, "2026-12-10", &error);
  g_assert_no_error (error);
  g_assert_cmpstr (ris_rules_get_version (rules), ==, "NW gemeinde 2025-11-01");
  g_assert_null (ris_law_resolve (book, body, "1950-01-01", &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
}

static void
execute (const char *directory, const char *sql)
{
  g_autofree char *path = g_build_filename (directory, "council.db", NULL);
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_load_place (void)
{
  folder_auto *directory = folder_new ();
  g_autoptr (GError) error = NULL;
  RisLawPlace place = { NULL, NULL };

  g_assert_false (ris_law_load_place (directory, &place, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (ris_installation_create (directory, &error));
  g_assert_false (ris_law_load_place (directory, &place, &error)); /* no body yet */
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  execute (directory, "INSERT INTO body (id, name, ags, created, modified) VALUES (1, 'Kreis', "
                      "'07137', '2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z')");
  g_assert_true (ris_law_load_place (directory, &place, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (place.land, ==, "RP");
  g_assert_cmpstr (place.kind, ==, "kreis");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/law/load/own", test_own);
  g_test_add_func ("/law/load/town", test_town);
  g_test_add_func ("/law/load/unreadable", test_unreadable);
  g_test_add_func ("/law/load/with", test_with);
  g_test_add_func ("/law/load/holidays", test_holidays);
  g_test_add_func ("/law/lands", test_lands);
  g_test_add_func ("/law/places", test_places);
  g_test_add_func ("/law/resolve", test_resolve);
  g_test_add_func ("/law/load-place", test_load_place);
  return g_test_run ();
}
