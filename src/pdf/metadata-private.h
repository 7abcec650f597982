/* What a file says about itself. */
#pragma once

#include "object-private.h"
#include "pdf/document.h"

/** ris_pdf_metadata_check: %FALSE with %RIS_ERROR_INVALID where @meta lacks a text or has a wrong date. */
gboolean ris_pdf_metadata_check (const RisPdfMeta *meta, GError **error);

/** ris_pdf_metadata_write: writes title, dates, language, colours and identity; @meta is checked. */
gboolean ris_pdf_metadata_write (HPDF_Doc doc, const RisPdfMeta *meta, GError **error);
