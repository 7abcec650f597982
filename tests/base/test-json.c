/* JSON with places: what is read, and where whatever is refused stands. */
#include "base/json.h"

#include <string.h>

static RisJsonDocument *
parse (const char *text, RisJsonPlace *place, GError **error)
{
  return ris_json_parse (text, strlen (text), place, error);
}

static void
test_values (void)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisJsonDocument) document
      = parse ("{\"a\": null,\n \"ä\": [true, false, -12, 0, 1.5, 1e3, 99999999999999999999],\n"
               "  \"t\": \"\\u00e4\\n\\\"\\\\\\/\\ud83d\\ude00\", \"o\": {\"x\": {}}, \"l\": "
               "[]}\r\n\t ",
               &place, &error);
  const RisJson *root, *list;
  static const RisJsonKind kinds[]
      = { RIS_JSON_BOOL,   RIS_JSON_BOOL,   RIS_JSON_INTEGER, RIS_JSON_INTEGER,
          RIS_JSON_NUMBER, RIS_JSON_NUMBER, RIS_JSON_NUMBER };
  guint n = 0;

  g_assert_no_error (error);
  root = ris_json_get_root (document);
  g_assert_cmpint (root->kind, ==, RIS_JSON_OBJECT);
  g_assert_false (ris_json_is_given (root, "a"));
  g_assert_nonnull (ris_json_get (root, "a"));
  g_assert_null (ris_json_get (root, "b"));
  g_assert_cmpstr (ris_json_get_text (root, "t"), ==, "ä\n\"\\/😀");
  g_assert_null (ris_json_get_text (root, "a"));
  g_assert_null (ris_json_get_first (root, "l"));
  g_assert_nonnull (ris_json_get (ris_json_get (root, "o"), "x"));
  list = ris_json_get_first (root, "ä");
  g_assert_cmpuint (list->line, ==, 2);
  g_assert_cmpuint (list->column, ==, 8);
  g_assert_cmpint (list->integer, ==, 1);
  for (; list != NULL; list = list->next)
    g_assert_cmpint (list->kind, ==, kinds[n++]);
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (kinds));
  g_assert_cmpint (ris_json_get_first (root, "ä")->next->next->integer, ==, -12);
}

typedef struct
{
  const char *text;
  guint line;
  guint column;
  const char *path;
  const char *reason; /* part of it */
} Refusal;

static const Refusal refusals[] = {
  { "", 1, 1, "", "ends too early" },
  { "[1,\n 2", 2, 3, "", "comma or the end" },
  { "{\"a\": [1, {\"b\": tru}]}", 1, 17, "a[1].b", "unknown word" },
  { "{\"a\": 1,}", 1, 9, "", "name of a member" },
  { "[1,]", 1, 4, "[1]", "neither a value" },
  { "{\"a\" 1}", 1, 6, "", "colon" },
  { "[1] x", 1, 5, "", "behind the end" },
  { "// note\n[]", 1, 1, "", "neither a value" },
  { "[01]", 1, 3, "", "comma or the end" },
  { "[-]", 1, 3, "[0]", "neither a value" },
  { "[1.]", 1, 4, "[0]", "after its point" },
  { "[1e]", 1, 4, "[0]", "exponent" },
  { "[\"a\nb\"]", 1, 4, "[0]", "control character" },
  { "[\"\\x\"]", 1, 4, "[0]", "wrong escape" },
  { "[\"\\u12g4\"]", 1, 5, "[0]", "wrong \\u" },
  { "[\"\\ud800\"]", 1, 9, "[0]", "wrong \\u" },
  { "[\"\\udc00\"]", 1, 9, "[0]", "wrong \\u" },
  { "[\"\\u0000\"]", 1, 9, "[0]", "wrong \\u" },
  { "[\"abc", 1, 6, "[0]", "ends inside a text" },
  { "[\"abc\\", 1, 7, "[0]", "ends inside a text" },
  { "{\"a\":\n\"ä\xff\"}", 2, 3, "", "not UTF-8" },
  { "'a'", 1, 1, "", "neither a value" },
};

static void
test_refusals (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (refusals); i++)
    {
      g_auto (RisJsonPlace) place = { 0 };
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", refusals[i].text);
      g_assert_null (parse (refusals[i].text, &place, &error));
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
      g_assert_nonnull (strstr (error->message, refusals[i].reason));
      g_assert_cmpuint (place.line, ==, refusals[i].line);
      g_assert_cmpuint (place.column, ==, refusals[i].column);
      g_assert_cmpstr (place.path, ==, refusals[i].path);
    }
}

static void
test_limits (void)
{
  g_auto (RisJsonPlace) long_place = { 0 }, deep_place = { 0 };
  g_autoptr (GError) long_error = NULL;
  g_autoptr (GError) deep_error = NULL;
  g_autofree char *blanks = g_strnfill (50 * 1024 * 1024, 'x');
  g_autofree char *long_text = g_strconcat ("{\"a\":\n [\"", blanks, "\"]}", NULL);
  g_autofree char *deep_text = g_strnfill (1000 * 1000, '[');
  g_autofree char *allowed = g_strconcat ("[\"", blanks, NULL);
  g_autoptr (RisJsonDocument) document = NULL;

  g_assert_null (parse (long_text, &long_place, &long_error));
  g_assert_error (long_error, RIS_ERROR, RIS_ERROR_TOO_LARGE);
  g_assert_cmpuint (long_place.line, ==, 2);
  g_assert_cmpstr (long_place.path, ==, "a[0]");
  g_assert_null (parse (deep_text, &deep_place, &deep_error));
  g_assert_error (deep_error, RIS_ERROR, RIS_ERROR_TOO_LARGE);
  g_assert_cmpuint (deep_place.column, ==, RIS_JSON_MAX_DEPTH + 1);
  memcpy (allowed + RIS_JSON_MAX_TEXT + 2, "\"]", 3); /* exactly as long as is allowed */
  document = parse (allowed, &deep_place, NULL);
  g_assert_nonnull (document);
}

/* one long line must not take quadratic time */
static void
test_many_values (void)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GString) text = g_string_new ("[0");
  g_autoptr (RisJsonDocument) document = NULL;
  const RisJson *last;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 1; i < 500000; i++)
    g_string_append (text, ",0");
  g_string_append_c (text, ']');
  document = ris_json_parse (text->str, text->len, &place, NULL);
  g_assert_nonnull (document);
  for (last = ris_json_get_root (document)->first; last->next != NULL;)
    last = last->next;
  g_assert_cmpuint (last->column, ==, 1000000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 20 * G_USEC_PER_SEC);
}

static void
test_byte_order_mark (void)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (RisJsonDocument) document = parse ("\xef\xbb\xbf[1]", &place, NULL);

  g_assert_nonnull (document);
  g_assert_cmpint (ris_json_get_root (document)->first->integer, ==, 1);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/json/values", test_values);
  g_test_add_func ("/json/refusals", test_refusals);
  g_test_add_func ("/json/limits", test_limits);
  g_test_add_func ("/json/many-values", test_many_values);
  g_test_add_func ("/json/byte-order-mark", test_byte_order_mark);
  return g_test_run ();
}
