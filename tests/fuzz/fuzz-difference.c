/* Differences: both texts, cut at the first line with only "=", can be read off the result again. */
#include "view/rich.h"

#include <string.h>

#define SEPARATOR "\n=\n"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
collect (const RisRich *rich, RisRichKind other, GString *out)
{
  for (; rich != NULL; rich = rich->next)
    {
      if (rich->kind == other)
        continue;
      for (const char *c = rich->text; c != NULL && *c != '\0'; c++)
        if (*c != ' ')
          g_string_append_c (out, *c);
      collect (rich->first, other, out);
    }
}

static void
check_side (const RisRich *rich, RisRichKind other, const char *text)
{
  g_autoptr (GString) found = g_string_new (NULL);
  g_autoptr (GString) expected = g_string_new (NULL);

  collect (rich->first, other, found);
  for (; *text != '\0'; text++)
    if (strchr (" \t\r\n", *text) == NULL)
      g_string_append_c (expected, *text);
  g_assert (strcmp (found->str, expected->str) == 0);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *before = g_strndup ((const char *)data, size);
  char *separator = strstr (before, SEPARATOR);
  const char *after = separator == NULL ? "" : separator + strlen (SEPARATOR);
  g_autoptr (RisRich) rich = NULL;

  if (!g_utf8_validate (before, -1, NULL))
    return 0;
  if (separator != NULL)
    *separator = '\0';
  rich = ris_rich_new_from_difference (before, after);
  check_side (rich, RIS_RICH_INSERTED, before);
  check_side (rich, RIS_RICH_DELETED, after);
  return 0;
}
