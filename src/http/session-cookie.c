/* The session cookie. On a developer's machine there is no https: then the cookie has a plain name and no Secure. */
#include "http/session-cookie.h"

static const char *
get_name (const RisRequest *request)
{
  return ris_request_is_secure (request) ? "__Host-ris" : "ris";
}

char *
ris_session_cookie_dup (const RisRequest *request)
{
  return ris_request_dup_cookie (request, get_name (request));
}

void
ris_session_cookie_set (RisResponse *response, const RisRequest *request, const char *token)
{
  g_autofree char *value = g_strdup_printf ("%s=%s; Path=/; HttpOnly; SameSite=Lax%s%s",
                                            get_name (request), token != NULL ? token : "",
                                            ris_request_is_secure (request) ? "; Secure" : "",
                                            token != NULL ? "" : "; Max-Age=0");

  ris_response_set_header (response, "Set-Cookie", value);
}
