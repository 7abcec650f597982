/* Assets. They are found in the program's resources when the first is asked for; one SHA-256 over all names and contents makes
 * their common address. Compressed copies (`.br`, `.gz`) were made when the program was built and are chosen by what the
 * browser accepts. While assets are worked on (G_RESOURCE_OVERLAYS), copies are left aside and nothing is kept.
 */
#include "app/asset.h"

#include <gio/gio.h>
#include <string.h>

#include "base/error.h"

#define FOLDER "/de/ratswerk/data/assets/"

typedef struct
{
  const char *extension;
  const char *content_type;
  const char *suffix; /* (nullable) of the name in templates; %NULL: templates never link to it */
} Kind;

static const Kind kinds[] = {
  { ".css", "text/css; charset=utf-8", "" },
  { ".js", "text/javascript; charset=utf-8", "_script" },
  { ".svg", "image/svg+xml", "_image" },
  { ".png", "image/png", "_image" },
  { ".ico", "image/x-icon", "_icon" },
  { ".woff2", "font/woff2", NULL },
  { ".txt", "text/plain; charset=utf-8", NULL },
};

typedef struct
{
  char *hash;       /* (owned) */
  GHashTable *urls; /* (owned) (element-type (owned) utf8 (owned) utf8) by name */
  GPtrArray *names; /* (owned) (element-type (owned) utf8) sorted */
  gboolean is_live;
} Assets;

static const Kind *
find_kind (const char *name)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_has_suffix (name, kinds[i].extension))
      return &kinds[i];
  return NULL;
}

static GBytes *
lookup (const char *name, const char *ending)
{
  g_autofree char *path = g_strconcat (FOLDER, name, ending, NULL);

  return g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
}

static int
compare_names (gconstpointer a, gconstpointer b)
{
  return strcmp (*(const char *const *)a, *(const char *const *)b);
}

static gboolean
is_name (const Assets *assets, const char *name)
{
  return g_ptr_array_find_with_equal_func (assets->names, name, g_str_equal, NULL);
}

static GPtrArray *
list_names (void)
{
  g_auto (GStrv) children
      = g_resources_enumerate_children (FOLDER, G_RESOURCE_LOOKUP_FLAGS_NONE, NULL);
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);

  for (char **child = children; child != NULL && *child != NULL; child++)
    if (find_kind (*child) != NULL)
      g_ptr_array_add (names, g_strdup (*child));
  g_ptr_array_sort (names, compare_names);
  return names;
}

static char *
dup_hash (GPtrArray *names)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);

  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GBytes) bytes = lookup (name, NULL);
      gsize length = 0;
      const guchar *data = bytes != NULL ? g_bytes_get_data (bytes, &length) : NULL;

      g_checksum_update (checksum, (const guchar *)name, (gssize)strlen (name) + 1);
      if (data != NULL)
        g_checksum_update (checksum, data, (gssize)length);
    }
  return g_strndup (g_checksum_get_string (checksum), 16);
}

static Assets *
get_assets (void)
{
  static Assets assets;

  if (assets.hash != NULL)
    return &assets;

  assets.is_live = g_getenv ("G_RESOURCE_OVERLAYS") != NULL;
  assets.names = list_names ();
  assets.hash = dup_hash (assets.names);
  assets.urls = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  return &assets;
}

const char *
ris_asset_get_url (const char *name)
{
  Assets *assets = get_assets ();
  char *url = g_hash_table_lookup (assets->urls, name);

  if (url == NULL)
    {
      url = g_strdup_printf ("/static/%s/%s", assets->hash, name);
      g_hash_table_insert (assets->urls, g_strdup (name), url);
    }
  return url;
}

void
ris_asset_describe (RisView *map)
{
  Assets *assets = get_assets ();

  for (guint i = 0; i < assets->names->len; i++)
    {
      const char *name = g_ptr_array_index (assets->names, i);
      const char *suffix = find_kind (name)->suffix;
      g_autofree char *stem = g_strndup (name, strcspn (name, "."));
      g_autofree char *key
          = suffix != NULL ? g_strconcat (g_strdelimit (stem, "-", '_'), suffix, NULL) : NULL;

      if (key != NULL && ris_view_get (map, key) == NULL)
        ris_view_set_text (map, key, ris_asset_get_url (name));
    }
}

static GBytes *
choose (const Assets *assets, const RisRequest *request, const char *name, const char **encoding)
{
  GBytes *bytes = NULL;

  *encoding = NULL;
  if (!assets->is_live && ris_request_accepts_encoding (request, "br")
      && (bytes = lookup (name, ".br")) != NULL)
    *encoding = "br";
  else if (!assets->is_live && ris_request_accepts_encoding (request, "gzip")
           && (bytes = lookup (name, ".gz")) != NULL)
    *encoding = "gzip";

  return bytes != NULL ? bytes : lookup (name, NULL);
}

static RisResponse *
asset_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const Assets *assets = get_assets ();
  const char *name = ris_request_get_parameter (request, "name");
  const char *hash = ris_request_get_parameter (request, "hash");
  const Kind *kind = is_name (assets, name) ? find_kind (name) : NULL;
  const char *encoding = NULL;
  g_autoptr (GBytes) bytes = kind != NULL ? choose (assets, request, name, &encoding) : NULL;
  g_autofree char *etag = NULL;
  RisResponse *response;

  if (bytes == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no asset %s", name);
      return NULL;
    }
  response = ris_response_new_bytes (kind->content_type, bytes);
  if (assets->is_live)
    {
      ris_response_set_cache (response, RIS_CACHE_PRIVATE);
      return response;
    }
  if (encoding != NULL)
    ris_response_set_header (response, "Content-Encoding", encoding);
  etag = g_strdup_printf ("\"%s-%s\"", assets->hash, encoding != NULL ? encoding : "plain");
  ris_response_set_etag (response, etag);

  /* pages that were kept before an update still link to the old address: they get what there is, for a minute */
  ris_response_set_cache (response, strcmp (hash, assets->hash) == 0 ? RIS_CACHE_IMMUTABLE
                                                                     : RIS_CACHE_PUBLIC);
  return response;
}

const RisRoute ris_asset_routes[] = {
  { "GET", "/static/:hash/:name", asset_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
