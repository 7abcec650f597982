/* The value tree: what goes in comes out, in order, and is freed with the root. */
#include "view/view.h"

#include <string.h>

static void
test_values (void)
{
  g_autoptr (RisView) root = ris_view_new ();
  char text[] = "Rat";
  RisView *list;

  ris_view_set_text (root, "name", text);
  memset (text, 'x', 3);
  ris_view_set_text (root, "nothing", NULL);
  ris_view_set_int (root, "zero", 0);
  ris_view_set_int (root, "unknown", RIS_UNKNOWN);
  ris_view_set_bool (root, "flag", 17);
  ris_view_set_text (ris_view_add_map (root, "place"), "name", "Ratssaal");
  list = ris_view_add_list (root, "words");
  ris_view_append_text (list, "eins");
  ris_view_append_text (list, "zwei");

  g_assert_cmpstr (ris_view_get_text (ris_view_get (root, "name")), ==, "Rat");
  g_assert_null (ris_view_get (root, "nothing"));
  g_assert_cmpint (ris_view_get_int (ris_view_get (root, "zero")), ==, 0);
  g_assert_null (ris_view_get (root, "unknown"));
  g_assert_cmpint (ris_view_get_int (ris_view_get (root, "flag")), ==, 1);
  g_assert_cmpint (ris_view_get_kind (ris_view_get (root, "flag")), ==, RIS_VIEW_BOOL);
  g_assert_cmpstr (ris_view_get_text (ris_view_get (ris_view_get (root, "place"), "name")), ==,
                   "Ratssaal");
  g_assert_cmpstr (ris_view_get_text (ris_view_get_next (ris_view_get_first (list))), ==, "zwei");
  g_assert_null (ris_view_get_name (ris_view_get_first (list)));
  g_assert_null (ris_view_get_name (root));
}

static void
test_names (void)
{
  static const char *const names[]
      = { "a", "b", "organization", "organization_name", "organizations", "organiza" };
  g_autoptr (RisView) root = ris_view_new ();
  const RisView *child;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    ris_view_set_int (root, names[i], i);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpint (ris_view_get_int (ris_view_get (root, names[i])), ==, i);
  g_assert_null (ris_view_get (root, "organizatio"));
  g_assert_null (ris_view_get (root, ""));

  child = ris_view_get_first (root);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++, child = ris_view_get_next (child))
    g_assert_cmpstr (ris_view_get_name (child), ==, names[i]);
  g_assert_null (child);
}

static void
test_truth (void)
{
  g_autoptr (RisView) root = ris_view_new ();
  RisRich *rich = ris_rich_new (RIS_RICH_DOCUMENT, NULL);

  ris_view_set_text (root, "empty", "");
  ris_view_set_text (root, "text", "0");
  ris_view_set_int (root, "zero", 0);
  ris_view_set_int (root, "one", 1);
  ris_view_set_bool (root, "no", FALSE);
  ris_view_add_list (root, "list");
  ris_view_append_map (ris_view_add_list (root, "full"));
  ris_view_add_map (root, "map");
  ris_view_take_rich (root, "blank", ris_rich_new (RIS_RICH_DOCUMENT, NULL));
  ris_rich_append (rich, ris_rich_new (RIS_RICH_RULE, NULL));
  ris_view_take_rich (root, "rich", rich);

  g_assert_false (ris_view_is_true (ris_view_get (root, "empty")));
  g_assert_true (ris_view_is_true (ris_view_get (root, "text")));
  g_assert_false (ris_view_is_true (ris_view_get (root, "zero")));
  g_assert_true (ris_view_is_true (ris_view_get (root, "one")));
  g_assert_false (ris_view_is_true (ris_view_get (root, "no")));
  g_assert_false (ris_view_is_true (ris_view_get (root, "list")));
  g_assert_true (ris_view_is_true (ris_view_get (root, "full")));
  g_assert_true (ris_view_is_true (ris_view_get (root, "map")));
  g_assert_false (ris_view_is_true (ris_view_get (root, "blank")));
  g_assert_true (ris_view_is_true (ris_view_get (root, "rich")));
  g_assert_true (ris_view_get_rich (ris_view_get (root, "rich")) == rich);
}

/* texts larger than a block and more values than fit into one */
static void
test_growth (void)
{
  g_autoptr (RisView) root = ris_view_new ();
  g_autofree char *large = g_strnfill (200000, 'x');
  RisView *list = ris_view_add_list (root, "list");
  guint n = 0;

  ris_view_set_text (root, "large", large);
  for (guint i = 0; i < 5000; i++)
    {
      RisView *map = ris_view_append_map (list);

      ris_view_set_int (map, "i", i);
      ris_view_take_rich (map, "rich", ris_rich_new (RIS_RICH_DOCUMENT, NULL));
    }
  for (const RisView *map = ris_view_get_first (list); map != NULL; map = ris_view_get_next (map))
    g_assert_cmpint (ris_view_get_int (ris_view_get (map, "i")), ==, n++);
  g_assert_cmpuint (n, ==, 5000);
  g_assert_cmpstr (ris_view_get_text (ris_view_get (root, "large")), ==, large);
}

typedef struct
{
  gint64 id;
  gint64 body_id;
  char *title;
  char *note;
  gint64 votes;
  gint64 size;
  gboolean is_public;
} Sample;

static const RisField sample_fields[] = {
  RIS_FIELD (Sample, id, ID),          RIS_FIELD (Sample, body_id, ID),
  RIS_FIELD (Sample, title, TEXT),     RIS_FIELD (Sample, note, TEXT),
  RIS_FIELD (Sample, votes, INT),      RIS_FIELD (Sample, size, INT),
  RIS_FIELD (Sample, is_public, BOOL),
};

static void
test_record (void)
{
  static const RisRecordType type
      = { "Sample", sizeof (Sample), sample_fields, G_N_ELEMENTS (sample_fields) };
  g_autoptr (RisView) root = ris_view_new ();
  Sample sample = { 7, 0, (char *)"Haushalt", NULL, 0, RIS_UNKNOWN, FALSE };

  ris_view_set_record (root, &type, &sample);
  g_assert_cmpint (ris_view_get_int (ris_view_get (root, "id")), ==, 7);
  g_assert_null (ris_view_get (root, "body_id"));
  g_assert_cmpstr (ris_view_get_text (ris_view_get (root, "title")), ==, "Haushalt");
  g_assert_null (ris_view_get (root, "note"));
  g_assert_cmpint (ris_view_get_int (ris_view_get (root, "votes")), ==, 0);
  g_assert_null (ris_view_get (root, "size"));
  g_assert_false (ris_view_is_true (ris_view_get (root, "is_public")));
}

static void
test_same_name_twice (void)
{
  if (g_test_subprocess ())
    {
      g_autoptr (RisView) root = ris_view_new ();

      ris_view_set_int (root, "a", 1);
      ris_view_set_int (root, "a", 2);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_failed ();
  g_test_trap_assert_stderr ("*can_add (map, name)*");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/view/values", test_values);
  g_test_add_func ("/view/names", test_names);
  g_test_add_func ("/view/truth", test_truth);
  g_test_add_func ("/view/growth", test_growth);
  g_test_add_func ("/view/record", test_record);
  g_test_add_func ("/view/same-name-twice", test_same_name_twice);
  return g_test_run ();
}
