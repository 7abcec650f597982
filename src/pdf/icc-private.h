/* The colour profile of the screens: sRGB. */
#pragma once

#include <glib.h>

/** ris_pdf_icc_new_srgb: (transfer full): an ICC profile, version 2.1, of sRGB. */
GBytes *ris_pdf_icc_new_srgb (void);
