/* Passwords, hashes and tokens. */
#include "council/password.h"

#include <string.h>

static void
test_strength (void)
{
  static const struct
  {
    const char *password;
    gboolean is_fine;
  } cases[] = {
    { "", FALSE },
    { "elf Zeichen", FALSE },
    { "zwölf Worte!", TRUE },
    { "ÄÖÜäöüßéèêëñ", TRUE }, /* twelve characters, not bytes */
    { "ÄÖÜäöüß", FALSE },
    { "aaaaaaaaaaaaaaaa", FALSE },
    { "ababcdcdeeeee", FALSE }, /* five different ones */
    { "ababcdcdeeeef", TRUE },
    { "mein anna.berg 77", FALSE },
    { "mein ANNA.BERG 77", FALSE },
    { "correct horse battery staple", TRUE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisProblems) problems = ris_problems_new ();

      g_test_message ("%s", cases[i].password);
      ris_password_check_strength (cases[i].password, "anna.berg", "neu", problems);
      g_assert_cmpint (ris_problems_is_empty (problems), ==, cases[i].is_fine);
      g_assert_cmpint (ris_problems_get (problems, "neu") == NULL, ==, cases[i].is_fine);
    }
}

static void
test_longest (void)
{
  g_autoptr (GString) password = g_string_new ("abcdef");
  g_autoptr (RisProblems) problems = ris_problems_new ();

  while (password->len < RIS_PASSWORD_MAX_LENGTH)
    g_string_append_c (password, 'x');
  ris_password_check_strength (password->str, "anna", "password", problems);
  g_assert_true (ris_problems_is_empty (problems));
  g_string_append_c (password, 'x');
  ris_password_check_strength (password->str, "anna", "password", problems);
  g_assert_false (ris_problems_is_empty (problems));
}

static void
test_hash (void)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *hash = ris_password_dup_hash ("Käse und Brot", &error);
  g_autofree char *again = ris_password_dup_hash ("Käse und Brot", &error);

  g_assert_no_error (error);
  g_assert_true (g_str_has_prefix (hash, "$argon2id$v=19$m=65536,t=2,p=1$"));
  g_assert_cmpstr (hash, !=, again);
  g_assert_true (ris_password_is_right ("Käse und Brot", hash));
  g_assert_false (ris_password_is_right ("Käse und brot", hash));
  g_assert_false (ris_password_is_right ("", hash));
  g_assert_false (ris_password_is_right ("Käse und Brot", "no hash"));
}

static gint64
measure (const char *hash)
{
  gint64 best = G_MAXINT64;

  for (int i = 0; i < 3; i++)
    {
      gint64 start = g_get_monotonic_time ();

      g_assert_false (ris_password_is_right ("wrong", hash));
      best = MIN (best, g_get_monotonic_time () - start);
    }
  return best;
}

/* where there is no account there is work to do all the same; the limits are wide, because machines are busy */
static void
test_same_cost (void)
{
  g_autofree char *hash = ris_password_dup_hash ("Käse und Brot", NULL);
  gint64 with, without;

  g_assert_false (ris_password_is_right ("", NULL)); /* makes the hash of nobody */
  with = measure (hash);
  without = measure (NULL);
  g_test_message ("%" G_GINT64_FORMAT " and %" G_GINT64_FORMAT " us", with, without);
  g_assert_cmpint (without * 3, >, with);
  g_assert_cmpint (with * 3, >, without);
}

static void
test_token (void)
{
  g_autofree char *a = ris_password_dup_token ();
  g_autofree char *b = ris_password_dup_token ();

  g_assert_cmpuint (strlen (a), ==, 43); /* 256 bits, six a character */
  g_assert_cmpuint (strspn (a, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
                    ==, 43);
  g_assert_cmpstr (a, !=, b);
}

/* SHA-256 of FIPS 180-4, HMAC by hand: openssl dgst -sha256 -hmac abc */
static void
test_derived (void)
{
  g_autofree char *hash = ris_password_dup_token_hash ("abc");
  g_autofree char *form = ris_password_dup_form_token ("abc");
  g_autofree char *other = ris_password_dup_form_token ("abd");

  g_assert_cmpstr (hash, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  g_assert_cmpstr (form, ==, "4690c44715bab74f0c09ddd60e64e509eda097270d4f9ff3af49b7e20ca0dfc8");
  g_assert_cmpstr (form, !=, other);
}

static void
test_equal (void)
{
  g_assert_true (ris_password_is_equal ("abc", "abc"));
  g_assert_true (ris_password_is_equal ("", ""));
  g_assert_false (ris_password_is_equal ("abc", "abd"));
  g_assert_false (ris_password_is_equal ("abc", "ab"));
  g_assert_false (ris_password_is_equal (NULL, "abc"));
  g_assert_false (ris_password_is_equal ("abc", NULL));
  g_assert_false (ris_password_is_equal (NULL, NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/council/password/strength", test_strength);
  g_test_add_func ("/council/password/longest", test_longest);
  g_test_add_func ("/council/password/hash", test_hash);
  g_test_add_func ("/council/password/same-cost", test_same_cost);
  g_test_add_func ("/council/password/token", test_token);
  g_test_add_func ("/council/password/derived", test_derived);
  g_test_add_func ("/council/password/equal", test_equal);
  return g_test_run ();
}
