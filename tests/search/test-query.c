/* What people type becomes a question to the index; nothing is an error. */
#include "search/search-private.h"

#include <string.h>

static char *
dup_expression (const char *text)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GPtrArray) atoms = ris_search_parse (text, tokenizer);

  return ris_search_dup_expression (atoms);
}

static void
test_parse (void)
{
  static const struct
  {
    const char *text;
    const char *expression;
  } cases[] = {
    { "", NULL },
    { NULL, NULL },
    { "  \t ", NULL },
    { "- * \" ( ) : ^ + {", NULL },
    { "Haushalt", "((\"Haushalt\"))" },
    { "Haushalt 2023", "((\"Haushalt\") AND (\"2023\"))" },
    { "\"neuer Radweg\" Burg", "((\"neuer Radweg\") AND (\"Burg\"))" },
    { "„neuer Radweg“", "((\"neuer Radweg\"))" },
    { "»neuer Radweg", "((\"neuer Radweg\"))" },
    { "Radweg -Burg", "((\"Radweg\")) NOT (\"Burg\")" },
    { "Radweg -\"alte Burg\" -Tor", "((\"Radweg\")) NOT (\"alte Burg\" OR \"Tor\")" },
    { "Radweg NICHT Burg", "((\"Radweg\")) NOT (\"Burg\")" },
    { "Radweg - Burg", "((\"Radweg\") AND (\"Burg\"))" },
    { "-Burg", NULL },
    { "Weg ODER Straße Bau", "((\"Weg\" OR \"Straße\") AND (\"Bau\"))" },
    { "Weg | Straße OR Bau", "((\"Weg\" OR \"Straße\" OR \"Bau\"))" },
    { "ODER Weg ODER", "((\"Weg\"))" },
    { "Weg UND Bau", "((\"Weg\") AND (\"Bau\"))" },
    { "Haushalt*", "((\"Haushalt*\" * OR \"Haushalt*\"))" },
    { "H*", "((\"H*\"))" },
    { "Bürger*innen", "((\"Bürger*innen\"))" },
    { "der Plan für die Burg", "((\"Plan\") AND (\"Burg\"))" },
    { "der die", "((\"der\") AND (\"die\"))" },
    { "\"an der Burg\"", "((\"an der Burg\"))" },
    { "a\"b\"c", "((\"a\") AND (\"b\") AND (\"c\"))" },
    { "title:Radweg", "((\"title:Radweg\"))" },
    { "NEAR(a b)", "((\"NEAR(a\") AND (\"b)\"))" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *expression = dup_expression (cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (expression, ==, cases[i].expression);
    }
}

static void
test_limits (void)
{
  g_autoptr (RisTokenizer) tokenizer = ris_tokenizer_new ();
  g_autoptr (GString) text = g_string_new (NULL);
  g_autoptr (GPtrArray) many = NULL;
  g_autoptr (GPtrArray) broken = NULL;

  for (int i = 0; i < 1000; i++)
    g_string_append_printf (text, "w%d ", i);
  many = ris_search_parse (text->str, tokenizer);
  g_assert_cmpuint (many->len, ==, 20);
  broken = ris_search_parse ("gut \377\300 \303", tokenizer);
  g_assert_cmpuint (broken->len, ==, 1);
}

static void
test_filters (void)
{
  g_autoptr (RisSearchQuery) query = ris_search_query_new ();

  query->text = g_strdup ("Radweg");
  query->page = 2;
  query->kind = g_strdup (""); /* a form's empty field */
  g_assert_false (ris_search_query_is_filtered (query));
  query->date_to = g_strdup ("2022-01-01");
  g_assert_true (ris_search_query_is_filtered (query));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/query/parse", test_parse);
  g_test_add_func ("/search/query/limits", test_limits);
  g_test_add_func ("/search/query/filters", test_filters);
  return g_test_run ();
}
