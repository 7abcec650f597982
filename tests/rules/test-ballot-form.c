/* Open, by name or secret: demands, resolutions, elections, and the form that was used. */
#include "rules/ballot-form.h"

#include "voting.h"

#define MOTION                                                                                     \
  "abstimmung.form | offen\nabstimmung.geheim | >= 1/5 gesetzlich\nabstimmung.geheim.form | "      \
  "antrag\n"
#define NAMED MOTION "abstimmung.namentlich | >= 1/4 gesetzlich oder fraktion\n"
#define RESOLUTION                                                                                 \
  "abstimmung.form | offen\nabstimmung.geheim.form | beschluss\n"                                  \
  "abstimmung.geheim | >= 2/3 gesetzlich oder geschaeftsordnung\n"

static RisFinding *
decide (const char *lines, const RisBallotFormCase *form)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);

  return ris_ballot_form_decide (rules, form);
}

static RisBallotFormCase
case_of (gint64 legal)
{
  RisBallotFormCase form = RIS_BALLOT_FORM_CASE_UNKNOWN;

  form.composition.legal = legal;
  form.composition.present = 40;
  return form;
}

/* --- matters --- */

static void
test_demands (void)
{
  static const struct
  {
    const char *lines;
    gint64 n_secret;
    gint64 n_named;
    gboolean by_faction; /* demands a vote by name */
    const char *outcome;
  } rows[] = {
    { NAMED, 0, 0, FALSE, "offen" },
    { NAMED, 10, 0, FALSE, "offen" },
    { NAMED, 11, 0, FALSE, "geheim" },
    { NAMED, 0, 13, FALSE, "offen" },
    { NAMED, 0, 14, FALSE, "namentlich" },
    { NAMED, 0, 1, TRUE, "namentlich" },
    { NAMED, 0, 0, TRUE, "namentlich" },
    { NAMED, 10, 14, FALSE, "namentlich" },
    { NAMED "abstimmung.vorrang | geheim", 11, 14, FALSE, "geheim" },
    { NAMED "abstimmung.vorrang | geheim", 10, 14, FALSE, "namentlich" },
    { NAMED "abstimmung.vorrang | namentlich", 11, 14, FALSE, "namentlich" },
    { NAMED "abstimmung.vorrang | namentlich", 11, 13, FALSE, "geheim" },
    { NAMED "abstimmung.vorrang | keiner", 11, 14, FALSE, "ohne_vorrang" },
    { NAMED, 11, 14, FALSE, "unbekannt" },
    /* the number that a vote by name needs is not set: that does not matter where secrecy prevails */
    { MOTION "abstimmung.vorrang | geheim", 11, 15, FALSE, "geheim" },
    { MOTION "abstimmung.vorrang | geheim", 10, 15, FALSE, "unbekannt" },
    { MOTION "abstimmung.vorrang | namentlich", 11, 15, FALSE, "unbekannt" },
    { MOTION, 0, 15, FALSE, "unbekannt" },
    /* nor does it matter how many demand secrecy where the other prevails */
    { NAMED "abstimmung.vorrang | namentlich", -1, 14, FALSE, "namentlich" },
    { NAMED "abstimmung.vorrang | geheim", -1, 14, FALSE, "angabe_fehlt" },
    { NAMED, -1, 0, FALSE, "angabe_fehlt" },
    { NAMED, 0, -1, FALSE, "angabe_fehlt" },
    { "abstimmung.form | offen", 11, 0, FALSE, "unbekannt" },
    { "abstimmung.form | offen\nabstimmung.geheim.form | antrag", 11, 0, FALSE, "unbekannt" },
    { "abstimmung.geheim.form | antrag", 0, 0, FALSE, "unbekannt" },
    { "abstimmung.form | geheim", 0, 0, FALSE, "geheim" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = case_of (53);
      g_autoptr (RisFinding) finding = NULL;

      form.n_secret = rows[i].n_secret;
      form.n_named = rows[i].n_named;
      form.is_named_by_faction = rows[i].by_faction;
      finding = decide (rows[i].lines, &form);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_lacking (void)
{
  RisBallotFormCase form = case_of (53);
  g_autoptr (RisFinding) finding = NULL;
  const RisFinding *note;

  form.n_secret = 10;
  finding = decide (MOTION, &form);
  voting_assert (finding, RIS_FINDING_HINT, "offen");
  note = ris_finding_find (finding, "geheim_nicht_erreicht");
  g_assert_cmpstr (note->sentence, ==,
                   "Geheime Abstimmung: 10 von 11 nötigen (mindestens ein Fünftel der gesetzlichen "
                   "Mitgliederzahl), das reicht nicht.");
  g_assert_cmpint (ris_finding_get_number (note, "fehlen"), ==, 1);
  g_assert_cmpint (ris_finding_get_number (finding, "geheim_verlangt"), ==, 10);
  g_assert_cmpint (ris_finding_get_number (finding, "geheim_noetig"), ==, 11);
}

static void
test_more_than_needed (void)
{
  RisBallotFormCase form = case_of (53);
  g_autoptr (RisFinding) finding = NULL;

  form.n_secret = 15;
  finding = decide (MOTION, &form);
  g_assert_cmpstr (ris_finding_find (finding, "geheim_erreicht")->sentence, ==,
                   "Geheime Abstimmung: 15, nötig sind 11 (mindestens ein Fünftel der gesetzlichen "
                   "Mitgliederzahl).");
}

static void
test_missing_base (void)
{
  RisBallotFormCase form = case_of (RIS_UNKNOWN);
  g_autoptr (RisFinding) finding = NULL;

  form.n_secret = 10;
  finding = decide (MOTION, &form);
  voting_assert (finding, RIS_FINDING_WARNING, "angabe_fehlt");
  g_assert_nonnull (strstr (finding->sentence, "gesetzliche Mitgliederzahl"));
}

static void
test_resolution (void)
{
  static const struct
  {
    const char *lines;
    gint64 n_secret;
    gint64 yes;
    gint64 no;
    const char *outcome;
  } rows[] = {
    { RESOLUTION, 0, 21, 5, "offen" },
    { RESOLUTION, 0, 22, 5, "geheim" },
    { RESOLUTION, 0, 22, -1, "geheim" },
    { RESOLUTION, 22, -1, -1, "angabe_fehlt" },
    { RESOLUTION, 0, -1, -1, "offen" },
    { "abstimmung.geheim.form | beschluss\nabstimmung.form | offen\n"
      "abstimmung.geheim | > 1/2 ja_nein",
      0, 6, 5, "geheim" },
    { "abstimmung.geheim.form | beschluss\nabstimmung.form | offen\n"
      "abstimmung.geheim | > 1/2 ja_nein",
      0, 6, 6, "offen" },
    { "abstimmung.geheim.form | beschluss\nabstimmung.form | offen\n"
      "abstimmung.geheim | > 1/2 ja_nein",
      0, 6, -1, "angabe_fehlt" },
    { "abstimmung.geheim.form | beschluss\nabstimmung.form | offen\n"
      "abstimmung.geheim | > 1/2 ja_nein",
      0, 0, 0, "offen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = case_of (33);
      g_autoptr (RisFinding) finding = NULL;

      form.n_secret = rows[i].n_secret;
      form.secret_yes = rows[i].yes;
      form.secret_no = rows[i].no;
      finding = decide (rows[i].lines, &form);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_rules_of_procedure (void)
{
  RisBallotFormCase form = case_of (33);
  g_autoptr (RisFinding) finding = NULL;

  form.secret_yes = 5;
  finding = decide (RESOLUTION, &form);
  voting_assert (finding, RIS_FINDING_HINT, "offen");
  g_assert_nonnull (ris_finding_find (finding, "geschaeftsordnung"));
}

static void
test_secret_by_faction (void)
{
  static const struct
  {
    const char *threshold;
    const char *outcome;
  } rows[] = { { ">= 1/5 gesetzlich oder fraktion", "geheim" }, { ">= 1/5 gesetzlich", "offen" } };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      g_autofree char *lines = g_strdup_printf ("abstimmung.form | offen\nabstimmung.geheim.form | "
                                                "antrag\nabstimmung.geheim | %s",
                                                rows[i].threshold);
      RisBallotFormCase form = case_of (33);
      g_autoptr (RisFinding) finding = NULL;

      form.n_secret = 2;
      form.is_secret_by_faction = TRUE;
      finding = decide (lines, &form);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_never_secret (void)
{
  static const struct
  {
    const char *lines;
    gint64 n_named;
    const char *recorded;
    RisFindingClass class;
    const char *outcome;
  } rows[] = {
    { "abstimmung.geheim.form | unzulaessig", 0, NULL, RIS_FINDING_HINT, "offen" },
    { "abstimmung.geheim.form | unzulaessig", 0, "geheim", RIS_FINDING_IMPOSSIBLE, "offen" },
    { "abstimmung.geheim.form | unzulaessig\nabstimmung.namentlich | >= 3 anwesend", 3, NULL,
      RIS_FINDING_HINT, "namentlich" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = case_of (53);
      g_autoptr (RisFinding) finding = NULL;

      form.n_secret = 40;
      form.n_named = rows[i].n_named;
      form.recorded = rows[i].recorded;
      finding = decide (rows[i].lines, &form);
      voting_assert (finding, rows[i].class, rows[i].outcome);
      g_assert_nonnull (ris_finding_find (finding, "geheim_unzulaessig"));
    }
}

/* --- elections --- */

#define OPEN                                                                                       \
  "wahl.form | offen\nwahl.geheim | >= 1/5 gesetzlich\nwahl.geheim.stets | stellvertreter\n"
#define SECRET "wahl.form | geheim\nwahl.offen | > 1/2 ja_nein\nwahl.geheim.stets | beigeordnete\n"
#define OBJECTION "wahl.form | geheim\nwahl.geheim | >= 1 anwesend\n"
#define ALL "wahl.form | geheim\nwahl.offen | > 1/2 anwesend und einstimmig\n"
#define OR_ALL "wahl.form | geheim\nwahl.offen | > 1/2 anwesend oder einstimmig\n"

static void
test_elections (void)
{
  static const struct
  {
    const char *lines;
    const char *office;
    gint64 n_secret;
    gint64 yes; /* to elect openly */
    gint64 no;
    const char *recorded;
    const char *outcome;
  } rows[] = {
    { OPEN, NULL, 0, -1, -1, NULL, "offen" },
    { OPEN, NULL, 10, -1, -1, NULL, "offen" },
    { OPEN, NULL, 11, -1, -1, NULL, "geheim" },
    { OPEN, NULL, -1, -1, -1, NULL, "angabe_fehlt" },
    { OPEN, "stellvertreter", 0, -1, -1, NULL, "geheim" },
    { OPEN, "schriftfuehrer", 0, -1, -1, NULL, "offen" },
    { "wahl.form | offen", NULL, 1, -1, -1, NULL, "unbekannt" },
    { "wahl.geheim | >= 1 anwesend", NULL, 1, -1, -1, NULL, "unbekannt" },
    { SECRET, NULL, 0, -1, -1, NULL, "geheim" },
    { SECRET, NULL, 0, 6, 5, NULL, "offen" },
    { SECRET, NULL, 0, 6, 6, NULL, "geheim" },
    { SECRET, NULL, 0, 6, -1, NULL, "angabe_fehlt" },
    { SECRET, NULL, 0, -1, 6, NULL, "angabe_fehlt" },
    { SECRET, "beigeordnete", 0, 30, 0, NULL, "geheim" },
    { OBJECTION, NULL, 0, -1, -1, NULL, "geheim" },
    { OBJECTION, NULL, 0, -1, -1, "offen", "offen" },
    { OBJECTION, NULL, 1, -1, -1, "offen", "geheim" },
    { OBJECTION, NULL, 0, 20, 0, NULL, "unbekannt" },
    { "wahl.form | geheim", NULL, 0, -1, -1, "offen", "geheim" },
    { ALL, NULL, 0, 30, 0, NULL, "offen" },
    { ALL, NULL, 0, 20, 0, NULL, "geheim" },
    { ALL, NULL, 0, 30, 1, NULL, "geheim" },
    { ALL, NULL, 1, 30, 0, NULL, "geheim" },
    { ALL, NULL, 0, 30, -1, NULL, "angabe_fehlt" },
    { OR_ALL, NULL, 0, 5, 0, NULL, "offen" },
    { OR_ALL, NULL, 0, 5, 1, NULL, "geheim" },
    { OR_ALL, NULL, 0, 21, 1, NULL, "offen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = case_of (53);
      g_autoptr (RisFinding) finding = NULL;

      form.is_election = TRUE;
      form.office = rows[i].office;
      form.n_secret = rows[i].n_secret;
      form.open_yes = rows[i].yes;
      form.open_no = rows[i].no;
      form.recorded = rows[i].recorded;
      finding = decide (rows[i].lines, &form);
      g_test_message ("%" G_GSIZE_FORMAT ": %s", i, finding->sentence);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

static void
test_hints_for_elections (void)
{
  RisBallotFormCase form = case_of (53);
  g_autoptr (RisFinding) objection = NULL;
  g_autoptr (RisFinding) always = NULL;

  form.is_election = TRUE;
  objection = decide (OBJECTION, &form);
  g_assert_nonnull (ris_finding_find (objection, "offen_moeglich"));
  form.office = "beigeordnete";
  always = decide (SECRET, &form);
  voting_assert (always, RIS_FINDING_FINE, "geheim");
  g_assert_cmpstr (always->sentence, ==,
                   "Es ist geheim zu wählen. Für dieses Amt (Beigeordnete) wird immer geheim "
                   "gewählt.");
  g_assert_cmpstr (ris_finding_find (always, "stets_geheim")->sentence, ==,
                   "Für dieses Amt (Beigeordnete) wird immer geheim gewählt.");
}

/* --- the form that was used --- */

static void
test_recorded (void)
{
  static const struct
  {
    const char *lines;
    gint64 n_secret;
    gboolean is_election;
    const char *recorded;
    const char *note; /* nullable */
  } rows[] = {
    { NAMED, 11, FALSE, "geheim", NULL },
    { NAMED, 11, FALSE, "offen", "form_unzulaessig" },
    { NAMED, 11, FALSE, "namentlich", "form_unzulaessig" },
    { NAMED, 0, FALSE, "offen", NULL },
    { NAMED, 0, FALSE, "geheim", "form_weicht_ab" },
    { NAMED, 10, FALSE, "geheim", "form_weicht_ab" },
    { NAMED, -1, FALSE, "offen", NULL },
    { SECRET, 0, TRUE, "offen", "form_unzulaessig" },
    { OPEN, 0, TRUE, "geheim", "form_weicht_ab" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisBallotFormCase form = case_of (53);
      g_autoptr (RisFinding) finding = NULL;
      gboolean has_note;

      form.n_secret = rows[i].n_secret;
      form.is_election = rows[i].is_election;
      form.recorded = rows[i].recorded;
      finding = decide (rows[i].lines, &form);
      has_note = ris_finding_find (finding, "form_unzulaessig") != NULL
                 || ris_finding_find (finding, "form_weicht_ab") != NULL;
      g_assert_cmpint (has_note, ==, rows[i].note != NULL);
      g_assert_true (rows[i].note == NULL || ris_finding_find (finding, rows[i].note) != NULL);
      g_assert_cmpint (ris_finding_get_class (finding) == RIS_FINDING_IMPOSSIBLE, ==,
                       g_strcmp0 (rows[i].note, "form_unzulaessig") == 0);
    }
}

static void
test_labels (void)
{
  g_assert_cmpstr (ris_ballot_form_get_label ("offen"), ==, "offene Abstimmung");
  g_assert_cmpstr (ris_ballot_form_get_label ("geheim"), ==, "geheime Abstimmung");
  g_assert_cmpstr (ris_ballot_form_get_label ("namentlich"), ==, "namentliche Abstimmung");
}

/* one more who demands it never takes it away */
static void
test_monotone (void)
{
  g_autoptr (RisRules) rules = voting_rules_new (NAMED);

  for (gint64 legal = 1; legal <= 60; legal++)
    {
      gboolean was_secret = FALSE;

      for (gint64 n = 0; n <= legal; n++)
        {
          RisBallotFormCase form = case_of (legal);
          g_autoptr (RisFinding) finding = NULL;
          gboolean is_secret;

          form.n_secret = n;
          finding = ris_ballot_form_decide (rules, &form);
          is_secret = strcmp (finding->outcome, "geheim") == 0;
          g_assert_cmpint (is_secret, ==, n > 0 && n * 5 >= legal);
          g_assert_true (is_secret || !was_secret);
          was_secret = is_secret;
        }
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/ballot-form/demands", test_demands);
  g_test_add_func ("/rules/ballot-form/lacking", test_lacking);
  g_test_add_func ("/rules/ballot-form/more-than-needed", test_more_than_needed);
  g_test_add_func ("/rules/ballot-form/missing-base", test_missing_base);
  g_test_add_func ("/rules/ballot-form/resolution", test_resolution);
  g_test_add_func ("/rules/ballot-form/rules-of-procedure", test_rules_of_procedure);
  g_test_add_func ("/rules/ballot-form/secret-by-faction", test_secret_by_faction);
  g_test_add_func ("/rules/ballot-form/never-secret", test_never_secret);
  g_test_add_func ("/rules/ballot-form/elections", test_elections);
  g_test_add_func ("/rules/ballot-form/hints-for-elections", test_hints_for_elections);
  g_test_add_func ("/rules/ballot-form/recorded", test_recorded);
  g_test_add_func ("/rules/ballot-form/labels", test_labels);
  g_test_add_func ("/rules/ballot-form/monotone", test_monotone);
  return g_test_run ();
}
