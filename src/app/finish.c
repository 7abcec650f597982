/* The last step of every answer. What a browser may do with our pages is said here and nowhere else; a handler can tighten
 * a header by setting it itself, since what is set already is left alone. Files that people uploaded get a policy of their own
 * in which nothing runs.
 */
#include "app/finish-private.h"

#include <string.h>

#include "http/header.h"

static const RisHeader security_headers[] = {
  { "X-Content-Type-Options", "nosniff" },
  { "Referrer-Policy", "same-origin" },
  { "Permissions-Policy",
    "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { "Cross-Origin-Opener-Policy", "same-origin" },
};

static const char *const page_policy
    = "default-src 'none'; style-src 'self'; font-src 'self'; img-src 'self' data:; "
      "script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; "
      "frame-ancestors 'none'";
static const char *const file_policy = "sandbox; default-src 'none'";

/* browsers do not start their PDF viewer in a sandboxed document; the viewer is a sandbox of its own */
static const char *const pdf_policy
    = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'; base-uri 'none'; "
      "form-action 'none'; frame-ancestors 'none'";

static const char *const cache_controls[] = {
  [RIS_CACHE_PUBLIC] = "public, max-age=60, stale-while-revalidate=600",
  [RIS_CACHE_IMMUTABLE] = "public, max-age=31536000, immutable",
  [RIS_CACHE_PRIVATE] = "no-store",
};

static const char *
get_policy (const RisResponse *response)
{
  if (!ris_response_is_file (response))
    return page_policy;
  return g_strcmp0 (ris_response_get_content_type (response), "application/pdf") == 0 ? pdf_policy
                                                                                      : file_policy;
}

static void
set_default (RisResponse *response, const char *name, const char *value)
{
  if (ris_response_get_header (response, name) == NULL)
    ris_response_set_header (response, name, value);
}

/* tells versions of one page apart; nobody gains by forging it. Each step is a bijection, so a change in one word always shows */
static guint64
hash_bytes (GBytes *bytes)
{
  gsize length;
  const guint8 *data = g_bytes_get_data (bytes, &length);
  guint64 hash = length * G_GUINT64_CONSTANT (0xff51afd7ed558ccd);

  while (length > 0)
    {
      gsize step = MIN (length, sizeof (guint64));
      guint64 word = 0;

      memcpy (&word, data, step);
      hash = (hash ^ word) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
      hash ^= hash >> 32;
      data += step;
      length -= step;
    }
  return hash;
}

static void
set_etag (RisResponse *response)
{
  g_autofree char *etag = NULL;

  if (ris_response_get_etag (response) == NULL && ris_response_get_body (response) != NULL
      && ris_response_get_status (response) == 200)
    {
      etag = g_strdup_printf ("\"%016" G_GINT64_MODIFIER "x\"",
                              hash_bytes (ris_response_get_body (response)));
      ris_response_set_etag (response, etag);
    }
  if (ris_response_get_etag (response) != NULL)
    ris_response_set_header (response, "ETag", ris_response_get_etag (response));
}

static void
set_vary (RisResponse *response)
{
  const char *vary = ris_response_get_header (response, "Vary");
  g_autofree char *value = NULL;

  value
      = vary != NULL ? g_strconcat (vary, ", Accept-Encoding", NULL) : g_strdup ("Accept-Encoding");
  ris_response_set_header (response, "Vary", value);
}

void
ris_finish_headers (RisResponse *response, const RisRequest *request)
{
  gboolean is_open = ris_response_get_header (response, "Access-Control-Allow-Origin") != NULL;

  set_etag (response);
  set_vary (response);
  set_default (response, "Cache-Control", cache_controls[ris_response_get_cache (response)]);
  if (ris_response_get_content_type (response) != NULL)
    set_default (response, "Content-Type", ris_response_get_content_type (response));

  for (guint i = 0; i < G_N_ELEMENTS (security_headers); i++)
    set_default (response, security_headers[i].name, security_headers[i].value);
  set_default (response, "Content-Security-Policy", get_policy (response));
  set_default (response, "Cross-Origin-Resource-Policy", is_open ? "cross-origin" : "same-origin");
  if (request != NULL && ris_request_is_secure (request))
    set_default (response, "Strict-Transport-Security", "max-age=31536000");
}

RisResponse *
ris_finish_new_encoded (const RisResponse *response, GBytes *body)
{
  RisResponse *encoded
      = ris_response_new_without_body (response, ris_response_get_status (response));
  const char *etag = ris_response_get_etag (response);

  ris_response_set_body (encoded, body);
  ris_response_set_header (encoded, "Content-Encoding", "gzip");
  if (etag != NULL)
    {
      /* a strong ETag names bytes, and these are others: "1234" becomes "1234-gzip" */
      g_autofree char *own = g_strdup_printf ("%.*s-gzip\"", (int)strlen (etag) - 1, etag);

      ris_response_set_etag (encoded, own);
      ris_response_set_header (encoded, "ETag", own);
    }
  return encoded;
}

RisResponse *
ris_finish_for_request (RisResponse *response, const RisRequest *request)
{
  g_autoptr (RisResponse) whole = response;
  const char *method = ris_request_get_method (request);
  gboolean is_head = strcmp (method, "HEAD") == 0;
  const char *etag = ris_response_get_etag (response);

  if ((is_head || strcmp (method, "GET") == 0) && etag != NULL
      && ris_response_get_status (response) == 200
      && ris_header_has_etag (ris_request_get_header (request, "if-none-match"), etag))
    return ris_response_new_without_body (response, 304);
  if (is_head)
    return ris_response_new_without_body (response, ris_response_get_status (response));

  return g_steal_pointer (&whole);
}
