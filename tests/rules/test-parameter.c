/* The vocabulary: well-formed, without doubles, found by key. */
#include "rules/parameter.h"

#include <string.h>

static gboolean
needs_words (RisParameterKind kind)
{
  return kind == RIS_PARAMETER_WORD || kind == RIS_PARAMETER_LIST;
}

static void
test_table (void)
{
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);

  g_assert_cmpuint (n, >, 100);
  for (guint i = 0; i < n; i++)
    {
      g_test_message ("%s", all[i].key);
      g_assert_cmpuint (strspn (all[i].key, "abcdefghijklmnopqrstuvwxyz_."), ==,
                        strlen (all[i].key));
      g_assert_true (g_utf8_validate (all[i].label, -1, NULL));
      g_assert_cmpuint (strlen (all[i].label), >, 0);
      if (needs_words (all[i].kind))
        g_assert_nonnull (all[i].words);
      if (all[i].words != NULL)
        g_assert_cmpuint (strspn (all[i].words, "abcdefghijklmnopqrstuvwxyz_ "), ==,
                          strlen (all[i].words));
      for (guint j = 0; j < i; j++)
        g_assert_cmpstr (all[i].key, !=, all[j].key);
    }
}

static void
test_find (void)
{
  guint n;
  const RisParameter *all = ris_parameter_get_all (&n);

  for (guint i = 0; i < n; i++)
    g_assert_true (ris_parameter_find (all[i].key) == &all[i]);
  g_assert_null (ris_parameter_find ("quorum.rta"));
  g_assert_null (ris_parameter_find (""));
}

static void
test_kind_names (void)
{
  g_assert_cmpstr (ris_parameter_get_kind_name (RIS_PARAMETER_FLAG), ==, "ja oder nein");
  g_assert_cmpstr (ris_parameter_get_kind_name (RIS_PARAMETER_DURATION), ==, "Frist");
  g_assert_cmpstr (ris_parameter_get_kind_name (RIS_PARAMETER_THRESHOLD), ==, "Schwelle");
  for (int kind = 0; kind <= RIS_PARAMETER_STAIRS_MONEY; kind++)
    g_assert_nonnull (ris_parameter_get_kind_name ((RisParameterKind)kind));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/parameter/table", test_table);
  g_test_add_func ("/rules/parameter/find", test_find);
  g_test_add_func ("/rules/parameter/kind-names", test_kind_names);
  return g_test_run ();
}
