/* A response as a value with a reference count.
 *
 * Handlers make one of these; a page stays a template name and a view until app/ renders it. Security headers, ETag,
 * 304 and compression are added by app/ for all responses alike, so handlers never think of them.
 */
#pragma once

#include "http/request.h"
#include "view/view.h"

typedef struct _RisResponse RisResponse;

/**
 * RisCacheClass:
 * @RIS_CACHE_PUBLIC: published content: everybody may keep it for a minute
 * @RIS_CACHE_IMMUTABLE: the address holds a hash of the content: may be kept for ever
 * @RIS_CACHE_PRIVATE: nobody may keep it
 */
typedef enum
{
  RIS_CACHE_PUBLIC,
  RIS_CACHE_IMMUTABLE,
  RIS_CACHE_PRIVATE,
} RisCacheClass;

typedef enum
{
  RIS_DISPOSITION_INLINE,
  RIS_DISPOSITION_ATTACHMENT,
} RisDisposition;

/**
 * ris_response_new_page:
 * @request: what is answered; a page asked for with a query (filter, search) is kept out of search engines
 * @template_name: `meeting/show`
 * @view: (transfer full): what the template shows; app/ adds the maps `layout` and `asset`
 *
 * Returns: (transfer full): status 200, text/html, %RIS_CACHE_PUBLIC
 */
RisResponse *ris_response_new_page (const RisRequest *request, const char *template_name,
                                    RisView *view) G_GNUC_WARN_UNUSED_RESULT;

/** ris_response_new_bytes: (transfer full): status 200, %RIS_CACHE_PUBLIC; @bytes (transfer none) is referenced. */
RisResponse *ris_response_new_bytes (const char *content_type,
                                     GBytes *bytes) G_GNUC_WARN_UNUSED_RESULT;

/** ris_response_new_text: (transfer full): the same from a text, which is copied. */
RisResponse *ris_response_new_text (const char *content_type,
                                    const char *text) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_response_new_file:
 * @file_name: what the visitor's browser shall call it
 *
 * For bytes that people uploaded or that we wrote as a document. PDF, PNG, JPEG and plain text are shown in the browser, all
 * else is downloaded, and nothing in it may run.
 *
 * Returns: (transfer full): status 200, %RIS_CACHE_PUBLIC
 */
RisResponse *ris_response_new_file (const char *content_type, GBytes *bytes,
                                    const char *file_name) G_GNUC_WARN_UNUSED_RESULT;

/** ris_response_new_redirect: (transfer full): @status is 301, 302 or 303; @url a path of ours or an absolute address. */
RisResponse *ris_response_new_redirect (guint status, const char *url) G_GNUC_WARN_UNUSED_RESULT;

/** ris_response_ref: (transfer full): one more reference; an answer with several is not changed any more. */
RisResponse *ris_response_ref (RisResponse *response);

/** ris_response_unref: drops a reference (nullable) and frees with the last. */
void ris_response_unref (RisResponse *response);

/* for handlers */

/** ris_response_set_status: puts another status in the place of 200. */
void ris_response_set_status (RisResponse *response, guint status);
/** ris_response_set_cache: says who may keep the answer. */
void ris_response_set_cache (RisResponse *response, RisCacheClass cache_class);

/** ris_response_set_header: sets a header; a second value under the same name replaces the first. */
void ris_response_set_header (RisResponse *response, const char *name, const char *value);

/** ris_response_set_disposition: says whether the browser shows or stores the answer, and under which name. */
void ris_response_set_disposition (RisResponse *response, RisDisposition disposition,
                                   const char *file_name);

/** ris_response_set_etag: (nullable): an ETag with its quotes; where none is set, app/ makes one from the body. */
void ris_response_set_etag (RisResponse *response, const char *etag);

/* for app/ and server/ */

/** ris_response_get_status: 200, unless it was set. */
guint ris_response_get_status (const RisResponse *response);
/** ris_response_get_cache: who may keep the answer. */
RisCacheClass ris_response_get_cache (const RisResponse *response);
/** ris_response_get_etag: (nullable): the ETag with its quotes. */
const char *ris_response_get_etag (const RisResponse *response);

/** ris_response_get_content_type: (nullable): %NULL where there is no body. */
const char *ris_response_get_content_type (const RisResponse *response);

/** ris_response_get_header: (nullable): the value of a header set before. */
const char *ris_response_get_header (const RisResponse *response, const char *name);

/** ris_response_get_headers: (array zero-terminated): all headers set, ended by `{ NULL, NULL }`. */
const RisHeader *ris_response_get_headers (const RisResponse *response);

/** ris_response_get_template: (nullable): the template of a page that is not rendered yet. */
const char *ris_response_get_template (const RisResponse *response);

/** ris_response_get_view: (nullable) (transfer none): the view of a page that is not rendered yet. */
RisView *ris_response_get_view (const RisResponse *response);

/** ris_response_get_body: (nullable) (transfer none): the bytes of an answer, once there are any. */
GBytes *ris_response_get_body (const RisResponse *response);

/** ris_response_get_length: the length of the body, also where the answer goes without it. */
gsize ris_response_get_length (const RisResponse *response);

/** ris_response_set_body: puts bytes (transfer none) in the place of body or page. */
void ris_response_set_body (RisResponse *response, GBytes *body);

/** ris_response_new_without_body: (transfer full): all headers and the length but no body: for HEAD and 304. */
RisResponse *ris_response_new_without_body (const RisResponse *response,
                                            guint status) G_GNUC_WARN_UNUSED_RESULT;

/** ris_response_is_file: whether nothing in the answer may run. */
gboolean ris_response_is_file (const RisResponse *response);

/** ris_response_get_failure / _set_failure: (nullable): what went wrong on our side; for the log, never for the visitor. */
const char *ris_response_get_failure (const RisResponse *response);
void ris_response_set_failure (RisResponse *response, const char *failure);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisResponse, ris_response_unref)
