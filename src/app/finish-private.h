/* The last step of every answer: headers that all answers share, encoding, 304 and HEAD. */
#pragma once

#include "http/response.h"

/** ris_finish_headers: ETag, Cache-Control, Vary and all security headers; the only place where they are written. */
void ris_finish_headers (RisResponse *response, const RisRequest *request);

/** ris_finish_new_encoded: (transfer full): the answer again, with a compressed @body (transfer none). */
RisResponse *ris_finish_new_encoded (const RisResponse *response,
                                     GBytes *body) G_GNUC_WARN_UNUSED_RESULT;

/** ris_finish_for_request: (transfer full): @response (transfer full) as GET, as HEAD, or as 304 where nothing is new. */
RisResponse *ris_finish_for_request (RisResponse *response,
                                     const RisRequest *request) G_GNUC_WARN_UNUSED_RESULT;
