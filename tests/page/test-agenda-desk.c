/* Building an agenda in the browser. */
#include "page/agenda-desk.h"

#include "meeting-desk-pages.h"

static gint64
add (Portal *portal, Browser *browser, gint64 id, const char *title)
{
  g_autofree char *path = pages_dup ("/intern/sitzungen/ID/tagesordnung/punkte", id);
  g_autofree char *rest = g_strconcat ("agenda_item WHERE title = '", title, "'", NULL);
  g_autoptr (RisResponse) answer
      = desk_post (browser, path, "title", title, "part", "public", "kind", "item", NULL);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return pages_find (portal, rest);
}

/* "…/ID/…/ITEM/…" with both ids */
static char *
dup_path (const char *path, gint64 id, gint64 item_id)
{
  g_autofree char *item = g_strdup_printf ("%" G_GINT64_FORMAT, item_id);
  g_auto (GStrv) parts = g_strsplit (path, "ITEM", 2);
  g_autofree char *whole = g_strjoinv (item, parts);

  return pages_dup (whole, id);
}

static void
press (Browser *browser, const char *path, gint64 id, gint64 item_id)
{
  g_autofree char *whole = dup_path (path, id, item_id);
  g_autoptr (RisResponse) answer = desk_post (browser, whole, "place", "1", NULL);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
}

static void
test_agenda (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) empty = NULL;
  g_autofree char *path = NULL;
  gint64 id = pages_plan (portal, anna), a, b;

  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "A 1 Radweg am Bach",
               "A 2 Geheimer Kauf", NULL);
  a = add (portal, anna, id, "Alpha");
  b = add (portal, anna, id, "Beta");
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Ö 1 Alpha", "Ö 2 Beta", NULL);
  press (anna, "/intern/sitzungen/ID/tagesordnung/punkte/ITEM/hoch", id, b);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Ö 1 Beta", "Ö 2 Alpha", NULL);
  press (anna, "/intern/sitzungen/ID/tagesordnung/punkte/ITEM/runter", id, b);
  press (anna, "/intern/sitzungen/ID/tagesordnung/punkte/ITEM/stelle", id, b);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Ö 1 Beta", "Ö 2 Alpha", NULL);
  press (anna, "/intern/sitzungen/ID/tagesordnung/punkte/ITEM/entfernen", id, a);
  pages_press (anna, "/intern/sitzungen/ID/tagesordnung/standardpunkte", id);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Ö 1 Beta",
               "Einwohnerfragestunde", "!Alpha", NULL);
  path = pages_dup ("/intern/sitzungen/ID/tagesordnung/punkte", id);
  empty = desk_post (anna, path, "title", "", "part", "public", "kind", "item", NULL);
  desk_check (empty, 422, "Bitte einen Titel angeben.", NULL);
}

static void
test_item (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  gint64 id = pages_plan (portal, anna), item = add (portal, anna, id, "Alpha");
  g_autofree char *path = dup_path ("/intern/sitzungen/ID/tagesordnung/punkte/ITEM", id, item);
  g_autoptr (RisResponse) page = desk_get (anna, path);
  g_autofree char *modified = desk_dup_match (page, "name=\"modified\" value=\"([^\"]+)\"");
  g_autoptr (RisResponse) late = desk_post (anna, path, "title", "Gamma", "part", "public", "kind",
                                            "item", "modified", "2024-01-01T00:00:00Z", NULL);
  g_autoptr (RisResponse) good = desk_post (anna, path, "title", "Gamma", "part", "closed", "kind",
                                            "item", "modified", modified, NULL);

  desk_check (late, 409, "inzwischen geändert", "Gespeichert ist jetzt: Alpha", NULL);
  g_assert_cmpuint (ris_response_get_status (good), ==, 303);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "N 1 Gamma", NULL);
}

static void
test_postponed (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  gint64 first = pages_plan (portal, anna), item = add (portal, anna, first, "Alpha"), id;

  canary_execute (portal->directory,
                  "UPDATE agenda_item SET result_id = 321, result = 'vertagt' WHERE title = "
                  "'Alpha';"
                  "UPDATE meeting SET starts_on = '2024-08-13', sort_on = '2024-08-13' WHERE id = "
                  "(SELECT MAX (id) FROM meeting)");
  id = pages_plan (portal, anna);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Vertagt in früheren Sitzungen",
               NULL);
  press (anna, "/intern/sitzungen/ID/tagesordnung/vertagt/ITEM", id, item);
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", id, 200, "Ö 1 Alpha",
               "!Vertagt in früheren", NULL);
}

static void
test_standing (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");

  desk_check_get (anna, "/intern/sitzungen/standardpunkte", 200, "Einwohnerfragestunde", NULL);
  desk_check_sent (anna, "/intern/sitzungen/standardpunkte", "/intern/sitzungen/standardpunkte",
                   "public_titles", "Begrüßung", "closed_titles", "", NULL);
  desk_check_get (anna, "/intern/sitzungen/standardpunkte", 200, "Begrüßung",
                  "!Einwohnerfragestunde", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/agenda-desk/agenda", test_agenda);
  g_test_add_func ("/page/agenda-desk/item", test_item);
  g_test_add_func ("/page/agenda-desk/postponed", test_postponed);
  g_test_add_func ("/page/agenda-desk/standing", test_standing);
  return g_test_run ();
}
