/* Making a finished PDF small. */
#pragma once

#include <glib.h>

/** ris_pdf_pack: (transfer full): @pdf with its objects in compressed streams; %NULL with %RIS_ERROR_INTERNAL. */
GBytes *ris_pdf_pack (GBytes *pdf, GError **error);
