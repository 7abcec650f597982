/* Addresses of earlier systems. Newspapers and minutes link to them for decades; whoever follows such a link
 * gets to the page of the same object here, for good (301). What the parts of an old address mean is known to
 * model/legacy.h, which object has which old key to the database. The folders below which the old systems
 * usually stand have routes; all other addresses come from the application when nothing else answers.
 */
#include "page/legacy.h"

#include "object-private.h"

#include "council/addresses.h"
#include "council/papers.h"
#include "http/url.h"
#include "model/legacy.h"

static const struct
{
  const char *kind;
  const char *path;
} lists[] = {
  { "calendar", "/sitzungen" },
  { "organizations", "/gremien" },
  { "persons", "/personen" },
  { "search", "/suche" },
  { "start", "/" },
};

static const char *
find_list (const char *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (g_str_equal (lists[i].kind, kind))
      return lists[i].path;
  return NULL;
}

static char *
dup_file_url (RisCouncil *council, gint64 id, GError **error)
{
  g_autoptr (RisFileRow) file = ris_papers_get_file (council, id, error);

  if (file == NULL)
    return NULL;
  return ris_url_dup_file (id, file->file_name != NULL ? file->file_name : file->name);
}

static char *
dup_object_url (RisCouncil *council, const RisLegacyAddress *address, GError **error)
{
  g_autoptr (RisAddressRow) row
      = ris_addresses_find (council, address->system, address->kind, address->key, error);

  if (row == NULL)
    return NULL;
  if (g_str_equal (row->kind, "file"))
    return dup_file_url (council, row->id, error);
  return ris_object_dup_url (row->kind, row->id);
}

/* keys of SD.NET end with "=", which browsers send as "%3D" */
static gboolean
parse (const RisRequest *request, RisLegacyAddress *address)
{
  const char *raw = ris_request_get_raw_query (request);
  g_autofree char *query = raw != NULL ? ris_url_dup_decoded (raw, -1, FALSE) : NULL;

  return ris_legacy_parse (ris_request_get_path (request), query, address);
}

RisResponse *
ris_legacy_redirect (RisCouncil *council, RisRequest *request, GError **error)
{
  RisLegacyAddress address = { 0 };
  g_autofree char *url = NULL;
  const char *list;

  if (!parse (request, &address))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is nothing at %s",
                   ris_request_get_path (request));
      return NULL;
    }
  list = find_list (address.kind);
  if (list != NULL)
    return ris_response_new_redirect (301, list);
  url = dup_object_url (council, &address, error);
  return url != NULL ? ris_response_new_redirect (301, url) : NULL;
}

const RisRoute ris_legacy_routes[] = {
  { "GET", "/bi/:page", ris_legacy_redirect, RIS_MAY_READ_PUBLIC },
  { "GET", "/public/:page", ris_legacy_redirect, RIS_MAY_READ_PUBLIC },
  { 0 },
};
