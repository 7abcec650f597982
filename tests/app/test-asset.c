/* Assets: addresses, types, compressed copies, caching; with the assets that are really built in. */
#include "app/asset.h"

#include <gio/gio.h>
#include <string.h>

#include "base/error.h"

static RisResponse *
fetch (const char *hash, const char *name, const char *accept_encoding, GError **error)
{
  const RisHeader headers[] = { { "Accept-Encoding", accept_encoding }, { NULL, NULL } };
  g_autoptr (RisRequest) request = ris_request_new ("GET", "/", headers, NULL, NULL);

  ris_request_set_parameter (request, "hash", hash);
  ris_request_set_parameter (request, "name", name);
  return ris_asset_routes[0].handler (NULL, request, error);
}

static char *
dup_hash (void)
{
  return g_strndup (ris_asset_get_url ("kern.min.css") + strlen ("/static/"), 16);
}

static void
test_url (void)
{
  const char *url = ris_asset_get_url ("kern.min.css");

  g_assert_true (g_regex_match_simple ("^/static/[0-9a-f]{16}/kern\\.min\\.css$", url, 0, 0));
  g_assert_true (url == ris_asset_get_url ("kern.min.css"));
  g_assert_true (g_str_has_prefix (ris_asset_get_url ("ris.css"), "/static/"));
}

static void
test_describe (void)
{
  g_autoptr (RisView) view = ris_view_new ();

  ris_asset_describe (view);
  g_assert_cmpstr (ris_view_get_text (ris_view_get (view, "kern")), ==,
                   ris_asset_get_url ("kern.min.css"));
  g_assert_cmpstr (ris_view_get_text (ris_view_get (view, "fonts")), ==,
                   ris_asset_get_url ("fonts.css"));
  g_assert_null (ris_view_get (view, "package"));
}

static void
test_encodings (void)
{
  static const struct
  {
    const char *accept;
    const char *expected;
  } cases[] = {
    { "", NULL },
    { "identity", NULL },
    { "gzip", "gzip" },
    { "gzip, deflate, br", "br" },
    { "gzip, br;q=0", "gzip" },
    { "*", "br" },
  };
  g_autofree char *hash = dup_hash ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisResponse) response = fetch (hash, "kern.min.css", cases[i].accept, NULL);
      const char *encoding = ris_response_get_header (response, "Content-Encoding");
      gsize length = ris_response_get_length (response);

      g_assert_cmpstr (encoding, ==, cases[i].expected);
      g_assert_cmpstr (ris_response_get_content_type (response), ==, "text/css; charset=utf-8");
      g_assert_cmpint (ris_response_get_cache (response), ==, RIS_CACHE_IMMUTABLE);
      g_assert_true (encoding == NULL ? length > 200000 : length < 100000);
    }
}

static void
test_etags_differ (void)
{
  g_autofree char *hash = dup_hash ();
  g_autoptr (RisResponse) plain = fetch (hash, "kern.min.css", "", NULL);
  g_autoptr (RisResponse) brotli = fetch (hash, "kern.min.css", "br", NULL);

  g_assert_cmpstr (ris_response_get_etag (plain), !=, ris_response_get_etag (brotli));
}

static void
test_old_hash (void)
{
  g_autoptr (RisResponse) response = fetch ("0123456789abcdef", "fonts.css", "", NULL);

  g_assert_cmpint (ris_response_get_cache (response), ==, RIS_CACHE_PUBLIC);
}

static void
test_not_found (void)
{
  static const char *const names[]
      = { "kern.min.css.br", "package.json", "collect", "x.css", "", "../templates/x.css", "." };
  g_autofree char *hash = dup_hash ();

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisResponse) response = fetch (hash, names[i], "", &error);

      g_assert_null (response);
      g_assert_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND);
    }
}

/* every file that the style sheet of the fonts names is there, and the licences are delivered with the files */
static void
test_fonts (void)
{
  g_autofree char *hash = dup_hash ();
  g_autoptr (RisResponse) sheet = fetch (hash, "fonts.css", "", NULL);
  g_autoptr (RisResponse) licence = fetch (hash, "fira-sans-licence.txt", "", NULL);
  g_autofree char *css = g_strndup (g_bytes_get_data (ris_response_get_body (sheet), NULL),
                                    ris_response_get_length (sheet));
  g_autoptr (GRegex) regex = g_regex_new ("url\\(([^)]+)\\)", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (regex, css, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL), n++)
    {
      g_autofree char *name = g_match_info_fetch (match, 1);
      g_autoptr (RisResponse) font = fetch (hash, name, "br, gzip", NULL);

      g_assert_cmpstr (ris_response_get_content_type (font), ==, "font/woff2");
      g_assert_null (ris_response_get_header (font, "Content-Encoding"));
    }
  g_assert_cmpuint (n, ==, 6);
  g_assert_nonnull (licence);
}

int
main (int argc, char **argv)
{
  g_unsetenv ("G_RESOURCE_OVERLAYS");
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/asset/url", test_url);
  g_test_add_func ("/app/asset/describe", test_describe);
  g_test_add_func ("/app/asset/encodings", test_encodings);
  g_test_add_func ("/app/asset/etags-differ", test_etags_differ);
  g_test_add_func ("/app/asset/old-hash", test_old_hash);
  g_test_add_func ("/app/asset/not-found", test_not_found);
  g_test_add_func ("/app/asset/fonts", test_fonts);
  return g_test_run ();
}
