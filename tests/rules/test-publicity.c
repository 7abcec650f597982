/* The public: closing the doors, what stays open, what the public learns before and after. */
#include "rules/publicity.h"

#include "agenda-rules.h"
#include "base/record.h"

#define TOWN                                                                                       \
  "oeffentlichkeit.ausschlussantrag | 1\n"                                                         \
  "oeffentlichkeit.ausschlussantrag.hvb | ja\n"                                                    \
  "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n"                                          \
  "oeffentlichkeit.ausschluss.beratung_nichtoeffentlich | ja\n"                                    \
  "oeffentlichkeit.stets | satzungen, wahlen\n"                                                    \
  "abstimmung.gleichstand | abgelehnt\n"

#define REASON "Es geht um den Kaufpreis eines Grundstücks."

/* one member moves it, reasons and debate behind the doors, 20 to 10 of 30 */
static RisPublicityMotion
motion (void)
{
  RisPublicityMotion motion = RIS_PUBLICITY_MOTION_UNKNOWN;

  motion.members = 1;
  motion.reason = REASON;
  motion.is_debated_closed = 1;
  motion.yes = 20;
  motion.no = 10;
  motion.abstain = 0;
  motion.composition.present = 30;
  return motion;
}

static void
test_close (void)
{
  RisPublicityMotion plain = motion ();
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  g_autoptr (RisFinding) finding = ris_publicity_close (rules, &plain);

  agenda_assert (finding, "ausgeschlossen", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (finding, "mitteilen"), "mitteilen", RIS_FINDING_HINT);
  g_assert_cmpint (ris_finding_get_class (finding), ==, RIS_FINDING_HINT);
}

static void
test_close_votes (void)
{
  static const struct
  {
    gint64 yes;
    gint64 no;
    gint64 abstain;
    const char *outcome;
    RisFindingClass class;
  } rows[] = {
    { 15, 15, 0, "oeffentlich", RIS_FINDING_FINE },
    { 1, 0, 29, "ausgeschlossen", RIS_FINDING_FINE },
    { 20, 11, 0, "summe", RIS_FINDING_IMPOSSIBLE },
    { 20, RIS_UNKNOWN, RIS_UNKNOWN, "angabe_fehlt", RIS_FINDING_WARNING },
    { RIS_UNKNOWN, RIS_UNKNOWN, RIS_UNKNOWN, "noetig", RIS_FINDING_HINT },
  };
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisPublicityMotion voted = motion ();
      g_autoptr (RisFinding) finding = NULL;

      voted.yes = rows[i].yes;
      voted.no = rows[i].no;
      voted.abstain = rows[i].abstain;
      finding = ris_publicity_close (rules, &voted);
      agenda_assert (finding, rows[i].outcome, rows[i].class);
      g_assert_true ((ris_finding_find (finding, "mitteilen") != NULL)
                     == (strcmp (rows[i].outcome, "ausgeschlossen") == 0));
    }
}

static void
test_movers (void)
{
  static const struct
  {
    const char *rules;
    gint64 members;
    gboolean is_by_mayor;
    const char *outcome;
    const char *note; /* nullable */
  } rows[] = {
    { TOWN, 1, FALSE, "ausgeschlossen", NULL },
    { TOWN, 0, FALSE, "antrag_unzureichend", NULL },
    { TOWN, RIS_UNKNOWN, TRUE, "ausgeschlossen", NULL },
    { TOWN, RIS_UNKNOWN, FALSE, "ausgeschlossen", "angabe_fehlt" },
    { "oeffentlichkeit.ausschlussantrag | 3\n"
      "oeffentlichkeit.ausschlussantrag.hvb | nein\n"
      "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n",
      2, TRUE, "antrag_unzureichend", NULL },
    { "oeffentlichkeit.ausschlussantrag | 3\n"
      "oeffentlichkeit.ausschlussantrag.hvb | nein\n"
      "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n",
      RIS_UNKNOWN, TRUE, "antrag_unzureichend", NULL },
    { "oeffentlichkeit.ausschlussantrag | 1\n"
      "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n",
      RIS_UNKNOWN, TRUE, "ausgeschlossen", "unbekannt" },
    { "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n", 1, FALSE, "ausgeschlossen",
      "unbekannt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      RisPublicityMotion moved = motion ();
      g_autoptr (RisFinding) finding = NULL;

      moved.members = rows[i].members;
      moved.is_by_mayor = rows[i].is_by_mayor;
      finding = ris_publicity_close (rules, &moved);
      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
      if (rows[i].note != NULL)
        g_assert_nonnull (ris_finding_find (finding, rows[i].note));
    }
}

static void
test_movers_said (void)
{
  g_autoptr (RisRules) three
      = agenda_rules_new ("oeffentlichkeit.ausschlussantrag | 3\n"
                          "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n");
  g_autoptr (RisRules) one = agenda_rules_new (TOWN);
  RisPublicityMotion moved = motion ();
  g_autoptr (RisFinding) plural = NULL;
  g_autoptr (RisFinding) singular = NULL;

  moved.members = 0;
  plural = ris_publicity_close (three, &moved);
  singular = ris_publicity_close (one, &moved);
  agenda_assert_says (plural, "3 Mitglieder müssen es beantragen");
  agenda_assert_says (singular, "Mindestens ein Mitglied muss es beantragen");
}

static void
test_always_public (void)
{
  RisPublicityMotion statute = motion ();
  RisPublicityMotion other = motion ();
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  g_autoptr (RisFinding) refused = NULL;
  g_autoptr (RisFinding) allowed = NULL;

  statute.kind = "satzungen";
  other.kind = "grundstuecke";
  refused = ris_publicity_close (rules, &statute);
  allowed = ris_publicity_close (rules, &other);
  agenda_assert (refused, "stets_oeffentlich", RIS_FINDING_IMPOSSIBLE);
  agenda_assert_says (refused, "Satzungen sind immer öffentlich");
  agenda_assert (allowed, "ausgeschlossen", RIS_FINDING_FINE);
}

/* which matters stay public nobody set; who moves it is clear without the mayor */
static void
test_always_unset (void)
{
  RisPublicityMotion statute = motion ();
  g_autoptr (RisRules) rules
      = agenda_rules_new ("oeffentlichkeit.ausschlussantrag | 1\n"
                          "oeffentlichkeit.ausschluss.beratung_nichtoeffentlich | ja\n"
                          "oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n");
  g_autoptr (RisFinding) finding = NULL;
  g_autoptr (RisFinding) clear = NULL;

  statute.kind = "satzungen";
  finding = ris_publicity_close (rules, &statute);
  agenda_assert (finding, "ausgeschlossen", RIS_FINDING_FINE);
  agenda_assert (ris_finding_find (finding, "unbekannt"), "unbekannt", RIS_FINDING_WARNING);
  statute.kind = NULL;
  statute.is_by_mayor = TRUE;
  clear = ris_publicity_close (rules, &statute);
  g_assert_null (ris_finding_find (clear, "unbekannt"));
  g_assert_cmpint (ris_finding_get_number (clear, "antragsteller"), ==, 1);
}

static void
test_debate (void)
{
  RisPublicityMotion open = motion ();
  RisPublicityMotion silent = motion ();
  g_autoptr (RisRules) rules = agenda_rules_new (TOWN);
  g_autoptr (RisRules) free
      = agenda_rules_new ("oeffentlichkeit.ausschluss.mehrheit | > 1/2 ja_nein\n"
                          "oeffentlichkeit.ausschlussantrag | 1\n"
                          "oeffentlichkeit.ausschluss.beratung_nichtoeffentlich | nein\n");
  g_autoptr (RisFinding) warned = NULL;
  g_autoptr (RisFinding) allowed = NULL;
  g_autoptr (RisFinding) asked = NULL;

  open.is_debated_closed = 0;
  silent.reason = NULL;
  warned = ris_publicity_close (rules, &open);
  allowed = ris_publicity_close (free, &open);
  asked = ris_publicity_close (rules, &silent);
  agenda_assert (ris_finding_find (warned, "oeffentlich_begruendet"), "oeffentlich_begruendet",
                 RIS_FINDING_WARNING);
  g_assert_null (ris_finding_find (allowed, "oeffentlich_begruendet"));
  agenda_assert (ris_finding_find (asked, "grund_fehlt"), "grund_fehlt", RIS_FINDING_HINT);
}

static void
test_check_kind (void)
{
  static const struct
  {
    const char *kind;
    gboolean is_closed;
    const char *outcome;
    const char *says;
  } rows[] = {
    { "satzungen", FALSE, "zulaessig", "öffentlich" },
    { "satzungen", TRUE, "stets_oeffentlich", "Satzungen sind" },
    { "wahlen", TRUE, "stets_oeffentlich", "Wahlen sind" },
    { "haushalt", TRUE, "stets_oeffentlich", "Angelegenheiten des Haushalts sind" },
    { "personal", TRUE, "zulaessig", "gehört nicht zu denen" },
  };
  g_autoptr (RisRules) rules
      = agenda_rules_new ("oeffentlichkeit.stets | satzungen, wahlen, haushalt\n");
  g_autoptr (RisRules) unset = agenda_rules_new ("");
  g_autoptr (RisFinding) unknown = ris_publicity_check_kind (unset, "satzungen", TRUE);

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisFinding) finding
          = ris_publicity_check_kind (rules, rows[i].kind, rows[i].is_closed);

      agenda_assert (finding, rows[i].outcome,
                     strcmp (rows[i].outcome, "zulaessig") == 0 ? RIS_FINDING_FINE
                                                                : RIS_FINDING_WARNING);
      agenda_assert_says (finding, rows[i].says);
    }
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
}

static void
test_mistakes (void)
{
  static const struct
  {
    const char *rules;
    RisPublicityMistake mistake;
    const char *outcome;
  } rows[] = {
    { "oeffentlichkeit.mangel | nichtig\n", RIS_PUBLICITY_WRONGLY_CLOSED, "nichtig" },
    { "oeffentlichkeit.mangel | ordnungsverstoss\n", RIS_PUBLICITY_WRONGLY_CLOSED,
      "ordnungsverstoss" },
    { "oeffentlichkeit.mangel | nichtig\n", RIS_PUBLICITY_WRONGLY_OPEN, "zu_unrecht_oeffentlich" },
    { "", RIS_PUBLICITY_WRONGLY_CLOSED, "unbekannt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (rows[i].rules);
      g_autoptr (RisFinding) finding = ris_publicity_check_mistake (rules, rows[i].mistake);

      agenda_assert (finding, rows[i].outcome, RIS_FINDING_WARNING);
    }
}

static const struct
{
  const char *word;
  RisPublicityResolution resolution;
  const char *outcome;
  RisFindingClass class;
  const char *says;
} announce_rows[] = {
  { "naechste_oe_sitzung",
    { "2026-12-10", "2027-01-14", NULL, NULL },
    "bekanntgabe",
    RIS_FINDING_HINT,
    "in der nächsten öffentlichen Sitzung am Do., 14.01.2027 bekannt zu geben" },
  { "naechste_oe_sitzung",
    { "2026-12-10", NULL, NULL, NULL },
    "bekanntgabe",
    RIS_FINDING_HINT,
    "in der nächsten öffentlichen Sitzung bekannt zu geben" },
  { "soll",
    { "2026-12-10", "2027-01-14", NULL, NULL },
    "bekanntgabe",
    RIS_FINDING_HINT,
    "soll der Öffentlichkeit zugänglich gemacht werden" },
  { "soll",
    { "2026-12-10", "2027-01-14", "2027-01-14", NULL },
    "bekanntgegeben",
    RIS_FINDING_FINE,
    "am Do., 14.01.2027" },
  { "soll", { "2026-12-10", NULL, "2027-01-14", NULL }, "bekanntgegeben", RIS_FINDING_FINE, "am" },
  { "naechste_oe_sitzung",
    { "2026-12-10", "2027-01-14", "2027-02-11", NULL },
    "verspaetet",
    RIS_FINDING_WARNING,
    "nicht schon in der nächsten" },
  { "soll",
    { "2026-12-10", "2027-01-14", NULL, "Das Verfahren läuft noch." },
    "ausgenommen",
    RIS_FINDING_FINE,
    "Das Verfahren läuft noch." },
  { "soll",
    { "2026-12-10", "2027-01-14", NULL, " " },
    "bekanntgabe",
    RIS_FINDING_HINT,
    "zugänglich" },
  { "keine",
    { "2026-12-10", "2027-01-14", NULL, NULL },
    "keine_pflicht",
    RIS_FINDING_FINE,
    "muss nicht" },
};

static void
test_announce (void)
{
  g_autoptr (RisRules) unset = agenda_rules_new ("");
  g_autoptr (RisFinding) unknown = ris_publicity_announce (unset, &announce_rows[0].resolution);

  for (gsize i = 0; i < G_N_ELEMENTS (announce_rows); i++)
    {
      g_autofree char *line = g_strdup_printf ("oeffentlichkeit.noe_beschluss_bekanntgabe | %s\n",
                                               announce_rows[i].word);
      g_autoptr (RisRules) rules = agenda_rules_new (line);
      g_autoptr (RisFinding) finding = ris_publicity_announce (rules, &announce_rows[i].resolution);

      agenda_assert (finding, announce_rows[i].outcome, announce_rows[i].class);
      agenda_assert_says (finding, announce_rows[i].says);
      if (strcmp (announce_rows[i].outcome, "bekanntgabe") == 0)
        g_assert_cmpstr (ris_finding_get_text (finding, "faellig"), ==,
                         announce_rows[i].resolution.next_public);
    }
  agenda_assert (unknown, "unbekannt", RIS_FINDING_WARNING);
}

static const struct
{
  const char *rules;
  RisPublicityNotice notice;
  const char *outcome;
  RisFindingClass class;
  const char *until; /* nullable */
  const char *note;  /* nullable */
} notice_rows[] = {
  { "bekanntmachung.rat | pflicht\nbekanntmachung.frist | tage_voll:7\n",
    { FALSE, FALSE, DAY, NULL },
    "bekanntmachung",
    RIS_FINDING_HINT,
    "2026-12-02",
    NULL },
  { "bekanntmachung.rat | pflicht\nbekanntmachung.frist | tage_voll:7\n",
    { FALSE, FALSE, DAY, "2026-12-02" },
    "erfolgt",
    RIS_FINDING_FINE,
    "2026-12-02",
    NULL },
  { "bekanntmachung.rat | pflicht\nbekanntmachung.frist | tage_voll:7\n",
    { FALSE, FALSE, DAY, "2026-12-03" },
    "verspaetet",
    RIS_FINDING_WARNING,
    "2026-12-02",
    NULL },
  { "bekanntmachung.rat | pflicht\n",
    { FALSE, FALSE, DAY, NULL },
    "bekanntmachung",
    RIS_FINDING_HINT,
    NULL,
    "unbekannt" },
  { "bekanntmachung.rat | pflicht\n",
    { FALSE, FALSE, DAY, "2026-12-11" },
    "verspaetet",
    RIS_FINDING_WARNING,
    NULL,
    "unbekannt" },
  { "bekanntmachung.rat | pflicht\n",
    { FALSE, TRUE, DAY, NULL },
    "bekanntmachung",
    RIS_FINDING_HINT,
    NULL,
    "nichtoeffentlich" },
  { "bekanntmachung.rat | pflicht_auch_nichtoeffentlich\n",
    { FALSE, TRUE, DAY, NULL },
    "bekanntmachung",
    RIS_FINDING_HINT,
    NULL,
    "nichtoeffentlich" },
  { "bekanntmachung.ausschuss | geeignete_unterrichtung\n",
    { TRUE, FALSE, DAY, NULL },
    "unterrichtung",
    RIS_FINDING_HINT,
    NULL,
    NULL },
  { "bekanntmachung.ausschuss | geeignete_unterrichtung\n",
    { TRUE, FALSE, DAY, "2026-12-09" },
    "erfolgt",
    RIS_FINDING_FINE,
    NULL,
    NULL },
  { "bekanntmachung.ausschuss | geeignete_unterrichtung\n",
    { TRUE, FALSE, DAY, "2026-12-11" },
    "verspaetet",
    RIS_FINDING_WARNING,
    NULL,
    NULL },
  { "bekanntmachung.ausschuss | keine\n",
    { TRUE, FALSE, DAY, NULL },
    "keine_pflicht",
    RIS_FINDING_FINE,
    NULL,
    NULL },
  { "bekanntmachung.rat | pflicht\n",
    { TRUE, FALSE, DAY, NULL },
    "unbekannt",
    RIS_FINDING_WARNING,
    NULL,
    NULL },
};

static void
test_notice (void)
{

  for (gsize i = 0; i < G_N_ELEMENTS (notice_rows); i++)
    {
      g_autoptr (RisRules) rules = agenda_rules_new (notice_rows[i].rules);
      g_autoptr (RisFinding) finding = ris_publicity_notice (rules, &notice_rows[i].notice);

      g_test_message ("row %" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      agenda_assert (finding, notice_rows[i].outcome, notice_rows[i].class);
      g_assert_cmpstr (ris_finding_get_text (finding, "spaetestens"), ==, notice_rows[i].until);
      if (notice_rows[i].note != NULL)
        g_assert_nonnull (ris_finding_find (finding, notice_rows[i].note));
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/publicity/close", test_close);
  g_test_add_func ("/rules/publicity/close-votes", test_close_votes);
  g_test_add_func ("/rules/publicity/movers", test_movers);
  g_test_add_func ("/rules/publicity/movers-said", test_movers_said);
  g_test_add_func ("/rules/publicity/always-public", test_always_public);
  g_test_add_func ("/rules/publicity/always-unset", test_always_unset);
  g_test_add_func ("/rules/publicity/debate", test_debate);
  g_test_add_func ("/rules/publicity/check-kind", test_check_kind);
  g_test_add_func ("/rules/publicity/mistakes", test_mistakes);
  g_test_add_func ("/rules/publicity/announce", test_announce);
  g_test_add_func ("/rules/publicity/notice", test_notice);
  return g_test_run ();
}
