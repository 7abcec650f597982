/* The cache: what is kept, what goes first, and that a new version clears it. */
#include "app/cache-private.h"

static void
store (RisCache *cache, const char *key, gsize length)
{
  g_autofree char *text = g_strnfill (length, 'x');
  g_autoptr (RisResponse) response = ris_response_new_text ("text/plain", text);

  ris_cache_store (cache, key, response);
}

static void
test_lookup (void)
{
  g_autoptr (RisCache) cache = ris_cache_new (1024 * 1024);

  store (cache, "a", 10);
  g_assert_null (ris_cache_lookup (cache, "b"));
  g_assert_cmpuint (ris_response_get_length (ris_cache_lookup (cache, "a")), ==, 10);

  store (cache, "a", 20);
  g_assert_cmpuint (ris_response_get_length (ris_cache_lookup (cache, "a")), ==, 20);
}

static void
test_version (void)
{
  g_autoptr (RisCache) cache = ris_cache_new (1024 * 1024);

  ris_cache_set_version (cache, 1);
  store (cache, "a", 10);
  ris_cache_set_version (cache, 1);
  g_assert_nonnull (ris_cache_lookup (cache, "a"));

  ris_cache_set_version (cache, 2);
  g_assert_null (ris_cache_lookup (cache, "a"));
  g_assert_cmpuint (ris_cache_get_size (cache), ==, 0);
  store (cache, "a", 10);
  g_assert_nonnull (ris_cache_lookup (cache, "a"));
}

static void
test_bounded (void)
{
  const gsize max = 256 * 1024;
  g_autoptr (RisCache) cache = ris_cache_new (max);

  store (cache, "favourite", 4000);
  for (guint i = 0; i < 1000; i++)
    {
      g_autofree char *key = g_strdup_printf ("%u", i);

      store (cache, key, 4000);
      g_assert_cmpuint (ris_cache_get_size (cache), <=, max);
      g_assert_nonnull (ris_cache_lookup (cache, "favourite"));
    }
  g_assert_nonnull (ris_cache_lookup (cache, "999"));
  g_assert_null (ris_cache_lookup (cache, "0"));
}

static void
test_too_big (void)
{
  g_autoptr (RisCache) cache = ris_cache_new (256 * 1024);

  store (cache, "small", 10);
  store (cache, "big", 16 * 1024);
  g_assert_null (ris_cache_lookup (cache, "big"));
  g_assert_nonnull (ris_cache_lookup (cache, "small"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/cache/lookup", test_lookup);
  g_test_add_func ("/app/cache/version", test_version);
  g_test_add_func ("/app/cache/bounded", test_bounded);
  g_test_add_func ("/app/cache/too-big", test_too_big);
  return g_test_run ();
}
