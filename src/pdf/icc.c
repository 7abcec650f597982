/* The colour profile of the screens: sRGB.
 *
 * PDF/A says of colours what they look like by an ICC profile. It is computed here from the published numbers of
 * IEC 61966-2.1 (white point D50, the three primaries, one tone curve for all), which is smaller than any profile that
 * could be shipped and needs no file.
 */
#include "icc-private.h"

#include <math.h>
#include <string.h>

#define CURVE_POINTS 256

typedef struct
{
  const char *name;
  guint offset;
  guint length;
} Tag;

static void
add_u32 (GByteArray *out, guint32 value)
{
  const guint32 big = GUINT32_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, sizeof big);
}

static void
add_u16 (GByteArray *out, guint16 value)
{
  const guint16 big = GUINT16_TO_BE (value);

  g_byte_array_append (out, (const guint8 *)&big, sizeof big);
}

static void
add_text (GByteArray *out, const char *text, gsize length)
{
  g_byte_array_append (out, (const guint8 *)text, (guint)length);
}

static void
add_zeros (GByteArray *out, guint count)
{
  const guint8 zero = 0;

  while (count-- > 0)
    g_byte_array_append (out, &zero, 1);
}

static void
add_xyz (GByteArray *out, const double *xyz)
{
  add_text (out, "XYZ ", 4);
  add_u32 (out, 0);
  for (guint i = 0; i < 3; i++)
    add_u32 (out, (guint32)lround (xyz[i] * 65536));
}

static void
add_description (GByteArray *out)
{
  static const char name[] = "sRGB IEC61966-2.1";

  add_text (out, "desc", 4);
  add_u32 (out, 0);
  add_u32 (out, sizeof name);
  add_text (out, name, sizeof name);
  add_zeros (out, 4 + 4 + 2 + 1 + 67); /* no Unicode and no Macintosh form of it */
}

static void
add_copyright (GByteArray *out)
{
  static const char text[] = "No copyright, use freely";

  add_text (out, "text", 4);
  add_u32 (out, 0);
  add_text (out, text, sizeof text);
}

static void
add_curve (GByteArray *out)
{
  add_text (out, "curv", 4);
  add_u32 (out, 0);
  add_u32 (out, CURVE_POINTS);
  for (guint i = 0; i < CURVE_POINTS; i++)
    {
      double value = i / (double)(CURVE_POINTS - 1);
      double linear = value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);

      add_u16 (out, (guint16)lround (linear * 65535));
    }
}

static void
begin_tag (GByteArray *data, Tag *tag, const char *name)
{
  *tag = (Tag){ name, data->len, 0 };
}

static void
end_tag (GByteArray *data, Tag *tag)
{
  tag->length = data->len - tag->offset;
  add_zeros (data, (4 - data->len % 4) % 4);
}

static void
add_header (GByteArray *out, guint32 length)
{
  static const double white[] = { 0.9642, 1, 0.8249 };

  add_u32 (out, length);
  add_u32 (out, 0);
  add_u32 (out, 0x02100000);
  add_text (out, "mntrRGB XYZ ", 12);
  add_u16 (out, 2000); /* a fixed day: the profile never changes */
  add_u16 (out, 1);
  add_u16 (out, 1);
  add_zeros (out, 6);
  add_text (out, "acsp", 4);
  add_zeros (out, 28);
  for (guint i = 0; i < 3; i++)
    add_u32 (out, (guint32)lround (white[i] * 65536));
  add_zeros (out, 128 - out->len);
}

GBytes *
ris_pdf_icc_new_srgb (void)
{
  static const struct
  {
    const char *name;
    double xyz[3];
  } points[] = { { "wtpt", { 0.9642, 1, 0.8249 } },
                 { "rXYZ", { 0.4360747, 0.2225045, 0.0139322 } },
                 { "gXYZ", { 0.3850649, 0.7168786, 0.0971045 } },
                 { "bXYZ", { 0.1430804, 0.0606169, 0.7141733 } } };
  static const char *const curves[] = { "rTRC", "gTRC", "bTRC" };
  enum
  {
    TAGS = 9
  };
  const guint start = 128 + 4 + TAGS * 12;
  g_autoptr (GByteArray) data = g_byte_array_new ();
  g_autoptr (GByteArray) out = g_byte_array_new ();
  Tag tags[TAGS];
  guint count = 0;

  begin_tag (data, &tags[count], "desc");
  add_description (data);
  end_tag (data, &tags[count++]);
  begin_tag (data, &tags[count], "cprt");
  add_copyright (data);
  end_tag (data, &tags[count++]);
  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      begin_tag (data, &tags[count], points[i].name);
      add_xyz (data, points[i].xyz);
      end_tag (data, &tags[count++]);
    }
  begin_tag (data, &tags[count], curves[0]);
  add_curve (data);
  end_tag (data, &tags[count++]);
  for (guint i = 1; i < G_N_ELEMENTS (curves); i++, count++)
    tags[count] = (Tag){ curves[i], tags[count - 1].offset, tags[count - 1].length };

  add_header (out, start + data->len);
  add_u32 (out, TAGS);
  for (guint i = 0; i < TAGS; i++)
    {
      add_text (out, tags[i].name, 4);
      add_u32 (out, start + tags[i].offset);
      add_u32 (out, tags[i].length);
    }
  g_byte_array_append (out, data->data, data->len);
  return g_byte_array_free_to_bytes (g_steal_pointer (&out));
}
