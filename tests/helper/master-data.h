/* Master data in tests: who asks, what the audit log says, and short ways to make organizations, persons and memberships. */
#pragma once

#include "council/master-data-people.h"
#include "helper/desk-council.h"

#define ROLE_MEMBER 33
#define KIND_COMMITTEE 1
#define KIND_FACTION 2

/* from now on somebody with @role in @organization_id (0: the whole body) asks */
static inline void
master_data_ask_as (const DeskCouncil *fixture, const char *role, gint64 organization_id)
{
  RisActor *actor = g_new0 (RisActor, 1);
  RisAccountRole *held = ris_account_role_new ();

  actor->account = ris_account_new ();
  actor->account->login = g_strdup (role);
  held->role = g_strdup (role);
  held->organization_id = organization_id;
  actor->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  g_ptr_array_add (actor->roles, held);
  ris_council_take_actor (fixture->desk, actor);
}

static inline DeskCouncil
master_data_open (void)
{
  DeskCouncil fixture = desk_council_open ();

  master_data_ask_as (&fixture, "secretary", 0);
  return fixture;
}

static inline void
master_data_assert_rows (const DeskCouncil *fixture, gint64 expected, const char *from_where)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM ", from_where, NULL);

  g_test_message ("%s", from_where);
  g_assert_cmpint (desk_council_count (fixture, sql), ==, expected);
}

static inline gint64
master_data_add_organization (const DeskCouncil *fixture, const char *name, gint64 kind_id)
{
  g_autoptr (RisOrganization) organization = ris_organization_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  organization->name = g_strdup (name);
  organization->kind_id = kind_id;
  id = ris_master_data_organization_save (fixture->desk, organization, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static inline gint64
master_data_add_person (const DeskCouncil *fixture, const char *given, const char *family)
{
  g_autoptr (RisPerson) person = ris_person_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  person->given_name = g_strdup (given);
  person->family_name = g_strdup (family);
  id = ris_master_data_person_save (fixture->desk, person, FALSE, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}

static inline gint64
master_data_add_member (const DeskCouncil *fixture, gint64 person_id, gint64 organization_id,
                        const char *starts_on)
{
  g_autoptr (RisMembership) membership = ris_membership_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  membership->person_id = person_id;
  membership->organization_id = organization_id;
  membership->role_id = ROLE_MEMBER;
  membership->starts_on = g_strdup (starts_on);
  id = ris_master_data_membership_save (fixture->desk, membership, problems, &error);
  g_assert_no_error (error);
  g_assert_cmpint (id, >, 0);
  return id;
}
