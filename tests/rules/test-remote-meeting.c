/* Meetings by video: one condition after the other fails; votes with members elsewhere. */
#include "rules/remote-meeting.h"

#include "agenda-rules.h"
#include "base/record.h"

#define TOWN                                                                                       \
  "digital.rat | notlage\n"                                                                        \
  "digital.rat.mehrheit | >= 2/3 gesetzlich\n"                                                     \
  "digital.rat.hoechstdauer | monate:2\n"                                                          \
  "digital.ausschuss | hauptsatzung\n"                                                             \
  "digital.ausschuss.mehrheit | > 1/2 ja_nein\n"                                                   \
  "digital.ausschuss.nicht_in | hauptausschuss, finanzausschuss, rechnungspruefungsausschuss\n"    \
  "digital.nicht_bei | konstituierend, geheim\n"                                                   \
  "digital.vorsitz_anwesend | ja\n"                                                                \
  "digital.system_zulassung | gpanrw\n"                                                            \
  "abstimmung.gleichstand | abgelehnt\n"

/* the council in an emergency, by a resolution of 30 out of 39 on 1 November: nothing is wrong */
static RisRemoteMeeting
council (void)
{
  RisRemoteMeeting meeting = RIS_REMOTE_MEETING_UNKNOWN;

  meeting.day = DAY;
  meeting.is_emergency = 1;
  meeting.is_allowed_locally = 1;
  meeting.is_system_admitted = 1;
  meeting.is_chair_present = 1;
  meeting.resolved_on = "2026-11-01";
  meeting.yes = 30;
  meeting.no = 5;
  meeting.abstain = 0;
  meeting.composition.legal = 39;
  return meeting;
}

static void
check (const char *lines, const RisRemoteMeeting *meeting, const char *outcome, const char *note)
{
  g_autoptr (RisRules) rules = agenda_rules_new (lines);
  g_autoptr (RisFinding) finding = ris_remote_meeting_check (rules, meeting);
  RisFindingClass class = strcmp (outcome, "zulaessig") == 0  ? RIS_FINDING_HINT
                          : strcmp (outcome, "gesperrt") == 0 ? RIS_FINDING_IMPOSSIBLE
                                                              : RIS_FINDING_WARNING;

  for (guint i = 0; i < finding->findings->len; i++)
    g_test_message ("%s", ((RisFinding *)finding->findings->pdata[i])->sentence);
  agenda_assert (finding, outcome, class);
  g_assert_nonnull (ris_finding_find (finding, "kein_abstimmungssystem"));
  if (note != NULL && ris_finding_find (finding, note) == NULL)
    g_test_fail_printf ("%s: no %s", outcome, note);
}

static void
test_council (void)
{
  RisRemoteMeeting meeting = council ();

  check (TOWN, &meeting, "zulaessig", NULL);
  meeting.is_emergency = 0;
  check (TOWN, &meeting, "gesperrt", "keine_notlage");
  meeting.is_emergency = RIS_UNKNOWN;
  check (TOWN, &meeting, "angabe_fehlt", "angabe_fehlt");
}

static void
test_resolution (void)
{
  static const struct
  {
    gint64 yes;
    gint64 no;
    const char *resolved_on; /* nullable */
    gint64 legal;
    const char *outcome;
    const char *note; /* nullable */
  } rows[] = {
    { 26, 13, "2026-11-01", 39, "zulaessig", NULL },
    { 25, 0, "2026-11-01", 39, "gesperrt", "mehrheit_verfehlt" },
    { RIS_UNKNOWN, RIS_UNKNOWN, NULL, 39, "gesperrt", "beschluss_fehlt" },
    { RIS_UNKNOWN, RIS_UNKNOWN, "2026-11-01", 39, "angabe_fehlt", "angabe_fehlt" },
    { 26, 13, "2026-11-01", RIS_UNKNOWN, "angabe_fehlt", "angabe_fehlt" },
    { 26, 13, NULL, 39, "angabe_fehlt", "angabe_fehlt" },
    { 26, 13, "2026-10-10", 39, "zulaessig", NULL }, /* two months end on the day itself */
    { 26, 13, "2026-10-09", 39, "gesperrt", "beschluss_abgelaufen" },
    { 26, 13, "2026-12-11", 39, "gesperrt", "beschluss_fehlt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisRemoteMeeting meeting = council ();

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      meeting.yes = rows[i].yes;
      meeting.no = rows[i].no;
      meeting.resolved_on = rows[i].resolved_on;
      meeting.composition.legal = rows[i].legal;
      check (TOWN, &meeting, rows[i].outcome, rows[i].note);
    }
}

static void
test_valid_until (void)
{
  RisRemoteMeeting meeting = council ();
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  g_autoptr (RisFinding) finding = ris_remote_meeting_check (rules, &meeting);

  g_assert_cmpstr (ris_finding_get_text (finding, "gilt_bis"), ==, "2027-01-01");
}

static void
test_committees (void)
{
  static const struct
  {
    const char *committee;
    gint64 is_emergency;
    const char *outcome;
    const char *note; /* nullable */
  } rows[] = {
    { "bauausschuss", 0, "zulaessig", NULL },
    { "bauausschuss", RIS_UNKNOWN, "zulaessig", NULL },
    { "hauptausschuss", 0, "gesperrt", "ausschuss_ausgenommen" },
    { "finanzausschuss", 0, "gesperrt", "ausschuss_ausgenommen" },
    { "rechnungspruefungsausschuss", 0, "gesperrt", "ausschuss_ausgenommen" },
    { "hauptausschuss", RIS_UNKNOWN, "angabe_fehlt", "angabe_fehlt" },
    { "hauptausschuss", 1, "unbekannt", "notlage_pruefen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisRemoteMeeting meeting = council ();

      meeting.committee = rows[i].committee;
      meeting.is_emergency = rows[i].is_emergency;
      meeting.yes = 8;
      meeting.no = 7;
      check (TOWN, &meeting, rows[i].outcome, rows[i].note);
    }
}

static void
test_conditions (void)
{
  RisRemoteMeeting local = council ();
  RisRemoteMeeting technique = council ();
  RisRemoteMeeting tie = council ();

  local.committee = "bauausschuss";
  local.is_allowed_locally = 0;
  check (TOWN, &local, "gesperrt", "nicht_zugelassen");
  local.is_allowed_locally = RIS_UNKNOWN;
  check (TOWN, &local, "angabe_fehlt", "angabe_fehlt");
  local.is_allowed_locally = 1;
  local.is_digital = TRUE;
  check (TOWN, &local, "zulaessig", "nur_hybrid");
  technique.is_system_admitted = 0;
  check (TOWN, &technique, "gesperrt", "system_nicht_zugelassen");
  technique.is_system_admitted = RIS_UNKNOWN;
  check (TOWN, &technique, "angabe_fehlt", "angabe_fehlt");
  technique.is_system_admitted = 1;
  technique.is_chair_present = 0;
  check (TOWN, &technique, "gesperrt", "vorsitz_nicht_im_saal");
  technique.is_digital = TRUE; /* there is no room to be in */
  check (TOWN, &technique, "zulaessig", NULL);
  tie.committee = "bauausschuss";
  tie.yes = tie.no = 7;
  check (TOWN, &tie, "gesperrt", "mehrheit_verfehlt");
}

static void
test_items (void)
{
  static const char *const barred[] = { "satzung", "geheim", NULL };
  static const char *const other[] = { "haushalt", NULL };
  static const char *const free[] = { "satzung", NULL };
  static const char *const nothing[] = { NULL };
  RisRemoteMeeting meeting = council ();

  meeting.planned = barred;
  check (TOWN, &meeting, "gesperrt", "punkt_unzulaessig");
  meeting.planned = free;
  check (TOWN, &meeting, "zulaessig", NULL);
  meeting.planned = other;
  check (TOWN "", &meeting, "zulaessig", NULL);
  meeting.planned = nothing;
  check (TOWN, &meeting, "zulaessig", NULL);
}

/* what the law leaves open is named; it blocks nothing by itself unless everything hangs on it */
static void
test_unset (void)
{
  static const char *const planned[] = { "wahl", NULL };
  static const struct
  {
    const char *rules;
    const char *committee; /* nullable */
    const char *outcome;
    const char *note;
  } rows[] = {
    { "digital.rat | geschaeftsordnung\n", NULL, "zulaessig", "nicht_gesetzt" },
    { "digital.rat | notlage\n", NULL, "unbekannt", "unbekannt" },
    { "digital.rat | unzulaessig\n", NULL, "gesperrt", "nicht_zugelassen" },
    { "digital.ausschuss | hauptsatzung\n", "bauausschuss", "zulaessig", "nicht_gesetzt" },
    { "digital.rat | geschaeftsordnung\ndigital.system_zulassung | keine\n", NULL, "zulaessig",
      "nicht_gesetzt" },
  };
  RisRemoteMeeting meeting = council ();
  g_autoptr (RisRules) empty = agenda_rules_new ("");
  g_autoptr (RisFinding) unknown = ris_remote_meeting_check (empty, &meeting);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      meeting.committee = rows[i].committee;
      check (rows[i].rules, &meeting, rows[i].outcome, rows[i].note);
    }
  meeting.committee = NULL;
  meeting.is_allowed_locally = 0;
  check ("digital.rat | geschaeftsordnung\n", &meeting, "gesperrt", "nicht_zugelassen");
  meeting.is_allowed_locally = 1;
  meeting.planned = planned;
  check ("digital.rat | geschaeftsordnung\n", &meeting, "unbekannt", "unbekannt");
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
}

#define AT(clock) "2026-12-10T" clock ":00Z"
#define WHOLE "digital.nicht_bei | geheim, geheimsache\ndigital.geheim.ganze_sitzung | ja\n"
#define NOW "digital.nicht_bei | geheim, wahl\ndigital.geheim.ganze_sitzung | nein\n"
#define OPEN "digital.nicht_bei | geheim\n"

static void
test_vote (void)
{
  static const struct
  {
    const char *rules;
    const char *kind; /* nullable */
    gboolean is_secret;
    const char *at; /* nullable */
    RisRemoteMember member;
    const char *outcome;
    gint64 n;
  } rows[] = {
    { WHOLE, "wahl", TRUE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "gesperrt", 1 },
    { WHOLE, "geheimsache", FALSE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "gesperrt", 1 },
    /* gone again, and still in the way */
    { WHOLE, "wahl", TRUE, AT ("18:00"), { NULL, NULL, AT ("17:30") }, "gesperrt", 1 },
    { WHOLE, "wahl", TRUE, NULL, { NULL, NULL, AT ("17:30") }, "gesperrt", 1 },
    /* before anybody was connected */
    { WHOLE, "wahl", TRUE, AT ("17:00"), { "M", AT ("17:05"), NULL }, "zulaessig", 0 },
    { WHOLE, "wahl", FALSE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "zulaessig", RIS_UNKNOWN },
    { WHOLE, NULL, FALSE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "zulaessig", RIS_UNKNOWN },
    { NOW, "wahl", FALSE, AT ("18:00"), { "M", AT ("17:05"), AT ("18:01") }, "gesperrt", 1 },
    { NOW, "wahl", FALSE, AT ("18:00"), { "M", AT ("17:05"), AT ("18:00") }, "zulaessig", 0 },
    { NOW, "wahl", FALSE, NULL, { "M", AT ("17:05"), NULL }, "gesperrt", 1 },
    { OPEN, NULL, TRUE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "gesperrt", 1 },
    { "", "wahl", TRUE, AT ("18:00"), { "M", AT ("17:05"), NULL }, "unbekannt", RIS_UNKNOWN },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      RisRemoteVote vote = { rows[i].kind, rows[i].is_secret, rows[i].at, &rows[i].member, 1 };
      g_autoptr (RisFinding) finding = ris_remote_meeting_check_vote (rules, &vote);
      gboolean is_barred = strcmp (rows[i].outcome, "gesperrt") == 0;

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, rows[i].outcome,
                     is_barred                                    ? RIS_FINDING_IMPOSSIBLE
                     : strcmp (rows[i].outcome, "zulaessig") == 0 ? RIS_FINDING_FINE
                                                                  : RIS_FINDING_WARNING);
      g_assert_cmpint (ris_finding_get_number (finding, "zugeschaltet"), ==, rows[i].n);
      g_assert_true ((ris_finding_find (finding, "vertagung") != NULL) == is_barred);
      if (strcmp (rows[i].outcome, "zulaessig") == 0)
        g_assert_nonnull (ris_finding_find (finding, "kein_abstimmungssystem"));
    }
}

/* whether an earlier connection still bars nobody set */
static void
test_vote_whole_unset (void)
{
  RisRemoteMember gone = { "M", AT ("17:05"), AT ("17:30") };
  RisRemoteVote vote = { "wahl", TRUE, AT ("18:00"), &gone, 1 };
  g_autoptr (RisRules) rules = agenda_rules_new (OPEN);
  g_autoptr (RisFinding) finding = ris_remote_meeting_check_vote (rules, &vote);

  agenda_assert (finding, "zulaessig", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (finding, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
}

static void
test_vote_said (void)
{
  RisRemoteMember members[]
      = { { "Frau Amsel", AT ("17:05"), NULL }, { NULL, NULL, AT ("17:30") } };
  RisRemoteVote vote = { "wahl", TRUE, AT ("18:00"), members, 2 };
  RisRemoteVote nobody = { "wahl", TRUE, AT ("18:00"), NULL, 0 };
  g_autoptr (RisRules) rules = agenda_rules_new (WHOLE);
  g_autoptr (RisFinding) finding = ris_remote_meeting_check_vote (rules, &vote);
  g_autoptr (RisFinding) alone = ris_remote_meeting_check_vote (rules, &nobody);

  agenda_assert_says (finding, "Zugeschaltet sind oder waren 2 Mitglieder.");
  g_assert_cmpstr (finding->steps->pdata[0], ==, "zugeschaltet: Frau Amsel seit 18:05 Uhr");
  g_assert_cmpstr (finding->steps->pdata[1], ==,
                   "zugeschaltet: ein Mitglied von Beginn an bis 18:30 Uhr");
  agenda_assert (alone, "zulaessig", RIS_FINDING_FINE);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/remote-meeting/council", test_council);
  g_test_add_func ("/rules/remote-meeting/resolution", test_resolution);
  g_test_add_func ("/rules/remote-meeting/valid-until", test_valid_until);
  g_test_add_func ("/rules/remote-meeting/committees", test_committees);
  g_test_add_func ("/rules/remote-meeting/conditions", test_conditions);
  g_test_add_func ("/rules/remote-meeting/items", test_items);
  g_test_add_func ("/rules/remote-meeting/unset", test_unset);
  g_test_add_func ("/rules/remote-meeting/vote", test_vote);
  g_test_add_func ("/rules/remote-meeting/vote-whole-unset", test_vote_whole_unset);
  g_test_add_func ("/rules/remote-meeting/vote-said", test_vote_said);
  return g_test_run ();
}
