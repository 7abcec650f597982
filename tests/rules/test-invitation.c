/* Invitations: the notes around a last day, the members one by one, and what holds for every day. */
#include "rules/invitation.h"

#include "base/date.h"
#include "base/record.h"
#include "time-rules.h"

#define FRIST "ladung.frist=tage_voll:4\nladung.zaehlung=zugang\nladung.feiertage=keine"
#define HEALS "\nladung.heilung_durch_erscheinen=ja\nladung.verzicht=ja\nladung.mangel=unwirksam"
#define URGENT                                                                                     \
  "\nladung.eilfrist=tage:0\nladung.eil.hinweis_in_ladung=ja\nladung.eil.feststellung_rat=ja"

static RisFinding *
ask (const char *values, const RisInvitationCase *invitation)
{
  g_autoptr (RisRules) rules = time_rules_new (values);

  return ris_invitation_deadline (rules, invitation);
}

static gboolean
has_note (const RisFinding *finding, const char *outcome)
{
  return ris_finding_find (finding, outcome) != NULL;
}

static void
test_fine (void)
{
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10", .received_on = "2026-12-03" };
  g_autoptr (RisFinding) finding = ask (FRIST HEALS URGENT, &invitation);

  g_assert_cmpstr (finding->outcome, ==, "rechtzeitig");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_FINE);
  g_assert_cmpuint (finding->findings->len, ==, 0);
  g_assert_cmpstr (ris_finding_get_text (finding, "sitzung"), ==, "2026-12-10");
  g_assert_cmpstr (ris_finding_get_text (finding, "letzter_zugang"), ==, "2026-12-05");
  g_assert_cmpstr (ris_finding_get_text (finding, "zugang"), ==, "2026-12-03");
  g_assert_cmpuint (finding->rules->len, ==, 2);
  g_assert_cmpstr (((RisRule *)finding->rules->pdata[0])->parameter->key, ==, "ladung.frist");
  time_assert_step (finding, "So., 06.12. … Mi., 09.12.: 4 volle Tage");
}

static void
test_free_day (void)
{
  static const struct
  {
    const char *values;
    RisInvitationCase invitation;
    const char *part; /* NULL: no note */
  } cases[] = {
    { FRIST,
      { .meeting_day = "2026-12-10" },
      "Der letzte Tag, Sa., 05.12.2026, ist ein Samstag. Die Frist verschiebt sich dadurch nicht; "
      "sicher "
      "ist der Werktag davor, Fr., 04.12.2026." },
    { FRIST, { .meeting_day = "2026-04-08" }, "Fr., 03.04.2026, ist Feiertag (Karfreitag)" },
    { "ladung.frist=tage_voll:4\nladung.zaehlung=zugang",
      { .meeting_day = "2026-12-10" },
      "Ob das die Frist verschiebt, ist nicht eingetragen; sicher ist der Werktag davor" },
    { FRIST, { .meeting_day = "2026-12-10", .received_on = "2026-12-05" }, "ein Samstag" },
    { FRIST, { .meeting_day = "2026-12-10", .received_on = "2026-12-04" }, NULL },
    { FRIST, { .meeting_day = "2026-12-10", .received_on = "2026-12-07" }, NULL },
    { FRIST, { .meeting_day = "2026-12-09" }, NULL },
    { "ladung.frist=tage_voll:4\nladung.feiertage=vorverlegen",
      { .meeting_day = "2026-12-10" },
      NULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisFinding) finding = ask (cases[i].values, &cases[i].invitation);

      g_test_message ("%s", finding->sentence);
      if (cases[i].part != NULL)
        time_assert_says (finding, "freier_tag", cases[i].part);
      else
        g_assert_false (has_note (finding, "freier_tag"));
    }
}

static void
test_counting (void)
{
  const RisInvitationCase invitation = { .meeting_day = "2026-12-09", .received_on = "2026-12-01" };
  g_autoptr (RisFinding) unknown = ask ("ladung.frist=tage_voll:4", &invitation);
  g_autoptr (RisFinding) known = ask (FRIST, &invitation);
  g_autoptr (RisFinding) uncounted = ask ("ladung.frist=unbekannt", &invitation);

  time_assert_says (unknown, "zaehlung_unbekannt", "gerechnet ist mit dem Zugang");
  g_assert_cmpint (ris_finding_get_class (unknown), ==, RIS_FINDING_HINT);
  g_assert_false (has_note (known, "zaehlung_unbekannt"));
  g_assert_false (has_note (uncounted, "zaehlung_unbekannt"));
}

static void
test_fiction (void)
{
#define FICTION                                                                                    \
  "ladung.frist=tage:7\nladung.zaehlung=zugang\nladung.feiertage=keine\nladung.zugangsfiktion="    \
  "tage:4"
  static const RisInvitationCase none = { .meeting_day = "2026-12-10", .is_electronic = TRUE };
  static const RisInvitationCase sent
      = { .meeting_day = "2026-12-10", .is_electronic = TRUE, .sent_on = "2026-11-20" };
  static const RisInvitationCase proven = { .meeting_day = "2026-12-10",
                                            .is_electronic = TRUE,
                                            .sent_on = "2026-12-01",
                                            .received_on = "2026-12-02" };
  static const RisInvitationCase later = { .meeting_day = "2026-12-10",
                                           .is_electronic = TRUE,
                                           .sent_on = "2026-11-20",
                                           .received_on = "2026-11-24" };
  g_autoptr (RisFinding) before = ask (FICTION, &none);
  g_autoptr (RisFinding) after = ask (FICTION, &sent);
  g_autoptr (RisFinding) early = ask (FICTION, &proven);
  g_autoptr (RisFinding) late = ask (FICTION, &later);
  g_autoptr (RisFinding) sending
      = ask ("ladung.frist=tage:7\nladung.zaehlung=absendung\nladung.zugangsfiktion=tage:4", &none);

  time_assert_says (before, "zugangsfiktion", "spätestens am So., 29.11.2026 abzusenden");
  g_assert_false (has_note (after, "zugangsfiktion"));
  g_assert_cmpstr (ris_finding_get_text (after, "zugang"), ==, "2026-11-24");
  g_assert_cmpstr (early->outcome, ==, "rechtzeitig");
  time_assert_says (early, "zugangsfiktion", "erst am Sa., 05.12.2026 als zugegangen");
  g_assert_false (has_note (late, "zugangsfiktion"));
  g_assert_false (has_note (sending, "zugangsfiktion"));
}

static void
test_late (void)
{
  const RisInvitationCase invitation = { .meeting_day = "2026-12-10", .received_on = "2026-12-07" };
  g_autoptr (RisFinding) full = ask (FRIST HEALS URGENT, &invitation);
  g_autoptr (RisFinding) bare = ask (FRIST, &invitation);
  g_autoptr (RisFinding) never
      = ask (FRIST "\nladung.heilung_durch_erscheinen=nein\nladung.mangel=heilbar", &invitation);
  g_autoptr (RisFinding) hours = ask (FRIST "\nladung.eilfrist=stunden:24", &invitation);

  g_assert_cmpstr (full->outcome, ==, "verspaetet");
  g_assert_cmpint (full->class, ==, RIS_FINDING_WARNING);
  g_assert_cmpint (ris_finding_get_number (full, "verspaetet_um"), ==, 2);
  g_assert_nonnull (strstr (full->sentence, "Bitte geben Sie den Grund an."));
  time_assert_says (full, "heilung", "geheilt, das zur Sitzung erscheint");
  time_assert_says (full, "verzicht", "verzichten");
  time_assert_says (full, "eilfrist", "ohne Mindestfrist, bis zum Sitzungstag");
  time_assert_says (full, "beschluesse_gefaehrdet", "alle Beschlüsse");
  g_assert_cmpint (ris_finding_get_class (full), ==, RIS_FINDING_WARNING);

  time_assert_says (bare, "unbekannt", "Ob Erscheinen den Mangel heilt, ist offen");
  g_assert_false (has_note (bare, "beschluesse_gefaehrdet") || has_note (bare, "eilfrist"));
  g_assert_false (has_note (never, "heilung") || has_note (never, "unbekannt")
                  || has_note (never, "beschluesse_gefaehrdet"));
  /* the start is not known: nothing can be said about hours */
  g_assert_false (has_note (hours, "eilfrist"));
}

static void
test_urgent (void)
{
  const RisInvitationCase short_notice = { .meeting_day = "2026-12-10",
                                           .received_on = "2026-12-09",
                                           .is_urgent = TRUE,
                                           .urgency = "Ein Deich ist gebrochen." };
  RisInvitationCase silent = short_notice;
  RisInvitationCase needless = short_notice;
  g_autoptr (RisFinding) fine = ask (FRIST HEALS URGENT, &short_notice);
  g_autoptr (RisFinding) unknown = ask (FRIST "\nladung.eilfrist=tage:0", &short_notice);
  g_autoptr (RisFinding) objection
      = ask (FRIST "\nladung.eilfrist=tage:0\nladung.eil.hinweis_in_ladung=geschaeftsordnung\n"
                   "ladung.eil.feststellung_rat=nein\nladung.eil.widerspruch=>= 1/3 gesetzlich",
             &short_notice);
  g_autoptr (RisFinding) none
      = ask (FRIST "\nladung.eilfrist=tage:0\nladung.eil.hinweis_in_ladung=nein\n"
                   "ladung.eil.feststellung_rat=nein",
             &short_notice);
  g_autoptr (RisFinding) mute = NULL;
  g_autoptr (RisFinding) regular = NULL;

  silent.urgency = " ";
  needless.received_on = "2026-12-01";
  mute = ask (FRIST HEALS URGENT, &silent);
  regular = ask (FRIST HEALS URGENT, &needless);

  g_assert_cmpstr (fine->outcome, ==, "rechtzeitig");
  time_assert_says (fine, "hinweis_in_ladung", "Die Ladung muss");
  time_assert_says (fine, "dringlichkeit_feststellen", "TOP „Feststellung der Dringlichkeit“");
  g_assert_false (has_note (fine, "begruendung_fehlt") || has_note (fine, "heilung"));
  g_assert_cmpint (ris_finding_get_class (fine), ==, RIS_FINDING_HINT);
  time_assert_says (mute, "begruendung_fehlt", "keinen Aufschub");
  g_assert_cmpint (ris_finding_get_class (mute), ==, RIS_FINDING_WARNING);
  time_assert_says (regular, "eilfrist_unnoetig", "nicht nötig");
  g_assert_false (has_note (regular, "dringlichkeit_feststellen"));
  g_assert_cmpuint (unknown->findings->len, ==, 2);
  time_assert_says (unknown, "unbekannt", "hinweisen muss, ist offen");
  time_assert_says (objection, "widerspruch",
                    "mindestens ein Drittel der gesetzlichen Mitgliederzahl");
  time_assert_says (objection, "hinweis_in_ladung", "Geschäftsordnung");
  g_assert_cmpuint (none->findings->len, ==, 0);
}

/* --- members --- */

static RisFinding *
ask_members (const char *values, const RisInvitationCase *invitation,
             const RisInvitationRecipient *members, gsize n)
{
  g_autoptr (RisRules) rules = time_rules_new (values);

  return ris_invitation_receipts (rules, invitation, members, n);
}

static void
test_counting_of_members (void)
{
  const RisInvitationCase invitation = { .meeting_day = "2026-12-09" };
  const RisInvitationRecipient member = { .name = "M", .received_on = "2026-12-01" };
  g_autoptr (RisFinding) counted
      = ask_members ("ladung.frist=tage_voll:4", &invitation, &member, 1);
  g_autoptr (RisFinding) uncounted
      = ask_members ("ladung.frist=unbekannt", &invitation, &member, 1);

  g_assert_true (has_note (counted, "zaehlung_unbekannt"));
  g_assert_false (has_note (uncounted, "zaehlung_unbekannt"));
}

static void
test_members (void)
{
  static const RisInvitationCase invitation = { .meeting_day = "2026-12-10" };
  static const RisInvitationRecipient members[] = {
    { "Anna", "2026-12-05", RIS_UNKNOWN, FALSE },
    { "Bernd", "2026-12-06", 1, FALSE },
    { "Clara", "2026-12-06", 0, TRUE },
    { "Dirk", NULL, 1, FALSE },
    { "Eva", "2026-12-07", 0, FALSE },
    { "Fritz", "2026-12-07", RIS_UNKNOWN, FALSE },
    { "Gerda", NULL, 0, FALSE },
  };
  static const char *const outcomes[] = { "rechtzeitig", "geheilt",    "geheilt",     "geheilt",
                                          "verspaetet",  "verspaetet", "angabe_fehlt" };
  g_autoptr (RisFinding) finding
      = ask_members (FRIST HEALS, &invitation, members, G_N_ELEMENTS (members));

  for (gsize i = 0; i < G_N_ELEMENTS (members); i++)
    {
      const RisFinding *member = finding->findings->pdata[i];

      g_test_message ("%s", member->sentence);
      g_assert_cmpstr (member->outcome, ==, outcomes[i]);
      g_assert_cmpstr (ris_finding_get_text (member, "mitglied"), ==, members[i].name);
      g_assert_true (g_str_has_prefix (member->sentence, members[i].name));
    }
  g_assert_cmpstr (finding->outcome, ==, "verspaetet");
  g_assert_cmpstr (finding->sentence, ==,
                   "2 von 7 Geladenen haben die Ladung zu spät erhalten, ungeheilt: Eva, Fritz.");
  g_assert_cmpint (ris_finding_get_number (finding, "geladen"), ==, 7);
  g_assert_cmpint (ris_finding_get_number (finding, "rechtzeitig"), ==, 1);
  g_assert_cmpint (ris_finding_get_number (finding, "geheilt"), ==, 3);
  g_assert_cmpint (ris_finding_get_number (finding, "verspaetet"), ==, 2);
  g_assert_cmpint (ris_finding_get_number (finding, "offen"), ==, 1);
  time_assert_says (finding, "beschluesse_gefaehrdet", "alle Beschlüsse");
  /* who may still come heals it by coming */
  time_assert_says (finding->findings->pdata[5], "heilung",
                    "wenn das Mitglied zur Sitzung erscheint");
  g_assert_false (has_note (finding->findings->pdata[4], "heilung"));
}

static void
test_members_whole (void)
{
  static const RisInvitationCase invitation = { .meeting_day = "2026-12-10" };
  static const RisInvitationCase no_day = { .meeting_day = NULL };
  static const RisInvitationRecipient in_time[]
      = { { "Anna", "2026-12-05", 1, FALSE }, { "Bernd", "2026-12-01", 0, FALSE } };
  static const RisInvitationRecipient late[] = { { "Anna", "2026-12-06", 1, FALSE } };
  static const RisInvitationRecipient absent[] = { { "Anna", "2026-12-06", 0, FALSE } };
  static const RisInvitationRecipient waived[] = { { "Anna", "2026-12-06", 0, TRUE } };
  static const RisInvitationRecipient missing[] = { { "Anna", NULL, 0, FALSE } };
  static const struct
  {
    const char *values;
    const RisInvitationRecipient *members;
    gsize n;
    const char *outcome;
    const char *sentence;
  } cases[] = {
    { FRIST HEALS, in_time, 2, "rechtzeitig", "Alle Ladungen sind rechtzeitig zugegangen." },
    { FRIST HEALS, in_time, 1, "rechtzeitig", "Die Ladung ist rechtzeitig zugegangen." },
    { FRIST HEALS, late, 1, "geheilt", "(1 von 1)" },
    { FRIST HEALS, absent, 1, "verspaetet", "1 von 1 Geladenen hat die Ladung zu spät erhalten" },
    { FRIST HEALS, missing, 1, "angabe_fehlt", "Bei 1 von 1 Geladenen ist offen" },
    { FRIST HEALS, NULL, 0, "angabe_fehlt", "niemand eingetragen" },
    { FRIST, late, 1, "verspaetet", "ungeheilt: Anna" },
    { FRIST, waived, 1, "verspaetet", "ungeheilt: Anna" },
    { "ladung.frist=unbekannt", in_time, 2, "unbekannt", "Bei 2 von 2 Geladenen ist offen" },
    { "ladung.frist=unbekannt" HEALS, in_time, 1, "geheilt", "(1 von 1)" },
  };
  g_autoptr (RisFinding) dayless = ask_members (FRIST, &no_day, late, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisFinding) finding
          = ask_members (cases[i].values, &invitation, cases[i].members, cases[i].n);

      g_test_message ("%s", finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, cases[i].outcome);
      g_assert_nonnull (strstr (finding->sentence, cases[i].sentence));
      if (i == 6)
        time_assert_says (finding, "unbekannt", "Ob Erscheinen den Mangel heilt, ist offen");
      if (i == 7)
        time_assert_says (finding, "unbekannt", "Ob der Verzicht den Mangel heilt, ist offen");
    }
  g_assert_cmpstr (dayless->outcome, ==, "angabe_fehlt");
}

/* who has no receipt of their own has that of the sending, where the law knows one */
static void
test_members_fiction (void)
{
  static const RisInvitationCase invitation
      = { .meeting_day = "2026-12-10", .is_electronic = TRUE, .sent_on = "2026-11-30" };
  static const RisInvitationRecipient members[]
      = { { "Anna", NULL, 0, FALSE }, { "Bernd", "2026-12-01", 0, FALSE } };
  g_autoptr (RisFinding) finding = ask_members (FICTION, &invitation, members, 2);

  g_assert_cmpstr (finding->outcome, ==, "verspaetet");
  g_assert_cmpint (ris_finding_get_number (finding, "rechtzeitig"), ==, 1);
  g_assert_cmpstr (((RisFinding *)finding->findings->pdata[0])->outcome, ==, "verspaetet");
}

static void
test_members_urgent (void)
{
  static const RisInvitationCase invitation
      = { .meeting_day = "2026-12-10", .is_urgent = TRUE, .urgency = "Hochwasser" };
  static const RisInvitationRecipient members[]
      = { { "Anna", "2026-12-01", 1, FALSE }, { "Bernd", "2026-12-08", 1, FALSE } };
  g_autoptr (RisFinding) needless = ask_members (FRIST HEALS URGENT, &invitation, members, 1);
  g_autoptr (RisFinding) needed = ask_members (FRIST HEALS URGENT, &invitation, members, 2);

  g_assert_cmpstr (needed->outcome, ==, "rechtzeitig");
  g_assert_true (has_note (needed, "dringlichkeit_feststellen"));
  g_assert_false (has_note (needed, "eilfrist_unnoetig"));
  g_assert_true (has_note (needless, "eilfrist_unnoetig"));
}

/* --- what holds for every day --- */

static const char *const durations[]
    = { "tage:1",   "tage:7",     "tage_voll:4", "tage_voll:7",   "wochen:1",
        "monate:1", "werktage:3", "werktage:7",  "arbeitstage:3", "arbeitstage:7" };

static int
severity (const RisRules *rules, const char *meeting, const char *received)
{
  RisInvitationCase invitation = { .meeting_day = meeting, .received_on = received };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  return (int)MAX (ris_finding_get_number (finding, "verspaetet_um"), 0);
}

/* a later receipt never makes a notice earlier */
static void
test_later_receipt (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (durations); i++)
    {
      g_autofree char *values
          = g_strdup_printf ("ladung.frist=%s\nladung.zaehlung=zugang", durations[i]);
      g_autoptr (RisRules) rules = time_rules_new (values);

      for (int shift = 0; shift < 365; shift += 17)
        {
          g_autofree char *meeting = ris_date_dup_add_days ("2027-12-24", shift);
          int last = 0;

          for (int before = 45; before >= 0; before--)
            {
              g_autofree char *received = ris_date_dup_add_days (meeting, -before);
              int late = severity (rules, meeting, received);

              g_assert_cmpint (late, >=, last);
              g_assert_cmpint (late, <=, last + 1);
              last = late;
            }
          g_assert_cmpint (last, >, 0);
        }
    }
}

static char *
dup_last (const RisRules *rules, const char *meeting)
{
  RisInvitationCase invitation = { .meeting_day = meeting };
  g_autoptr (RisFinding) finding = ris_invitation_deadline (rules, &invitation);

  return g_strdup (ris_finding_get_text (finding, "letzter_zugang"));
}

/* in calendar days a year later, or forty, is the same distance; months keep the number of the day */
static void
test_shifted (void)
{
  static const struct
  {
    const char *duration;
    int distance;
  } units[] = { { "tage:7", 7 }, { "tage_voll:7", 8 }, { "tage_voll:4", 5 }, { "wochen:2", 14 } };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *values = g_strdup_printf ("ladung.frist=%s", units[i].duration);
      g_autoptr (RisRules) rules = time_rules_new (values);

      for (int year = 1990; year <= 2100; year++)
        for (int day = 0; day < 365; day += 29)
          {
            g_autofree char *first = g_strdup_printf ("%04d-01-01", year);
            g_autofree char *meeting = ris_date_dup_add_days (first, day);
            g_autofree char *expected = ris_date_dup_add_days (meeting, -units[i].distance);
            g_autofree char *last = dup_last (rules, meeting);

            g_assert_cmpstr (last, ==, expected);
          }
    }
}

static void
test_shifted_months (void)
{
  g_autoptr (RisRules) rules = time_rules_new ("ladung.frist=monate:1");

  for (int year = 1990; year <= 2100; year++)
    for (int month = 2; month <= 12; month++)
      {
        g_autofree char *meeting = g_strdup_printf ("%04d-%02d-28", year, month);
        g_autofree char *expected = g_strdup_printf ("%04d-%02d-28", year, month - 1);
        g_autofree char *last = dup_last (rules, meeting);

        g_assert_cmpstr (last, ==, expected);
      }
}

/* a longer period never gives a later day */
static void
test_longer (void)
{
  static const char *const units[]
      = { "tage", "tage_voll", "wochen", "monate", "werktage", "arbeitstage" };

  for (gsize i = 0; i < G_N_ELEMENTS (units); i++)
    {
      g_autofree char *last = g_strdup ("2027-04-07");

      for (int number = 0; number <= 20; number++)
        {
          g_autofree char *values = g_strdup_printf ("ladung.frist=%s:%d", units[i], number);
          g_autoptr (RisRules) rules = time_rules_new (values);
          g_autofree char *longer = dup_last (rules, "2027-04-07");

          g_assert_cmpstr (longer, <=, last);
          g_free (last);
          last = g_steal_pointer (&longer);
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/invitation/fine", test_fine);
  g_test_add_func ("/rules/invitation/free-day", test_free_day);
  g_test_add_func ("/rules/invitation/counting", test_counting);
  g_test_add_func ("/rules/invitation/counting-of-members", test_counting_of_members);
  g_test_add_func ("/rules/invitation/fiction", test_fiction);
  g_test_add_func ("/rules/invitation/late", test_late);
  g_test_add_func ("/rules/invitation/urgent", test_urgent);
  g_test_add_func ("/rules/invitation/members", test_members);
  g_test_add_func ("/rules/invitation/members-whole", test_members_whole);
  g_test_add_func ("/rules/invitation/members-fiction", test_members_fiction);
  g_test_add_func ("/rules/invitation/members-urgent", test_members_urgent);
  g_test_add_func ("/rules/invitation/later-receipt", test_later_receipt);
  g_test_add_func ("/rules/invitation/shifted", test_shifted);
  g_test_add_func ("/rules/invitation/shifted-months", test_shifted_months);
  g_test_add_func ("/rules/invitation/longer", test_longer);
  return g_test_run ();
}
