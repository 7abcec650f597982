/* The life of a meeting in the browser: agenda, invitation, supplement, move and cancellation, and what the public sees of it. */
#include "page/meeting-desk.h"

#include "meeting-desk-pages.h"

/* the public page of a meeting, which must be there */
static char *
dup_public (Portal *portal, gint64 id)
{
  g_autofree char *path = g_strdup_printf ("/sitzungen/%" G_GINT64_FORMAT, id);

  return portal_get_text (portal, path);
}

static void
add_item (Browser *browser, gint64 id, const char *part, const char *title,
          const char *public_title)
{
  g_autofree char *path = pages_dup ("/intern/sitzungen/ID/tagesordnung/punkte", id);
  g_autoptr (RisResponse) answer = desk_post (browser, path, "title", title, "part", part, "kind",
                                              "item", "public_title", public_title, NULL);

  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
}

static RisResponse *
send_form (Portal *portal, Browser *browser, const char *path, gint64 id)
{
  g_autofree char *target = pages_dup (path, id);
  g_autofree char *to
      = g_strdup_printf ("to_%" G_GINT64_FORMAT, portal_find (portal, "person", "Anna Ahrens"));

  return desk_post (browser, target, to, "1", "numbering", "Z", "reason", "", NULL);
}

/* a meeting with papers that was invited to */
static gint64
invite (Portal *portal, Browser *anna)
{
  g_autoptr (RisResponse) answer = NULL;
  gint64 id = pages_plan (portal, anna);

  pages_press (anna, "/intern/sitzungen/ID/tagesordnung/vorlagen/900020", id);
  pages_press (anna, "/intern/sitzungen/ID/tagesordnung/vorlagen/900021", id);
  add_item (anna, id, "closed", "Kündigung Meier", "Personalangelegenheit");
  pages_press (anna, "/intern/sitzungen/ID/veroeffentlichen", id);
  answer = send_form (portal, anna, "/intern/sitzungen/ID/einladung", id);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  return id;
}

static void
test_invite (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (RisResponse) answer = NULL;
  gint64 id = pages_plan (portal, anna);

  pages_press (anna, "/intern/sitzungen/ID/tagesordnung/vorlagen/900020", id);
  pages_press (anna, "/intern/sitzungen/ID/tagesordnung/vorlagen/900021", id);
  add_item (anna, id, "closed", "Kündigung Meier", "Personalangelegenheit");
  pages_press (anna, "/intern/sitzungen/ID/veroeffentlichen", id);
  before = dup_public (portal, id);
  g_assert_null (strstr (before, "Radweg"));
  g_assert_null (strstr (before, "Personalangelegenheit"));
  pages_check (anna, "/intern/sitzungen/ID/einladung", id, 200, "So ist gerechnet", "§ 34",
               "Anna Ahrens", "Ö 1 Radweg am Bach", "öffentlich als „Personalangelegenheit“",
               "die Beigeordneten", NULL);
  answer = send_form (portal, anna, "/intern/sitzungen/ID/einladung", id);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  after = dup_public (portal, id);
  g_assert_nonnull (strstr (after, "Ö 1 Radweg am Bach"));
  g_assert_nonnull (strstr (after, "N 2 Personalangelegenheit"));
  g_assert_null (strstr (after, "Geheimer"));
  g_assert_null (strstr (after, "Meier"));
  pages_check (anna, "/intern/sitzungen/ID", id, 200, "eingeladen", "Protokollieren", "1 Empfänger",
               "Brief", NULL);
}

/* without a rule of the town the page says so and asks */
static void
test_unknown (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) answer = NULL;
  gint64 id = pages_plan (portal, anna);

  canary_execute (portal->directory, "UPDATE body SET ags = '05370004'");
  add_item (anna, id, "public", "Eröffnung", "");
  pages_check (anna, "/intern/sitzungen/ID/einladung", id, 200, "So wird die Frist eingetragen",
               NULL);
  answer = send_form (portal, anna, "/intern/sitzungen/ID/einladung", id);
  desk_check (answer, 422, "Bitte selbst prüfen und bestätigen", NULL);
  g_assert_cmpint (pages_find (portal, "delivery"), ==, 0);
}

static void
test_supplement (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  g_autofree char *before = NULL, *after = NULL;
  g_autoptr (RisResponse) answer = NULL;
  gint64 id = invite (portal, anna);

  add_item (anna, id, "public", "Nachgereicht", "");
  before = dup_public (portal, id);
  g_assert_null (strstr (before, "Nachgereicht"));
  pages_check (anna, "/intern/sitzungen/ID/nachtrag", id, 200, "Nachgereicht", "!Radweg", NULL);
  answer = send_form (portal, anna, "/intern/sitzungen/ID/nachtrag", id);
  g_assert_cmpuint (ris_response_get_status (answer), ==, 303);
  after = dup_public (portal, id);
  g_assert_nonnull (strstr (after, "Ö Z 1 Nachgereicht"));
  g_assert_nonnull (strstr (after, "Ö 1 Radweg am Bach"));
}

static void
test_cancel (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  gint64 id = invite (portal, anna);
  g_autofree char *path = pages_dup ("/intern/sitzungen/ID/absagen", id);
  g_autofree char *after = NULL;
  g_autoptr (RisResponse) wrong = NULL, good = NULL;

  pages_check (anna, "/intern/sitzungen/ID/absagen", id, 200, "Sitzung absagen", NULL);
  wrong = desk_post (anna, path, "reason", "", NULL);
  desk_check (wrong, 422, "Bitte einen Grund angeben.", NULL);
  good = desk_post (anna, path, "reason", "Sturm über Meier", NULL);
  g_assert_cmpuint (ris_response_get_status (good), ==, 303);
  after = dup_public (portal, id);
  g_assert_nonnull (strstr (after, "Diese Sitzung fällt aus."));
  g_assert_null (strstr (after, "Sturm"));
  g_assert_cmpint (pages_find (portal, "consultation WHERE id = 900020 AND meeting_id IS NULL"), ==,
                   900020);
}

static void
test_move (void)
{
  g_autoptr (Portal) portal = pages_open ();
  g_autoptr (Browser) anna = desk_log_in (portal, "secretary");
  gint64 id = invite (portal, anna), moved;
  g_autofree char *path = pages_dup ("/intern/sitzungen/ID/verlegen", id);
  g_autofree char *old = NULL, *new = NULL;
  g_autoptr (RisResponse) good = NULL;

  pages_check (anna, "/intern/sitzungen/ID/verlegen?tag=27.08.2024&uhrzeit=18:00", id, 200,
               "bleibt die Ladung rechtzeitig", NULL);
  pages_check (anna, "/intern/sitzungen/ID/verlegen", id, 200, "Frist prüfen", NULL);
  good = desk_post (anna, path, "day", "27.08.2024", "time", "18:00", "reason", "Sturm", NULL);
  g_assert_cmpuint (ris_response_get_status (good), ==, 303);
  moved = pages_find (portal, "meeting");
  g_assert_cmpint (moved, !=, id);
  old = dup_public (portal, id);
  g_assert_nonnull (strstr (old, "Diese Sitzung wurde verlegt."));
  g_assert_nonnull (strstr (old, "27. August 2024"));
  new = dup_public (portal, moved);
  g_assert_null (strstr (new, "Radweg"));
  pages_check (anna, "/intern/sitzungen/ID/tagesordnung", moved, 200, "Ö 1 Radweg am Bach", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/meeting-desk-send/invite", test_invite);
  g_test_add_func ("/page/meeting-desk-send/unknown", test_unknown);
  g_test_add_func ("/page/meeting-desk-send/supplement", test_supplement);
  g_test_add_func ("/page/meeting-desk-send/cancel", test_cancel);
  g_test_add_func ("/page/meeting-desk-send/move", test_move);
  return g_test_run ();
}
