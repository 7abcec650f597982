/* Requests: the first line is a target, the rest a form. A target is refused with a reason or has one canonical form, which
 * means the same; all texts are readable.
 */
#include "http/request.h"

#include "base/error.h"

#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static void
check_text (const char *text)
{
  g_assert (text == NULL || g_utf8_validate (text, -1, NULL));
}

static void
check_canonical (const RisRequest *request)
{
  g_autofree char *query = ris_request_dup_canonical_query (request);
  g_autofree char *target = g_strconcat (ris_request_get_canonical_path (request),
                                         *query != '\0' ? "?" : "", query, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) again = ris_request_new ("GET", target, NULL, NULL, &error);
  g_autofree char *same_query = NULL;

  /* encoding can make a target longer than what we accept */
  if (g_error_matches (error, RIS_ERROR, RIS_ERROR_TOO_LARGE))
    return;
  g_assert_no_error (error);
  same_query = ris_request_dup_canonical_query (again);
  g_assert (ris_request_is_canonical_path (again));
  g_assert (
      g_strcmp0 (ris_request_get_canonical_path (again), ris_request_get_canonical_path (request))
      == 0);
  g_assert (g_strcmp0 (same_query, query) == 0);
  g_assert (g_strv_equal (ris_request_get_segments (again), ris_request_get_segments (request)));
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *raw = g_strndup ((const char *)data, size);
  g_auto (GStrv) parts = g_strsplit (raw, "\n", 2);
  const char *target = parts[0] != NULL ? parts[0] : "";
  g_autoptr (GBytes) form
      = parts[0] != NULL && parts[1] != NULL ? g_bytes_new (parts[1], strlen (parts[1])) : NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request
      = ris_request_new (form != NULL ? "POST" : "GET", target, NULL, form, &error);
  gint64 value;

  if (request == NULL)
    {
      g_assert (g_error_matches (error, RIS_ERROR, RIS_ERROR_INVALID)
                || g_error_matches (error, RIS_ERROR, RIS_ERROR_TOO_LARGE));
      return 0;
    }
  check_text (ris_request_get_path (request));
  for (const char *const *segment = ris_request_get_segments (request); *segment != NULL; segment++)
    check_text (*segment);
  check_text (ris_request_get_query (request, "q"));
  check_text (ris_request_get_form (request, "q"));
  if (ris_request_get_query_int (request, "q", 1, &value, NULL))
    g_assert (value >= 0);
  check_canonical (request);
  return 0;
}
