/* The table of permissions, typed a second time from what the roles are for: a cell that changes has to change here too. */
#include "model/permission.h"

#include <string.h>

/* a row a permission, a column a role: administrator, secretary, author, co-signer, chair, member, deputy, auditor */
static const struct
{
  RisPermission permission;
  const char *brought_by;
} matrix[] = {
  { RIS_MAY_NOBODY, "- - - - - - - -" },
  { RIS_MAY_READ_PUBLIC, "- - - - - - - -" }, /* everybody may, so no role brings it */
  { RIS_MAY_LOG_IN, "- - - - - - - -" },
  { RIS_MAY_USE_DESK, "x x x x x x x x" },
  { RIS_MAY_READ_CLOSED, "- x - - x x x -" },
  { RIS_MAY_WRITE_PAPER, "- x x - - - - -" },
  { RIS_MAY_COSIGN, "- x - x - - - -" },
  { RIS_MAY_RELEASE_PAPER, "- x - - - - - -" },
  { RIS_MAY_PLAN_MEETING, "- x - - - - - -" },
  { RIS_MAY_CONVENE, "- x - - - - - -" },
  { RIS_MAY_RECORD, "- x - - - - - -" },
  { RIS_MAY_SIGN_MINUTES, "- x - - x - - -" },
  { RIS_MAY_PUBLISH, "- x - - - - - -" },
  { RIS_MAY_KEEP_MASTER_DATA, "x x - - - - - -" },
  { RIS_MAY_KEEP_ACCOUNTS, "x - - - - - - -" },
  { RIS_MAY_READ_AUDIT, "- - - - - - - x" },
};

static const char *const words[] = { "administrator", "secretary", "author", "co-signer",
                                     "chair",         "member",    "deputy", "auditor" };

static void
test_matrix (void)
{
  g_assert_cmpuint (G_N_ELEMENTS (matrix), ==, RIS_N_PERMISSIONS);
  g_assert_cmpuint (G_N_ELEMENTS (words), ==, RIS_N_ROLES);
  for (gsize i = 0; i < G_N_ELEMENTS (matrix); i++)
    {
      g_assert_cmpuint (strlen (matrix[i].brought_by), ==, 2 * RIS_N_ROLES - 1);
      for (gsize j = 0; j < G_N_ELEMENTS (words); j++)
        {
          RisRole role;

          g_assert_true (ris_permission_find_role (words[j], &role));
          g_test_message ("permission %d, %s", matrix[i].permission, words[j]);
          g_assert_cmpint (ris_permission_is_brought_by (matrix[i].permission, role), ==,
                           matrix[i].brought_by[2 * j] == 'x');
        }
    }
}

static void
test_needs_account (void)
{
  for (int i = 0; i < RIS_N_PERMISSIONS; i++)
    g_assert_cmpint (ris_permission_needs_account ((RisPermission)i), ==,
                     i != RIS_MAY_READ_PUBLIC && i != RIS_MAY_LOG_IN);
}

static void
test_words (void)
{
  RisRole role = RIS_ROLE_AUDITOR;

  for (int i = 0; i < RIS_N_ROLES; i++)
    {
      RisRole found;

      g_assert_cmpstr (ris_permission_get_role_word ((RisRole)i), ==, words[i]);
      g_assert_true (ris_permission_find_role (words[i], &found));
      g_assert_cmpint (found, ==, i);
    }
  g_assert_false (ris_permission_find_role ("", &role));
  g_assert_false (ris_permission_find_role ("Administrator", &role));
  g_assert_false (ris_permission_find_role ("cosigner", &role));
  g_assert_cmpint (role, ==, RIS_ROLE_AUDITOR);
}

/* people tell them apart by their labels */
static void
test_labels (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  for (int i = 0; i < RIS_N_PERMISSIONS; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer)ris_permission_get_label ((RisPermission)i)));
  for (int i = 0; i < RIS_N_ROLES; i++)
    g_assert_true (g_hash_table_add (seen, (gpointer)ris_permission_get_role_label ((RisRole)i)));
  g_assert_cmpstr (ris_permission_get_label (RIS_MAY_CONVENE), ==, "zu Sitzungen einladen");
  g_assert_cmpstr (ris_permission_get_role_label (RIS_ROLE_COSIGNER), ==, "Mitzeichnung");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/permission/matrix", test_matrix);
  g_test_add_func ("/model/permission/needs-account", test_needs_account);
  g_test_add_func ("/model/permission/words", test_words);
  g_test_add_func ("/model/permission/labels", test_labels);
  return g_test_run ();
}
