/* The desk with a secretary, an office that gives numbers, and forms of papers. */
#pragma once

#include "helper/desk.h"

#define PAPER_COMPLETE                                                                             \
  "type_id", "100", "publicity_wanted", "1", "text-proposal", "Der Rat *stimmt* zu.",              \
      "text-facts", "Die Brücke ist alt.", "text-finances", "100.000 Euro"

/* (transfer full): an installation in which the building office counts */
static inline Portal *
paper_fixture_portal (void)
{
  Portal *portal = portal_new ("phenomena", NULL);

  canary_execute (portal->directory,
                  "UPDATE organization SET short_name = '61' WHERE name = 'Bauamt';"
                  "INSERT INTO number_scheme (id, body_id, grammar, scope) SELECT 90000, id, "
                  "'[{part:A|B} ]{office}/{serial:3}/{year}', '{office}' FROM body");
  return portal;
}

static inline char *
paper_fixture_dup_id (Portal *portal, const char *organization)
{
  return g_strdup_printf ("%" G_GINT64_FORMAT, portal_find (portal, "organization", organization));
}

/* (transfer full): the path of a new draft of the building office, complete and to become public */
static inline char *
paper_fixture_create (Browser *browser, const char *name)
{
  g_autofree char *office = paper_fixture_dup_id (browser->portal, "Bauamt");
  g_autofree char *committee = paper_fixture_dup_id (browser->portal, "Hauptausschuss");
  g_autoptr (RisResponse) answer
      = desk_post (browser, "/intern/vorlagen/neu", PAPER_COMPLETE, "name", name,
                   "lead_organization_id", office, "step1-organization", committee, "step1-role",
                   "246", "step1-day", "11.06.2024", NULL);

  if (ris_response_get_status (answer) != 303)
    desk_check (answer, 303, NULL);
  return g_strdup (ris_response_get_header (answer, "Location"));
}

/* (transfer full): the revision that the page at @path sends back */
static inline char *
paper_fixture_dup_revision (Browser *browser, const char *path)
{
  g_autoptr (RisResponse) page = desk_get (browser, path);

  return desk_dup_match (page, "name=\"revision\" value=\"([0-9]+)\"");
}

/* does it with the revision of the page at @path, which must answer 303 */
static inline void
paper_fixture_act (Browser *browser, const char *path, const char *action, const char *reason)
{
  g_autofree char *revision = paper_fixture_dup_revision (browser, path);
  g_autofree char *url = g_strconcat (path, "/", action, NULL);

  desk_check_sent (browser, url, path, "revision", revision, "reason", reason, NULL);
}

/* every piece up to NULL stands in the markup of @response */
static inline void paper_fixture_check_html (const RisResponse *response,
                                             ...) G_GNUC_NULL_TERMINATED;

static inline void
paper_fixture_check_html (const RisResponse *response, ...)
{
  g_autofree char *html = desk_dup_html (response);
  const char *piece;
  va_list pieces;

  va_start (pieces, response);
  while ((piece = va_arg (pieces, const char *)) != NULL)
    {
      if (strstr (html, piece) == NULL)
        g_printerr ("%s in: %s\n", piece, html);
      g_assert_nonnull (strstr (html, piece));
    }
  va_end (pieces);
}
