/* Grammars of numbers: what the compiler refuses and where, Roman numbers. */
#include "model/number-grammar-private.h"

#include <string.h>

#include "base/error.h"

static void
test_errors (void)
{
  static const struct
  {
    const char *pattern;
    const char *problem;
  } rows[] = {
    { "", "column 1: there is no field" },
    { "ABC", "column 4: there is no field" },
    { "Ä {serial", "column 3: '{' is not closed" },
    { "Ä {serial[", "column 3: '{' is not closed" },
    { "{", "column 1: '{' is not closed" },
    { "{a{b}}", "column 1: '{' is not closed" },
    { "{serial}}", "column 9: '}' without '{'" },
    { "{serial}]", "column 9: ']' without '['" },
    { "[{serial}", "column 10: '[' is not closed" },
    { "{serial}[-]", "column 11: a group needs a field" },
    { "{serial}[]", "column 10: a group needs a field" },
    { "[[[[[[[[[{serial}]]]]]]]]]", "column 9: too many groups in groups" },
    { "{serial}\\", "column 10: nothing follows '\\'" },
    { "{}", "column 1: a field is named in small letters" },
    { "{Serial}", "column 1: a field is named in small letters" },
    { "{serial:}", "column 1: unknown kind of field" },
    { "{serial:greek}", "column 1: unknown kind of field" },
    { "{serial:0}", "column 1: unknown kind of field" },
    { "{serial:13}", "column 1: unknown kind of field" },
    { "{serial:=}", "column 1: unknown kind of field" },
    { "{type:A||B}", "column 1: unknown kind of field" },
    { "{year:3}", "column 1: unknown kind of field" },
    { "{year:roman}", "column 1: unknown kind of field" },
    { "{serial}/{serial}", "column 10: this field is there already" },
    { "{term}{serial}", "column 7: where the field before ends cannot be told" },
    { "{type}{serial}", "column 7: where the field before ends cannot be told" },
    { "{type:roman}{part:letters}", "column 13: where the field before ends cannot be told" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (rows[i].pattern, &error);

      g_assert_null (grammar);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
      if (!g_str_has_suffix (error->message, rows[i].problem))
        g_test_fail_printf ("%s, expected %s", error->message, rows[i].problem);
    }
}

static void
test_too_long (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *pattern = g_strdup_printf ("{serial}%0*d", RIS_NUMBER_MAX_TOKENS, 0);
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (pattern, &error);

  g_assert_null (grammar);
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
  g_assert_nonnull (strstr (error->message, "column 208: too long"));
}

static void
test_neighbours (void)
{
  static const char *const patterns[]
      = { "{term:=1}{serial}",  "{type:letters}{serial}", "{serial}{type:letters}",
          "{type:A|B}{office}", "{year:2}{serial}",       "{serial}{type:a|b}" };

  for (gsize i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (patterns[i], &error);

      g_assert_no_error (error);
      g_assert_nonnull (grammar);
    }
}

static void
test_escape (void)
{
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new ("\\[\\{{serial}\\}\\]\\\\", NULL);

  g_assert_true (ris_number_parse (grammar, "[{7}]\\", NULL));
  g_assert_false (ris_number_parse (grammar, "7", NULL));
}

/* backtracking without end is cut off by the budget of steps */
static void
test_budget (void)
{
  g_autoptr (RisNumberGrammar) grammar
      = ris_number_grammar_new ("{a:words} {b:words} {c:words} {d:words} {e:words} {f:words}!",
                                NULL);
  RisNumberMatch match = { .is_lenient = FALSE };

  g_assert_false (
      ris_number_grammar_match (grammar,
                                "a a a a a a a a a a a a a a a a a a a a a a a a a a a a a",
                                &match));
  g_assert_cmpuint (match.steps, ==, 0);
  g_assert_true (ris_number_grammar_match (grammar, "a b c d e f!", &match));
}

static void
test_roman (void)
{
  for (guint value = 1; value <= RIS_NUMBER_MAX_ROMAN; value++)
    {
      g_autofree char *text = ris_number_grammar_dup_roman (value);

      g_assert_cmpuint (ris_number_grammar_read_roman (text, strlen (text)), ==, value);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/number-grammar/errors", test_errors);
  g_test_add_func ("/model/number-grammar/too-long", test_too_long);
  g_test_add_func ("/model/number-grammar/neighbours", test_neighbours);
  g_test_add_func ("/model/number-grammar/escape", test_escape);
  g_test_add_func ("/model/number-grammar/budget", test_budget);
  g_test_add_func ("/model/number-grammar/roman", test_roman);
  return g_test_run ();
}
