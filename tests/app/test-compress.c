/* Compression: what is worth it, and that a compressor can be used again and again. */
#include "app/compress-private.h"

static void
test_is_worthwhile (void)
{
  static const struct
  {
    const char *type;
    gsize length;
    gboolean expected;
  } cases[] = {
    { "text/html; charset=utf-8", 1024, TRUE },
    { "text/html; charset=utf-8", 1023, FALSE },
    { "application/json", 5000, TRUE },
    { "application/problem+json", 5000, TRUE },
    { "application/atom+xml; charset=utf-8", 5000, TRUE },
    { "image/svg+xml", 5000, TRUE },
    { "application/pdf", 5000, FALSE },
    { "application/pdf; note=json", 5000, FALSE },
    { "image/png", 5000, FALSE },
    { "font/woff2", 5000, FALSE },
    { NULL, 5000, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ris_compress_is_worthwhile (cases[i].type, cases[i].length), ==,
                     cases[i].expected);
}

static GBytes *
inflate (GBytes *bytes)
{
  g_autoptr (GInputStream) memory = g_memory_input_stream_new_from_bytes (bytes);
  g_autoptr (GConverter) gunzip
      = G_CONVERTER (g_zlib_decompressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP));
  g_autoptr (GInputStream) input = g_converter_input_stream_new (memory, gunzip);

  return g_input_stream_read_bytes (input, 10 * 1024 * 1024, NULL, NULL);
}

static GBytes *
make_text (guint lines)
{
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines; i++)
    g_string_append_printf (text, "Zeile %u %u\n", i, i * 2654435761u);
  return g_string_free_to_bytes (text);
}

static void
test_gzip (void)
{
  static const guint sizes[] = { 0, 1, 100, 100000, 100 };
  g_autoptr (GConverter) gzip
      = G_CONVERTER (g_zlib_compressor_new (G_ZLIB_COMPRESSOR_FORMAT_GZIP, 6));

  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (GBytes) text = make_text (sizes[i]);
      g_autoptr (GBytes) small = ris_compress_gzip (gzip, text);
      g_autoptr (GBytes) again = inflate (small);

      g_assert_true (g_bytes_equal (text, again));
      if (sizes[i] > 1)
        g_assert_cmpuint (g_bytes_get_size (small), <, g_bytes_get_size (text));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/app/compress/is-worthwhile", test_is_worthwhile);
  g_test_add_func ("/app/compress/gzip", test_gzip);
  return g_test_run ();
}
