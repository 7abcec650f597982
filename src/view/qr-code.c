/* QR codes as paths: one rectangle for each run of dark modules in a row. */
#include "view/qr-code.h"

#include <qrencode.h>
#include <string.h>

#define MAX_BYTES 1000

static void
add_row (GString *path, const unsigned char *row, guint width, guint y)
{
  for (guint x = 0; x < width; x++)
    {
      guint start = x;

      while (x < width && (row[x] & 1) != 0)
        x++;
      if (x > start)
        g_string_append_printf (path, "M%u %uh%uv1h-%uz", start + RIS_QR_CODE_QUIET,
                                y + RIS_QR_CODE_QUIET, x - start, x - start);
    }
}

char *
ris_qr_code_dup_path (const char *text, guint *size)
{
  QRcode *code
      = strlen (text) <= MAX_BYTES ? QRcode_encodeString8bit (text, 0, QR_ECLEVEL_M) : NULL;
  GString *path = g_string_new (NULL);

  if (code == NULL)
    {
      g_string_free (path, TRUE);
      return NULL;
    }
  for (guint y = 0; y < (guint)code->width; y++)
    add_row (path, code->data + y * (guint)code->width, (guint)code->width, y);
  *size = (guint)code->width + 2 * RIS_QR_CODE_QUIET;
  QRcode_free (code);
  return g_string_free (path, FALSE);
}
