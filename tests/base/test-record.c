/* Records: a struct that lists its fields can be made, read, changed, compared and freed without
 * code of its own. */
#include "base/record.h"

typedef struct
{
  gint64 id;
  char *title;
  gint64 pages;
  gboolean is_public;
  char *day;
} Leaf;

RIS_DECLARE_RECORD (Leaf, leaf);

static const RisField leaf_fields[] = {
  RIS_FIELD (Leaf, id, ID),          RIS_FIELD (Leaf, title, TEXT), RIS_FIELD (Leaf, pages, INT),
  RIS_FIELD (Leaf, is_public, BOOL), RIS_FIELD (Leaf, day, TEXT),
};

RIS_DEFINE_RECORD (Leaf, leaf, leaf_fields)

enum
{
  ID,
  TITLE,
  PAGES,
  IS_PUBLIC,
  DAY,
};

static void
test_type (void)
{
  const char *names[] = { "id", "title", "pages", "is_public", "day" };

  g_assert_cmpstr (leaf_type.name, ==, "Leaf");
  g_assert_cmpuint (leaf_type.size, ==, sizeof (Leaf));
  g_assert_cmpuint (leaf_type.n_fields, ==, G_N_ELEMENTS (names));
  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (leaf_type.fields[i].name, ==, names[i]);
}

static void
test_new_is_nothing (void)
{
  g_autoptr (Leaf) leaf = leaf_new ();

  g_assert_cmpint (leaf->id, ==, 0);
  g_assert_null (leaf->title);
  g_assert_cmpint (leaf->pages, ==, RIS_UNKNOWN);
  g_assert_false (leaf->is_public);
  for (guint i = 0; i < leaf_type.n_fields; i++)
    g_assert_cmpint (ris_field_is_nothing (&leaf_fields[i], leaf), ==, i != IS_PUBLIC);
}

static void
test_unknown_is_not_zero (void)
{
  g_autoptr (Leaf) leaf = leaf_new ();

  ris_field_set_int (&leaf_fields[PAGES], leaf, 0);
  g_assert_false (ris_field_is_nothing (&leaf_fields[PAGES], leaf));
  ris_field_set_int (&leaf_fields[PAGES], leaf, RIS_UNKNOWN);
  g_assert_true (ris_field_is_nothing (&leaf_fields[PAGES], leaf));
  ris_field_set_text (&leaf_fields[TITLE], leaf, "");
  g_assert_false (ris_field_is_nothing (&leaf_fields[TITLE], leaf));
}

static void
test_set_and_get (void)
{
  g_autoptr (Leaf) leaf = leaf_new ();

  ris_field_set_int (&leaf_fields[ID], leaf, G_MAXINT64);
  ris_field_set_text (&leaf_fields[TITLE], leaf, "Vorlage");
  ris_field_set_int (&leaf_fields[PAGES], leaf, 12);
  ris_field_set_int (&leaf_fields[IS_PUBLIC], leaf, 7);
  ris_field_set_text (&leaf_fields[DAY], leaf, "2022-06-07");

  g_assert_cmpint (leaf->id, ==, G_MAXINT64);
  g_assert_cmpstr (leaf->title, ==, "Vorlage");
  g_assert_cmpint (leaf->pages, ==, 12);
  g_assert_cmpint (leaf->is_public, ==, TRUE);
  g_assert_cmpstr (leaf->day, ==, "2022-06-07");
  g_assert_cmpint (ris_field_get_int (&leaf_fields[ID], leaf), ==, G_MAXINT64);
  g_assert_cmpint (ris_field_get_int (&leaf_fields[IS_PUBLIC], leaf), ==, 1);
  g_assert_true (ris_field_get_text (&leaf_fields[TITLE], leaf) == leaf->title);
}

static void
test_text_is_copied_and_replaced (void)
{
  g_autoptr (Leaf) leaf = leaf_new ();
  char text[] = "Antrag";

  ris_field_set_text (&leaf_fields[TITLE], leaf, text);
  text[0] = 'X';
  g_assert_cmpstr (leaf->title, ==, "Antrag");
  ris_field_set_text (&leaf_fields[TITLE], leaf, leaf->title); /* its own text */
  g_assert_cmpstr (leaf->title, ==, "Antrag");
  ris_field_set_text (&leaf_fields[TITLE], leaf, leaf->title + 2);
  g_assert_cmpstr (leaf->title, ==, "trag");
  ris_field_set_text (&leaf_fields[TITLE], leaf, NULL);
  g_assert_null (leaf->title);
}

static Leaf *
filled (void)
{
  Leaf *leaf = leaf_new ();

  leaf->id = 3;
  leaf->title = g_strdup ("Vorlage");
  leaf->pages = 4;
  leaf->is_public = TRUE;
  leaf->day = g_strdup ("2022-06-07");
  return leaf;
}

static void
test_equal (void)
{
  g_autoptr (Leaf) leaf = filled ();
  g_autoptr (Leaf) same = filled ();

  g_assert_true (ris_record_equal (&leaf_type, leaf, same));
  for (guint i = 0; i < leaf_type.n_fields; i++)
    {
      g_autoptr (Leaf) other = filled ();

      g_test_message ("%s", leaf_fields[i].name);
      if (leaf_fields[i].kind == RIS_FIELD_TEXT)
        ris_field_set_text (&leaf_fields[i], other, i == DAY ? NULL : "anders");
      else
        ris_field_set_int (&leaf_fields[i], other, 0);
      g_assert_false (ris_record_equal (&leaf_type, leaf, other));
      g_assert_false (ris_record_equal (&leaf_type, other, leaf));
    }
}

static void
test_free_nothing (void)
{
  leaf_free (NULL);
  leaf_free (leaf_new ());
}

static void
test_find_and_copy (void)
{
  g_autoptr (Leaf) leaf = leaf_new ();
  g_autoptr (Leaf) copy = NULL;

  g_assert_true (ris_record_find_field (&leaf_type, "title") == &leaf_fields[TITLE]);
  g_assert_null (ris_record_find_field (&leaf_type, "titl"));
  leaf->id = 7;
  leaf->title = g_strdup ("Brücke");
  leaf->is_public = TRUE;
  copy = ris_record_copy (&leaf_type, leaf);
  g_assert_true (ris_record_equal (&leaf_type, leaf, copy));
  g_assert_true (copy->title != leaf->title);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/base/record/type", test_type);
  g_test_add_func ("/base/record/new-is-nothing", test_new_is_nothing);
  g_test_add_func ("/base/record/unknown-is-not-zero", test_unknown_is_not_zero);
  g_test_add_func ("/base/record/set-and-get", test_set_and_get);
  g_test_add_func ("/base/record/text-is-copied-and-replaced", test_text_is_copied_and_replaced);
  g_test_add_func ("/base/record/equal", test_equal);
  g_test_add_func ("/base/record/free-nothing", test_free_nothing);
  g_test_add_func ("/record/find-and-copy", test_find_and_copy);
  return g_test_run ();
}
