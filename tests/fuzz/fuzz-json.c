/* JSON: any bytes are read or refused with a place inside them. */
#include "base/json.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check (const RisJson *value, guint depth, guint n_lines)
{
  g_assert (depth <= RIS_JSON_MAX_DEPTH && value->line >= 1 && value->line <= n_lines);
  if (value->kind == RIS_JSON_TEXT)
    g_assert (g_utf8_validate (value->text, -1, NULL));
  if (value->kind == RIS_JSON_LIST || value->kind == RIS_JSON_OBJECT)
    for (const RisJson *child = value->first; child != NULL; child = child->next)
      {
        g_assert ((value->kind == RIS_JSON_OBJECT) == (child->name != NULL));
        check (child, depth + 1, n_lines);
      }
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_auto (RisJsonPlace) place = { 0 };
  g_autoptr (GError) error = NULL;
  g_autofree char *text = g_memdup2 (data, size); /* not one byte behind the end */
  g_autoptr (RisJsonDocument) document = ris_json_parse (text, size, &place, &error);
  guint n_lines = 1;

  for (size_t i = 0; i < size; i++)
    n_lines += data[i] == '\n';
  g_assert ((document == NULL) == (error != NULL));
  if (document != NULL)
    check (ris_json_get_root (document), 0, n_lines);
  else
    g_assert (place.line >= 1 && place.line <= n_lines && place.column >= 1 && place.path != NULL);
  return 0;
}
