/* Errors: one domain, and one place where the errors of foreign libraries become ours. */
#include "base/error.h"

#include <gio/gio.h>

G_DEFINE_QUARK (ris - error - quark, ris_error)

static RisErrorCode
code_of_io_error (int code)
{
  switch (code)
    {
    case G_IO_ERROR_NOT_FOUND:
      return RIS_ERROR_NOT_FOUND;
    case G_IO_ERROR_PERMISSION_DENIED:
      return RIS_ERROR_FORBIDDEN;
    case G_IO_ERROR_BUSY:
    case G_IO_ERROR_ADDRESS_IN_USE:
      return RIS_ERROR_BUSY;
    case G_IO_ERROR_INVALID_DATA:
    case G_IO_ERROR_INVALID_ARGUMENT:
      return RIS_ERROR_INVALID;
    case G_IO_ERROR_NO_SPACE:
      return RIS_ERROR_UNAVAILABLE;
    default:
      return RIS_ERROR_UNAVAILABLE;
    }
}

static RisErrorCode
code_of (const GError *error)
{
  if (error->domain == G_IO_ERROR)
    return code_of_io_error (error->code);
  if (error->domain == G_FILE_ERROR)
    return error->code == G_FILE_ERROR_NOENT ? RIS_ERROR_NOT_FOUND : RIS_ERROR_UNAVAILABLE;
  if (error->domain == G_MARKUP_ERROR || error->domain == G_KEY_FILE_ERROR
      || error->domain == G_OPTION_ERROR || error->domain == G_CONVERT_ERROR
      || error->domain == g_quark_from_static_string ("json-parser-error-quark"))
    return RIS_ERROR_INVALID;
  if (error->domain == g_quark_from_static_string ("g-resource-error-quark"))
    return RIS_ERROR_NOT_FOUND;
  return RIS_ERROR_INTERNAL;
}

gboolean
ris_error_convert (GError **error)
{
  if (error == NULL || *error == NULL || (*error)->domain == RIS_ERROR)
    return FALSE;

  (*error)->code = code_of (*error);
  (*error)->domain = RIS_ERROR;
  return FALSE;
}
