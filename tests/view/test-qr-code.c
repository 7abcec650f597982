/* QR codes: the path is read back into modules, and those by the rules of ISO/IEC 18004, typed here a second time: patterns,
 * version by length, format information with its BCH code, and for small versions the text itself.
 */
#include "view/qr-code.h"

#include <stdio.h>
#include <string.h>

#define MAX_WIDTH 177
#define FORMAT_MASK 0x5412
#define LEVEL_M 0

typedef struct
{
  guint width;                         /* without the white around */
  gboolean dark[MAX_WIDTH][MAX_WIDTH]; /* by row and column */
} Code;

/* a path of runs "Mx yhNv1h-Nz", every module at most once and none in the white */
static void
read_path (const char *path, guint size, Code *code)
{
  memset (code, 0, sizeof *code);
  code->width = size - 2 * RIS_QR_CODE_QUIET;
  g_assert_cmpuint (code->width, <=, MAX_WIDTH);
  while (*path != '\0')
    {
      guint x, y, n, back;
      int length = 0;

      g_assert_cmpint (sscanf (path, "M%u %uh%uv1h-%uz%n", &x, &y, &n, &back, &length), ==, 4);
      g_assert_cmpint (length, >, 0);
      g_assert_cmpuint (n, ==, back);
      g_assert_cmpuint (x, >=, RIS_QR_CODE_QUIET);
      g_assert_cmpuint (x + n, <=, RIS_QR_CODE_QUIET + code->width);
      g_assert_cmpuint (y, >=, RIS_QR_CODE_QUIET);
      g_assert_cmpuint (y, <, RIS_QR_CODE_QUIET + code->width);
      for (guint i = x; i < x + n; i++)
        {
          g_assert_false (code->dark[y - RIS_QR_CODE_QUIET][i - RIS_QR_CODE_QUIET]);
          code->dark[y - RIS_QR_CODE_QUIET][i - RIS_QR_CODE_QUIET] = TRUE;
        }
      path += length;
    }
}

static void
make (const char *text, Code *code)
{
  guint size = 0;
  g_autofree char *path = ris_qr_code_dup_path (text, &size);

  g_assert_nonnull (path);
  read_path (path, size, code);
}

static void
make_length (guint length, Code *code)
{
  g_autofree char *text = g_strnfill (length, 'a');

  make (text, code);
}

/* --- patterns --- */

/* 7.3.2 and 7.3.3: a square of 3 in a ring of 7, and white beside it */
static void
check_finder (const Code *code, int left, int top)
{
  for (int y = -1; y <= 7; y++)
    for (int x = -1; x <= 7; x++)
      {
        int row = top + y, column = left + x;
        int ring = MAX (ABS (x - 3), ABS (y - 3));

        if (row < 0 || column < 0 || row >= (int)code->width || column >= (int)code->width)
          continue;
        g_assert_cmpint (code->dark[row][column], ==, ring != 2 && ring != 4);
      }
}

/* 7.9.1: five bits and their BCH (15,5) remainder, twice */
static guint
read_format (const Code *code)
{
  guint w = code->width, first = 0, second = 0, rest;

  for (guint i = 0; i < 15; i++)
    {
      guint near_row = i < 6 ? i : i < 8 ? i + 1 : 8;
      guint near_column = i < 8 ? 8 : i == 8 ? 7 : 14 - i;

      first |= (guint)code->dark[near_row][near_column] << i;
      second |= (guint)(i < 8 ? code->dark[8][w - 1 - i] : code->dark[w - 15 + i][8]) << i;
    }
  g_assert_cmpuint (first, ==, second);
  first ^= FORMAT_MASK;
  rest = first;
  for (int i = 14; i >= 10; i--)
    if ((rest >> i & 1) != 0)
      rest ^= 0x537u << (i - 10);
  g_assert_cmpuint (rest, ==, 0);
  g_assert_cmpuint (first >> 13, ==, LEVEL_M);
  return first >> 10 & 7;
}

static void
test_patterns (void)
{
  static const guint lengths[] = { 1, 14, 60, 100, 500, 1000 };

  for (gsize i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      Code code;

      make_length (lengths[i], &code);
      check_finder (&code, 0, 0);
      check_finder (&code, (int)code.width - 7, 0);
      check_finder (&code, 0, (int)code.width - 7);
      for (guint k = 8; k < code.width - 8; k++) /* 7.3.4: timing */
        {
          g_assert_cmpint (code.dark[6][k], ==, k % 2 == 0);
          g_assert_cmpint (code.dark[k][6], ==, k % 2 == 0);
        }
      g_assert_true (code.dark[code.width - 8][8]); /* 7.9.1: always dark */
      g_assert_cmpuint (read_format (&code), <, 8);
    }
}

/* table 7: bytes that fit at level M, by version */
static void
test_versions (void)
{
  static const guint capacities[] = { 14, 26, 42, 62, 84, 106, 122, 152, 180, 213 };

  for (guint version = 1; version <= G_N_ELEMENTS (capacities); version++)
    {
      Code full, more;

      make_length (capacities[version - 1], &full);
      make_length (capacities[version - 1] + 1, &more);
      g_assert_cmpuint (full.width, ==, 17 + 4 * version);
      g_assert_cmpuint (more.width, ==, 17 + 4 * (version + 1));
    }
}

static void
test_limit (void)
{
  g_autofree char *fits = g_strnfill (1000, 'a'), *long_text = g_strnfill (1001, 'a');
  guint size = 0;
  g_autofree char *path = ris_qr_code_dup_path (fits, &size);

  g_assert_nonnull (path);
  g_assert_cmpuint (size, >, 2 * RIS_QR_CODE_QUIET);
  g_assert_null (ris_qr_code_dup_path (long_text, &size));
}

/* --- the text, for versions 1 to 3, which have one block --- */

static gboolean
is_function (const Code *code, guint row, guint column)
{
  guint w = code->width, alignment = w - 7;

  if (row == 6 || column == 6 || (row < 9 && column < 9) || (row < 9 && column >= w - 8)
      || (row >= w - 8 && column < 9))
    return TRUE;
  return w > 21 && row + 2 >= alignment && row <= alignment + 2 && column + 2 >= alignment
         && column <= alignment + 2;
}

/* 7.8.2, table 10 */
static gboolean
is_flipped (guint mask, guint i, guint j)
{
  const guint values[8] = { (i + j) % 2,
                            i % 2,
                            j % 3,
                            (i + j) % 3,
                            (i / 2 + j / 3) % 2,
                            i * j % 2 + i * j % 3,
                            (i * j % 2 + i * j % 3) % 2,
                            ((i + j) % 2 + i * j % 3) % 2 };

  return values[mask] == 0;
}

/* 7.7.3: two columns at a time, upwards and downwards, from the right */
static void
read_bits (const Code *code, GByteArray *bits)
{
  guint mask = read_format (code), w = code->width;
  gboolean is_upward = TRUE;

  for (guint right = w - 1; right > 0 && right < w; right -= 2, is_upward = !is_upward)
    {
      if (right == 6)
        right--;
      for (guint n = 0; n < 2 * w; n++)
        {
          guint row = is_upward ? w - 1 - n / 2 : n / 2, column = right - n % 2;
          guint8 bit = (guint8)(code->dark[row][column] != is_flipped (mask, row, column));

          if (!is_function (code, row, column))
            g_byte_array_append (bits, &bit, 1);
        }
    }
}

static guint
take (const GByteArray *bits, guint *place, guint n)
{
  guint value = 0;

  for (; n > 0; n--)
    value = value << 1 | bits->data[(*place)++];
  return value;
}

static void
test_text (void)
{
  static const char *const texts[] = {
    "a",
    "https://a.de",
    "Grüße & Küsse",
    "otpauth://totp/A:b?x=1",
    "http://localhost:8080/vorlagen/12345",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GByteArray) bits = g_byte_array_new ();
      g_autoptr (GString) text = g_string_new (NULL);
      Code code;
      guint place = 0, length;

      g_test_message ("%s", texts[i]);
      make (texts[i], &code);
      g_assert_cmpuint (code.width, <=, 29);
      read_bits (&code, bits);
      g_assert_cmpuint (take (bits, &place, 4), ==, 4); /* table 2: bytes */
      length = take (bits, &place, 8);
      g_assert_cmpuint (length, ==, strlen (texts[i]));
      for (guint n = 0; n < length; n++)
        g_string_append_c (text, (char)take (bits, &place, 8));
      g_assert_cmpstr (text->str, ==, texts[i]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/qr-code/patterns", test_patterns);
  g_test_add_func ("/qr-code/versions", test_versions);
  g_test_add_func ("/qr-code/limit", test_limit);
  g_test_add_func ("/qr-code/text", test_text);
  return g_test_run ();
}
