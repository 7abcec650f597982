/* Duties of the minutes, one by one. */
#include "rules/minutes-duty.h"

#include "time-rules.h"

#define CONTENTS "niederschrift.pflichtinhalt="
#define SIGNED "niederschrift.unterschriften="
#define FULL                                                                                       \
  CONTENTS "tag, ort, beschluss_wortlaut\n" SIGNED                                                 \
           "hvb, schriftfuehrer\nniederschrift.schriftfuehrer=rat\nniederschrift.frist=monate:1\n" \
           "niederschrift.einwendung.naechste_sitzung=ja\n"                                        \
           "niederschrift.genehmigung=nicht_vorgesehen\nniederschrift.elektronisch=qes\n"          \
           "niederschrift.noe.verteilung=nur_einsicht"

static RisFinding *
ask_for (const char *kind, const char *values, const RisMinutesDutyCase *minutes)
{
  g_autoptr (RisRules) rules = time_rules_new_for ("NW", kind, values);

  return ris_minutes_duty (rules, minutes);
}

static RisFinding *
ask (const char *values, const RisMinutesDutyCase *minutes)
{
  return ask_for ("gemeinde", values, minutes);
}

static void
test_full (void)
{
  const RisMinutesDutyCase minutes
      = { .meeting_day = "2026-12-10", .next_meeting_day = "2027-02-04", .has_closed_part = TRUE };
  g_autoptr (RisFinding) finding = ask (FULL, &minutes);

  g_assert_cmpstr (finding->outcome, ==, "pflichten");
  g_assert_cmpstr (finding->sentence, ==,
                   "Niederschrift der Sitzung vom Do., 10.12.2026: fällig am So., 10.01.2027; eine "
                   "Genehmigung ist nicht vorgesehen.");
  time_assert_says (finding, "pflichtinhalt", "Tag, Ort und Wortlaut der Beschlüsse.");
  time_assert_says (finding, "unterschriften",
                    "Zwei Unterschriften: Bürgermeister/in und Schriftführer/in.");
  g_assert_cmpint (ris_finding_get_number (ris_finding_find (finding, "unterschriften"),
                                           "unterschriften"),
                   ==, 2);
  time_assert_says (finding, "schriftfuehrung", "Der Rat bestellt");
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (finding, "frist"), "ende"), ==,
                   "2027-01-10");
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (finding, "einwendungen"), "ende"), ==,
                   "2027-02-04");
  time_assert_says (finding, "genehmigung_nicht_vorgesehen", "nicht vorgesehen");
  time_assert_says (finding, "nichtoeffentlicher_teil", "nur Einsicht");
  time_assert_says (finding, "elektronisch", "qualifizierter elektronischer Signatur");
  g_assert_null (ris_finding_find (finding, "unbekannt"));
  g_assert_null (ris_finding_find (finding, "genehmigung_ueberfluessig"));
  for (guint i = 0; i < finding->findings->len; i++)
    g_assert_cmpuint (((RisFinding *)finding->findings->pdata[i])->rules->len, ==, 1);
}

static void
test_unknown (void)
{
  const RisMinutesDutyCase minutes = { .meeting_day = "2026-12-10", .has_closed_part = TRUE };
  g_autoptr (RisFinding) finding = ask ("ladung.frist=tage:7", &minutes);

  g_assert_cmpuint (finding->findings->len, ==, 8);
  for (guint i = 0; i < finding->findings->len; i++)
    g_assert_cmpstr (((RisFinding *)finding->findings->pdata[i])->outcome, ==, "unbekannt");
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_WARNING);
  g_assert_cmpstr (finding->sentence, ==,
                   "Niederschrift der Sitzung vom Do., 10.12.2026: Frist nicht eingetragen.");
}

static void
test_missing (void)
{
  const RisMinutesDutyCase minutes = { .meeting_day = NULL };
  g_autoptr (RisFinding) finding = ask (FULL, &minutes);

  g_assert_cmpstr (finding->outcome, ==, "angabe_fehlt");
  g_assert_cmpint (finding->class, ==, RIS_FINDING_WARNING);
}

static void
test_signatures (void)
{
  static const struct
  {
    const char *kind;
    const char *values;
    const char *sentence;
  } cases[] = {
    { "kreis", SIGNED "hvb, schriftfuehrer",
      "Zwei Unterschriften: Landrat/Landrätin und Schriftführer/in." },
    { "gemeinde", SIGNED "vorsitz", "Eine Unterschrift: Vorsitz." },
    { "gemeinde", SIGNED "vorsitz, mitglied, schriftfuehrer",
      "Drei Unterschriften: Vorsitz, ein Mitglied und Schriftführer/in." },
    { "gemeinde", SIGNED "vorsitz, mitglied, mitglied, schriftfuehrer",
      "Vier Unterschriften: Vorsitz, zwei Mitglieder und Schriftführer/in." },
    { "gemeinde", SIGNED "vorsitz, schriftfuehrer, mitglied, mitglied",
      "Vier Unterschriften: Vorsitz, Schriftführer/in und zwei Mitglieder." },
    { "gemeinde", SIGNED "schriftfuehrer, schriftfuehrer",
      "Zwei Unterschriften: 2 × Schriftführer/in." },
    { "gemeinde",
      SIGNED
      "mitglied, mitglied, mitglied, mitglied, mitglied, mitglied, mitglied, mitglied, mitglied, "
      "mitglied, mitglied, mitglied, mitglied",
      "13 Unterschriften: 13 × ein Mitglied." },
  };
  const RisMinutesDutyCase minutes = { .meeting_day = "2026-12-10" };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisFinding) finding = ask_for (cases[i].kind, cases[i].values, &minutes);

      g_assert_cmpstr (ris_finding_find (finding, "unterschriften")->sentence, ==,
                       cases[i].sentence);
    }
}

static void
test_words (void)
{
  static const struct
  {
    const char *kind;
    const char *values;
    const char *outcome;
    const char *part;
  } cases[] = {
    { "gemeinde", "niederschrift.schriftfuehrer=vorsitz", "schriftfuehrung",
      "Vorsitzende bestellt" },
    { "kreis", "niederschrift.schriftfuehrer=rat", "schriftfuehrung", "Der Kreistag bestellt" },
    { "gemeinde", "niederschrift.genehmigung=rat", "genehmigung", "Das Gremium genehmigt" },
    { "gemeinde", "niederschrift.genehmigung=geschaeftsordnung", "genehmigung",
      "Geschäftsordnung" },
    { "gemeinde", "niederschrift.genehmigung=nicht_vorgesehen", "genehmigung_ueberfluessig",
      "TOP „Genehmigung der Niederschrift“ ist nicht nötig" },
    { "gemeinde", "niederschrift.elektronisch=ausgeschlossen", "elektronisch", "auf Papier" },
    { "gemeinde", "niederschrift.noe.verteilung=alle_mitglieder", "nichtoeffentlicher_teil",
      "nur die Mitglieder" },
    { "gemeinde", "niederschrift.noe.verteilung=geschaeftsordnung", "nichtoeffentlicher_teil",
      "Geschäftsordnung" },
    { "gemeinde", "niederschrift.einwendung=wochen:2", "einwendungen",
      "Frist für Einwendungen gegen die Niederschrift: 2 Wochen nach ihrem Zugang." },
    { "gemeinde", "niederschrift.einwendung=wochen:2\nniederschrift.einwendung.naechste_sitzung=ja",
      "einwendungen", "2 Wochen nach ihrem Zugang, spätestens in der nächsten Sitzung." },
    { "gemeinde", "niederschrift.einwendung.naechste_sitzung=ja", "einwendungen",
      "in der nächsten Sitzung zu erheben; ihr Tag ist noch nicht eingetragen" },
    { "gemeinde", "niederschrift.frist.naechste_sitzung=ja", "pflichten",
      "fällig bis zur nächsten Sitzung" },
    { "gemeinde", CONTENTS "beschluesse", "pflichtinhalt", "muss enthalten: Beschlüsse." },
  };
  const RisMinutesDutyCase minutes
      = { .meeting_day = "2026-12-10", .has_closed_part = TRUE, .plans_approval = TRUE };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisFinding) finding = ask_for (cases[i].kind, cases[i].values, &minutes);

      time_assert_says (finding, cases[i].outcome, cases[i].part);
    }
}

/* an item that the law does not know is a hint; where the law knows it, there is nothing to say */
static void
test_planned_approval (void)
{
  const RisMinutesDutyCase minutes
      = { .meeting_day = "2026-12-10", .next_meeting_day = "2027-02-04", .plans_approval = TRUE };
  g_autoptr (RisFinding) needless = ask (FULL, &minutes);
  g_autoptr (RisFinding) needed = ask ("niederschrift.genehmigung=rat", &minutes);

  g_assert_cmpint (ris_finding_find (needless, "genehmigung_ueberfluessig")->class, ==,
                   RIS_FINDING_HINT);
  g_assert_null (ris_finding_find (needed, "genehmigung_ueberfluessig"));
  g_assert_null (ris_finding_find (needless, "nichtoeffentlicher_teil"));
}

/* SH: 30 days, at the latest the next meeting */
static void
test_next_meeting (void)
{
  const RisMinutesDutyCase soon = { .meeting_day = "2026-12-10", .next_meeting_day = "2026-12-17" };
  const RisMinutesDutyCase late = { .meeting_day = "2026-12-10", .next_meeting_day = "2027-02-04" };
  const RisMinutesDutyCase last = { .meeting_day = "2100-12-10" };
#define THIRTY "niederschrift.frist=tage:30\nniederschrift.frist.naechste_sitzung=ja"
  g_autoptr (RisFinding) early = ask (THIRTY, &soon);
  g_autoptr (RisFinding) full = ask (THIRTY, &late);
  g_autoptr (RisFinding) end = ask (THIRTY, &last);

  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (early, "frist"), "ende"), ==,
                   "2026-12-17");
  g_assert_cmpstr (ris_finding_get_text (ris_finding_find (full, "frist"), "ende"), ==,
                   "2027-01-09");
  g_assert_nonnull (strstr (end->sentence, "fällig am 2101-01-09"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/minutes-duty/full", test_full);
  g_test_add_func ("/rules/minutes-duty/unknown", test_unknown);
  g_test_add_func ("/rules/minutes-duty/missing", test_missing);
  g_test_add_func ("/rules/minutes-duty/signatures", test_signatures);
  g_test_add_func ("/rules/minutes-duty/words", test_words);
  g_test_add_func ("/rules/minutes-duty/planned-approval", test_planned_approval);
  g_test_add_func ("/rules/minutes-duty/next-meeting", test_next_meeting);
  return g_test_run ();
}
