/* The one error domain of Ratswerk.
 *
 * A code says what the caller can do about the error; the message says what happened, in English, lower case,
 * without a full stop and with the value in question. Errors of foreign libraries are translated once, where they
 * enter, by ris_error_convert().
 */
#pragma once

#include <glib.h>

#define RIS_ERROR (ris_error_quark ())

/**
 * RisErrorCode:
 * @RIS_ERROR_NOT_FOUND: there is no such thing, or the caller may not know that there is (HTTP 404)
 * @RIS_ERROR_GONE: there was such a thing and it was withdrawn (HTTP 410)
 * @RIS_ERROR_FORBIDDEN: the caller is known and may not do this (HTTP 403)
 * @RIS_ERROR_LOGIN_REQUIRED: the caller must say who they are (HTTP 401)
 * @RIS_ERROR_INVALID: the input is wrong; the message says where and why (HTTP 400)
 * @RIS_ERROR_CONFLICT: somebody else was faster; reload and try again (HTTP 409)
 * @RIS_ERROR_BUSY: try again later (HTTP 503)
 * @RIS_ERROR_TOO_LARGE: the input exceeds a limit (HTTP 413)
 * @RIS_ERROR_UNAVAILABLE: a resource of the machine is missing: file, socket, font (HTTP 503)
 * @RIS_ERROR_INTERNAL: a defect of Ratswerk (HTTP 500)
 */
typedef enum
{
  RIS_ERROR_NOT_FOUND,
  RIS_ERROR_GONE,
  RIS_ERROR_FORBIDDEN,
  RIS_ERROR_LOGIN_REQUIRED,
  RIS_ERROR_INVALID,
  RIS_ERROR_CONFLICT,
  RIS_ERROR_BUSY,
  RIS_ERROR_TOO_LARGE,
  RIS_ERROR_UNAVAILABLE,
  RIS_ERROR_INTERNAL,
} RisErrorCode;

/** ris_error_quark: the domain itself; write %RIS_ERROR. */
GQuark ris_error_quark (void);

/**
 * ris_error_convert:
 * @error: (inout) (nullable): an error of any domain
 *
 * Translates errors of GIO, GMarkup, GKeyFile and JSON into %RIS_ERROR and keeps the message. Errors that are already ours,
 * and %NULL, stay as they are.
 *
 * Returns: %FALSE, so that a failing function can end with `return ris_error_convert (error);`
 */
gboolean ris_error_convert (GError **error);
