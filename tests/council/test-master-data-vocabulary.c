/* Vocabularies: labels are added and end; meanings stay. */
#include "council/master-data.h"
#include "helper/master-data.h"

static gint64
save (const DeskCouncil *fixture, gint64 id, const char *label, const char *canonical,
      RisProblems *problems)
{
  g_autoptr (RisVocabularyEntry) entry = ris_vocabulary_entry_new ();
  g_autoptr (GError) error = NULL;
  gint64 saved;

  entry->id = id;
  entry->list = g_strdup ("result");
  entry->label = g_strdup (label);
  entry->canonical = g_strdup (canonical);
  entry->valid_to = g_strdup (id != 0 ? "2024-12-31" : NULL);
  saved = ris_master_data_vocabulary_save (fixture->desk, entry, problems, &error);
  g_assert_no_error (error);
  return saved;
}

static void
test_save (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisProblems) refused = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id = save (&fixture, 0, "bei Enthaltungen beschlossen", "accepted", problems);

  g_assert_cmpint (id, >=, RIS_MASTER_DATA_OWN_ID);
  master_data_assert_rows (&fixture, 1,
                           "vocabulary WHERE label = 'bei Enthaltungen beschlossen' AND canonical "
                           "= 'accepted' AND position > 39 AND is_public = 1");
  g_assert_cmpint (save (&fixture, 0, "beschlossen", "accepted", refused), ==, 0);
  g_assert_nonnull (ris_problems_get (refused, "label"));
  g_assert_cmpint (save (&fixture, 0, "x", "perhaps", refused), ==, 0);
  g_assert_nonnull (ris_problems_get (refused, "canonical"));

  g_assert_cmpint (save (&fixture, id, "so beschlossen", "rejected", problems), ==, id);
  g_assert_cmpint (save (&fixture, 300, "anders", "rejected", problems), ==, 300);
  master_data_assert_rows (&fixture, 1,
                           "vocabulary WHERE label = 'so beschlossen' AND canonical = "
                           "'accepted' AND valid_to = '2024-12-31'");
  master_data_assert_rows (&fixture, 1,
                           "vocabulary WHERE id = 300 AND label = 'ungeändert beschlossen' AND "
                           "canonical = 'accepted' AND valid_to = '2024-12-31'");
  g_assert_false (ris_master_data_vocabulary_remove (fixture.desk, "result", 300, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
  g_clear_error (&error);
  g_assert_false (ris_master_data_vocabulary_remove (fixture.desk, "paper-type", id, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
  g_clear_error (&error);
  g_assert_true (ris_master_data_vocabulary_remove (fixture.desk, "result", id, &error));
}

static void
test_used (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  g_autoptr (GError) error = NULL;

  desk_council_execute (&fixture,
                        "INSERT INTO vocabulary (id, list, label, canonical, position) VALUES "
                        "(4000, 'organization-kind', 'Beirat', 'committee', 5);"
                        "UPDATE organization SET kind_id = 4000 WHERE id = 1011");
  g_assert_false (
      ris_master_data_vocabulary_remove (fixture.desk, "organization-kind", 4000, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_lists (void)
{
  g_auto (DeskCouncil) fixture = master_data_open ();
  const char *list;

  for (guint i = 0; (list = ris_master_data_vocabulary_get_list (i)) != NULL; i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GPtrArray) entries = ris_master_data_vocabulary_list (fixture.desk, list, &error);

      g_assert_no_error (error);
      g_assert_cmpuint (entries->len, >, 3);
      g_assert_nonnull (ris_master_data_vocabulary_get_title (list));
    }
  master_data_assert_rows (&fixture, 12, "(SELECT DISTINCT list FROM vocabulary)");
  g_assert_null (ris_master_data_vocabulary_get_title ("x"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/master-data-vocabulary/save", test_save);
  g_test_add_func ("/council/master-data-vocabulary/used", test_used);
  g_test_add_func ("/council/master-data-vocabulary/lists", test_lists);
  return g_test_run ();
}
