/* Keys of other systems and labels of vocabulary are found by exactly what they are called. */
#include "store/key-store.h"

static RisDb *
open_council (void)
{
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (":memory:", RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_migrate (db, "council", &error);
  g_assert_no_error (error);
  return db;
}

static void
test_keys (void)
{
  g_autoptr (RisDb) db = open_council ();
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (ris_key_store_find (db, "allris", "paper", "7", &error), ==, 0);
  g_assert_true (ris_key_store_put (db, "allris", "paper", "7", 42, &error));
  g_assert_cmpint (ris_key_store_find (db, "allris", "paper", "7", &error), ==, 42);
  g_assert_cmpint (ris_key_store_find (db, "allris", "meeting", "7", &error), ==, 0);
  g_assert_no_error (error);
  g_assert_false (ris_key_store_put (db, "allris", "paper", "7", 43, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_labels (void)
{
  g_autoptr (RisDb) db = open_council ();
  RisLabel label = { 0 };

  g_assert_true (ris_key_store_find_label (db, "result", "geändert beschlossen", &label, NULL));
  g_assert_cmpstr (label.canonical, ==, "amended");
  g_assert_true (ris_key_store_find_label (db, "result", "ungeändert beschlossen", &label, NULL));
  g_assert_cmpstr (label.canonical, ==, "accepted");
  g_assert_cmpint (label.position, ==, 1);
  g_assert_false (ris_key_store_find_label (db, "result", "beschloss", &label, NULL));
  g_assert_false (ris_key_store_find_label (db, "paper-type", "abgelehnt", &label, NULL));
}

static void
test_canonical (void)
{
  g_autoptr (RisDb) db = open_council ();
  RisLabel usual = { 0 }, same = { 0 };

  g_assert_true (ris_key_store_find_canonical (db, "meeting-kind", "regular", &usual, NULL));
  g_assert_true (ris_key_store_find_label (db, "meeting-kind", "Sitzung", &same, NULL));
  g_assert_cmpint (usual.id, ==, same.id);
  g_assert_false (ris_key_store_find_canonical (db, "meeting-kind", "nothing", &usual, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/key-store/keys", test_keys);
  g_test_add_func ("/key-store/labels", test_labels);
  g_test_add_func ("/key-store/canonical", test_canonical);
  return g_test_run ();
}
