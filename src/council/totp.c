/* TOTP by liboath: the only place for it. */
#include "council/totp.h"

#include <liboath/oath.h>
#include <sodium.h>
#include <string.h>

#define SECRET_BYTES 20
#define STEP_SECONDS 30
#define DIGITS 6
#define WINDOW 1

char *
ris_totp_dup_secret (void)
{
  char bytes[SECRET_BYTES];
  char *base32 = NULL;
  char *secret;
  size_t length;

  g_assert (sodium_init () >= 0);
  randombytes_buf (bytes, sizeof bytes);
  g_assert (oath_base32_encode (bytes, sizeof bytes, &base32, &length) == OATH_OK);
  secret = g_strndup (base32, length);
  free (base32); /* of liboath */
  return secret;
}

char *
ris_totp_dup_uri (const char *secret, const char *issuer, const char *login)
{
  g_autofree char *escaped_issuer = g_uri_escape_string (issuer, NULL, FALSE);
  g_autofree char *escaped_login = g_uri_escape_string (login, NULL, FALSE);

  return g_strdup_printf ("otpauth://totp/%s:%s?secret=%s&issuer=%s", escaped_issuer, escaped_login,
                          secret, escaped_issuer);
}

/* (transfer full): people type the gap in which apps show the digits */
static char *
dup_digits (const char *code)
{
  GString *digits = g_string_new (NULL);

  for (const char *c = code; *c != '\0'; c++)
    if (*c != ' ')
      g_string_append_c (digits, *c);
  return g_string_free (digits, FALSE);
}

static gboolean
is_code (const char *code)
{
  return strlen (code) == DIGITS && strspn (code, "0123456789") == DIGITS;
}

gint64
ris_totp_check (const char *secret, const char *code, gint64 now, gint64 last_step)
{
  g_autofree char *digits = dup_digits (code);
  char *bytes = NULL;
  size_t length = 0;
  gint64 step = -1;
  int offset = 0;

  if (!is_code (digits) || oath_base32_decode (secret, strlen (secret), &bytes, &length) != OATH_OK)
    return -1;
  if (oath_totp_validate2 (bytes, length, (time_t)now, STEP_SECONDS, 0, WINDOW, &offset, digits)
      >= 0)
    step = now / STEP_SECONDS + offset;
  free (bytes); /* of liboath */
  return step > last_step ? step : -1;
}
