/* gzip for answers. */
#pragma once

#include <gio/gio.h>

/** ris_compress_is_worthwhile: whether bodies of this type and length get smaller by enough to be worth it. */
gboolean ris_compress_is_worthwhile (const char *content_type, gsize length);

/**
 * ris_compress_gzip:
 * @gzip: a #GZlibCompressor; it is reset and used again, because setting one up costs as much as a small page
 *
 * Returns: (transfer full) (nullable): the compressed bytes
 */
GBytes *ris_compress_gzip (GConverter *gzip, GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;
