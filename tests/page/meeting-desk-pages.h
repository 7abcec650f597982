/* A portal whose Hauptausschuss has a member, a room and papers that wait, and a secretary in a browser. */
#pragma once

#include "helper/desk.h"

/* "/intern/sitzungen/ID/…" with the id in the place of ID */
static inline char *
pages_dup (const char *path, gint64 id)
{
  g_auto (GStrv) parts = g_strsplit (path, "ID", 2);

  return parts[1] == NULL ? g_strdup (path)
                          : g_strdup_printf ("%s%" G_GINT64_FORMAT "%s", parts[0], id, parts[1]);
}

static inline Portal *
pages_open (void)
{
  Portal *portal = portal_new ("phenomena", NULL);

  canary_execute (portal->directory,
                  "UPDATE body SET ags = '07131001';"
                  "INSERT INTO membership (id, person_id, organization_id, role_id, role, created, "
                  "modified)"
                  " SELECT 900001, p.id, g.id, 33, 'Mitglied', '', '' FROM person p, organization g"
                  " WHERE p.name = 'Anna Ahrens' AND g.name = 'Hauptausschuss';"
                  "INSERT INTO paper (id, body_id, number, name, type_id, is_public, released_at, "
                  "created, modified)"
                  " SELECT n.id, b.id, n.number, n.name, t.id, n.is_public, "
                  "'2024-05-01T00:00:00Z', '', '' FROM body b,"
                  " (SELECT MIN (id) AS id FROM vocabulary WHERE list = 'paper-type') AS t,"
                  " (SELECT 900010 AS id, 'A 1' AS number, 'Radweg am Bach' AS name, 1 AS is_public"
                  "  UNION ALL SELECT 900011, 'A 2', 'Geheimer Kauf', 0) AS n;"
                  "INSERT INTO consultation (id, paper_id, position, organization_id, role_id, "
                  "created, modified)"
                  " SELECT n.id, n.paper_id, 1, g.id, 246, '', '' FROM organization g,"
                  " (SELECT 900020 AS id, 900010 AS paper_id UNION ALL SELECT 900021, 900011) AS n"
                  " WHERE g.name = 'Hauptausschuss'");
  ris_council_set_now (portal->desk, ris_date_to_unix ("2024-07-31T10:00:00Z"));
  return portal;
}

static inline char *
pages_dup_organization (Portal *portal)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT,
                          portal_find (portal, "organization", "Hauptausschuss"));
}

static inline gint64
pages_find (Portal *portal, const char *rest)
{
  g_autofree char *sql = g_strconcat ("SELECT COALESCE (MAX (id), 0) FROM ", rest, NULL);

  return portal_count (portal, "council.db", sql);
}

/* a planned meeting of the Hauptausschuss on 20 August 2024 */
static inline gint64
pages_plan (Portal *portal, Browser *browser)
{
  g_autofree char *organization = pages_dup_organization (portal);
  g_autoptr (RisResponse) answer
      = desk_post (browser, "/intern/sitzungen", "organization_id", organization, "kind_id", "420",
                   "day", "20.08.2024", "time", "18:00", "publicity", "mixed", "room", "Saal",
                   NULL);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return pages_find (portal, "meeting");
}

/* a form without fields, answered by 303 */
static inline void
pages_press (Browser *browser, const char *path, gint64 id)
{
  g_autofree char *target = pages_dup (path, id);
  g_autoptr (RisResponse) answer = desk_post (browser, target, "nothing", "", NULL);

  if (ris_response_get_status (answer) != 303)
    g_printerr ("%s %u %s\n", target, ris_response_get_status (answer),
                ris_response_get_failure (answer));
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
}

/* the answer to GET @path must be @status, with and without pieces as desk_check() has them */
#define pages_check(browser, path, id, ...)                                                        \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *target_ = pages_dup (path, id);                                               \
                                                                                                   \
    desk_check_get (browser, target_, __VA_ARGS__);                                                \
  }                                                                                                \
  G_STMT_END
