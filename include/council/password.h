/* Passwords and secrets: hashing, checking, random tokens.
 *
 * argon2id by libsodium with its interactive limits (64 MiB, two passes; RFC 9106). A password is checked at the cost of a
 * hash also where there is none to check against, so that the time does not tell whether an account exists.
 */
#pragma once

#include "base/error.h"
#include "base/problems.h"

/** RIS_PASSWORD_MIN_LENGTH: in characters (OWASP ASVS 5, 6.2.1 asks for at least 8 and recommends 15). */
#define RIS_PASSWORD_MIN_LENGTH 12
#define RIS_PASSWORD_MAX_LENGTH 256

/** ris_password_check_strength: adds to @problems what is wrong with @password as a new one for @login. */
void ris_password_check_strength (const char *password, const char *login, const char *field,
                                  RisProblems *problems);

/** ris_password_dup_hash: (transfer full): the argon2id hash of @password, with its salt and parameters; %NULL with
 *  %RIS_ERROR_UNAVAILABLE where memory is short. */
char *ris_password_dup_hash (const char *password, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_password_is_right: whether @password belongs to @hash (nullable: never, at the same cost). */
gboolean ris_password_is_right (const char *password, const char *hash);

/** ris_password_dup_token: (transfer full): 32 random bytes as 43 characters of base64url. */
char *ris_password_dup_token (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_password_dup_token_hash: (transfer full): what is stored in the place of a token: its SHA-256, hexadecimal. */
char *ris_password_dup_token_hash (const char *token) G_GNUC_WARN_UNUSED_RESULT;

/** ris_password_dup_form_token: (transfer full): the token of the forms of the visitor who holds @token: HMAC-SHA-256. */
char *ris_password_dup_form_token (const char *token) G_GNUC_WARN_UNUSED_RESULT;

/** ris_password_is_equal: compares two tokens (nullable) in a time that does not depend on them. */
gboolean ris_password_is_equal (const char *a, const char *b);
