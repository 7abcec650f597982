/* A meeting to be recorded: a committee with ten members of two factions and a deputy, five items, one of them closed. All ids
 * are fixed; the clock stands at 12:00 on the day of the meeting.
 */
#pragma once

#include "council/sessions.h"
#include "helper/desk.h"

#define RECORDING_SECRET "Geheimweg"

enum
{
  RECORDING_COMMITTEE = 9000,
  RECORDING_OTHER = 9003,
  RECORDING_PERSON
  = 9010, /* to 9019: members; the first leads, the last six are of the second faction */
  RECORDING_DEPUTY = 9020,
  RECORDING_MEETING = 9200,
  RECORDING_ITEM = 9300,   /* Ö 1: a paper to be decided */
  RECORDING_ADVICE = 9301, /* Ö 2: a paper to be recommended */
  RECORDING_PLAIN = 9302,  /* Ö 3: without a paper */
  RECORDING_LATER = 9303,  /* Ö 4: a paper that will be postponed */
  RECORDING_CLOSED = 9310, /* N 1 */
};

static const char *const recording_sql
    = "UPDATE id_counter SET value = 20000;"
      "UPDATE body SET ags = '05370004', state = 'Nordrhein-Westfalen', classification = 'Stadt';"
      "INSERT INTO organization (id, body_id, kind_id, name, sort_key, is_public, created, "
      "modified)"
      " SELECT n.id, (SELECT MIN (id) FROM body), n.kind, n.name, n.name, 1, "
      "'2024-01-01T00:00:00Z', '2024-01-01T00:00:00Z' FROM"
      " (SELECT 9000 AS id, 1 AS kind, 'Probeausschuss' AS name UNION ALL SELECT 9001, 2, "
      "'Fraktion Blau'"
      "  UNION ALL SELECT 9002, 2, 'Fraktion Gelb' UNION ALL SELECT 9003, 1, 'Rat der Probe' UNION "
      "ALL"
      "  SELECT 9004, 3, 'Bauamt') AS n;"
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 10)"
      " INSERT INTO person (id, body_id, name, family_name, sort_key, is_public, created, modified)"
      " SELECT 9010 + i, (SELECT MIN (id) FROM body), 'Mitglied ' || substr ('ABCDEFGHIJV', i + 1, "
      "1),"
      " substr ('ABCDEFGHIJV', i + 1, 1), 'mitglied ' || i, 1, '2024-01-01T00:00:00Z', "
      "'2024-01-01T00:00:00Z' FROM n;"
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 9)"
      " INSERT INTO membership (id, person_id, organization_id, role_id, role, has_vote, "
      "faction_id, position, starts_on,"
      " is_public, created, modified)"
      " SELECT 9040 + i, 9010 + i, 9000, CASE i WHEN 0 THEN 20 ELSE 33 END, CASE i WHEN 0 THEN "
      "'Vorsitz' ELSE 'Mitglied' END, 1,"
      " CASE WHEN i < 4 THEN 9001 ELSE 9002 END, i, '2021-01-01', 1, '2024-01-01T00:00:00Z', "
      "'2024-01-01T00:00:00Z' FROM n;"
      "INSERT INTO membership_deputy (id, membership_id, deputy_id, position) VALUES (9060, 9049, "
      "9020, 1);"
      "WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2)"
      " INSERT INTO paper (id, body_id, number, name, type_id, is_public, released_at, created, "
      "modified)"
      " SELECT 9100 + i, (SELECT MIN (id) FROM body), 'P/' || i, 'Vorlage ' || i, 100, 1, "
      "'2024-05-01T00:00:00Z',"
      " '2024-05-01T00:00:00Z', '2024-05-01T00:00:00Z' FROM n;"
      "INSERT INTO text (id, root_id, owner_id, section_id, position, is_public) VALUES"
      " (9110, 9100, 9100, 481, 2, 1), (9111, 9101, 9101, 481, 2, 1), (9112, 9102, 9102, 481, 2, "
      "1);"
      "INSERT INTO text_version (id, text_id, version, markdown, created, released_at) SELECT id + "
      "10, id, 1,"
      " 'Der Zaun Nummer ' || id || ' wird gestrichen.', '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z' FROM text"
      " WHERE id BETWEEN 9110 AND 9112;"
      "INSERT INTO meeting (id, body_id, kind_id, status_id, name, starts_on, starts_at, sort_on, "
      "publicity, is_public, created,"
      " modified) VALUES (9200, (SELECT MIN (id) FROM body), 420, 451, '7. Sitzung des "
      "Probeausschusses', '2024-06-01',"
      " '2024-06-01T10:00:00Z', '2024-06-01', 'mixed', 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z');"
      "INSERT INTO meeting_organization (meeting_id, organization_id, position) VALUES (9200, "
      "9000, 1);"
      "INSERT INTO agenda_item (id, meeting_id, part, number, position, title, paper_id, "
      "is_public, created, modified) VALUES"
      " (9300, 9200, 'public', 'Ö 1', 10, 'Zaun am Park', 9100, 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z'),"
      " (9301, 9200, 'public', 'Ö 2', 20, 'Zaun am See', 9101, 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z'),"
      " (9302, 9200, 'public', 'Ö 3', 30, 'Antrag auf Ruhe', NULL, 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z'),"
      " (9303, 9200, 'public', 'Ö 4', 40, 'Zaun am Wald', 9102, 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z'),"
      " (9310, 9200, 'closed', 'N 1', 50, 'Grundstück " RECORDING_SECRET
      "', NULL, 0, '2024-05-01T00:00:00Z',"
      "  '2024-05-01T00:00:00Z');"
      "INSERT INTO consultation (id, paper_id, position, organization_id, role_id, meeting_id, "
      "agenda_item_id, is_public, created,"
      " modified) VALUES (9400, 9100, 1, 9000, 246, 9200, 9300, 1, '2024-05-01T00:00:00Z', "
      "'2024-05-01T00:00:00Z'),"
      " (9401, 9101, 1, 9000, 240, 9200, 9301, 1, '2024-05-01T00:00:00Z', '2024-05-01T00:00:00Z'),"
      " (9402, 9101, 2, 9003, 246, NULL, NULL, 1, '2024-05-01T00:00:00Z', '2024-05-01T00:00:00Z'),"
      " (9403, 9102, 1, 9000, 246, 9200, 9303, 1, '2024-05-01T00:00:00Z', '2024-05-01T00:00:00Z');";

/** recording_new: (transfer full): the demo town of the phenomena with this meeting. */
static inline Portal *
recording_new (void)
{
  Portal *portal = portal_new ("phenomena", NULL);
  g_autoptr (GError) error = NULL;

  canary_execute (portal->directory, recording_sql);
  ris_council_publish (portal->desk, &error);
  g_assert_no_error (error);
  return portal;
}

/** recording_act: from now on the account @login, new with @role in @organization_id (0: everywhere), asks at the desk. */
static inline void
recording_act (Portal *portal, const char *role, gint64 organization_id)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *token = NULL;
  RisLogin result;

  desk_add_account (portal, role, role, organization_id);
  g_assert_true (ris_sessions_log_in (portal->desk,
                                      &(const RisLoginAttempt){ role, DESK_PASSWORD, "Test" },
                                      &result, &token, &error));
  g_assert_no_error (error);
  ris_council_take_actor (portal->desk, ris_sessions_find (portal->desk, token, &error));
  g_assert_no_error (error);
  g_assert_true (ris_council_begin_read (portal->desk, &error));
  ris_council_end_read (portal->desk);
}

/** recording_wait: moves the clock of the desk on. */
static inline void
recording_wait (Portal *portal, gint64 minutes)
{
  ris_council_set_now (portal->desk, ris_council_get_now (portal->desk) + minutes * 60);
}

/** recording_count: rows of council.db, as "vote WHERE yes = 9". */
static inline gint64
recording_count (Portal *portal, const char *rows)
{
  g_autofree char *sql = g_strconcat ("SELECT COUNT(*) FROM ", rows, NULL);

  return portal_count (portal, "council.db", sql);
}
