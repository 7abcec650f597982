/* A request as a value: no socket, no library behind it.
 *
 * All texts are valid UTF-8 without NUL; path and query are percent-decoded once. A request that breaks these rules, or whose
 * escapes are broken, is refused when it is made. Nothing changes afterwards, except that the router adds the parameters
 * of the path before the handler sees the request.
 */
#pragma once

#include <glib.h>

typedef struct _RisRequest RisRequest;

/** RisHeader: one header line; tables of them end with `{ NULL, NULL }`. */
typedef struct
{
  const char *name;
  const char *value;
} RisHeader;

/** RIS_REQUEST_MAX_TARGET: longer paths with queries are refused with %RIS_ERROR_TOO_LARGE. */
#define RIS_REQUEST_MAX_TARGET 4096

/**
 * ris_request_new:
 * @method: `GET`, `HEAD`, `POST` …
 * @target: path and query as sent, percent-encoded: `/sitzungen/12?ansicht=druck`
 * @headers: (nullable): ended by `{ NULL, NULL }`; copied
 * @body: (nullable): the form of a POST, `application/x-www-form-urlencoded`
 *
 * Returns: (transfer full): the request; %NULL with %RIS_ERROR_INVALID or %RIS_ERROR_TOO_LARGE
 */
RisRequest *ris_request_new (const char *method, const char *target, const RisHeader *headers,
                             GBytes *body, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_request_free: frees @request (nullable). */
void ris_request_free (RisRequest *request);

/** ris_request_get_method: `GET`, `HEAD`, `POST` … */
const char *ris_request_get_method (const RisRequest *request);

/** ris_request_get_path: the decoded path as sent; for display. */
const char *ris_request_get_path (const RisRequest *request);

/** ris_request_get_segments: (array zero-terminated): the decoded, non-empty segments of the path. */
const char *const *ris_request_get_segments (const RisRequest *request);

/**
 * ris_request_get_canonical_path: the path encoded in the one way we write it, without double or trailing slashes.
 * ris_request_is_canonical_path: whether the path was sent without double and trailing slashes.
 */
const char *ris_request_get_canonical_path (const RisRequest *request);
gboolean ris_request_is_canonical_path (const RisRequest *request);

/** ris_request_get_raw_query: (nullable): the query as sent, still encoded. */
const char *ris_request_get_raw_query (const RisRequest *request);

/** ris_request_has_query: whether there is anything behind a question mark. */
gboolean ris_request_has_query (const RisRequest *request);

/** ris_request_dup_canonical_query: (transfer full): the query sorted by name and encoded in one way; maybe empty. */
char *ris_request_dup_canonical_query (const RisRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/** ris_request_get_parameter: (nullable): the part of the path that the route calls `:name`. */
const char *ris_request_get_parameter (const RisRequest *request, const char *name);

/**
 * ris_request_get_id:
 * @name: a parameter of the path
 * @id: (out): a positive number, written without leading zeros or signs
 *
 * Returns: %FALSE with %RIS_ERROR_NOT_FOUND where the parameter is no id
 */
gboolean ris_request_get_id (const RisRequest *request, const char *name, gint64 *id,
                             GError **error);

/** ris_request_get_query: (nullable): the first value under @name in the query; empty counts as absent. */
const char *ris_request_get_query (const RisRequest *request, const char *name);

/**
 * ris_request_get_query_int:
 * @fallback: what to answer where the query has no such value
 * @value: (out): a number from 0 to 2^63-1
 *
 * Returns: %FALSE with %RIS_ERROR_INVALID where the value is no such number
 */
gboolean ris_request_get_query_int (const RisRequest *request, const char *name, gint64 fallback,
                                    gint64 *value, GError **error);

/** ris_request_get_form: (nullable): the first value under @name in the form of a POST; may be empty. */
const char *ris_request_get_form (const RisRequest *request, const char *name);

/** ris_request_get_header: (nullable): the value of the header @name, whatever its case. */
const char *ris_request_get_header (const RisRequest *request, const char *name);

/** ris_request_dup_cookie: (transfer full) (nullable): the value of the cookie @name. */
char *ris_request_dup_cookie (const RisRequest *request,
                              const char *name) G_GNUC_WARN_UNUSED_RESULT;

/** ris_request_is_secure: whether the visitor came by https; the proxy in front says so in X-Forwarded-Proto. */
gboolean ris_request_is_secure (const RisRequest *request);

/** ris_request_dup_origin: (transfer full): scheme and host as the visitor sees them: `https://rat.example.de`. */
char *ris_request_dup_origin (const RisRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/** ris_request_wants_json: whether the visitor is a machine: below `/oparl`, or JSON ranks before HTML in Accept. */
gboolean ris_request_wants_json (const RisRequest *request);

/** ris_request_accepts_encoding: whether Accept-Encoding allows @encoding (`gzip`, `br`) by name or by `*`. */
gboolean ris_request_accepts_encoding (const RisRequest *request, const char *encoding);

/** ris_request_set_parameter: for the router only: adds a part of the path under the name the route gives it. */
void ris_request_set_parameter (RisRequest *request, const char *name, const char *value);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisRequest, ris_request_free)
