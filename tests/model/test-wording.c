/* Wordings: what is known is said, what is not known is left out. */
#include "model/wording.h"

static void
test_vote (void)
{
  static const struct
  {
    const char *printed;
    gint64 yes, no, abstain, unanimous;
    const char *expected;
  } rows[] = {
    { "einstimmig, 4 Enthaltungen", RIS_UNKNOWN, 0, 4, 1, "einstimmig, 4 Enthaltungen" },
    { "mehrheitlich angenommen", RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN,
      "mehrheitlich angenommen" },
    { NULL, 13, 4, RIS_UNKNOWN, 0, "13 Ja-Stimmen, 4 Nein-Stimmen" },
    { NULL, 1, 1, 1, 0, "1 Ja-Stimme, 1 Nein-Stimme, 1 Enthaltung" },
    { NULL, 17, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, "17 Ja-Stimmen" },
    { NULL, RIS_UNKNOWN, 14, 3, 0, "14 Nein-Stimmen, 3 Enthaltungen" },
    { NULL, 0, 5, 0, 0, "0 Ja-Stimmen, 5 Nein-Stimmen, 0 Enthaltungen" },
    { NULL, RIS_UNKNOWN, 0, 6, 1, "einstimmig, 6 Enthaltungen" },
    { NULL, 17, 0, 0, 1, "einstimmig, 17 Ja-Stimmen" },
    { NULL, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisVoteRow) vote = ris_vote_row_new ();
      g_autofree char *text = NULL;

      vote->printed = g_strdup (rows[i].printed);
      vote->yes = rows[i].yes;
      vote->no = rows[i].no;
      vote->abstain = rows[i].abstain;
      vote->is_unanimous = rows[i].unanimous;
      text = ris_wording_dup_vote (vote);
      g_assert_cmpstr (text, ==, rows[i].expected);
    }
}

static void
test_day (void)
{
  static const char *const rows[][3] = {
    { "2022-06-07", NULL, "Dienstag, 7. Juni 2022" },
    { "2024-02-29", "2024-02", "Donnerstag, 29. Februar 2024" },
    { NULL, "2023-09", "September 2023 (Tag nicht überliefert)" },
    { NULL, "2023", "2023 (Tag nicht überliefert)" },
    { NULL, "2023-13", "2023-13 (Tag nicht überliefert)" },
    { NULL, NULL, "ohne Datum" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_wording_dup_day (rows[i][0], rows[i][1]);

      g_assert_cmpstr (text, ==, rows[i][2]);
    }
}

static void
test_time (void)
{
  g_autoptr (RisMeetingRow) meeting = ris_meeting_row_new ();
  g_autofree char *none = ris_wording_dup_time (meeting), *planned = NULL, *assumed = NULL,
                  *held = NULL;

  g_assert_null (none);
  meeting->starts_at = g_strdup ("2022-06-07T16:00:00Z");
  planned = ris_wording_dup_time (meeting);
  g_assert_cmpstr (planned, ==, "18:00 Uhr");
  meeting->time_certainty = g_strdup ("assumed");
  assumed = ris_wording_dup_time (meeting);
  g_assert_cmpstr (assumed, ==, "18:00 Uhr (vermutet)");
  meeting->begun_at = g_strdup ("2022-06-07T16:03:00Z");
  meeting->ended_at = g_strdup ("2022-06-07T17:05:00Z");
  held = ris_wording_dup_time (meeting);
  g_assert_cmpstr (held, ==, "18:03–19:05 Uhr");
}

static void
test_place (void)
{
  g_autoptr (RisMeetingRow) meeting = ris_meeting_row_new ();
  g_autofree char *none = ris_wording_dup_place (meeting), *room = NULL, *all = NULL;

  g_assert_null (none);
  meeting->room = g_strdup ("Altes Rathaus");
  room = ris_wording_dup_place (meeting);
  g_assert_cmpstr (room, ==, "Altes Rathaus");
  meeting->street = g_strdup ("Markt 25");
  meeting->postal_code = g_strdup ("41812");
  meeting->locality = g_strdup ("Erkelenz");
  all = ris_wording_dup_place (meeting);
  g_assert_cmpstr (all, ==, "Altes Rathaus, Markt 25, 41812 Erkelenz");
}

static void
test_words (void)
{
  g_assert_cmpstr (ris_wording_get_outcome ("rejected"), ==, "abgelehnt");
  g_assert_null (ris_wording_get_outcome (NULL));
  g_assert_cmpstr (ris_wording_get_method ("named"), ==, "namentliche Abstimmung");
  g_assert_cmpstr (ris_wording_get_majority ("two-thirds"), ==, "Zweidrittelmehrheit");
  g_assert_cmpstr (ris_wording_get_side ("abstain"), ==, "Enthaltung");
  g_assert_cmpstr (ris_wording_get_publicity ("mixed"), ==, "öffentlich/nichtöffentlich");
  g_assert_null (ris_wording_get_origin ("regular"));
  g_assert_cmpstr (ris_wording_get_origin ("urgent"), ==, "Dringlichkeit");
  g_assert_cmpstr (ris_wording_get_capacity ("recorder"), ==, "Schriftführung");
  g_assert_cmpstr (ris_wording_get_phase ("interruption"), ==, "Unterbrechung");
  g_assert_cmpstr (ris_wording_get_task ("promise"), ==, "Zusage");
  g_assert_cmpstr (ris_wording_get_reference ("replaces", FALSE), ==, "ersetzt");
  g_assert_cmpstr (ris_wording_get_reference ("replaces", TRUE), ==, "wird ersetzt durch");
}

/* "nicht empfohlen" is a rejection and "zur Kenntnis genommen" no success: colours go by the canonical result */
static void
test_tone (void)
{
  g_assert_cmpstr (ris_wording_get_tone ("accepted"), ==, "success");
  g_assert_cmpstr (ris_wording_get_tone ("rejected"), ==, "danger");
  g_assert_cmpstr (ris_wording_get_tone ("postponed"), ==, "warning");
  g_assert_cmpstr (ris_wording_get_tone ("noted"), ==, "info");
  g_assert_cmpstr (ris_wording_get_tone (NULL), ==, "info");
}

/* P10, P21: what was voted down is no success, whatever the list of results says */
static void
test_result (void)
{
  static const char *const rows[][5] = {
    { "ungeändert beschlossen", "accepted", "accepted", "ungeändert beschlossen", "success" },
    { "ungeändert beschlossen", "accepted", NULL, "ungeändert beschlossen", "success" },
    { "ungeändert beschlossen", "accepted", "rejected",
      "abgelehnt (Beschlussart: ungeändert beschlossen)", "danger" },
    { "abgelehnt", "rejected", "rejected", "abgelehnt", "danger" },
    { "vertagt", "postponed", "rejected", "vertagt", "warning" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *text = ris_wording_dup_result (rows[i][0], rows[i][1], rows[i][2]);

      g_assert_cmpstr (text, ==, rows[i][3]);
      g_assert_cmpstr (ris_wording_get_result_tone (rows[i][1], rows[i][2]), ==, rows[i][4]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wording/vote", test_vote);
  g_test_add_func ("/wording/day", test_day);
  g_test_add_func ("/wording/time", test_time);
  g_test_add_func ("/wording/place", test_place);
  g_test_add_func ("/wording/words", test_words);
  g_test_add_func ("/wording/tone", test_tone);
  g_test_add_func ("/wording/result", test_result);
  return g_test_run ();
}
