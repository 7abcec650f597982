/* Values of headers: reading lists that browsers send, writing names that browsers understand. */
#pragma once

#include <glib.h>

#include "http/response.h"

/**
 * ris_header_get_quality:
 * @header: (nullable): the value of Accept or Accept-Encoding
 * @name: `application/json`, `gzip`; lower case
 *
 * The most exact entry counts: `text/html` before `text/` followed by a star before the star alone.
 *
 * Returns: the quality in thousandths, 0 … 1000; -1 where nothing in the list speaks of @name
 */
int ris_header_get_quality (const char *header, const char *name);

/** ris_header_has_etag: whether If-None-Match (nullable) is a star or holds @etag (with its quotes), weak or strong. */
gboolean ris_header_has_etag (const char *if_none_match, const char *etag);

/**
 * ris_header_dup_disposition: (transfer full): Content-Disposition after RFC 6266 and 8187: an ASCII name for old browsers
 * and the true one for all others. Slashes and control characters never get in.
 */
char *ris_header_dup_disposition (RisDisposition disposition,
                                  const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

/** ris_header_dup_cookie: (transfer full) (nullable): the value of the cookie @name in a Cookie header (nullable). */
char *ris_header_dup_cookie (const char *header, const char *name) G_GNUC_WARN_UNUSED_RESULT;
