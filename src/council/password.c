/* Passwords and tokens: the only place for libsodium. */
#include "council/password.h"

#include <sodium.h>
#include <string.h>

#include "base/error.h"
#include "base/text.h"

#define TOKEN_BYTES 32
#define MIN_DIFFERENT 6

static void
start (void)
{
  g_assert (sodium_init () >= 0);
}

static guint
count_different (const char *text)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    g_hash_table_add (seen, GUINT_TO_POINTER (g_utf8_get_char (p)));
  return g_hash_table_size (seen);
}

void
ris_password_check_strength (const char *password, const char *login, const char *field,
                             RisProblems *problems)
{
  g_autofree char *folded = ris_text_fold (password);
  g_autofree char *folded_login = ris_text_fold (login);
  glong length = g_utf8_strlen (password, -1);

  if (length < RIS_PASSWORD_MIN_LENGTH)
    ris_problems_add (problems, field,
                      "Bitte mindestens %d Zeichen; ein ganzer Satz ist leicht zu merken.",
                      RIS_PASSWORD_MIN_LENGTH);
  else if (length > RIS_PASSWORD_MAX_LENGTH)
    ris_problems_add (problems, field, "Bitte höchstens %d Zeichen.", RIS_PASSWORD_MAX_LENGTH);
  else if (count_different (password) < MIN_DIFFERENT)
    ris_problems_add (problems, field, "Bitte mindestens %d verschiedene Zeichen.", MIN_DIFFERENT);
  else if (strstr (folded, folded_login) != NULL)
    ris_problems_add (problems, field, "Das Kennwort darf den Anmeldenamen nicht enthalten.");
}

char *
ris_password_dup_hash (const char *password, GError **error)
{
  char hash[crypto_pwhash_STRBYTES];

  start ();
  if (crypto_pwhash_str (hash, password, strlen (password), crypto_pwhash_OPSLIMIT_INTERACTIVE,
                         crypto_pwhash_MEMLIMIT_INTERACTIVE)
      != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "no memory to hash a password");
      return NULL;
    }
  return g_strdup (hash);
}

gboolean
ris_password_is_right (const char *password, const char *hash)
{
  static char *nobody = NULL; /* the hash of a password nobody has */
  gboolean is_right;

  start ();
  if (nobody == NULL)
    {
      g_autofree char *random = ris_password_dup_token ();

      nobody = ris_password_dup_hash (random, NULL);
    }
  is_right = (hash != NULL || nobody != NULL)
             && crypto_pwhash_str_verify (hash != NULL ? hash : nobody, password, strlen (password))
                    == 0;
  return is_right && hash != NULL;
}

char *
ris_password_dup_token (void)
{
  guint8 bytes[TOKEN_BYTES];
  char text[sodium_base64_ENCODED_LEN (TOKEN_BYTES, sodium_base64_VARIANT_URLSAFE_NO_PADDING)];

  start ();
  randombytes_buf (bytes, sizeof bytes);
  sodium_bin2base64 (text, sizeof text, bytes, sizeof bytes,
                     sodium_base64_VARIANT_URLSAFE_NO_PADDING);
  return g_strdup (text);
}

char *
ris_password_dup_token_hash (const char *token)
{
  return g_compute_checksum_for_string (G_CHECKSUM_SHA256, token, -1);
}

char *
ris_password_dup_form_token (const char *token)
{
  return g_compute_hmac_for_string (G_CHECKSUM_SHA256, (const guchar *)token, strlen (token),
                                    "ris form", -1);
}

gboolean
ris_password_is_equal (const char *a, const char *b)
{
  return a != NULL && b != NULL && strlen (a) == strlen (b)
         && sodium_memcmp (a, b, strlen (a)) == 0;
}
