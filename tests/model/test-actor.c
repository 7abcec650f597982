/* Actors: what roles in the whole body and in single organizations add up to. */
#include "model/actor.h"

#define COUNCIL 10
#define COMMITTEE 11
#define WHOLE_BODY RIS_WHOLE_BODY

static void
add (RisActor *actor, const char *word, gint64 organization_id)
{
  RisAccountRole *role = ris_account_role_new ();

  role->role = g_strdup (word);
  role->organization_id = organization_id;
  g_ptr_array_add (actor->roles, role);
}

static RisActor *
actor_new (void)
{
  RisActor *actor = g_new0 (RisActor, 1);

  actor->account = ris_account_new ();
  actor->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  return actor;
}

static void
test_public (void)
{
  for (int i = 0; i < RIS_N_PERMISSIONS; i++)
    g_assert_cmpint (ris_actor_may (NULL, (RisPermission)i, 0), ==,
                     i == RIS_MAY_READ_PUBLIC || i == RIS_MAY_LOG_IN);
  g_assert_null (ris_actor_explain (NULL, RIS_MAY_USE_DESK, 0));
  ris_actor_free (NULL);
}

/* somebody without a role is no more than the public */
static void
test_no_role (void)
{
  g_autoptr (RisActor) actor = actor_new ();

  for (int i = 0; i < RIS_N_PERMISSIONS; i++)
    g_assert_cmpint (ris_actor_may (actor, (RisPermission)i, 0), ==,
                     i == RIS_MAY_READ_PUBLIC || i == RIS_MAY_LOG_IN);
}

static void
test_places (void)
{
  static const struct
  {
    gint64 held_in;
    gint64 asked_for;
    gboolean expected;
  } cases[] = {
    { 0, 0, TRUE },
    { 0, COUNCIL, TRUE },
    { 0, WHOLE_BODY, TRUE },
    { COUNCIL, 0, TRUE },
    { COUNCIL, COUNCIL, TRUE },
    { COUNCIL, COMMITTEE, FALSE },
    { COUNCIL, WHOLE_BODY, FALSE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisActor) actor = actor_new ();

      add (actor, "chair", cases[i].held_in);
      g_assert_cmpint (ris_actor_may (actor, RIS_MAY_SIGN_MINUTES, cases[i].asked_for), ==,
                       cases[i].expected);
      g_assert_false (ris_actor_may (actor, RIS_MAY_RECORD, cases[i].asked_for));
      g_assert_false (ris_actor_may (actor, RIS_MAY_NOBODY, cases[i].asked_for));
    }
}

/* accounts and the log are of the whole body: a role in one committee never reaches them */
static void
test_undivided (void)
{
  g_autoptr (RisActor) actor = actor_new ();

  add (actor, "auditor", COUNCIL);
  add (actor, "administrator", COUNCIL);
  g_assert_false (ris_actor_may (actor, RIS_MAY_READ_AUDIT, 0));
  g_assert_false (ris_actor_may (actor, RIS_MAY_READ_AUDIT, COUNCIL));
  g_assert_false (ris_actor_may (actor, RIS_MAY_KEEP_ACCOUNTS, 0));
  g_assert_true (ris_actor_may (actor, RIS_MAY_USE_DESK, 0));
  add (actor, "auditor", 0);
  g_assert_true (ris_actor_may (actor, RIS_MAY_READ_AUDIT, 0));
}

static void
test_several (void)
{
  g_autoptr (RisActor) actor = actor_new ();

  add (actor, "member", COUNCIL);
  add (actor, "chair", COMMITTEE);
  add (actor, "auditor", 0);
  g_assert_true (ris_actor_may (actor, RIS_MAY_READ_CLOSED, COUNCIL));
  g_assert_false (ris_actor_may (actor, RIS_MAY_SIGN_MINUTES, COUNCIL));
  g_assert_true (ris_actor_may (actor, RIS_MAY_SIGN_MINUTES, COMMITTEE));
  g_assert_true (ris_actor_explain (actor, RIS_MAY_READ_CLOSED, COMMITTEE)
                 == actor->roles->pdata[1]);
  g_assert_true (ris_actor_explain (actor, RIS_MAY_READ_AUDIT, COUNCIL) == actor->roles->pdata[2]);
  g_assert_null (ris_actor_explain (actor, RIS_MAY_CONVENE, 0));
}

/* a word of a newer program gives nothing */
static void
test_unknown_word (void)
{
  g_autoptr (RisActor) actor = actor_new ();

  add (actor, "emperor", 0);
  g_assert_false (ris_actor_may (actor, RIS_MAY_USE_DESK, 0));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/actor/public", test_public);
  g_test_add_func ("/model/actor/no-role", test_no_role);
  g_test_add_func ("/model/actor/places", test_places);
  g_test_add_func ("/model/actor/undivided", test_undivided);
  g_test_add_func ("/model/actor/several", test_several);
  g_test_add_func ("/model/actor/unknown-word", test_unknown_word);
  return g_test_run ();
}
