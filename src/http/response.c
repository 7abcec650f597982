/* Responses. A header's value is checked for control characters where it is set, so no text that came from outside can
 * begin a header line of its own.
 */
#include "http/response.h"

#include <string.h>

#include "http/header.h"

struct _RisResponse
{
  int references;
  guint status;
  RisCacheClass cache_class;
  GArray *headers;     /* (owned) (element-type RisHeader) names and values owned */
  char *content_type;  /* (owned) (nullable) */
  char *etag;          /* (owned) (nullable) */
  char *template_name; /* (owned) (nullable) */
  RisView *view;       /* (owned) (nullable) */
  GBytes *body;        /* (owned) (nullable) */
  gsize length;
  char *failure; /* (owned) (nullable) */
  gboolean is_file;
};

static void
header_clear (gpointer data)
{
  RisHeader *header = data;

  g_free ((char *)header->name);
  g_free ((char *)header->value);
}

static RisResponse *
response_alloc (guint status, const char *content_type)
{
  RisResponse *response = g_new0 (RisResponse, 1);

  response->references = 1;
  response->status = status;
  response->content_type = g_strdup (content_type);
  response->headers = g_array_new (TRUE, TRUE, sizeof (RisHeader));
  g_array_set_clear_func (response->headers, header_clear);
  return response;
}

RisResponse *
ris_response_new_page (const RisRequest *request, const char *template_name, RisView *view)
{
  RisResponse *response = response_alloc (200, "text/html; charset=utf-8");

  response->template_name = g_strdup (template_name);
  response->view = view;
  if (ris_request_has_query (request))
    ris_response_set_header (response, "X-Robots-Tag", "noindex");
  return response;
}

RisResponse *
ris_response_new_bytes (const char *content_type, GBytes *bytes)
{
  RisResponse *response = response_alloc (200, content_type);

  ris_response_set_body (response, bytes);
  return response;
}

RisResponse *
ris_response_new_text (const char *content_type, const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return ris_response_new_bytes (content_type, bytes);
}

static gboolean
is_shown_by_browsers (const char *content_type)
{
  static const char *const shown[] = { "application/pdf", "image/png", "image/jpeg", "text/plain" };
  gsize length = strcspn (content_type, "; ");

  for (guint i = 0; i < G_N_ELEMENTS (shown); i++)
    if (strlen (shown[i]) == length && g_ascii_strncasecmp (content_type, shown[i], length) == 0)
      return TRUE;
  return FALSE;
}

RisResponse *
ris_response_new_file (const char *content_type, GBytes *bytes, const char *file_name)
{
  RisResponse *response = ris_response_new_bytes (content_type, bytes);

  response->is_file = TRUE;
  ris_response_set_disposition (response,
                                is_shown_by_browsers (content_type) ? RIS_DISPOSITION_INLINE
                                                                    : RIS_DISPOSITION_ATTACHMENT,
                                file_name);
  return response;
}

RisResponse *
ris_response_new_redirect (guint status, const char *url)
{
  RisResponse *response = response_alloc (status, NULL);

  ris_response_set_header (response, "Location", url);
  return response;
}

RisResponse *
ris_response_ref (RisResponse *response)
{
  response->references++;
  return response;
}

void
ris_response_unref (RisResponse *response)
{
  if (response == NULL || --response->references > 0)
    return;

  g_array_unref (response->headers);
  g_free (response->content_type);
  g_free (response->etag);
  g_free (response->template_name);
  ris_view_free (response->view);
  g_clear_pointer (&response->body, g_bytes_unref);
  g_free (response->failure);
  g_free (response);
}

void
ris_response_set_status (RisResponse *response, guint status)
{
  response->status = status;
}

void
ris_response_set_cache (RisResponse *response, RisCacheClass cache_class)
{
  response->cache_class = cache_class;
}

static RisHeader *
find_header (const RisResponse *response, const char *name)
{
  for (guint i = 0; i < response->headers->len; i++)
    {
      RisHeader *header = &g_array_index (response->headers, RisHeader, i);

      if (g_ascii_strcasecmp (header->name, name) == 0)
        return header;
    }
  return NULL;
}

static gboolean
is_header_value (const char *value)
{
  for (const char *p = value; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return FALSE;
  return TRUE;
}

void
ris_response_set_header (RisResponse *response, const char *name, const char *value)
{
  RisHeader *old = find_header (response, name);
  RisHeader header;

  g_return_if_fail (is_header_value (value));

  if (old != NULL)
    {
      g_free ((char *)old->value);
      old->value = g_strdup (value);
      return;
    }
  header.name = g_strdup (name);
  header.value = g_strdup (value);
  g_array_append_val (response->headers, header);
}

void
ris_response_set_disposition (RisResponse *response, RisDisposition disposition,
                              const char *file_name)
{
  g_autofree char *value = ris_header_dup_disposition (disposition, file_name);

  ris_response_set_header (response, "Content-Disposition", value);
}

void
ris_response_set_etag (RisResponse *response, const char *etag)
{
  g_free (response->etag);
  response->etag = g_strdup (etag);
}

guint
ris_response_get_status (const RisResponse *response)
{
  return response->status;
}

RisCacheClass
ris_response_get_cache (const RisResponse *response)
{
  return response->cache_class;
}

const char *
ris_response_get_etag (const RisResponse *response)
{
  return response->etag;
}

const char *
ris_response_get_content_type (const RisResponse *response)
{
  return response->content_type;
}

const char *
ris_response_get_header (const RisResponse *response, const char *name)
{
  const RisHeader *header = find_header (response, name);

  return header != NULL ? header->value : NULL;
}

const RisHeader *
ris_response_get_headers (const RisResponse *response)
{
  return (const RisHeader *)(gpointer)response->headers->data;
}

const char *
ris_response_get_template (const RisResponse *response)
{
  return response->template_name;
}

RisView *
ris_response_get_view (const RisResponse *response)
{
  return response->view;
}

GBytes *
ris_response_get_body (const RisResponse *response)
{
  return response->body;
}

gsize
ris_response_get_length (const RisResponse *response)
{
  return response->length;
}

void
ris_response_set_body (RisResponse *response, GBytes *body)
{
  g_bytes_ref (body);
  g_clear_pointer (&response->body, g_bytes_unref);
  response->body = body;
  response->length = g_bytes_get_size (body);
  g_clear_pointer (&response->template_name, g_free);
  g_clear_pointer (&response->view, ris_view_free);
}

RisResponse *
ris_response_new_without_body (const RisResponse *response, guint status)
{
  RisResponse *copy = response_alloc (status, response->content_type);

  for (const RisHeader *header = ris_response_get_headers (response); header->name != NULL;
       header++)
    ris_response_set_header (copy, header->name, header->value);
  copy->cache_class = response->cache_class;
  copy->etag = g_strdup (response->etag);
  copy->length = response->length;
  copy->is_file = response->is_file;
  copy->failure = g_strdup (response->failure);
  return copy;
}

gboolean
ris_response_is_file (const RisResponse *response)
{
  return response->is_file;
}

const char *
ris_response_get_failure (const RisResponse *response)
{
  return response->failure;
}

void
ris_response_set_failure (RisResponse *response, const char *failure)
{
  g_free (response->failure);
  response->failure = g_strdup (failure);
}
