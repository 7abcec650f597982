/* The router. Routes are kept in lists by their number of segments, the more exact ones first, so the first that fits is the
 * right one: a literal segment goes before a parameter with a fixed end, and that before a plain parameter, from left to
 * right. A list holds some ten routes; something more clever would not be felt beside one query.
 */
#include "app/router-private.h"

#include <string.h>

#include "base/error.h"

#define MAX_SEGMENTS 8

typedef struct
{
  const RisRoute *route; /* (unowned): static tables */
  char **segments;       /* (owned) */
  char *
      shape; /* (owned) what the segments are, with parameter names left out; sorts exact ones first */
} Entry;

struct _RisRouter
{
  GPtrArray
      *entries[MAX_SEGMENTS + 1]; /* (owned) (element-type (owned) Entry), by number of segments */
};

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_strfreev (entry->segments);
  g_free (entry->shape);
  g_free (entry);
}

/* "1sitzungen/2.pdf/3": literals begin with 1, parameters with an end with 2, plain parameters with 3 */
static char *
dup_shape (char **segments)
{
  GString *shape = g_string_new (NULL);

  for (char **segment = segments; *segment != NULL; segment++)
    {
      const char *end = strchr (*segment, '.');

      if (**segment != ':')
        g_string_append_printf (shape, "1%s/", *segment);
      else if (end != NULL)
        g_string_append_printf (shape, "2%s/", end);
      else
        g_string_append (shape, "3/");
    }
  return g_string_free (shape, FALSE);
}

static int
compare_entries (gconstpointer a, gconstpointer b)
{
  const Entry *entry_a = *(const Entry *const *)a;
  const Entry *entry_b = *(const Entry *const *)b;

  return strcmp (entry_a->shape, entry_b->shape);
}

static gboolean
is_known (GPtrArray *entries, const RisRoute *route, const char *shape)
{
  for (guint i = 0; i < entries->len; i++)
    {
      const Entry *entry = g_ptr_array_index (entries, i);

      if (strcmp (entry->shape, shape) == 0 && strcmp (entry->route->method, route->method) == 0)
        return TRUE;
    }
  return FALSE;
}

static gboolean
add_route (RisRouter *router, const RisRoute *route, GError **error)
{
  g_auto (GStrv) segments = g_strsplit (route->path + 1, "/", -1);
  guint n = route->path[1] != '\0' ? g_strv_length (segments) : 0;
  g_autofree char *shape = dup_shape (segments);
  Entry *entry;

  if (route->handler == NULL || route->permission == RIS_MAY_NOBODY || n > MAX_SEGMENTS)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL,
                   "route %s %s has no handler, no permission or too many segments", route->method,
                   route->path);
      return FALSE;
    }
  if (is_known (router->entries[n], route, shape))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_INTERNAL, "route %s %s stands twice", route->method,
                   route->path);
      return FALSE;
    }
  entry = g_new (Entry, 1);
  entry->route = route;
  entry->segments = g_steal_pointer (&segments);
  entry->shape = g_steal_pointer (&shape);
  g_ptr_array_add (router->entries[n], entry);
  return TRUE;
}

RisRouter *
ris_router_new (const RisRoute *const *tables, GError **error)
{
  g_autoptr (RisRouter) router = g_new0 (RisRouter, 1);

  for (guint i = 0; i <= MAX_SEGMENTS; i++)
    router->entries[i] = g_ptr_array_new_with_free_func (entry_free);

  for (; *tables != NULL; tables++)
    for (const RisRoute *route = *tables; route->method != NULL; route++)
      if (!add_route (router, route, error))
        return NULL;

  for (guint i = 0; i <= MAX_SEGMENTS; i++)
    g_ptr_array_sort (router->entries[i], compare_entries);
  return g_steal_pointer (&router);
}

void
ris_router_free (RisRouter *router)
{
  for (guint i = 0; i <= MAX_SEGMENTS; i++)
    g_ptr_array_unref (router->entries[i]);
  g_free (router);
}

static gboolean
segment_fits (const char *pattern, const char *segment)
{
  const char *end = strchr (pattern, '.');

  if (*pattern != ':')
    return strcmp (pattern, segment) == 0;
  return end == NULL || (g_str_has_suffix (segment, end) && strlen (segment) > strlen (end));
}

static gboolean
entry_fits (const Entry *entry, const char *const *segments)
{
  for (guint i = 0; segments[i] != NULL; i++)
    if (!segment_fits (entry->segments[i], segments[i]))
      return FALSE;
  return TRUE;
}

static void
set_parameters (const Entry *entry, RisRequest *request)
{
  const char *const *segments = ris_request_get_segments (request);

  for (guint i = 0; segments[i] != NULL; i++)
    if (entry->segments[i][0] == ':')
      {
        const char *end = strchr (entry->segments[i], '.');
        gsize cut = end != NULL ? strlen (end) : 0;
        g_autofree char *name
            = g_strndup (entry->segments[i] + 1, strlen (entry->segments[i]) - 1 - cut);
        g_autofree char *value = g_strndup (segments[i], strlen (segments[i]) - cut);

        ris_request_set_parameter (request, name, value);
      }
}

static gboolean
method_fits (const RisRoute *route, const char *method)
{
  return strcmp (route->method, strcmp (method, "HEAD") == 0 ? "GET" : method) == 0;
}

const RisRoute *
ris_router_match (RisRouter *router, RisRequest *request, char **allow)
{
  const char *const *segments = ris_request_get_segments (request);
  guint n = g_strv_length ((char **)segments);
  g_autoptr (GString) methods = g_string_new (NULL);

  *allow = NULL;
  for (guint i = 0; n <= MAX_SEGMENTS && i < router->entries[n]->len; i++)
    {
      const Entry *entry = g_ptr_array_index (router->entries[n], i);
      const RisRoute *route = entry->route;

      if (!entry_fits (entry, segments))
        continue;
      if (method_fits (route, ris_request_get_method (request)))
        {
          set_parameters (entry, request);
          return route;
        }
      if (strstr (methods->str, route->method) == NULL)
        g_string_append_printf (methods, "%s%s", methods->len > 0 ? ", " : "",
                                strcmp (route->method, "GET") == 0 ? "GET, HEAD" : route->method);
    }
  if (methods->len > 0)
    *allow = g_strdup (methods->str);
  return NULL;
}
