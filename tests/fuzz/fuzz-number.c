/* Numbers: the first line is a grammar, the rest a text. A grammar is refused with a reason or works: what it prints it
 * reads again, keys are stable, the order is an order, and what is found in a text lies in it.
 */
#include "model/number.h"

#include "base/error.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_round (const RisNumberGrammar *grammar, const char *text)
{
  g_autoptr (RisNumberParts) parts = ris_number_parts_new ();
  g_autofree char *printed = NULL, *again = NULL;

  if (!ris_number_parse (grammar, text, parts))
    return;
  printed = ris_number_print (grammar, parts);
  if (printed == NULL)
    return;
  g_assert (ris_number_parse (grammar, printed, parts));
  again = ris_number_print (grammar, parts);
  g_assert (g_strcmp0 (printed, again) == 0);
}

static void
check_found (RisNumberGrammar *grammar, const char *text)
{
  g_autoptr (GPtrArray) grammars = g_ptr_array_new ();
  gsize start = 0, end = 0, before = 0;

  g_ptr_array_add (grammars, grammar);
  while (ris_number_find (grammars, text, &start, &end))
    {
      g_assert (start >= before && start < end && end <= strlen (text));
      g_assert (g_utf8_validate (text + start, (gssize)(end - start), NULL));
      before = end;
    }
}

static void
check_key (const char *number)
{
  g_autofree char *key = ris_number_dup_key (number);
  g_autofree char *again = ris_number_dup_key (key);

  g_assert (g_utf8_validate (key, -1, NULL));
  g_assert (g_str_equal (key, again));
}

static int
sign (int value)
{
  return (value > 0) - (value < 0);
}

static void
check_order (const char *a, const char *b)
{
  g_assert (ris_number_compare_natural (a, a) == 0);
  g_assert (sign (ris_number_compare_natural (a, b)) == -sign (ris_number_compare_natural (b, a)));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *raw = g_strndup ((const char *)data, size);
  g_autofree char *valid = g_utf8_make_valid (raw, -1);
  g_auto (GStrv) parts = g_strsplit (valid, "\n", 2);
  const char *pattern = parts[0] != NULL ? parts[0] : "";
  const char *text = parts[0] != NULL && parts[1] != NULL ? parts[1] : "";
  g_autoptr (GError) error = NULL;
  g_autoptr (RisNumberGrammar) grammar = ris_number_grammar_new (pattern, &error);

  check_key (raw);
  check_order (pattern, text);
  if (grammar == NULL)
    {
      g_assert (g_error_matches (error, RIS_ERROR, RIS_ERROR_INVALID));
      return 0;
    }
  check_round (grammar, text);
  check_found (grammar, text);
  return 0;
}
