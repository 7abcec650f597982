/* PDF objects: the part of libharu that is used, made safe. Only canvas, structure and embed include this. */
#pragma once

#include <glib.h>
#include <hpdf.h>
#include <hpdf_doc.h>
#include <hpdf_objects.h>
#include <hpdf_pages.h>

/** ris_pdf_object_new_document: (transfer full): freed with HPDF_Free(). Out of memory ends the process, as it does in GLib. */
HPDF_Doc ris_pdf_object_new_document (void);

/** ris_pdf_object_new_dict / ris_pdf_object_new_array: direct objects, owned by what they are added to. */
HPDF_Dict ris_pdf_object_new_dict (HPDF_Doc doc);
HPDF_Array ris_pdf_object_new_array (HPDF_Doc doc);

/** ris_pdf_object_new_shared: an indirect dictionary, owned by the document; @type (nullable) is its /Type. */
HPDF_Dict ris_pdf_object_new_shared (HPDF_Doc doc, const char *type);

/** ris_pdf_object_new_stream: an indirect stream with a copy of @data. */
HPDF_Dict ris_pdf_object_new_stream (HPDF_Doc doc, const void *data, gsize length,
                                     gboolean compressed);

/** ris_pdf_object_set_text: sets a text string, any Unicode. */
void ris_pdf_object_set_text (HPDF_Doc doc, HPDF_Dict dict, const char *key, const char *text);

/** ris_pdf_object_set_ascii: sets a byte string. */
void ris_pdf_object_set_ascii (HPDF_Doc doc, HPDF_Dict dict, const char *key, const char *text);

/** ris_pdf_object_add_dict / ris_pdf_object_add_array: a new direct object under @key of @dict. */
HPDF_Dict ris_pdf_object_add_dict (HPDF_Doc doc, HPDF_Dict dict, const char *key);
HPDF_Array ris_pdf_object_add_array (HPDF_Doc doc, HPDF_Dict dict, const char *key);

/** ris_pdf_object_check: %FALSE with %RIS_ERROR_INTERNAL if any call on @doc has failed so far. */
gboolean ris_pdf_object_check (HPDF_Doc doc, GError **error);

/** ris_pdf_object_save: (transfer full): the whole file; %NULL with %RIS_ERROR_INTERNAL. */
GBytes *ris_pdf_object_save (HPDF_Doc doc, GError **error);

/** ris_pdf_object_append_utf16: appends the big-endian UTF-16 of UTF-8 @text as hexadecimal digits. */
void ris_pdf_object_append_utf16 (GString *out, const char *text, gsize length);
