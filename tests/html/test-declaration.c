/* Declarations: the grammar, its defects, and what counts as used. */
#include "html/declaration-private.h"

#include <string.h>

static void
append_names (const RisDeclaration *parent, GString *out)
{
  for (const RisDeclaration *child = parent->first; child != NULL; child = child->next)
    {
      g_string_append_printf (out, "%s%s%s", child->name,
                              child->kind == RIS_DECLARATION_LIST ? "[]" : "",
                              child->is_optional ? "?" : "");
      if (child->holds_maps || child->kind == RIS_DECLARATION_MAP)
        {
          g_string_append_c (out, '(');
          append_names (child, out);
          g_string_append_c (out, ')');
        }
      g_string_append_c (out, ' ');
    }
}

static void
test_grammar (void)
{
  static const char *const cases[][2] = {
    { "", "" },
    { "title", "title " },
    { " a?\n b_2 ", "a? b_2 " },
    { "m(a b?) l[](x) t[]? o?(c) p() q[]?()", "m(a b? ) l[](x ) t[]? o?(c ) p() q[]?() " },
    { "a(b(c[](d)))", "a(b(c[](d ) ) ) " },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisDeclaration) root = ris_declaration_new ();
      g_autoptr (GString) out = g_string_new (NULL);
      const char *position;

      g_assert_null (ris_declaration_parse (root, cases[i][0], strlen (cases[i][0]), &position));
      append_names (root, out);
      g_assert_cmpstr (out->str, ==, cases[i][1]);
    }
}

static void
test_defects (void)
{
  static const struct
  {
    const char *text;
    const char *defect;
    gsize offset;
  } cases[] = {
    { "a a", "this name is declared twice", 2 },
    { "a(b", "a ')' is missing", 3 },
    { "a)", "a ')' without '('", 1 },
    { "a, b", "a name is expected here", 1 },
    { "a?[]", "a name is expected here", 2 },
    { "[]", "a name is expected here", 0 },
    { "a((b))", "a name is expected here", 2 },
    { "a[ ]", "a name is expected here", 1 },
    { "a.b", "a name is expected here", 1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisDeclaration) root = ris_declaration_new ();
      const char *position = NULL;

      g_assert_cmpstr (ris_declaration_parse (root, cases[i].text, strlen (cases[i].text),
                                              &position),
                       ==, cases[i].defect);
      g_assert_cmpuint ((gsize)(position - cases[i].text), ==, cases[i].offset);
    }
}

static void
test_nesting (void)
{
  g_autoptr (RisDeclaration) root = ris_declaration_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  const char *position;

  for (guint i = 0; i < 100000; i++)
    g_string_append (text, "a(");
  g_assert_cmpstr (ris_declaration_parse (root, text->str, text->len, &position), ==,
                   "the parentheses are nested too deep");
}

static void
test_unused (void)
{
  static const char text[] = "a m(x y)";
  g_autoptr (RisDeclaration) root = ris_declaration_new ();
  RisDeclaration *map;
  const char *position;

  g_assert_null (ris_declaration_parse (root, text, strlen (text), &position));
  map = ris_declaration_find (root, "map", 1);
  g_assert_cmpstr (ris_declaration_find_unused (root)->name, ==, "a");
  ris_declaration_find (root, "a", 1)->is_used = TRUE;
  g_assert_true (ris_declaration_find_unused (root) == map);
  map->is_used = TRUE;
  ris_declaration_find (map, "x", 1)->is_used = TRUE;
  g_assert_cmpstr (ris_declaration_find_unused (root)->name, ==, "y");
  ris_declaration_find (map, "y", 1)->is_used = TRUE;
  g_assert_null (ris_declaration_find_unused (root));
  g_assert_null (ris_declaration_find (root, "ma", 2));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/declaration/grammar", test_grammar);
  g_test_add_func ("/declaration/defects", test_defects);
  g_test_add_func ("/declaration/nesting", test_nesting);
  g_test_add_func ("/declaration/unused", test_unused);
  return g_test_run ();
}
