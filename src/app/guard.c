/* The guard. A request for a foreign host is refused, because links and redirects are made from the host's name and a
 * browser can be talked into sending it here under a name of the attacker's (DNS rebinding). Whatever is not GET or HEAD must
 * come from a page of ours: browsers say so in Sec-Fetch-Site, older ones in Origin; without either there is no way in. Forms of
 * the desk bring a token too, made from the visitor's cookie. Who asks is found by that cookie before anything else is looked
 * at, and only for routes that are not public.
 */
#include "app/guard-private.h"

#include <string.h>

#include "base/error.h"
#include "council/password.h"
#include "council/sessions.h"
#include "http/session-cookie.h"

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
ris_guard_needs_desk (const RisRoute *route)
{
  return route->permission != RIS_MAY_READ_PUBLIC;
}

static gboolean
check_actor (const RisRoute *route, const RisRequest *request, RisCouncil *desk, GError **error)
{
  g_autofree char *token = ris_session_cookie_dup (request);
  g_autoptr (GError) failure = NULL;
  RisActor *actor = token != NULL ? ris_sessions_find (desk, token, &failure) : NULL;

  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  ris_council_take_actor (desk, actor);
  if (actor == NULL && ris_permission_needs_account (route->permission))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_LOGIN_REQUIRED, "%s is for people who log in",
                   route->path);
      return FALSE;
    }
  return ris_council_demand (desk, route->permission, 0, error);
}

static gboolean
has_form_token (const RisRequest *request)
{
  g_autofree char *token = ris_session_cookie_dup (request);
  g_autofree char *expected = token != NULL ? ris_password_dup_form_token (token) : NULL;

  return ris_password_is_equal (expected, ris_request_get_form (request, RIS_GUARD_TOKEN_FIELD));
}

gboolean
ris_guard_check (const RisRoute *route, const RisRequest *request, RisCouncil *desk, GError **error)
{
  gboolean is_changing = !is_safe (ris_request_get_method (request));

  if (route->permission == RIS_MAY_NOBODY)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "%s is for nobody", route->path);
      return FALSE;
    }
  if (is_changing && !is_from_own_page (request))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "the form for %s came from another site",
                   route->path);
      return FALSE;
    }
  if (!ris_guard_needs_desk (route))
    return TRUE;
  if (desk == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "%s is not served here", route->path);
      return FALSE;
    }
  if (!check_actor (route, request, desk, error))
    return FALSE;
  if (is_changing && !has_form_token (request))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_FORBIDDEN, "the form for %s has no valid token",
                   route->path);
      return FALSE;
    }
  return TRUE;
}
