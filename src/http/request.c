/* Requests. The target is taken apart once: the path is split at its slashes before it is decoded, so an encoded slash is
 * part of a segment; empty segments (double and trailing slashes) are dropped and remembered, because the application answers
 * them with a redirect. Query and form are lists of pairs in the order sent; the first of a name counts.
 */
#include "http/request.h"

#include <string.h>

#include "base/error.h"
#include "http/header.h"
#include "http/url.h"

typedef struct
{
  char *name;  /* (owned) */
  char *value; /* (owned) */
} Pair;

struct _RisRequest
{
  char *method;          /* (owned) */
  char *path;            /* (owned) decoded */
  char *canonical_path;  /* (owned) encoded */
  char *raw_query;       /* (owned) (nullable) */
  GPtrArray *segments;   /* (owned) (element-type (owned) utf8), NULL at the end */
  GPtrArray *query;      /* (owned) (element-type (owned) Pair) */
  GPtrArray *form;       /* (owned) (element-type (owned) Pair) */
  GPtrArray *headers;    /* (owned) (element-type (owned) Pair) */
  GPtrArray *parameters; /* (owned) (element-type (owned) Pair) */
  gboolean is_canonical;
};

static Pair *
pair_new (const char *name, const char *value)
{
  Pair *pair = g_new (Pair, 1);

  pair->name = g_strdup (name);
  pair->value = g_strdup (value);
  return pair;
}

static void
pair_free (gpointer data)
{
  Pair *pair = data;

  g_free (pair->name);
  g_free (pair->value);
  g_free (pair);
}

static const char *
find (GPtrArray *pairs, const char *name)
{
  for (guint i = 0; i < pairs->len; i++)
    {
      const Pair *pair = g_ptr_array_index (pairs, i);

      if (strcmp (pair->name, name) == 0)
        return pair->value;
    }
  return NULL;
}

static gboolean
has_control_character (const char *text)
{
  for (const char *p = text; *p != '\0'; p++)
    if (g_ascii_iscntrl (*p))
      return TRUE;
  return FALSE;
}

static gboolean
check_target (const char *target, GError **error)
{
  gsize length = strlen (target);

  if (length > RIS_REQUEST_MAX_TARGET)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_TOO_LARGE, "address has %" G_GSIZE_FORMAT " bytes",
                   length);
      return FALSE;
    }
  for (gsize i = 0; i < length; i++)
    if (target[i] == '#' || !g_ascii_isgraph (target[i]))
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "byte 0x%02x in the address",
                     (guchar)target[i]);
        return FALSE;
      }
  if (*target != '/')
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "address does not begin with a slash");
      return FALSE;
    }
  return TRUE;
}

static gboolean
parse_path (RisRequest *request, const char *path, gsize length, GError **error)
{
  g_autofree char *raw = g_strndup (path, length);
  g_auto (GStrv) parts = g_strsplit (raw + 1, "/", -1);
  g_autoptr (GString) canonical = g_string_new (NULL);

  request->path = ris_url_dup_decoded (raw, -1, FALSE);
  if (request->path == NULL || has_control_character (request->path))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "path \"%s\" is not readable text", raw);
      return FALSE;
    }
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      {
        char *segment = ris_url_dup_decoded (*part, -1, FALSE);
        g_autofree char *escaped = ris_url_dup_escaped (segment);

        g_ptr_array_add (request->segments, segment);
        g_string_append_printf (canonical, "/%s", escaped);
      }
  request->is_canonical = length == 1 || request->segments->len == g_strv_length (parts);
  g_ptr_array_add (request->segments, NULL);
  request->canonical_path = g_strdup (canonical->len > 0 ? canonical->str : "/");
  return TRUE;
}

/* `a=1&b=x+y` */
static gboolean
parse_pairs (GPtrArray *pairs, const char *text, GError **error)
{
  g_auto (GStrv) parts = g_strsplit (text, "&", -1);

  for (char **part = parts; *part != NULL; part++)
    {
      const char *equals = strchr (*part, '=');
      gssize name_length = equals != NULL ? equals - *part : (gssize)strlen (*part);
      g_autofree char *name = NULL;
      g_autofree char *value = NULL;

      if (**part == '\0')
        continue;
      name = ris_url_dup_decoded (*part, name_length, TRUE);
      value = ris_url_dup_decoded (equals != NULL ? equals + 1 : "", -1, TRUE);
      if (name == NULL || value == NULL)
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "field \"%.*s\" is not readable text",
                       (int)MIN (name_length, 64), *part);
          return FALSE;
        }
      g_ptr_array_add (pairs, pair_new (name, value));
    }
  return TRUE;
}

static gboolean
parse_form (RisRequest *request, GBytes *body, GError **error)
{
  const char *type = ris_request_get_header (request, "content-type");
  gsize length;
  const char *data = g_bytes_get_data (body, &length);
  g_autofree char *text = NULL;

  if (length == 0)
    return TRUE;
  if (type == NULL || !g_str_has_prefix (type, "application/x-www-form-urlencoded"))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "body of type \"%s\"",
                   type != NULL ? type : "");
      return FALSE;
    }
  if (memchr (data, '\0', length) != NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "NUL in the form");
      return FALSE;
    }
  text = g_strndup (data, length);
  return parse_pairs (request->form, text, error);
}

static gboolean
take_headers (RisRequest *request, const RisHeader *headers, GError **error)
{
  for (; headers != NULL && headers->name != NULL; headers++)
    {
      Pair *pair = g_new (Pair, 1);

      pair->name = g_ascii_strdown (headers->name, -1);
      pair->value = g_strdup (headers->value);
      g_ptr_array_add (request->headers, pair);
      if (!g_utf8_validate (headers->value, -1, NULL))
        {
          g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "header %s is not UTF-8",
                       headers->name);
          return FALSE;
        }
    }
  return TRUE;
}

static RisRequest *
request_alloc (const char *method)
{
  RisRequest *request = g_new0 (RisRequest, 1);

  request->method = g_strdup (method);
  request->segments = g_ptr_array_new_with_free_func (g_free);
  request->query = g_ptr_array_new_with_free_func (pair_free);
  request->form = g_ptr_array_new_with_free_func (pair_free);
  request->headers = g_ptr_array_new_with_free_func (pair_free);
  request->parameters = g_ptr_array_new_with_free_func (pair_free);
  return request;
}

RisRequest *
ris_request_new (const char *method, const char *target, const RisHeader *headers, GBytes *body,
                 GError **error)
{
  g_autoptr (RisRequest) request = request_alloc (method);
  const char *question = strchr (target, '?');
  gsize path_length = question != NULL ? (gsize)(question - target) : strlen (target);

  if (!check_target (target, error) || !take_headers (request, headers, error)
      || !parse_path (request, target, path_length, error))
    return NULL;

  if (question != NULL)
    {
      request->raw_query = g_strdup (question + 1);
      if (!parse_pairs (request->query, question + 1, error))
        return NULL;
    }
  if (body != NULL && !parse_form (request, body, error))
    return NULL;

  return g_steal_pointer (&request);
}

void
ris_request_free (RisRequest *request)
{
  if (request == NULL)
    return;

  g_free (request->method);
  g_free (request->path);
  g_free (request->canonical_path);
  g_free (request->raw_query);
  g_ptr_array_unref (request->segments);
  g_ptr_array_unref (request->query);
  g_ptr_array_unref (request->form);
  g_ptr_array_unref (request->headers);
  g_ptr_array_unref (request->parameters);
  g_free (request);
}

const char *
ris_request_get_method (const RisRequest *request)
{
  return request->method;
}

const char *
ris_request_get_path (const RisRequest *request)
{
  return request->path;
}

const char *const *
ris_request_get_segments (const RisRequest *request)
{
  return (const char *const *)request->segments->pdata;
}

const char *
ris_request_get_canonical_path (const RisRequest *request)
{
  return request->canonical_path;
}

gboolean
ris_request_is_canonical_path (const RisRequest *request)
{
  return request->is_canonical;
}

const char *
ris_request_get_raw_query (const RisRequest *request)
{
  return request->raw_query;
}

gboolean
ris_request_has_query (const RisRequest *request)
{
  return request->raw_query != NULL && *request->raw_query != '\0';
}

/* the sort is stable, so the first of a name stays the first */
static int
compare_pairs (gconstpointer a, gconstpointer b)
{
  const Pair *pair_a = *(const Pair *const *)a;
  const Pair *pair_b = *(const Pair *const *)b;

  return strcmp (pair_a->name, pair_b->name);
}

char *
ris_request_dup_canonical_query (const RisRequest *request)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (request->query, NULL, NULL);
  GString *query = g_string_new (NULL);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_pairs);
  for (guint i = 0; i < sorted->len; i++)
    {
      const Pair *pair = g_ptr_array_index (sorted, i);
      g_autofree char *name = ris_url_dup_escaped (pair->name);
      g_autofree char *value = ris_url_dup_escaped (pair->value);

      g_string_append_printf (query, "%s%s=%s", i > 0 ? "&" : "", name, value);
    }
  return g_string_free (query, FALSE);
}

const char *
ris_request_get_parameter (const RisRequest *request, const char *name)
{
  return find (request->parameters, name);
}

void
ris_request_set_parameter (RisRequest *request, const char *name, const char *value)
{
  g_ptr_array_add (request->parameters, pair_new (name, value));
}

gboolean
ris_request_get_id (const RisRequest *request, const char *name, gint64 *id, GError **error)
{
  const char *text = ris_request_get_parameter (request, name);
  guint64 value = 0;

  if (text == NULL || *text == '0'
      || !g_ascii_string_to_unsigned (text, 10, 1, G_MAXINT64, &value, NULL))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "\"%s\" is no id",
                   text != NULL ? text : "");
      return FALSE;
    }
  *id = (gint64)value;
  return TRUE;
}

const char *
ris_request_get_query (const RisRequest *request, const char *name)
{
  const char *value = find (request->query, name);

  return value != NULL && *value != '\0' ? value : NULL;
}

gboolean
ris_request_get_query_int (const RisRequest *request, const char *name, gint64 fallback,
                           gint64 *value, GError **error)
{
  const char *text = ris_request_get_query (request, name);
  guint64 number = 0;

  if (text == NULL)
    {
      *value = fallback;
      return TRUE;
    }
  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT64, &number, NULL))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s is \"%s\", not a number", name, text);
      return FALSE;
    }
  *value = (gint64)number;
  return TRUE;
}

const char *
ris_request_get_form (const RisRequest *request, const char *name)
{
  return find (request->form, name);
}

const char *
ris_request_get_header (const RisRequest *request, const char *name)
{
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return find (request->headers, lower);
}

char *
ris_request_dup_cookie (const RisRequest *request, const char *name)
{
  return ris_header_dup_cookie (ris_request_get_header (request, "cookie"), name);
}

gboolean
ris_request_is_secure (const RisRequest *request)
{
  return g_strcmp0 (ris_request_get_header (request, "x-forwarded-proto"), "https") == 0;
}

char *
ris_request_dup_origin (const RisRequest *request)
{
  const char *host = ris_request_get_header (request, "host");
  g_autofree char *lower = g_ascii_strdown (host != NULL ? host : "localhost", -1);

  return g_strconcat (ris_request_is_secure (request) ? "https://" : "http://", lower, NULL);
}

gboolean
ris_request_wants_json (const RisRequest *request)
{
  const char *accept = ris_request_get_header (request, "accept");
  const char *first = ris_request_get_segments (request)[0];
  int json = MAX (ris_header_get_quality (accept, "application/json"),
                  ris_header_get_quality (accept, "application/problem+json"));

  if (g_strcmp0 (first, "oparl") == 0)
    return TRUE;
  return json > 0 && json > ris_header_get_quality (accept, "text/html");
}

gboolean
ris_request_accepts_encoding (const RisRequest *request, const char *encoding)
{
  return ris_header_get_quality (ris_request_get_header (request, "accept-encoding"), encoding) > 0;
}
