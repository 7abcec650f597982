/* PDF objects: the part of libharu that is used, made safe.
 *
 * libharu serves as writer of objects, cross references and compressed streams. Its calls do not stop after an error:
 * they note the first one in the document, which is asked once a page and at the end, so no call here needs a check of
 * its own. Memory comes from GLib, so it never runs out halfway. Text strings are UTF-16 written by ourselves, because
 * libharu's encoders know the first plane only.
 */
#include "object-private.h"

#include <string.h>

#include "base/error.h"

/* no pool: libharu's hands out addresses that are not aligned */
#define POOL_BYTES 0

static void
note_error (HPDF_STATUS status, HPDF_STATUS detail, void *data)
{
  /* the document keeps the status; ris_pdf_object_check() asks for it */
}

static void *
allocate (HPDF_UINT size)
{
  return g_malloc (size);
}

static void
release (void *memory)
{
  g_free (memory);
}

HPDF_Doc
ris_pdf_object_new_document (void)
{
  HPDF_Doc doc = HPDF_NewEx (note_error, allocate, release, POOL_BYTES, NULL);

  g_assert (doc != NULL);
  HPDF_SetCompressionMode (doc, HPDF_COMP_ALL);
  doc->pdf_version = HPDF_VER_17;
  return doc;
}

HPDF_Dict
ris_pdf_object_new_dict (HPDF_Doc doc)
{
  return HPDF_Dict_New (doc->mmgr);
}

HPDF_Array
ris_pdf_object_new_array (HPDF_Doc doc)
{
  return HPDF_Array_New (doc->mmgr);
}

HPDF_Dict
ris_pdf_object_new_shared (HPDF_Doc doc, const char *type)
{
  HPDF_Dict dict = ris_pdf_object_new_dict (doc);

  HPDF_Xref_Add (doc->xref, dict);
  if (type != NULL)
    HPDF_Dict_AddName (dict, "Type", type);
  return dict;
}

HPDF_Dict
ris_pdf_object_new_stream (HPDF_Doc doc, const void *data, gsize length, gboolean compressed)
{
  HPDF_Dict stream = HPDF_DictStream_New (doc->mmgr, doc->xref);

  HPDF_Stream_Write (stream->stream, data, (HPDF_UINT)length);
  if (compressed)
    stream->filter = HPDF_STREAM_FILTER_FLATE_DECODE;
  return stream;
}

void
ris_pdf_object_set_text (HPDF_Doc doc, HPDF_Dict dict, const char *key, const char *text)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree gunichar2 *units = g_utf8_to_utf16 (text, -1, NULL, NULL, NULL);
  const guint8 mark[] = { 0xFE, 0xFF };

  g_byte_array_append (bytes, mark, sizeof mark);
  for (gsize i = 0; units != NULL && units[i] != 0; i++)
    {
      const guint8 pair[] = { (guint8)(units[i] >> 8), (guint8)units[i] };

      g_byte_array_append (bytes, pair, sizeof pair);
    }
  HPDF_Dict_Add (dict, key, HPDF_Binary_New (doc->mmgr, bytes->data, bytes->len));
}

void
ris_pdf_object_set_ascii (HPDF_Doc doc, HPDF_Dict dict, const char *key, const char *text)
{
  HPDF_Dict_Add (dict, key, HPDF_String_New (doc->mmgr, text, NULL));
}

HPDF_Dict
ris_pdf_object_add_dict (HPDF_Doc doc, HPDF_Dict dict, const char *key)
{
  HPDF_Dict added = ris_pdf_object_new_dict (doc);

  HPDF_Dict_Add (dict, key, added);
  return added;
}

HPDF_Array
ris_pdf_object_add_array (HPDF_Doc doc, HPDF_Dict dict, const char *key)
{
  HPDF_Array added = ris_pdf_object_new_array (doc);

  HPDF_Dict_Add (dict, key, added);
  return added;
}

gboolean
ris_pdf_object_check (HPDF_Doc doc, GError **error)
{
  HPDF_STATUS status = HPDF_GetError (doc);

  if (status == HPDF_OK)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "PDF object error 0x%04lX, detail %lu",
               (gulong)status, (gulong)HPDF_GetErrorDetail (doc));
  return FALSE;
}

GBytes *
ris_pdf_object_save (HPDF_Doc doc, GError **error)
{
  g_autofree guint8 *data = NULL;
  HPDF_UINT32 length;

  if (!ris_pdf_object_check (doc, error))
    return NULL;
  HPDF_SaveToStream (doc);
  if (!ris_pdf_object_check (doc, error))
    return NULL;
  length = HPDF_GetStreamSize (doc);
  data = g_malloc (length);
  HPDF_ResetStream (doc);
  HPDF_ReadFromStream (doc, data, &length);
  return g_bytes_new_take (g_steal_pointer (&data), length);
}

void
ris_pdf_object_append_utf16 (GString *out, const char *text, gsize length)
{
  for (const char *p = text; p < text + length; p = g_utf8_next_char (p))
    {
      gunichar character = g_utf8_get_char (p);

      if (character < 0x10000)
        g_string_append_printf (out, "%04X", character);
      else
        g_string_append_printf (out, "%04X%04X", 0xD7C0 + (character >> 10),
                                0xDC00 + (character & 0x3FF));
    }
}
