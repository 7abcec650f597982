/* Making a finished PDF small.
 *
 * A tagged document consists of thousands of little objects. libqpdf puts them into compressed streams, which brings the
 * file to a third. The end-of-line before "endstream" is what PDF/A asks for, and the identity is derived from the
 * content, so that the same document gives the same bytes.
 */
#include "pack-private.h"

#include <qpdf/qpdf-c.h>

#include "base/error.h"

static GBytes *
write_packed (qpdf_data qpdf)
{
  if ((qpdf_init_write_memory (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  qpdf_set_object_stream_mode (qpdf, qpdf_o_generate);
  /* the streams are compressed already: leave them alone; object streams are compressed all the same */
  qpdf_set_compress_streams (qpdf, QPDF_FALSE);
  qpdf_set_newline_before_endstream (qpdf, QPDF_TRUE);
  qpdf_set_deterministic_ID (qpdf, QPDF_TRUE);
  if ((qpdf_write (qpdf) & QPDF_ERRORS) != 0)
    return NULL;
  return g_bytes_new (qpdf_get_buffer (qpdf), qpdf_get_buffer_length (qpdf));
}

GBytes *
ris_pdf_pack (GBytes *pdf, GError **error)
{
  qpdf_data qpdf = qpdf_init ();
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);
  GBytes *packed = NULL;

  qpdf_set_suppress_warnings (qpdf, QPDF_TRUE);
  qpdf_silence_errors (qpdf);
  if ((qpdf_read_memory (qpdf, "document", data, length, NULL) & QPDF_ERRORS) == 0)
    packed = write_packed (qpdf);
  if (packed == NULL)
    g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "cannot pack the PDF: %s",
                 qpdf_has_error (qpdf) ? qpdf_get_error_full_text (qpdf, qpdf_get_error (qpdf))
                                       : "unknown");
  qpdf_cleanup (&qpdf);
  return packed;
}
