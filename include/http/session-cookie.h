/* The cookie of people who log in: a random token, nothing else.
 *
 * Over https its name begins with `__Host-`, so that no other host and no plain connection can set it (RFC 6265bis, section
 * 4.1.3). A visitor of the log-in page gets such a token too, before there is a session: forms are bound to it.
 */
#pragma once

#include "http/response.h"

/** ris_session_cookie_dup: (transfer full) (nullable): the token that @request brought. */
char *ris_session_cookie_dup (const RisRequest *request) G_GNUC_WARN_UNUSED_RESULT;

/** ris_session_cookie_set: lets the browser keep @token until it is closed; %NULL makes it forget. */
void ris_session_cookie_set (RisResponse *response, const RisRequest *request, const char *token);
