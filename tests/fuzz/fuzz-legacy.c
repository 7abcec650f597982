/* Addresses of older systems: any text is one or more of them or none, and nothing is written beyond the key. */
#include "model/legacy.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_address (const RisLegacyAddress *address)
{
  g_assert (address->system != NULL && address->kind != NULL);
  g_assert (memchr (address->key, '\0', sizeof address->key) != NULL);
  for (const char *p = address->key; *p != '\0'; p++)
    g_assert (g_ascii_isgraph (*p));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  g_auto (GStrv) parts = g_strsplit (text, "?", 2);
  const char *rest = text;
  RisLegacyAddress address;

  if (parts[0] != NULL && ris_legacy_parse (parts[0], parts[1], &address))
    check_address (&address);
  if (ris_legacy_parse_url (text, &address))
    check_address (&address);
  for (const char *before = rest; ris_legacy_parse_next (&rest, &address); before = rest)
    {
      check_address (&address);
      g_assert (rest > before && rest <= text + strlen (text));
    }
  return 0;
}
