/* The throttle: who has failed to log in has to wait. */
#pragma once

#include "council/council.h"

/* RisThrottle: an attempt, counted as a failure before anything is checked */
typedef struct
{
  char *login;     /* (owned) */
  gint64 failures; /* with this attempt */
  char *last_at;   /* (owned) (nullable): of the failure before it */
} RisThrottle;

/**
 * ris_throttle_begin:
 * @login: as it is stored
 * @throttle: (out): the attempt, unless it @has_to_wait; clear it
 *
 * Five failures cost nothing; then an attempt has to wait 30 seconds after the last one, doubling with each further failure
 * up to 15 minutes. Attempts that come too early are refused and not counted.
 */
gboolean ris_throttle_begin (RisCouncil *desk, const char *login, RisThrottle *throttle,
                             gboolean *has_to_wait, GError **error);

/* the attempt succeeded: forgets all failures of the name, and those of others that are older than a day; in a transaction */
gboolean ris_throttle_forget (RisCouncil *desk, const char *login, GError **error);

/* the attempt was no failure, but no proof either: takes it back and keeps those before it; in a transaction */
gboolean ris_throttle_take_back (RisCouncil *desk, const RisThrottle *throttle, GError **error);

void ris_throttle_clear (RisThrottle *throttle);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisThrottle, ris_throttle_clear)
