/* Codes of the second factor as an app would show them. */
#pragma once

#include "council/totp.h"

#include <liboath/oath.h>
#include <stdlib.h>
#include <string.h>

/* (transfer full): the code of @secret at @now */
static inline char *
desk_code_dup (const char *secret, gint64 now)
{
  char *bytes = NULL;
  size_t length = 0;
  char code[7];

  g_assert_cmpint (oath_base32_decode (secret, strlen (secret), &bytes, &length), ==, OATH_OK);
  g_assert_cmpint (oath_totp_generate (bytes, length, (time_t)now, 30, 0, 6, code), ==, OATH_OK);
  free (bytes); /* of liboath */
  return g_strdup (code);
}
