/* QR codes: an address that a telephone reads from paper or screen (ISO/IEC 18004), by libqrencode. */
#pragma once

#include <glib.h>

/** RIS_QR_CODE_QUIET: modules of white around a code (ISO/IEC 18004, 6.3.8). */
#define RIS_QR_CODE_QUIET 4

/**
 * ris_qr_code_dup_path:
 * @text: at most 1000 bytes
 * @size: (out): modules on each side, with the white around
 *
 * Returns: (transfer full) (nullable): the dark modules as path data of SVG in a box of @size × @size; %NULL where @text is
 *   too long
 */
char *ris_qr_code_dup_path (const char *text, guint *size) G_GNUC_WARN_UNUSED_RESULT;
