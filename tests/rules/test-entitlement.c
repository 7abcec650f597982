/* Who may vote: roles and bodies as a table, then what depends on the subject and the person. */
#include "rules/entitlement.h"

#include "voting.h"

#define PARTS                                                                                      \
  "hvb.mitglied | ja\nhvb.stimme | ja\nhvb.stimme.ruht | ausschussbesetzung, abwahl\n"             \
  "hvb.stimme.ausschuss | nein\nhvb.stimme.hauptausschuss | ja\n"                                  \
  "ausschuss.sachkundige_buerger | ja\n"                                                           \
  "ausschuss.sachkundige_buerger.nicht_in | hauptausschuss, finanzausschuss\n"                     \
  "ausschuss.beratende | sachkundige_einwohner, benannte\n"                                        \
  "befangenheit.folge | unbeachtlich_ausser_entscheidend\n"                                        \
  "befangenheit.oeffentlich | zuschauerbereich\nbefangenheit.nichtoeffentlich | verlassen\n"

#define STANDARD PARTS "befangenheit.wahlen | nein\n"

static RisFinding *
check (const char *lines, const RisEntitlementCase *entitlement)
{
  g_autoptr (RisRules) rules = voting_rules_new (lines);

  return ris_entitlement_check (rules, entitlement);
}

/* --- roles --- */

static void
test_roles (void)
{
  static const struct
  {
    const char *role;
    const char *body;
    const char *reason; /* NULL: may vote */
  } rows[] = {
    { "mitglied", "rat", NULL },
    { "mitglied", "ausschuss", NULL },
    { "hvb", "rat", NULL },
    { "hvb", "hauptausschuss", NULL },
    { "hvb", "ausschuss", "rolle" },
    { "hvb", "finanzausschuss", "rolle" },
    { "sachkundiger_buerger", "rat", "rat" },
    { "sachkundiger_buerger", "ausschuss", NULL },
    { "sachkundiger_buerger", "rechnungspruefungsausschuss", NULL },
    { "sachkundiger_buerger", "hauptausschuss", "ausschuss" },
    { "sachkundiger_buerger", "finanzausschuss", "ausschuss" },
    { "sachkundiger_einwohner", "ausschuss", "rolle" },
    { "sachkundiger_einwohner", "rat", "rolle" },
    { "beratend", "ausschuss", "rolle" },
    { "stellvertretung", "ausschuss", NULL },
    { "stellvertretung", "rat", "rat" },
    { "verwaltung", "ausschuss", "rolle" },
    { "gast", "rat", "rolle" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      g_assert_true (ris_entitlement_find_role (rows[i].role, &entitlement.role));
      g_assert_true (ris_entitlement_find_body (rows[i].body, &entitlement.body));
      finding = check (STANDARD, &entitlement);
      g_test_message ("%s in %s: %s", rows[i].role, rows[i].body, finding->sentence);
      if (rows[i].reason == NULL)
        voting_assert (finding, RIS_FINDING_FINE, "stimmberechtigt");
      else
        voting_assert (finding, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
      g_assert_cmpstr (ris_finding_get_text (finding, "grund"), ==, rows[i].reason);
    }
}

static void
test_words (void)
{
  RisVoterRole role = RIS_VOTER_GUEST;
  RisVotingBody body = RIS_VOTING_OTHER_COMMITTEE;

  for (int i = RIS_VOTER_MEMBER; i <= RIS_VOTER_GUEST; i++)
    {
      g_assert_true (ris_entitlement_find_role (ris_entitlement_get_role_word (i), &role));
      g_assert_cmpint (role, ==, i);
      g_assert_cmpuint (strlen (ris_entitlement_get_role_label (role)), >, 3);
    }
  for (int i = RIS_VOTING_COUNCIL; i <= RIS_VOTING_OTHER_COMMITTEE; i++)
    {
      g_assert_true (ris_entitlement_find_body (ris_entitlement_get_body_word (i), &body));
      g_assert_cmpint (body, ==, i);
    }
  g_assert_false (ris_entitlement_find_role ("koenig", &role));
  g_assert_false (ris_entitlement_find_body ("kreml", &body));
}

/* the Land takes the vote away altogether, or nobody says anything */
static void
test_roles_by_law (void)
{
  static const struct
  {
    const char *lines;
    RisVoterRole role;
    RisVotingBody body;
    const char *outcome;
  } rows[] = {
    { "hvb.stimme | nein", RIS_VOTER_MAYOR, RIS_VOTING_COUNCIL, "nicht_stimmberechtigt" },
    { "hvb.mitglied | ja", RIS_VOTER_MAYOR, RIS_VOTING_COUNCIL, "unbekannt" },
    { "hvb.stimme | ja", RIS_VOTER_MAYOR, RIS_VOTING_COUNCIL, "stimmberechtigt" },
    { "hvb.stimme | ja", RIS_VOTER_MAYOR, RIS_VOTING_MAIN_COMMITTEE, "unbekannt" },
    { "ausschuss.sachkundige_buerger | nein", RIS_VOTER_EXPERT_CITIZEN, RIS_VOTING_OTHER_COMMITTEE,
      "nicht_stimmberechtigt" },
    { "hvb.stimme | ja", RIS_VOTER_EXPERT_CITIZEN, RIS_VOTING_OTHER_COMMITTEE, "unbekannt" },
    { "ausschuss.sachkundige_buerger | ja", RIS_VOTER_EXPERT_CITIZEN, RIS_VOTING_MAIN_COMMITTEE,
      "stimmberechtigt" },
    { "ausschuss.sachkundige_buerger | ja\nausschuss.sachkundige_buerger.nicht_in | unbekannt",
      RIS_VOTER_EXPERT_CITIZEN, RIS_VOTING_MAIN_COMMITTEE, "unbekannt" },
    { "ausschuss.sachkundige_buerger | ja\nausschuss.sachkundige_buerger.nicht_in | unbekannt",
      RIS_VOTER_EXPERT_CITIZEN, RIS_VOTING_OTHER_COMMITTEE, "stimmberechtigt" },
    { "hvb.stimme | ja", RIS_VOTER_EXPERT_RESIDENT, RIS_VOTING_OTHER_COMMITTEE,
      "nicht_stimmberechtigt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      entitlement.role = rows[i].role;
      entitlement.body = rows[i].body;
      finding = check (rows[i].lines, &entitlement);
      g_assert_cmpstr (finding->outcome, ==, rows[i].outcome);
    }
}

/* --- the mayor --- */

static void
test_mayor_rests (void)
{
  RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
  g_autoptr (RisFinding) council = NULL;
  g_autoptr (RisFinding) committee = NULL;
  g_autoptr (RisFinding) member = NULL;
  g_autoptr (RisFinding) unknown = NULL;

  entitlement.role = RIS_VOTER_MAYOR;
  entitlement.subject = RIS_SUBJECT_AUSSCHUSSBESETZUNG;
  council = check (STANDARD, &entitlement);
  voting_assert (council, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
  g_assert_cmpstr (ris_finding_get_text (council, "grund"), ==, "ruht");
  g_assert_cmpstr (council->sentence, ==,
                   "Die Bürgermeisterin oder der Bürgermeister stimmt hier nicht mit: Bei diesem "
                   "Gegenstand (Besetzung der Ausschüsse) ruht die Stimme. Es zählen nur die "
                   "gewählten Mitglieder.");
  unknown = check ("hvb.stimme | ja", &entitlement);
  voting_assert (unknown, RIS_FINDING_WARNING, "unbekannt");
  entitlement.body = RIS_VOTING_MAIN_COMMITTEE;
  committee = check (STANDARD, &entitlement);
  voting_assert (committee, RIS_FINDING_HINT, "stimmberechtigt");
  g_assert_nonnull (ris_finding_find (committee, "ruht_im_rat"));
  entitlement.body = RIS_VOTING_COUNCIL;
  entitlement.role = RIS_VOTER_MEMBER;
  member = check (STANDARD, &entitlement);
  voting_assert (member, RIS_FINDING_FINE, "stimmberechtigt");
}

static void
test_county (void)
{
  static const char text[] = "@land NW\n@koerperschaft kreis\n@gesetz Probegesetz\n"
                             "@gueltig_ab 2020-01-01\n@stand 2026-11-22\n"
                             "hvb.stimme | nein | § 1 ProbeG | B | nein | Probe\n"
                             "hvb.stimme.ausschuss | ja | § 1 ProbeG | B | nein | Probe\n";
  g_autoptr (RisRulebook) book = ris_rulebook_new ();
  g_autoptr (GPtrArray) problems
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);
  g_autoptr (RisRules) rules = NULL;
  RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
  g_autoptr (RisFinding) council = NULL;
  g_autoptr (RisFinding) committee = NULL;

  g_assert_true (ris_rulebook_add (book, "kreis.rules", text, strlen (text), problems));
  rules = ris_rulebook_resolve (book, "NW", "kreis", "2026-12-02", NULL);
  entitlement.role = RIS_VOTER_MAYOR;
  g_assert_cmpstr (ris_entitlement_get_mayor (rules), ==, "die Landrätin oder der Landrat");
  council = ris_entitlement_check (rules, &entitlement);
  g_assert_cmpstr (council->sentence, ==,
                   "Die Landrätin oder der Landrat hat im Kreistag kein Stimmrecht.");
  entitlement.body = RIS_VOTING_OTHER_COMMITTEE;
  committee = ris_entitlement_check (rules, &entitlement);
  g_assert_cmpstr (committee->sentence, ==,
                   "Die Landrätin oder der Landrat ist hier stimmberechtigt.");
}

/* --- the person --- */

static void
test_person (void)
{
  static const struct
  {
    gint64 has_vote;
    gint64 is_present;
    gboolean is_recused;
    const char *reason;
  } rows[] = {
    { -1, -1, FALSE, NULL },      { 1, 1, FALSE, NULL },       { 0, 1, FALSE, "kein_stimmrecht" },
    { -1, 0, FALSE, "abwesend" }, { -1, 1, TRUE, "befangen" }, { 0, 0, TRUE, "kein_stimmrecht" },
    { 1, 0, TRUE, "befangen" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      entitlement.has_vote = rows[i].has_vote;
      entitlement.is_present = rows[i].is_present;
      entitlement.is_recused = rows[i].is_recused;
      finding = check (STANDARD, &entitlement);
      g_assert_cmpstr (ris_finding_get_text (finding, "grund"), ==, rows[i].reason);
      g_assert_cmpstr (finding->outcome, ==,
                       rows[i].reason == NULL ? "stimmberechtigt" : "nicht_stimmberechtigt");
    }
}

static void
test_deputy (void)
{
  RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;

  entitlement.role = RIS_VOTER_DEPUTY;
  entitlement.body = RIS_VOTING_OTHER_COMMITTEE;
  for (gint64 principal = -1; principal <= 1; principal++)
    {
      g_autoptr (RisFinding) finding = NULL;

      entitlement.is_principal_present = principal;
      finding = check (STANDARD, &entitlement);
      g_assert_cmpstr (ris_finding_get_text (finding, "grund"), ==,
                       principal == 1 ? "vertreten" : NULL);
    }
}

static void
test_recused_stays (void)
{
  static const struct
  {
    const char *lines;
    gint64 is_public;
    const char *note; /* outcome of the note */
    const char *word; /* in its sentence */
  } rows[] = {
    { STANDARD, 1, "aufenthalt", "Zuschauerbereich" },
    { STANDARD, 0, "aufenthalt", "Sitzungsraum verlassen" },
    { STANDARD, -1, NULL, NULL },
    { "befangenheit.wahlen | nein", 1, "unbekannt", "Aufenthalt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;
      const RisFinding *note;

      entitlement.is_recused = TRUE;
      entitlement.is_public = rows[i].is_public;
      finding = check (rows[i].lines, &entitlement);
      voting_assert (finding, RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt");
      g_assert_cmpuint (finding->findings->len, ==, rows[i].note == NULL ? 0 : 1);
      if (rows[i].note == NULL)
        continue;
      note = ris_finding_find (finding, rows[i].note);
      g_assert_nonnull (note);
      g_assert_nonnull (strstr (note->sentence, rows[i].word));
    }
}

static void
test_recused_at_elections (void)
{
  static const struct
  {
    const char *lines;
    RisFindingClass class;
    const char *outcome;
  } rows[] = {
    { STANDARD, RIS_FINDING_HINT, "stimmberechtigt" },
    { PARTS "befangenheit.wahlen | ja\n", RIS_FINDING_IMPOSSIBLE, "nicht_stimmberechtigt" },
    { PARTS, RIS_FINDING_WARNING, "unbekannt" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (rows); i++)
    {
      RisEntitlementCase entitlement = RIS_ENTITLEMENT_CASE_UNKNOWN;
      g_autoptr (RisFinding) finding = NULL;

      entitlement.is_recused = TRUE;
      entitlement.subject = RIS_SUBJECT_WAHL;
      finding = check (rows[i].lines, &entitlement);
      voting_assert (finding, rows[i].class, rows[i].outcome);
    }
}

/* --- numbers --- */

static const struct
{
  const char *lines;
  RisSubject subject;
  gint64 is_mayor_present;
  RisComposition expected;
} compositions[] = {
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\nhvb.ruht.zaehlt_gesetzlich | nein",
    RIS_SUBJECT_ABWAHL,
    1,
    { 52, 52, 52, 39, 38, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\nhvb.ruht.zaehlt_gesetzlich | nein",
    RIS_SUBJECT_ABWAHL,
    0,
    { 52, 52, 52, 40, 39, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\nhvb.ruht.zaehlt_gesetzlich | nein",
    RIS_SUBJECT_ABWAHL,
    -1,
    { 52, 52, 52, -1, -1, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\nhvb.ruht.zaehlt_gesetzlich | ja",
    RIS_SUBJECT_ABWAHL,
    1,
    { 53, 52, 52, 40, 38, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl",
    RIS_SUBJECT_ABWAHL,
    1,
    { -1, 52, 52, -1, 38, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl",
    RIS_SUBJECT_ABWAHL,
    0,
    { -1, 52, 52, 40, 39, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl",
    RIS_SUBJECT_SACHE,
    1,
    { 53, 52, 53, 40, 39, -1 } },
  { "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl",
    RIS_SUBJECT_WAHL,
    1,
    { 53, 52, 53, 40, 39, -1 } },
  { "hvb.mitglied | nein\nhvb.stimme.ruht | abwahl",
    RIS_SUBJECT_ABWAHL,
    1,
    { 53, 52, 53, 40, 39, -1 } },
  { "hvb.mitglied | ja", RIS_SUBJECT_ABWAHL, 1, { -1, 52, -1, -1, -1, -1 } },
  { "hvb.mitglied | ja", RIS_SUBJECT_ABWAHL, 0, { -1, 52, -1, 40, 39, -1 } },
};

static void
test_composition (void)
{
  static const RisComposition whole = { 53, 52, 53, 40, 39, -1 };

  for (gsize i = 0; i < G_N_ELEMENTS (compositions); i++)
    {
      g_autoptr (RisRules) rules = voting_rules_new (compositions[i].lines);
      RisComposition rest = ris_entitlement_get_composition (rules, compositions[i].subject, &whole,
                                                             compositions[i].is_mayor_present);
      const RisComposition *expected = &compositions[i].expected;

      g_test_message ("row %" G_GSIZE_FORMAT, i);
      g_assert_cmpint (rest.legal, ==, expected->legal);
      g_assert_cmpint (rest.elected, ==, expected->elected);
      g_assert_cmpint (rest.entitled, ==, expected->entitled);
      g_assert_cmpint (rest.present, ==, expected->present);
      g_assert_cmpint (rest.present_entitled, ==, expected->present_entitled);
    }
}

static void
test_composition_unknown (void)
{
  static const RisComposition nothing = RIS_COMPOSITION_UNKNOWN;
  g_autoptr (RisRules) rules = voting_rules_new (
      "hvb.mitglied | ja\nhvb.stimme.ruht | abwahl\nhvb.ruht.zaehlt_gesetzlich | nein");
  RisComposition rest = ris_entitlement_get_composition (rules, RIS_SUBJECT_ABWAHL, &nothing, 1);

  g_assert_cmpint (rest.legal, ==, RIS_UNKNOWN);
  g_assert_cmpint (rest.present, ==, RIS_UNKNOWN);
  g_assert_cmpint (rest.entitled, ==, RIS_UNKNOWN);
}

static void
test_rests (void)
{
  g_autoptr (RisRules) rules = voting_rules_new ("hvb.stimme.ruht | abwahl, wahl");
  g_autoptr (RisRules) silent = voting_rules_new ("hvb.stimme | ja");

  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_SACHE), ==, 0);
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_ABWAHL), ==, 1);
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_ABWAHL_ANTRAG), ==, 1);
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_ENTLASTUNG), ==, 0);
  /* the law knows the filling of committees as an election only */
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_AUSSCHUSSBESETZUNG), ==, 1);
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_AUSSCHUSS_EINIGUNG), ==, 1);
  g_assert_cmpint (ris_entitlement_get_rests (rules, RIS_SUBJECT_AUSSCHUSSBILDUNG), ==, 0);
  g_assert_cmpint (ris_entitlement_get_rests (silent, RIS_SUBJECT_SACHE), ==, 0);
  g_assert_cmpint (ris_entitlement_get_rests (silent, RIS_SUBJECT_ENTLASTUNG), ==, RIS_UNKNOWN);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/rules/entitlement/roles", test_roles);
  g_test_add_func ("/rules/entitlement/words", test_words);
  g_test_add_func ("/rules/entitlement/roles-by-law", test_roles_by_law);
  g_test_add_func ("/rules/entitlement/mayor-rests", test_mayor_rests);
  g_test_add_func ("/rules/entitlement/county", test_county);
  g_test_add_func ("/rules/entitlement/person", test_person);
  g_test_add_func ("/rules/entitlement/deputy", test_deputy);
  g_test_add_func ("/rules/entitlement/recused-stays", test_recused_stays);
  g_test_add_func ("/rules/entitlement/recused-at-elections", test_recused_at_elections);
  g_test_add_func ("/rules/entitlement/composition", test_composition);
  g_test_add_func ("/rules/entitlement/composition-unknown", test_composition_unknown);
  g_test_add_func ("/rules/entitlement/rests", test_rests);
  return g_test_run ();
}
