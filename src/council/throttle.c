/* The throttle of log-ins (OWASP ASVS 5, 6.3.1 and 6.3.8).
 *
 * It counts by name, whether there is such an account or not, so it tells nothing. An attempt is counted before the password
 * is checked: the check takes its time, and attempts side by side in several processes would all get through otherwise. It
 * also means that no lock is held while the check runs.
 */
#include "throttle-private.h"

#include "access-private.h"
#include "base/date.h"
#include "council-private.h"

#define FREE_FAILURES 5
#define FIRST_WAIT 30
#define LONGEST_WAIT (15 * 60)
#define MAX_DOUBLINGS 5 /* 30 s * 2^5 is beyond the longest wait */
#define MAX_AGE (24 * 3600)

void
ris_throttle_clear (RisThrottle *throttle)
{
  g_clear_pointer (&throttle->login, g_free);
  g_clear_pointer (&throttle->last_at, g_free);
}

static gint64
get_wait (gint64 failures)
{
  if (failures < FREE_FAILURES)
    return 0;
  return MIN (FIRST_WAIT << MIN (failures - FREE_FAILURES, MAX_DOUBLINGS), LONGEST_WAIT);
}

static gboolean
read_failures (RisCouncil *desk, RisThrottle *throttle, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/failures", error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "login", throttle->login);
  if (ris_statement_next (statement, &failure))
    {
      throttle->failures = ris_statement_get_int (statement, "failures");
      throttle->last_at = g_strdup (ris_statement_get_text (statement, "last_at"));
    }
  if (failure == NULL)
    return TRUE;
  g_propagate_error (error, failure);
  return FALSE;
}

static gboolean
count (RisCouncil *desk, RisThrottle *throttle, GError **error)
{
  g_autofree char *now = ris_access_dup_instant (desk, 0);
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, "session/failure-count", error);

  if (statement == NULL)
    return FALSE;
  throttle->failures++;
  ris_statement_bind_text (statement, "login", throttle->login);
  ris_statement_bind_text (statement, "now", now);
  return ris_statement_run (statement, error);
}

gboolean
ris_throttle_begin (RisCouncil *desk, const char *login, RisThrottle *throttle,
                    gboolean *has_to_wait, GError **error)
{
  g_autoptr (RisTransaction) transaction = ris_transaction_begin (desk->writer, error);

  *throttle = (RisThrottle){ .login = g_strdup (login) };
  if (transaction == NULL || !read_failures (desk, throttle, error))
    return FALSE;
  *has_to_wait = throttle->last_at != NULL
                 && ris_council_get_now (desk)
                        < ris_date_to_unix (throttle->last_at) + get_wait (throttle->failures);
  if (*has_to_wait)
    return TRUE;
  return count (desk, throttle, error) && ris_transaction_commit (transaction, error);
}

static gboolean
run (RisCouncil *desk, const char *name, const char *parameter, const char *value, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (desk->writer, name, error);

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, parameter, value);
  return ris_statement_run (statement, error);
}

gboolean
ris_throttle_forget (RisCouncil *desk, const char *login, GError **error)
{
  g_autofree char *old = ris_access_dup_instant (desk, -MAX_AGE);

  return run (desk, "session/failures-clear", "login", login, error)
         && run (desk, "session/failures-expire", "old", old, error);
}

gboolean
ris_throttle_take_back (RisCouncil *desk, const RisThrottle *throttle, GError **error)
{
  g_autoptr (RisStatement) statement = NULL;

  if (!run (desk, "session/failure-forget", "login", throttle->login, error))
    return FALSE;
  statement = ris_db_query (desk->writer, "session/failure-take-back", error);
  if (statement == NULL)
    return FALSE;
  ris_statement_bind_text (statement, "login", throttle->login);
  ris_statement_bind_int (statement, "failures", throttle->failures);
  ris_statement_bind_text (statement, "last_at", throttle->last_at);
  return ris_statement_run (statement, error);
}
