/* The second factor: a code of six digits from an app, new every 30 seconds (TOTP, RFC 6238). */
#pragma once

#include "base/error.h"

/** ris_totp_dup_secret: (transfer full): 20 random bytes in base32 (RFC 4226 section 4, R6). */
char *ris_totp_dup_secret (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_totp_dup_uri: (transfer full): the `otpauth://` address that apps read from a QR code. */
char *ris_totp_dup_uri (const char *secret, const char *issuer,
                        const char *login) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_totp_check:
 * @now: seconds since 1970
 * @last_step: the step of the last code that was accepted, or -1: a code works once (RFC 6238 section 5.2)
 *
 * Accepts the code, with blanks anywhere as apps show it, of this step, the one before and the one after.
 *
 * Returns: the step of the code; -1 where @code is not right
 */
gint64 ris_totp_check (const char *secret, const char *code, gint64 now, gint64 last_step);
