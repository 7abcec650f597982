/* Compression. Texts of a kilobyte and more are compressed once and then kept in the cache beside the plain answer. Only public
 * answers are: a compressed page that holds a secret and an echo of the address would give the secret away by its length.
 */
#include "app/compress-private.h"

#include <string.h>

#define MIN_LENGTH 1024

gboolean
ris_compress_is_worthwhile (const char *content_type, gsize length)
{
  gsize type_length;

  if (content_type == NULL || length < MIN_LENGTH)
    return FALSE;
  if (g_str_has_prefix (content_type, "text/"))
    return TRUE;

  type_length = strcspn (content_type, ";");
  return g_strstr_len (content_type, (gssize)type_length, "json") != NULL
         || g_strstr_len (content_type, (gssize)type_length, "xml") != NULL;
}

GBytes *
ris_compress_gzip (GConverter *gzip, GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  g_autoptr (GByteArray) out = g_byte_array_sized_new ((guint)(length / 3));
  guint8 buffer[16384];
  GConverterResult result;

  g_converter_reset (gzip);
  do
    {
      gsize read;
      gsize written;

      result = g_converter_convert (gzip, data, length, buffer, sizeof buffer,
                                    G_CONVERTER_INPUT_AT_END, &read, &written, NULL);
      if (result == G_CONVERTER_ERROR)
        return NULL;
      g_byte_array_append (out, buffer, (guint)written);
      data += read;
      length -= read;
    }
  while (result != G_CONVERTER_FINISHED);

  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
