/* What a template asks of a view: paths, interpolated texts and tests.
 *
 * Deliberately not a language: a path, one filter, one comparison. Whatever needs more thought is decided in C and put
 * into the view under a name. Pieces are cut once when the template is loaded and only walked afterwards.
 */
#include "expression-private.h"

#include <string.h>

#define NAME_CHARACTERS "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_-"

gboolean
ris_pdf_expression_is_path (const char *text)
{
  gsize length = strspn (text, NAME_CHARACTERS);

  while (length > 0 && text[length] == '.')
    {
      text += length + 1;
      length = strspn (text, NAME_CHARACTERS);
    }
  return length > 0 && text[length] == '\0';
}

static void
piece_free (RisPdfPiece *piece)
{
  g_free (piece->text);
  g_free (piece);
}

static RisPdfPiece *
add_piece (GPtrArray *pieces, RisPdfPieceKind kind, char *text)
{
  RisPdfPiece *piece = g_new0 (RisPdfPiece, 1);

  piece->kind = kind;
  piece->text = text;
  g_ptr_array_add (pieces, piece);
  return piece;
}

static gboolean
add_value (GPtrArray *pieces, const char *text, gsize length, char **problem)
{
  g_autofree char *inner = g_strndup (text, length);
  g_auto (GStrv) parts = g_strsplit (inner, "|", 2);
  RisPdfPiece *piece;

  if (parts[0] == NULL || !ris_pdf_expression_is_path (g_strstrip (parts[0])))
    {
      *problem = g_strdup_printf ("{{%s}} is no path", inner);
      return FALSE;
    }
  piece = add_piece (pieces, RIS_PDF_PIECE_VALUE, g_strdup (parts[0]));
  if (parts[1] == NULL)
    return TRUE;
  piece->filter = ris_filter_find (g_strstrip (parts[1]));
  if (piece->filter == NULL)
    *problem = g_strdup_printf ("unknown filter %s", parts[1]);
  return piece->filter != NULL;
}

/* adds what begins with the brace at @text; returns what follows, or NULL */
static const char *
add_braced (GPtrArray *pieces, const char *text, char **problem)
{
  const char *end;

  if (g_str_has_prefix (text, "{page}"))
    {
      add_piece (pieces, RIS_PDF_PIECE_PAGE, NULL);
      return text + strlen ("{page}");
    }
  if (g_str_has_prefix (text, "{pages}"))
    {
      add_piece (pieces, RIS_PDF_PIECE_PAGES, NULL);
      return text + strlen ("{pages}");
    }
  end = g_str_has_prefix (text, "{{") ? strstr (text, "}}") : NULL;
  if (end == NULL)
    {
      *problem = g_strdup ("a brace must begin {{path}}, {page} or {pages}");
      return NULL;
    }
  return add_value (pieces, text + 2, (gsize)(end - text - 2), problem) ? end + 2 : NULL;
}

GPtrArray *
ris_pdf_expression_new_pieces (const char *text, char **problem)
{
  g_autoptr (GPtrArray) pieces = g_ptr_array_new_with_free_func ((GDestroyNotify)piece_free);

  while (text != NULL && *text != '\0')
    {
      gsize literal = strcspn (text, "{");

      if (literal > 0)
        add_piece (pieces, RIS_PDF_PIECE_LITERAL, g_strndup (text, literal));
      text += literal;
      if (*text != '\0')
        text = add_braced (pieces, text, problem);
    }
  return text == NULL ? NULL : g_steal_pointer (&pieces);
}

void
ris_pdf_expression_free_test (RisPdfTest *test)
{
  if (test == NULL)
    return;
  g_free (test->path);
  g_free (test->text);
  g_free (test);
}

static RisPdfTest *
new_comparison (RisPdfTestKind kind, const char *text, const char *operator_)
{
  g_autofree char *path = g_strstrip (g_strndup (text, (gsize)(operator_ - text)));
  g_autofree char *literal = g_strstrip (g_strdup (operator_ + 2));
  gsize length = strlen (literal);
  RisPdfTest *test;

  if (!ris_pdf_expression_is_path (path) || length < 2 || literal[0] != '\''
      || strchr (literal + 1, '\'') != literal + length - 1)
    return NULL;
  test = g_new0 (RisPdfTest, 1);
  test->kind = kind;
  test->path = g_steal_pointer (&path);
  test->text = g_strndup (literal + 1, length - 2);
  return test;
}

RisPdfTest *
ris_pdf_expression_new_test (const char *text)
{
  const char *equal = strstr (text, "==");
  const char *unequal = strstr (text, "!=");
  gboolean negated = g_str_has_prefix (text, "not ");
  const char *path = negated ? text + strlen ("not ") : text;
  RisPdfTest *test;

  if (equal != NULL)
    return new_comparison (RIS_PDF_TEST_EQUAL, text, equal);
  if (unequal != NULL)
    return new_comparison (RIS_PDF_TEST_UNEQUAL, text, unequal);
  if (!ris_pdf_expression_is_path (path))
    return NULL;
  test = g_new0 (RisPdfTest, 1);
  test->kind = negated ? RIS_PDF_TEST_NOT : RIS_PDF_TEST_TRUE;
  test->path = g_strdup (path);
  return test;
}

/* the value that the first name of a path has in some scope */
static const RisView *
get_first (const RisPdfScope *scope, const char *name)
{
  for (; scope != NULL; scope = scope->outer)
    {
      if (scope->outer == NULL)
        return ris_view_get (scope->value, name);
      if (g_str_equal (scope->name, name))
        return scope->value;
    }
  return NULL;
}

const RisView *
ris_pdf_expression_get (const RisPdfScope *scope, const char *path)
{
  g_auto (GStrv) names = g_strsplit (path, ".", -1);
  const RisView *value = get_first (scope, names[0]);

  for (guint i = 1; value != NULL && names[i] != NULL; i++)
    value = ris_view_get_kind (value) == RIS_VIEW_MAP ? ris_view_get (value, names[i]) : NULL;
  return value;
}

static void
append_plain (const RisView *value, GString *out)
{
  g_autofree char *text = NULL;

  switch (ris_view_get_kind (value))
    {
    case RIS_VIEW_TEXT:
      g_string_append (out, ris_view_get_text (value));
      break;
    case RIS_VIEW_INT:
      g_string_append_printf (out, "%" G_GINT64_FORMAT, ris_view_get_int (value));
      break;
    case RIS_VIEW_RICH:
      text = ris_rich_dup_text (ris_view_get_rich (value));
      g_string_append (out, text);
      break;
    case RIS_VIEW_MAP:
    case RIS_VIEW_LIST:
    case RIS_VIEW_BOOL:
      break;
    }
}

void
ris_pdf_expression_append (const RisPdfScope *scope, const RisPdfPiece *piece, GString *out)
{
  const RisView *value = ris_pdf_expression_get (scope, piece->text);

  if (value == NULL)
    return;
  if (piece->filter != NULL)
    ris_filter_apply (piece->filter, value, out);
  else
    append_plain (value, out);
}

gboolean
ris_pdf_expression_is_true (const RisPdfScope *scope, const RisPdfTest *test)
{
  const RisView *value = ris_pdf_expression_get (scope, test->path);
  g_autoptr (GString) text = NULL;

  if (test->kind == RIS_PDF_TEST_TRUE || test->kind == RIS_PDF_TEST_NOT)
    return (value != NULL && ris_view_is_true (value)) == (test->kind == RIS_PDF_TEST_TRUE);

  text = g_string_new (NULL);
  if (value != NULL)
    append_plain (value, text);
  return g_str_equal (text->str, test->text) == (test->kind == RIS_PDF_TEST_EQUAL);
}
