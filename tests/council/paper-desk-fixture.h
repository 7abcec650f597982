/* A council with offices and rules for numbers, people who write and release papers, and a draft in which nothing is missing. */
#pragma once

#include "base/text.h"
#include "council/audit.h"
#include "council-private.h"
#include "council/paper-desk.h"
#include "council/publication.h"
#include "helper/desk-council.h"

enum
{
  PAPER_BUILDING = 1030, /* office 61 */
  PAPER_MAIN = 1031,     /* office 10 */
  PAPER_DEPARTMENT = 1032,
  PAPER_OLD_COMMITTEE = 1033,
  PAPER_FACTION = 1034,
};

static const char paper_fixture_sql[]
    = "INSERT INTO organization (id, body_id, kind_id, name, short_name, sort_key, ends_on, "
      "is_public, created, modified) VALUES"
      " (1030, 1000, 3, 'Bauamt', '61', 'bauamt', NULL, 1, '', ''),"
      " (1031, 1000, 3, 'Hauptamt', '10', 'hauptamt', NULL, 1, '', ''),"
      " (1032, 1000, 3, 'Dezernat II', 'II', 'dezernat', NULL, 1, '', ''),"
      " (1033, 1000, 1, 'Alter Ausschuss', NULL, 'alter', '2020-10-31', 1, '', ''),"
      " (1034, 1000, 2, 'Fraktion Mitte', NULL, 'mitte', NULL, 1, '', '');"
      "INSERT INTO number_scheme (id, body_id, type_id, grammar, scope, valid_from, valid_to) "
      "VALUES"
      " (1100, 1000, NULL, '[{part:A|B} ]{office}/{serial:3}/{year}', '{office}', NULL, NULL),"
      " (1101, 1000, NULL, '{department:roman}/{serial:3}/{year}', '{department}/{year}', NULL, "
      "NULL),"
      " (1102, 1000, 118, 'AF {serial}/{year}', '{year}', NULL, NULL),"
      " (1103, 1000, 118, 'F {serial}', '', NULL, '2020-12-31');"
      "INSERT INTO legislative_term (id, body_id, name, starts_on, created, modified) VALUES"
      " (1200, 1000, 'Wahlperiode', '2020-11-01', '', '')";

/* the person @login with this role, 0: in all organizations, asks from now on */
static inline void
paper_fixture_enter (const DeskCouncil *fixture, const char *login, const char *role,
                     gint64 organization_id)
{
  RisActor *actor = g_new0 (RisActor, 1);
  RisAccountRole *held = ris_account_role_new ();

  actor->account = ris_account_new ();
  actor->account->login = g_strdup (login);
  actor->account->name = g_strdup (login);
  actor->roles = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_account_role_free);
  held->role = g_strdup (role);
  held->organization_id = organization_id;
  g_ptr_array_add (actor->roles, held);
  ris_council_take_actor (fixture->desk, actor);
}

/* a secretary asks */
static inline DeskCouncil
paper_fixture_open (void)
{
  DeskCouncil fixture = desk_council_open ();

  desk_council_execute (&fixture, paper_fixture_sql);
  paper_fixture_enter (&fixture, "eva", "secretary", 0);
  return fixture;
}

static inline void
paper_fixture_add_text (RisPaperDraft *draft, const char *canonical, const char *markdown)
{
  RisPaperSection *section = ris_paper_section_new ();

  section->canonical = g_strdup (canonical);
  section->markdown = g_strdup (markdown);
  g_ptr_array_add (draft->sections, section);
}

static inline void
paper_fixture_add_step (RisPaperDraft *draft, gint64 organization_id, gint64 role_id,
                        const char *day)
{
  RisPaperStep *step = ris_paper_step_new ();

  step->organization_id = organization_id;
  step->role_id = role_id;
  step->planned_on = g_strdup (day);
  g_ptr_array_add (draft->steps, step);
}

static inline void
paper_fixture_add_link (RisPaperDraft *draft, gint64 kind_id, const char *number)
{
  RisPaperLink *link = ris_paper_link_new ();

  link->kind_id = kind_id;
  link->target_text = g_strdup (number);
  g_ptr_array_add (draft->references, link);
}

/* (transfer full): a proposal of the building office, on its way through committee and council, that is to become public */
static inline RisPaperDraft *
paper_fixture_draft (const char *name)
{
  RisPaperDraft *draft = ris_paper_desk_draft_new ();

  draft->head->type_id = 100;
  draft->head->name = g_strdup (name);
  draft->head->lead_organization_id = PAPER_BUILDING;
  draft->head->paper_date = g_strdup ("2024-05-30");
  draft->head->publicity_wanted = TRUE;
  paper_fixture_add_text (draft, "proposal", "Der Rat stimmt zu.");
  paper_fixture_add_text (draft, "facts", "Die Brücke ist alt.");
  paper_fixture_add_text (draft, "finances", "100.000 Euro");
  paper_fixture_add_step (draft, DESK_COMMITTEE, 240, "2024-06-11");
  paper_fixture_add_step (draft, DESK_COUNCIL, 246, "2024-06-25");
  return draft;
}

/* saves @draft, which must have no problem; its id */
static inline gint64
paper_fixture_save (const DeskCouncil *fixture, RisPaperDraft *draft)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_saved = ris_paper_desk_save (fixture->desk, draft, problems, &error);

  g_assert_no_error (error);
  if (!is_saved)
    g_test_message ("%s: %s", ris_problems_get_field (problems, 0),
                    ris_problems_get (problems, ris_problems_get_field (problems, 0)));
  g_assert_true (is_saved);
  return draft->head->id;
}

/* a new draft; its id */
static inline gint64
paper_fixture_add (const DeskCouncil *fixture, const char *name)
{
  g_autoptr (RisPaperDraft) draft = paper_fixture_draft (name);

  return paper_fixture_save (fixture, draft);
}

/* (transfer full): the paper as stored */
static inline RisPaperDraft *
paper_fixture_load (const DeskCouncil *fixture, gint64 id)
{
  g_autoptr (GError) error = NULL;
  RisPaperDraft *draft = ris_paper_desk_get (fixture->desk, id, &error);

  g_assert_no_error (error);
  return draft;
}

typedef gboolean (*PaperAction) (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                                 GError **error);

/* does it with the stored revision; the field of the first problem, or "" where it was done */
static inline char *
paper_fixture_try (const DeskCouncil *fixture, PaperAction action, gint64 id, const char *text)
{
  g_autoptr (RisPaperDraft) draft = paper_fixture_load (fixture, id);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  const RisPaperAct act = { id, draft->head->revision, text };
  gboolean is_done = action (fixture->desk, &act, problems, &error);

  g_assert_no_error (error);
  g_assert_true (is_done == ris_problems_is_empty (problems));
  return g_strdup (is_done ? "" : ris_problems_get_field (problems, 0));
}

/* does it; nothing may be in the way */
static inline void
paper_fixture_do (const DeskCouncil *fixture, PaperAction action, gint64 id, const char *text)
{
  g_autofree char *problem = paper_fixture_try (fixture, action, id, text);

  g_assert_cmpstr (problem, ==, "");
}

/* whether it fails with @code, whatever is stored */
static inline void
paper_fixture_refuse (const DeskCouncil *fixture, PaperAction action, const RisPaperAct *act,
                      gint code)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  g_assert_false (action (fixture->desk, act, problems, &error));
  g_assert_error (error, RIS_ERROR, code);
}

/* so many rows in the log, which is whole */
static inline void
paper_fixture_assert_audit (const DeskCouncil *fixture, gint64 expected, const char *condition)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM audit WHERE ", condition, NULL);
  g_autoptr (GError) error = NULL;

  g_assert_cmpint (desk_council_count (fixture, sql), ==, expected);
  g_assert_true (ris_audit_verify (fixture->desk->writer, NULL, &error));
  g_assert_no_error (error);
}

/* what is public of it after publication: a count in public.db */
static inline gint64
paper_fixture_count_public (const DeskCouncil *fixture, const char *sql)
{
  g_autofree char *path = g_build_filename (fixture->directory, "public.db", NULL);
  g_autoptr (GError) error = NULL;

  ris_publication_run (fixture->directory, FALSE, NULL, &error);
  g_assert_no_error (error);
  return dump_count (path, sql);
}
