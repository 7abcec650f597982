/* The second factor against the vectors of RFC 6238. */
#include "council/totp.h"

#include <string.h>

/* base32 of the 20 bytes "12345678901234567890" (appendix B) */
#define SECRET "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"

/* appendix B, SHA-1: the last six of its eight digits are the code of six digits (RFC 4226, section 5.3) */
static const struct
{
  gint64 now;
  const char *code;
} vectors[] = {
  { 59, "287082" },         { 1111111109, "081804" }, { 1111111111, "050471" },
  { 1234567890, "005924" }, { 2000000000, "279037" }, { 20000000000, "353130" },
  { 59, " 287 082" },
};

static void
test_vectors (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (vectors); i++)
    g_assert_cmpint (ris_totp_check (SECRET, vectors[i].code, vectors[i].now, -1), ==,
                     vectors[i].now / 30);
}

/* 1111111109 is the step 37037036, from 1111111080 to 1111111109 */
static void
test_window (void)
{
  static const struct
  {
    gint64 now;
    gint64 step;
  } cases[] = {
    { 1111111049, -1 },       { 1111111050, 37037036 }, { 1111111080, 37037036 },
    { 1111111109, 37037036 }, { 1111111139, 37037036 }, { 1111111140, -1 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    g_assert_cmpint (ris_totp_check (SECRET, "081804", cases[i].now, -1), ==, cases[i].step);
}

static void
test_once (void)
{
  g_assert_cmpint (ris_totp_check (SECRET, "081804", 1111111109, 37037035), ==, 37037036);
  g_assert_cmpint (ris_totp_check (SECRET, "081804", 1111111109, 37037036), ==, -1);
  g_assert_cmpint (ris_totp_check (SECRET, "081804", 1111111109, 37037037), ==, -1);
}

static void
test_wrong (void)
{
  static const char *const codes[] = { "",       "081805", "81804",  "0081804", "08180",
                                       "08 804", "-81804", "08180x", "08180\n", "０８１８０４" };

  for (gsize i = 0; i < G_N_ELEMENTS (codes); i++)
    g_assert_cmpint (ris_totp_check (SECRET, codes[i], 1111111109, -1), ==, -1);
  g_assert_cmpint (ris_totp_check ("not base 32!", "081804", 1111111109, -1), ==, -1);
}

static void
test_secret (void)
{
  g_autofree char *a = ris_totp_dup_secret ();
  g_autofree char *b = ris_totp_dup_secret ();

  g_assert_cmpuint (strlen (a), ==, 32); /* 160 bits, five a character */
  g_assert_cmpuint (strspn (a, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"), ==, 32);
  g_assert_cmpstr (a, !=, b);
}

static void
test_uri (void)
{
  g_autofree char *uri = ris_totp_dup_uri (SECRET, "Stadt Köln: Rat", "anna&b");

  g_assert_cmpstr (uri, ==,
                   "otpauth://totp/Stadt%20K%C3%B6ln%3A%20Rat:anna%26b?secret=" SECRET
                   "&issuer=Stadt%20K%C3%B6ln%3A%20Rat");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/totp/vectors", test_vectors);
  g_test_add_func ("/council/totp/window", test_window);
  g_test_add_func ("/council/totp/once", test_once);
  g_test_add_func ("/council/totp/wrong", test_wrong);
  g_test_add_func ("/council/totp/secret", test_secret);
  g_test_add_func ("/council/totp/uri", test_uri);
  return g_test_run ();
}
