/* A council with members, rooms and papers that wait, for the tests of the desk for meetings. It sits in Rheinland-Pfalz, where the
 * law itself says how early to invite; the clock stands on Wednesday, 31 July 2024, noon. */
#pragma once

#include "council/agenda-desk.h"
#include "council/meeting-desk.h"
#include "helper/desk-council.h"

#define FIXTURE_SECONDS (60 * 86400) /* behind DESK_NOW */
#define FIXTURE_NOW "2024-07-31T10:00:00Z"

enum
{
  FIXTURE_ROOM = 1100,
  FIXTURE_PAPER = 1200,        /* public */
  FIXTURE_SECRET_PAPER = 1201, /* released, not public */
  FIXTURE_STEP = 1210,
  FIXTURE_SECRET_STEP = 1211,
};

/* as every request does: brings the settings up to date */
static inline void
fixture_refresh (const DeskCouncil *fixture)
{
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_council_begin_read (fixture->desk, &error));
  ris_council_end_read (fixture->desk);
}

static inline DeskCouncil
fixture_open (void)
{
  DeskCouncil fixture = desk_council_open ();

  desk_council_execute (
      &fixture,
      "UPDATE body SET ags = '07131001' WHERE id = 1000;"
      "UPDATE organization SET is_public = 1;"
      "INSERT INTO legislative_term (id, body_id, name, starts_on, created, modified)"
      " VALUES (1090, 1000, '2024-2029', '2024-01-01', '', '');"
      "INSERT INTO location (id, body_id, room, created, modified) VALUES (1100, 1000, 'Saal', '', "
      "'');"
      "INSERT INTO person (id, body_id, name, sort_key, created, modified) VALUES"
      " (1021, 1000, 'Bo Bach', 'bach', '', ''), (1022, 1000, 'Cai Dorn', 'dorn', '', '');"
      "INSERT INTO membership (id, person_id, organization_id, role_id, role, created, modified) "
      "VALUES"
      " (1030, 1020, 1011, 33, 'Mitglied', '', ''), (1031, 1021, 1011, 33, 'Mitglied', '', '');"
      "INSERT INTO membership_deputy (id, membership_id, deputy_id, position) VALUES (1040, 1030, "
      "1022, 1);"
      "INSERT INTO delivery_consent (person_id, channel, given_on) VALUES (1020, 'portal', "
      "'2024-01-01');"
      "INSERT INTO paper (id, body_id, number, name, type_id, is_public, released_at, created, "
      "modified)"
      " SELECT n.id, 1000, n.number, n.name, t.id, n.is_public, '2024-05-01T00:00:00Z', '', '' FROM"
      " (SELECT MIN (id) AS id FROM vocabulary WHERE list = 'paper-type') AS t,"
      " (SELECT 1200 AS id, 'A 1' AS number, 'Radweg am Bach' AS name, 1 AS is_public"
      "  UNION ALL SELECT 1201, 'A 2', 'Geheimer Grundstückskauf', 0) AS n;"
      "INSERT INTO consultation (id, paper_id, position, organization_id, role_id, created, "
      "modified) VALUES"
      " (1210, 1200, 1, 1011, 246, '', ''), (1211, 1201, 1, 1011, 246, '', '')");
  desk_council_wait (&fixture, FIXTURE_SECONDS);
  fixture_refresh (&fixture);
  return fixture;
}

/* what a secretary types for a meeting of the Bauausschuss */
static inline RisMeetingPlan *
fixture_new_plan (const char *day, const char *time)
{
  RisMeetingPlan *plan = ris_meeting_plan_new ();

  plan->organization_id = DESK_COMMITTEE;
  plan->kind_id = 420;
  plan->day = g_strdup (day);
  plan->time = g_strdup (time);
  plan->publicity = g_strdup ("mixed");
  plan->location_id = FIXTURE_ROOM;
  return plan;
}

/* "secretary" asks from now on; with @role NULL an auditor, who plans nothing */
static inline void
fixture_log_in (const DeskCouncil *fixture, const char *role)
{
  g_autofree char *token = NULL;

  ris_accounts_take_command_line (fixture->desk);
  desk_council_add (fixture, role, role);
  token = desk_council_log_in (fixture, role);
  desk_council_take (fixture, token);
}

/* a planned meeting of the Bauausschuss */
static inline gint64
fixture_plan (const DeskCouncil *fixture, const char *day)
{
  g_autoptr (RisMeetingPlan) plan = fixture_new_plan (day, "18:00");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gint64 id;

  plan->is_confirmed = TRUE;
  id = ris_meeting_desk_plan (fixture->desk, plan, problems, &error);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));
  g_assert_cmpint (id, >, 0);
  return id;
}

/* an item as typed; @public_title (nullable) */
static inline void
fixture_add (const DeskCouncil *fixture, gint64 meeting_id, const char *part, const char *title,
             const char *public_title)
{
  g_autoptr (RisAgendaDeskEntry) entry = ris_agenda_desk_entry_new ();
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;

  entry->meeting_id = meeting_id;
  entry->part = g_strdup (part);
  entry->kind = g_strdup ("item");
  entry->title = g_strdup (title);
  entry->public_title = g_strdup (public_title);
  ris_agenda_desk_put (fixture->desk, entry, problems, &error);
  g_assert_no_error (error);
  g_assert_true (ris_problems_is_empty (problems));
}

/* (transfer full): the agenda in words: "Ö 1 Eröffnung|N 1 Kauf" */
static inline char *
fixture_dup_agenda (const DeskCouncil *fixture, gint64 meeting_id)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) items = ris_agenda_desk_list (fixture->desk, meeting_id, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  for (guint i = 0; i < items->len; i++)
    {
      const RisAgendaDeskItem *item = items->pdata[i];

      g_string_append_printf (out, "%s%s %s", i > 0 ? "|" : "", item->label, item->title);
    }
  return g_string_free (out, FALSE);
}

static inline void
fixture_assert_agenda (const DeskCouncil *fixture, gint64 meeting_id, const char *expected)
{
  g_autofree char *agenda = fixture_dup_agenda (fixture, meeting_id);

  g_assert_cmpstr (agenda, ==, expected);
}

static inline gint64
fixture_find_item (const DeskCouncil *fixture, gint64 meeting_id, const char *title)
{
  g_autofree char *sql
      = g_strdup_printf ("SELECT id FROM agenda_item WHERE meeting_id = %" G_GINT64_FORMAT
                         " AND title = '%s'",
                         meeting_id, title);

  return desk_council_count (fixture, sql);
}

/* sends @document; what is wrong with @field (transfer full) (nullable) comes back; @field NULL: it must work */
static inline char *
fixture_send (const DeskCouncil *fixture, gint64 meeting_id, const char *document,
              const char *reason, const char *field)
{
  RisMeetingSending sending = { .meeting_id = meeting_id };
  g_autofree char *kind = g_strdup (document), *why = g_strdup (reason), *mark = g_strdup ("Z");
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (GError) error = NULL;
  gboolean is_sent;

  sending.document = kind;
  sending.reason = why;
  sending.numbering = mark;
  is_sent = ris_meeting_desk_send (fixture->desk, &sending, problems, &error);
  g_assert_no_error (error);
  if (field == NULL && !is_sent)
    g_printerr ("%s\n", ris_problems_get (problems, ris_problems_get_field (problems, 0)));
  g_assert_true (is_sent == (field == NULL));
  return field != NULL ? g_strdup (ris_problems_get (problems, field)) : NULL;
}
