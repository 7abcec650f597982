/* What makes a template refuse to load although each of its elements is known. */
#pragma once

#include "template-private.h"

/** ris_pdf_lint_check: %FALSE with %RIS_ERROR_INVALID where a rendering could break PDF/UA. */
gboolean ris_pdf_lint_check (const RisPdfNode *root, GError **error);
