/* The colour profile has the form that ICC.1 asks for. */
#include "pdf/fixture.h"
#include "pdf/icc-private.h"

static guint32
get_u32 (const guint8 *data)
{
  return (guint32)data[0] << 24 | (guint32)data[1] << 16 | (guint32)data[2] << 8 | data[3];
}

static void
test_profile (void)
{
  static const char *const tags[]
      = { "desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC" };
  g_autoptr (GBytes) profile = ris_pdf_icc_new_srgb ();
  gsize length;
  const guint8 *data = g_bytes_get_data (profile, &length);
  guint64 sum[3] = { 0 };

  g_assert_cmpuint (get_u32 (data), ==, length);
  g_assert_cmpuint (length, <, 1200);
  g_assert_cmpmem (data + 12, 12, "mntrRGB XYZ ", 12);
  g_assert_cmpmem (data + 36, 4, "acsp", 4);
  g_assert_cmpuint (get_u32 (data + 128), ==, G_N_ELEMENTS (tags));
  for (guint i = 0; i < G_N_ELEMENTS (tags); i++)
    {
      const guint8 *tag = data + 132 + 12 * i;
      guint32 offset = get_u32 (tag + 4);

      g_assert_cmpmem (tag, 4, tags[i], 4);
      g_assert_cmpuint (offset % 4, ==, 0);
      g_assert_cmpuint (offset + get_u32 (tag + 8), <=, length);
      for (guint j = 0; j < 3 && i >= 3 && i <= 5; j++)
        sum[j] += get_u32 (data + offset + 8 + 4 * j);
    }
  /* the primaries add up to the white point, D50 */
  g_assert_cmpint (ABS ((int)sum[0] - 63190), <=, 3);
  g_assert_cmpint (ABS ((int)sum[1] - 65536), <=, 3);
  g_assert_cmpint (ABS ((int)sum[2] - 54061), <=, 25);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pdf/icc/profile", test_profile);
  return g_test_run ();
}
