/* The audit log: rows seal each other, and whoever changes one is noticed. */
#include "council/audit.h"
#include "import-fixture.h"

#include <sqlite3.h>

static void
append (Fixture *fixture, const char *action, const char *after)
{
  RisAuditEntry entry = { .at = NOW,
                          .actor = "Ä",
                          .action = action,
                          .object_kind = "paper",
                          .object_id = 7,
                          .after = after };
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_audit_append (fixture->db, &entry, &error));
  g_assert_no_error (error);
}

/* what the triggers forbid, somebody with the file in hand can do */
static void
tamper (Fixture *fixture, const char *sql)
{
  sqlite3 *db = NULL;

  g_assert_cmpint (sqlite3_open (fixture->path, &db), ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, "DROP TRIGGER audit_never_changes; DROP TRIGGER audit_is_kept",
                                 NULL, NULL, NULL),
                   ==, SQLITE_OK);
  g_assert_cmpint (sqlite3_exec (db, sql, NULL, NULL, NULL), ==, SQLITE_OK);
  sqlite3_close (db);
}

static void
test_chain (void)
{
  fixture_auto fixture = fixture_new ();
  g_autoptr (GError) error = NULL;
  gint64 n_rows = -1;

  g_assert_true (ris_audit_verify (fixture.db, &n_rows, &error));
  g_assert_cmpint (n_rows, ==, 0);
  append (&fixture, "a", NULL);
  append (&fixture, "b", "x");
  append (&fixture, "b", "x");
  g_assert_true (ris_audit_verify (fixture.db, &n_rows, &error));
  g_assert_no_error (error);
  g_assert_cmpint (n_rows, ==, 3);
  ris_assert_count (&fixture, 3, "SELECT COUNT(DISTINCT hash) FROM audit WHERE LENGTH (hash) = 64");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM audit AS a JOIN audit AS b ON b.previous_hash = a.hash "
                    "AND "
                    "b.sequence = a.sequence + 1");
}

/* the hash can be computed by anybody who reads the comment in audit.c */
static void
test_hash_is_documented (void)
{
  fixture_auto fixture = fixture_new ();
  static const char sealed[] = "1:1\n20:" NOW "\n2:Ä\n1:a\n5:paper\n1:7\n-\n1:x\n";
  g_autofree char *hash = g_compute_checksum_for_string (G_CHECKSUM_SHA256, sealed, -1);
  g_autofree char *sql
      = g_strconcat ("SELECT COUNT(*) FROM audit WHERE previous_hash = '' AND hash = '", hash, "'",
                     NULL);

  append (&fixture, "a", "x");
  ris_assert_count (&fixture, 1, sql);
}

static void
test_tampering (void)
{
  static const struct
  {
    const char *sql;
    const char *message;
  } cases[] = {
    { "UPDATE audit SET actor = 'B' WHERE sequence = 2", "audit row 2 does" },
    { "UPDATE audit SET after = NULL WHERE sequence = 2", "audit row 2 does" },
    { "UPDATE audit SET object_id = 8 WHERE sequence = 1", "audit row 1 does" },
    { "DELETE FROM audit WHERE sequence = 1", "audit row 2 does" },
    { "DELETE FROM audit WHERE sequence = 2; UPDATE audit SET sequence = 2 WHERE sequence = 3",
      "audit row 2 does" },
    { "UPDATE audit SET hash = LOWER (HEX (RANDOMBLOB (32))) WHERE sequence = 3",
      "audit row 3 does" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      fixture_auto fixture = fixture_new ();
      g_autoptr (GError) error = NULL;

      append (&fixture, "a", "");
      append (&fixture, "b", "");
      append (&fixture, "c", "");
      tamper (&fixture, cases[i].sql);
      g_assert_false (ris_audit_verify (fixture.db, NULL, &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_CONFLICT);
      g_assert_true (g_str_has_prefix (error->message, cases[i].message));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/chain", test_chain);
  g_test_add_func ("/audit/hash-is-documented", test_hash_is_documented);
  g_test_add_func ("/audit/tampering", test_tampering);
  return g_test_run ();
}
