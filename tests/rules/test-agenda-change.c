/* Changes of the agenda, demands before the meeting, resolutions under "Verschiedenes". */
#include "rules/agenda-change.h"

#include "agenda-rules.h"
#include "base/record.h"

#define SIMPLE                                                                                     \
  "tagesordnung.erweiterung.mehrheit | > 1/2 ja_nein\n"                                            \
  "tagesordnung.erweiterung.dringlichkeit | ja\n"                                                  \
  "tagesordnung.absetzung.mehrheit | >= 2/3 anwesend\n"                                            \
  "tagesordnung.reihenfolge.mehrheit | > 1/2 ja_nein\n"                                            \
  "abstimmung.gleichstand | abgelehnt\n"
#define TWO_THIRDS                                                                                 \
  "tagesordnung.erweiterung.mehrheit | >= 2/3 anwesend\n"                                          \
  "tagesordnung.erweiterung.dringlichkeit | ja\n"
#define NO_URGENCY                                                                                 \
  "tagesordnung.erweiterung.mehrheit | > 1/2 ja_nein\n"                                            \
  "tagesordnung.erweiterung.dringlichkeit | nein\n"

#define REASON "Die Frist läuft morgen ab."
#define PRESENT(n)                                                                                 \
  {                                                                                                \
    -1, -1, -1, n, -1, -1                                                                          \
  }

static const struct
{
  const char *rules;
  RisAgendaChange change;
  const char *outcome;
  RisFindingClass class;
  const char *note; /* nullable */
  const char *says;
} change_rows[] = {
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, 20, 19, 1, PRESENT (40) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "Die Tagesordnung wird erweitert: 20 Ja-Stimmen, 19 Nein-Stimmen; nötig waren 20." },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, 30, 10, 0, PRESENT (40) },
    "begruendung_fehlt",
    RIS_FINDING_IMPOSSIBLE,
    NULL,
    "Bitte tragen Sie sie ein." },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, " \n", 30, 10, 0, PRESENT (40) },
    "begruendung_fehlt",
    RIS_FINDING_IMPOSSIBLE,
    NULL,
    "Es fehlt die Begründung" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, 30, -1, -1, PRESENT (40) },
    "begruendung_fehlt",
    RIS_FINDING_IMPOSSIBLE,
    NULL,
    "Es fehlt die Begründung" },
  /* a rejected motion needs no reason */
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, 19, 20, 1, PRESENT (40) },
    "abgelehnt",
    RIS_FINDING_FINE,
    NULL,
    "Die Tagesordnung wird nicht erweitert" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, -1, -1, -1, PRESENT (40) },
    "noetig",
    RIS_FINDING_HINT,
    "begruendung_fehlt",
    "21 Ja-Stimmen" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, -1, -1, -1, PRESENT (40) },
    "noetig",
    RIS_FINDING_HINT,
    NULL,
    "21 Ja-Stimmen" },
  { NO_URGENCY,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, NULL, 30, 10, 0, PRESENT (40) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "wird erweitert" },
  { TWO_THIRDS,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, 17, 10, 0, PRESENT (27) },
    "abgelehnt",
    RIS_FINDING_FINE,
    NULL,
    "nötig waren 18" },
  { TWO_THIRDS,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, 18, 9, 0, PRESENT (27) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "18 Ja-Stimmen" },
  { TWO_THIRDS,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, 18, -1, -1, PRESENT (27) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "wird erweitert: 18 Ja-Stimmen." },
  { TWO_THIRDS,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, -1, -1, -1, PRESENT (27) },
    "noetig",
    RIS_FINDING_HINT,
    NULL,
    "Nötig sind 18 von 27 Anwesenden" },
  { TWO_THIRDS,
    { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, -1, -1, -1, RIS_COMPOSITION_UNKNOWN },
    "angabe_fehlt",
    RIS_FINDING_WARNING,
    NULL,
    "Nötig sind mindestens zwei Drittel" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_REMOVAL, NULL, 18, 9, 0, PRESENT (27) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "Der Punkt wird abgesetzt" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_REMOVAL, NULL, 17, 9, 1, PRESENT (27) },
    "abgelehnt",
    RIS_FINDING_FINE,
    NULL,
    "Der Punkt bleibt auf der Tagesordnung" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_ORDER, NULL, 14, 13, 0, PRESENT (27) },
    "angenommen",
    RIS_FINDING_FINE,
    NULL,
    "Die Reihenfolge wird geändert" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_ORDER, NULL, 13, 13, 1, PRESENT (27) },
    "abgelehnt",
    RIS_FINDING_FINE,
    NULL,
    "Die Reihenfolge bleibt" },
  { SIMPLE,
    { RIS_AGENDA_CHANGE_ORDER, NULL, 20, 13, 1, PRESENT (27) },
    "summe",
    RIS_FINDING_IMPOSSIBLE,
    NULL,
    "zu viel gezählt" },
  { "", RIS_AGENDA_CHANGE_UNKNOWN, "unbekannt", RIS_FINDING_WARNING, "unbekannt", "nicht gesetzt" },
};

static void
test_decide (void)
{

  for (gsize i = 0; i < G_N_ELEMENTS (change_rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (change_rows[i].rules);
      g_autoptr (RisFinding) finding = ris_agenda_change_decide (rules, &change_rows[i].change);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, change_rows[i].outcome, change_rows[i].class);
      agenda_assert_says (finding, change_rows[i].says);
      if (change_rows[i].note != NULL)
        agenda_assert (ris_finding_find (finding, change_rows[i].note), change_rows[i].note,
                       RIS_FINDING_WARNING);
      else
        g_assert_cmpint (ris_finding_get_class (finding), <=,
                         MAX (change_rows[i].class, RIS_FINDING_HINT));
    }
}

/* the reason goes with the finding; whether one is needed may be unknown */
static void
test_urgency (void)
{
  RisAgendaChange change = { RIS_AGENDA_CHANGE_SUPPLEMENT, REASON, 20, 19, 1, PRESENT (40) };
  g_autoptr (RisRules) rules = agenda_rules_new (SIMPLE);
  g_autoptr (RisRules) half
      = agenda_rules_new ("tagesordnung.erweiterung.mehrheit | > 1/2 ja_nein\n");
  g_autoptr (RisFinding) finding = ris_agenda_change_decide (rules, &change);
  g_autoptr (RisFinding) open = ris_agenda_change_decide (half, &change);

  g_assert_cmpstr (ris_finding_get_text (finding, "begruendung"), ==, REASON);
  g_assert_cmpuint (finding->rules->len, ==, 2);
  agenda_assert (open, "angenommen", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (open, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
}

/* one more yes never turns acceptance into rejection */
static void
test_monotonous (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (SIMPLE);

  for (int kind = RIS_AGENDA_CHANGE_SUPPLEMENT; kind <= RIS_AGENDA_CHANGE_ORDER; kind++)
    for (gint64 no = 0; no <= 27; no++)
      {
        gboolean was_accepted = FALSE;

        for (gint64 yes = 0; yes <= 27 - no; yes++)
          {
            RisAgendaChange change
                = { (RisAgendaChangeKind)kind, REASON, yes, no, 27 - yes - no, PRESENT (27) };
            g_autoptr (RisFinding) finding = ris_agenda_change_decide (rules, &change);
            gboolean is_accepted = strcmp (finding->outcome, "angenommen") == 0;

            g_assert_true (is_accepted || strcmp (finding->outcome, "abgelehnt") == 0);
            g_assert_true (is_accepted || !was_accepted);
            was_accepted = is_accepted;
          }
      }
}

#define DEMANDS                                                                                    \
  "tagesordnung.initiative | >= 1/4 gesetzlich oder fraktion\n"                                    \
  "tagesordnung.sperrfrist_monate | 6\n"                                                           \
  "einberufung.minderheit | >= 1/4 gesetzlich\n"                                                   \
  "einberufung.sperrfrist_monate | 0\n"
#define LEGAL(n)                                                                                   \
  {                                                                                                \
    n, -1, -1, -1, -1, -1                                                                          \
  }

static const struct
{
  RisAgendaDemand demand;
  const char *outcome;
  RisFindingClass class;
  const char *says;
} demand_rows[] = {
  { { RIS_AGENDA_DEMAND_ITEM, 9, FALSE, DAY, NULL, LEGAL (33) },
    "verpflichtend",
    RIS_FINDING_FINE,
    "aufzunehmen: 9 Mitglieder verlangen es; nötig sind 9." },
  { { RIS_AGENDA_DEMAND_ITEM, 8, FALSE, DAY, NULL, LEGAL (33) },
    "zu_wenige",
    RIS_FINDING_FINE,
    "Eine Pflicht dazu besteht nicht" },
  { { RIS_AGENDA_DEMAND_ITEM, 1, FALSE, DAY, NULL, LEGAL (4) },
    "verpflichtend",
    RIS_FINDING_FINE,
    "1 Mitglied verlangt es; nötig ist 1." },
  { { RIS_AGENDA_DEMAND_ITEM, RIS_UNKNOWN, TRUE, DAY, NULL, RIS_COMPOSITION_UNKNOWN },
    "verpflichtend",
    RIS_FINDING_FINE,
    "Eine Fraktion verlangt es" },
  /* no Fraktion may demand a meeting here */
  { { RIS_AGENDA_DEMAND_MEETING, 8, TRUE, DAY, NULL, LEGAL (33) },
    "zu_wenige",
    RIS_FINDING_FINE,
    "nötig sind 9" },
  { { RIS_AGENDA_DEMAND_MEETING, 9, FALSE, DAY, "2026-12-01", LEGAL (33) },
    "verpflichtend",
    RIS_FINDING_FINE,
    "Die Sitzung ist einzuberufen" },
  { { RIS_AGENDA_DEMAND_ITEM, RIS_UNKNOWN, FALSE, DAY, NULL, LEGAL (33) },
    "angabe_fehlt",
    RIS_FINDING_WARNING,
    "Es fehlt die Zahl der Mitglieder" },
  { { RIS_AGENDA_DEMAND_ITEM, 9, FALSE, DAY, NULL, RIS_COMPOSITION_UNKNOWN },
    "angabe_fehlt",
    RIS_FINDING_WARNING,
    "es fehlt: gesetzliche Mitgliederzahl" },
  /* the last day of six months, and the day after */
  { { RIS_AGENDA_DEMAND_ITEM, 9, FALSE, "2026-12-10", "2026-06-10", LEGAL (33) },
    "gesperrt",
    RIS_FINDING_HINT,
    "zuletzt am Mi., 10.06.2026 behandelt; die Sperrfrist von 6 Monaten läuft bis Do., "
    "10.12.2026" },
  { { RIS_AGENDA_DEMAND_ITEM, 9, FALSE, "2026-12-11", "2026-06-10", LEGAL (33) },
    "verpflichtend",
    RIS_FINDING_FINE,
    "aufzunehmen" },
  { { RIS_AGENDA_DEMAND_ITEM, RIS_UNKNOWN, TRUE, "2027-02-28", "2026-08-31", LEGAL (33) },
    "gesperrt",
    RIS_FINDING_HINT,
    "bis So., 28.02.2027" },
  { { RIS_AGENDA_DEMAND_ITEM, 8, FALSE, "2026-12-10", "2026-06-10", LEGAL (33) },
    "zu_wenige",
    RIS_FINDING_FINE,
    "8 Mitglieder" },
};

static void
test_demand (void)
{
  g_autoptr (RisRules) rules = agenda_rules_new (DEMANDS);

  for (gsize i = 0; i < G_N_ELEMENTS (demand_rows); i++)
    {
      g_autoptr (RisFinding) finding = ris_agenda_change_demand (rules, &demand_rows[i].demand);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, demand_rows[i].outcome, demand_rows[i].class);
      agenda_assert_says (finding, demand_rows[i].says);
    }
}

static void
test_demand_lock_open (void)
{
  RisAgendaDemand demand = { RIS_AGENDA_DEMAND_ITEM, 9, FALSE, NULL, "2026-06-10", LEGAL (33) };
  RisAgendaDemand nothing = RIS_AGENDA_DEMAND_UNKNOWN;
  g_autoptr (RisRules) rules = agenda_rules_new (DEMANDS);
  g_autoptr (RisRules) unset
      = agenda_rules_new ("tagesordnung.initiative | >= 1/4 gesetzlich oder fraktion\n");
  g_autoptr (RisRules) one = agenda_rules_new ("tagesordnung.initiative | >= 3 anwesend\n"
                                               "tagesordnung.sperrfrist_monate | 1\n");
  g_autoptr (RisFinding) without_day = ris_agenda_change_demand (rules, &demand);
  g_autoptr (RisFinding) without_rule = ris_agenda_change_demand (unset, &demand);
  g_autoptr (RisFinding) month = NULL;
  g_autoptr (RisFinding) unknown = NULL;
  g_autoptr (RisRules) empty = agenda_rules_new ("");

  agenda_assert (without_day, "verpflichtend", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (without_day, "angabe_fehlt"), "angabe_fehlt",
                 RIS_FINDING_WARNING);
  agenda_assert (ris_finding_find (without_rule, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
  demand.day = "2026-07-01";
  month = ris_agenda_change_demand (one, &demand);
  agenda_assert_says (month, "Sperrfrist von einem Monat läuft bis Fr., 10.07.2026");
  g_assert_cmpstr (ris_finding_get_text (month, "gesperrt_bis"), ==, "2026-07-10");
  unknown = ris_agenda_change_demand (empty, &nothing);
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
}

static void
test_miscellaneous (void)
{
  static const struct
  {
    const char *rules;
    gboolean is_resolution;
    const char *outcome;
    RisFindingClass class;
  } rows[] = {
    { "tagesordnung.verschiedenes.beschluss | nein\n", TRUE, "beschluss_unter_verschiedenes",
      RIS_FINDING_WARNING },
    { "tagesordnung.verschiedenes.beschluss | nein\n", FALSE, "zulaessig", RIS_FINDING_FINE },
    { "tagesordnung.verschiedenes.beschluss | ja\n", TRUE, "zulaessig", RIS_FINDING_FINE },
    { "", TRUE, "unbekannt", RIS_FINDING_WARNING },
    { "", FALSE, "zulaessig", RIS_FINDING_FINE },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      g_autoptr (RisFinding) finding
          = ris_agenda_change_miscellaneous (rules, rows[i].is_resolution);

      agenda_assert (finding, rows[i].outcome, rows[i].class);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/agenda-change/decide", test_decide);
  g_test_add_func ("/rules/agenda-change/urgency", test_urgency);
  g_test_add_func ("/rules/agenda-change/monotonous", test_monotonous);
  g_test_add_func ("/rules/agenda-change/demand", test_demand);
  g_test_add_func ("/rules/agenda-change/demand-lock-open", test_demand_lock_open);
  g_test_add_func ("/rules/agenda-change/miscellaneous", test_miscellaneous);
  return g_test_run ();
}
