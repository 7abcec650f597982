/* The guard. A request for a foreign host is refused, because links and redirects are made from the host's name and a
 * browser can be talked into sending it here under a name of the attacker's (DNS rebinding). Whatever is not GET or HEAD must
 * come from a page of ours: browsers say so in Sec-Fetch-Site, older ones in Origin; without either there is no way in.
 */
#include "app/guard-private.h"

#include <string.h>

#include "base/error.h"

static gboolean
host_is (const char *host, gsize length, const char *name)
{
  return strlen (name) == length && g_ascii_strncasecmp (host, name, length) == 0;
}

/* the length of a host without its port; 0 where the port is none */
static gsize
get_host_length (const char *host)
{
  const char *bracket = *host == '[' ? strchr (host, ']') : NULL;
  const char *colon = strchr (bracket != NULL ? bracket : host, ':');

  if (colon == NULL)
    return strlen (host);
  if (colon[1] == '\0' || strspn (colon + 1, "0123456789") != strlen (colon + 1))
    return 0;
  return (gsize)(colon - host);
}

gboolean
ris_guard_check_host (const RisRequest *request, const char *const *hosts, GError **error)
{
  static const char *const own[] = { "localhost", "127.0.0.1", "[::1]", NULL };
  const char *host = ris_request_get_header (request, "host");
  gsize length = host != NULL ? get_host_length (host) : 0;

  for (const char *const *name = own; length > 0 && *name != NULL; name++)
    if (host_is (host, length, *name))
      return TRUE;
  for (const char *const *name = hosts; length > 0 && name != NULL && *name != NULL; name++)
    if (host_is (host, length, *name))
      return TRUE;

  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "host \"%s\" is not served here",
               host != NULL ? host : "");
  return FALSE;
}

static gboolean
is_from_own_page (const RisRequest *request)
{
  const char *site = ris_request_get_header (request, "sec-fetch-site");
  g_autofree char *own = ris_request_dup_origin (request);

  if (site != NULL)
    return strcmp (site, "same-origin") == 0;
  return g_strcmp0 (ris_request_get_header (request, "origin"), own) == 0;
}

static gboolean
is_safe (const char *method)
{
  return strcmp (method, "GET") == 0 || strcmp (method, "HEAD") == 0;
}

gboolean
ris_guard_check (const RisRoute *route, const RisRequest *request, GError **error)
{
  if (route->permission != RIS_MAY_READ_PUBLIC)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "%s needs more than public reading",
                   route->path);
      return FALSE;
    }
  if (!is_safe (ris_request_get_method (request)) && !is_from_own_page (request))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "the form for %s came from another site",
                   route->path);
      return FALSE;
    }
  return TRUE;
}
