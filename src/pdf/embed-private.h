/* Fonts inside a PDF: codes, the subset of used glyphs, and what each code means as text. */
#pragma once

#include "face-private.h"
#include "object-private.h"

typedef struct _RisPdfEmbed RisPdfEmbed;

/** ris_pdf_embed_new: (transfer full): a font of @doc; @number counts the fonts of the document from 0. */
RisPdfEmbed *ris_pdf_embed_new (HPDF_Doc doc, RisPdfFace *face, guint number);

void ris_pdf_embed_free (RisPdfEmbed *embed);

/** ris_pdf_embed_get_code: the code that shows @glyph and reads as @text (@length bytes). */
guint ris_pdf_embed_get_code (RisPdfEmbed *embed, guint glyph, const char *text, gsize length);

/** ris_pdf_embed_get_width: the width of a code in whole thousandths of an em, as the file states it. */
int ris_pdf_embed_get_width (const RisPdfEmbed *embed, guint code);

/** ris_pdf_embed_get_dict: the font dictionary: for the resources of pages. */
HPDF_Dict ris_pdf_embed_get_dict (const RisPdfEmbed *embed);

/** ris_pdf_embed_finish: writes the font; no code can be had afterwards. */
gboolean ris_pdf_embed_finish (RisPdfEmbed *embed, GError **error);
