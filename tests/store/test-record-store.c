/* Rows as records: what is new is inserted, what differs is updated, what is equal is left alone. */
#include "store/record-store.h"

#include "helper/dump.h"
#include "helper/folder.h"
#include "model/body.h"
#include "model/paper.h"

#define NOW "2024-01-02T03:04:05Z"
#define LATER "2024-02-03T04:05:06Z"

static const RisRecordTable bodies = { "body", &ris_body_type };

static RisDb *
open_council (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "council.db", NULL);
  g_autoptr (GError) error = NULL;
  RisDb *db = ris_db_open (path, RIS_DB_CREATE, &error);

  g_assert_no_error (error);
  ris_db_migrate (db, "council", &error);
  g_assert_no_error (error);
  return db;
}

static RisRecordOutcome
save (RisDb *db, RisBody *body, const char *now)
{
  g_autoptr (GError) error = NULL;
  RisRecordOutcome outcome;

  g_assert_true (ris_record_store_save (db, &bodies, body, now, &outcome, &error));
  g_assert_no_error (error);
  return outcome;
}

static void
test_save (void)
{
  folder_auto *folder = folder_new ();
  g_autoptr (RisDb) db = open_council (folder);
  g_autoptr (RisBody) body = ris_body_new ();
  g_autoptr (RisBody) again = ris_body_new ();
  gboolean is_stored = FALSE;

  body->name = g_strdup ("A");
  g_assert_cmpint (save (db, body, NOW), ==, RIS_RECORD_WRITTEN);
  g_assert_cmpint (body->id, ==, 1000);
  g_assert_cmpstr (body->created, ==, NOW);
  g_assert_cmpint (save (db, body, LATER), ==, RIS_RECORD_UNCHANGED);
  g_assert_cmpstr (body->modified, ==, NOW);
  body->state = g_strdup ("NRW");
  g_assert_cmpint (save (db, body, LATER), ==, RIS_RECORD_CHANGED);
  again->id = body->id;
  g_assert_true (ris_record_store_load (db, &bodies, again, &is_stored, NULL));
  g_assert_true (is_stored);
  g_assert_true (ris_record_equal (&ris_body_type, body, again));
  g_assert_cmpstr (again->created, ==, NOW);
  g_assert_cmpstr (again->modified, ==, LATER);
  again->id = 5;
  g_assert_true (ris_record_store_load (db, &bodies, again, &is_stored, NULL));
  g_assert_false (is_stored);
}

static void
test_constraints (void)
{
  folder_auto *folder = folder_new ();
  g_autoptr (RisDb) db = open_council (folder);
  g_autoptr (RisBody) body = ris_body_new ();
  g_autoptr (GError) error = NULL;
  RisRecordOutcome outcome;

  g_assert_false (
      ris_record_store_save (db, &bodies, body, NOW, &outcome, &error)); /* a body has a name */
  g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
}

static void
test_next_id (void)
{
  folder_auto *folder = folder_new ();
  g_autoptr (RisDb) db = open_council (folder);

  g_assert_cmpint (ris_record_store_next_id (db, NULL), ==, 1000);
  g_assert_cmpint (ris_record_store_next_id (db, NULL), ==, 1001);
}

static void
test_trim (void)
{
  static const RisRecordTable papers = { "paper", &ris_paper_type };
  static const RisRecordTable originators = { "paper-originator", &ris_paper_originator_type };
  folder_auto *folder = folder_new ();
  g_autoptr (RisDb) db = open_council (folder);
  g_autoptr (RisBody) body = ris_body_new ();
  g_autoptr (RisPaper) paper = ris_paper_new ();
  RisRecordOutcome outcome;
  guint n_removed;

  body->name = g_strdup ("A");
  save (db, body, NOW);
  paper->body_id = body->id;
  paper->name = g_strdup ("x");
  paper->type_id = 100;
  paper->release_certainty = g_strdup ("recorded");
  g_assert_true (ris_record_store_save (db, &papers, paper, NOW, &outcome, NULL));
  for (gint64 position = 1; position <= 3; position++)
    {
      g_autoptr (RisPaperOriginator) originator = ris_paper_originator_new ();

      originator->paper_id = paper->id;
      originator->position = position;
      originator->label = g_strdup ("x");
      g_assert_true (ris_record_store_save (db, &originators, originator, NOW, &outcome, NULL));
    }
  g_assert_true (ris_record_store_trim (db, &originators, paper->id, 1, &n_removed, NULL));
  g_assert_cmpuint (n_removed, ==, 2);
  g_assert_true (ris_record_store_trim (db, &originators, paper->id, 1, &n_removed, NULL));
  g_assert_cmpuint (n_removed, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/record-store/save", test_save);
  g_test_add_func ("/record-store/constraints", test_constraints);
  g_test_add_func ("/record-store/next-id", test_next_id);
  g_test_add_func ("/record-store/trim", test_trim);
  return g_test_run ();
}
