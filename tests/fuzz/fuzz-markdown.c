/* Markdown: any text becomes a shallow tree, and its HTML has only tags of our own. */
#include "html/rich-private.h"

#include <string.h>

#define MAX_DEPTH 52

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check (const RisRich *rich, guint depth)
{
  g_assert (depth <= MAX_DEPTH);
  for (const RisRich *child = rich->first; child != NULL; child = child->next)
    {
      g_assert (child->next != NULL || rich->last == child);
      g_assert ((child->kind == RIS_RICH_LINK) == (child->url != NULL));
      check (child, depth + 1);
    }
}

static gboolean
find_digit (const char *text, gsize *start, gsize *end, char **url, gpointer data)
{
  *start = strcspn (text, "0123456789");
  if (text[*start] == '\0')
    return FALSE;
  *end = *start + 1;
  *url = g_strdup ("/x");
  return TRUE;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_autoptr (RisRich) rich = ris_rich_new_from_markdown (text, NULL);
  g_autoptr (GString) out = g_string_new (NULL);
  g_autofree char *plain = NULL;
  guint n_tables = 0;

  if (rich == NULL)
    return 0;
  check (rich, 0);
  ris_rich_link (rich, find_digit, NULL);
  check (rich, 0);
  plain = ris_rich_dup_text (rich);
  ris_html_append_rich (out, rich, 3, &n_tables);
  g_assert (strstr (out->str, "<script") == NULL && strstr (out->str, "href=\"javascript") == NULL);
  return 0;
}
