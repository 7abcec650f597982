/* Errors as answers: a page for people, a problem document for machines. */
#pragma once

#include "http/response.h"

/** ris_error_response_get_status: the HTTP status of an error. */
guint ris_error_response_get_status (const GError *error);

/**
 * ris_error_response_new:
 * @request: (nullable): %NULL where there never was one
 * @status: 400 … 599
 * @detail: (nullable): what is wrong with the request, for machines; for 500 and above: for the log only
 *
 * Returns: (transfer full): the page "error/show", or `application/problem+json`
 */
RisResponse *ris_error_response_new (const RisRequest *request, guint status,
                                     const char *detail) G_GNUC_WARN_UNUSED_RESULT;

/** ris_error_response_new_plain: (transfer full): the same as plain text, for when not even a page can be rendered. */
RisResponse *ris_error_response_new_plain (guint status,
                                           const char *detail) G_GNUC_WARN_UNUSED_RESULT;
