/* Decisions and votes as views: several votes, counts that are known or not, elections, recusals, wordings. */
#include "document/decision-view.h"

#include "helper/view-value.h"

#define UNKNOWN_COUNTS                                                                             \
  .entitled = RIS_UNKNOWN, .yes = RIS_UNKNOWN, .no = RIS_UNKNOWN, .abstain = RIS_UNKNOWN,          \
  .invalid = RIS_UNKNOWN, .absent = RIS_UNKNOWN, .recused = RIS_UNKNOWN,                           \
  .is_unanimous = RIS_UNKNOWN

/* the lists that a view of decisions is made from */
static const gsize lists[] = {
  G_STRUCT_OFFSET (RisAgendaItemDetails, decisions),
  G_STRUCT_OFFSET (RisAgendaItemDetails, votes),
  G_STRUCT_OFFSET (RisAgendaItemDetails, counts),
  G_STRUCT_OFFSET (RisAgendaItemDetails, factions),
  G_STRUCT_OFFSET (RisAgendaItemDetails, ballots),
  G_STRUCT_OFFSET (RisAgendaItemDetails, elections),
  G_STRUCT_OFFSET (RisAgendaItemDetails, candidates),
  G_STRUCT_OFFSET (RisAgendaItemDetails, recusals),
  G_STRUCT_OFFSET (RisAgendaItemDetails, block),
  G_STRUCT_OFFSET (RisAgendaItemDetails, tasks),
  G_STRUCT_OFFSET (RisAgendaItemDetails, paper_texts),
};

static void
clear_details (RisAgendaItemDetails *details)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    g_ptr_array_unref (G_STRUCT_MEMBER (GPtrArray *, details, lists[i]));
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisAgendaItemDetails, clear_details)

/* lists that a test does not fill are empty, as when nothing is recorded */
static RisView *
make_view (RisAgendaItemDetails *details)
{
  RisView *view = ris_view_new ();

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (G_STRUCT_MEMBER (GPtrArray *, details, lists[i]) == NULL)
      G_STRUCT_MEMBER (GPtrArray *, details, lists[i]) = g_ptr_array_new ();
  ris_decision_view_add (view, details, ris_decision_view_make_text, NULL);
  return view;
}

static void
test_nothing (void)
{
  g_auto (RisAgendaItemDetails) details = { 0 };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps", "[0]");
  view_assert (view, "recusals", "[0]");
  g_assert_null (ris_decision_view_get_draft (&details));
}

static const RisDecisionRow several_decisions[] = {
  { .id = 1,
    .kind = "Änderungsantrag",
    .kind_canonical = "amendment",
    .vote_id = 11,
    .outcome = "rejected" },
  { .id = 2,
    .kind = "Beschluss",
    .kind_canonical = "main",
    .number = "2",
    .competence = "Rat",
    .vote_id = 13,
    .outcome = "accepted" },
  { .id = 3, .kind = "Protokollnotiz", .kind_canonical = "note" },
};
static const RisVoteRow several_votes[] = {
  { .id = 11,
    UNKNOWN_COUNTS,
    .printed = "mehrheitlich abgelehnt",
    .outcome = "rejected",
    .repeats_id = 9 },
  { .id = 12,
    UNKNOWN_COUNTS,
    .kind = "Antrag zur Geschäftsordnung",
    .kind_canonical = "procedural",
    .printed = "einstimmig",
    .outcome = "accepted" },
  { .id = 13,
    .entitled = RIS_UNKNOWN,
    .yes = 13,
    .no = 0,
    .abstain = 1,
    .invalid = RIS_UNKNOWN,
    .absent = RIS_UNKNOWN,
    .recused = RIS_UNKNOWN,
    .is_unanimous = RIS_UNKNOWN,
    .method = "named",
    .majority = "two-thirds",
    .subject = "Satzung",
    .electorate = "Rat",
    .effect = "tritt in Kraft" },
};

/* a decision has the vote it names; a vote that no decision names follows as a step of its own */
static void
test_several_votes (void)
{
  g_auto (RisAgendaItemDetails) details
      = { .decisions = view_rows (several_decisions), .votes = view_rows (several_votes) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps", "[4]");
  view_assert (view, "steps.0.kind", "Änderungsantrag");
  view_assert (view, "steps.0.is_main", "0");
  view_assert (view, "steps.0.outcome", "abgelehnt");
  view_assert (view, "steps.0.tone", "danger");
  view_assert (view, "steps.0.ballot.0.text", "mehrheitlich abgelehnt");
  view_assert (view, "steps.1.is_main", "1");
  view_assert (view, "steps.1.number", "2");
  view_assert (view, "steps.1.competence", "Rat");
  view_assert (view, "steps.2.kind", "Protokollnotiz");
  view_assert (view, "steps.2.outcome", NULL);
  view_assert (view, "steps.2.ballot", NULL);
  view_assert (view, "steps.3.kind", "Antrag zur Geschäftsordnung");
  view_assert (view, "steps.3.tone", "success");
}

static void
test_vote (void)
{
  g_auto (RisAgendaItemDetails) details
      = { .decisions = view_rows (several_decisions), .votes = view_rows (several_votes) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps.0.ballot.0.is_repeated", "1");
  view_assert (view, "steps.0.ballot.0.numbers", "[0]");
  view_assert (view, "steps.1.ballot.0.text", "13 Ja-Stimmen, 0 Nein-Stimmen, 1 Enthaltung");
  view_assert (view, "steps.1.ballot.0.method", "namentliche Abstimmung");
  view_assert (view, "steps.1.ballot.0.majority", "Zweidrittelmehrheit");
  view_assert (view, "steps.1.ballot.0.subject", "Satzung");
  view_assert (view, "steps.1.ballot.0.electorate", "Rat");
  view_assert (view, "steps.1.ballot.0.effect", "tritt in Kraft");
  view_assert (view, "steps.1.ballot.0.is_repeated", "0");
}

/* what nobody counted is left out, a counted nothing is shown */
static void
test_numbers (void)
{
  static const RisVoteRow votes[] = {
    { .id = 1,
      .entitled = 20,
      .yes = 0,
      .no = 7,
      .abstain = RIS_UNKNOWN,
      .invalid = 1,
      .absent = 2,
      .recused = 3,
      .is_unanimous = RIS_UNKNOWN },
  };
  g_auto (RisAgendaItemDetails) details = { .votes = view_rows (votes) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps.0.ballot.0.numbers", "[6]");
  view_assert (view, "steps.0.ballot.0.numbers.0.label", "Ja");
  view_assert (view, "steps.0.ballot.0.numbers.0.value", "0");
  view_assert (view, "steps.0.ballot.0.numbers.1.label", "Nein");
  view_assert (view, "steps.0.ballot.0.numbers.2.label", "ungültig");
  view_assert (view, "steps.0.ballot.0.numbers.3.value", "2");
  view_assert (view, "steps.0.ballot.0.numbers.4.label", "befangen");
  view_assert (view, "steps.0.ballot.0.numbers.5.value", "20");
}

/* every part belongs to its vote and to no other one */
static void
test_sides (void)
{
  static const RisVoteRow votes[] = { { .id = 1, UNKNOWN_COUNTS }, { .id = 2, UNKNOWN_COUNTS } };
  static const RisVoteFactionRow factions[] = {
    { .vote_id = 1, .label = "CDU", .side = "yes", .number = 4 },
    { .vote_id = 1, .label = "FDP", .side = "no", .number = RIS_UNKNOWN },
    { .vote_id = 1, .label = "Bürgermeister", .side = "yes", .number = RIS_UNKNOWN },
    { .vote_id = 2, .label = "SPD", .side = "abstain", .number = 3 },
  };
  static const RisVoteCountRow counts[] = {
    { .vote_id = 1, .electorate = "Landkreis", .yes = 5, .no = RIS_UNKNOWN, .abstain = 1 },
    { .vote_id = 1,
      .electorate = "nicht gezählt",
      .yes = RIS_UNKNOWN,
      .no = RIS_UNKNOWN,
      .abstain = RIS_UNKNOWN },
  };
  static const RisBallotRow ballots[] = {
    { .vote_id = 2, .name = "Anna Beispiel", .value = "no", .note = "zu Protokoll" },
    { .vote_id = 1, .name = "Bernd Muster", .value = "absent" },
  };
  static const RisBlockRow block[]
      = { { .vote_id = 2, .agenda_item_id = 7, .number = "Ö 4", .title = "Wahl" } };
  g_auto (RisAgendaItemDetails) details = {
    .votes = view_rows (votes),
    .factions = view_rows (factions),
    .counts = view_rows (counts),
    .ballots = view_rows (ballots),
    .block = view_rows (block),
  };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps.0.ballot.0.sides", "[2]");
  view_assert (view, "steps.0.ballot.0.sides.0.label", "dafür");
  view_assert (view, "steps.0.ballot.0.sides.0.text", "4 CDU, Bürgermeister");
  view_assert (view, "steps.0.ballot.0.sides.1.text", "FDP");
  view_assert (view, "steps.0.ballot.0.electorates", "[1]");
  view_assert (view, "steps.0.ballot.0.electorates.0.label", "Landkreis");
  view_assert (view, "steps.0.ballot.0.electorates.0.text", "5 Ja-Stimmen, 1 Enthaltung");
  view_assert (view, "steps.0.ballot.0.members.0.name", "Bernd Muster");
  view_assert (view, "steps.0.ballot.0.members.0.value", "nicht anwesend");
  view_assert (view, "steps.0.ballot.0.block", "[0]");
  view_assert (view, "steps.1.ballot.0.sides.0.label", "Enthaltung");
  view_assert (view, "steps.1.ballot.0.members", "[1]");
  view_assert (view, "steps.1.ballot.0.members.0.value", "dagegen");
  view_assert (view, "steps.1.ballot.0.members.0.note", "zu Protokoll");
  view_assert (view, "steps.1.ballot.0.block.0.number", "Ö 4");
  view_assert (view, "steps.1.ballot.0.block.0.agenda_item_id", "7");
}

static void
test_election (void)
{
  static const RisVoteRow votes[] = { { .id = 1, UNKNOWN_COUNTS }, { .id = 2, UNKNOWN_COUNTS } };
  static const RisElectionRow elections[] = {
    { .vote_id = 1,
      .method = "Verhältniswahl",
      .is_secret = 1,
      .seats = 5,
      .cast_ballots = 40,
      .valid_ballots = 39,
      .note = "Losentscheid" },
    { .vote_id = 2,
      .method = "Zuruf",
      .is_secret = RIS_UNKNOWN,
      .seats = RIS_UNKNOWN,
      .cast_ballots = RIS_UNKNOWN,
      .valid_ballots = RIS_UNKNOWN },
  };
  static const RisCandidateRow candidates[] = {
    { .vote_id = 1, .label = "Liste 1", .votes = 21, .won = "3 Sitze", .by_lot = TRUE },
    { .vote_id = 1, .label = "Liste 2", .votes = 1 },
    { .vote_id = 1, .label = "Liste 3", .votes = 0 },
    { .vote_id = 2, .label = "Anna Beispiel", .votes = RIS_UNKNOWN, .won = "gewählt" },
  };
  g_auto (RisAgendaItemDetails) details = { .votes = view_rows (votes),
                                            .elections = view_rows (elections),
                                            .candidates = view_rows (candidates) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps.0.ballot.0.election.method", "Verhältniswahl");
  view_assert (view, "steps.0.ballot.0.election.secrecy", "geheim");
  view_assert (view, "steps.0.ballot.0.election.seats", "5");
  view_assert (view, "steps.0.ballot.0.election.candidates", "[3]");
  view_assert (view, "steps.0.ballot.0.election.candidates.0.votes_text", "21 Stimmen");
  view_assert (view, "steps.0.ballot.0.election.candidates.0.won", "3 Sitze");
  view_assert (view, "steps.0.ballot.0.election.candidates.0.by_lot", "1");
  view_assert (view, "steps.0.ballot.0.election.candidates.1.votes_text", "1 Stimme");
  view_assert (view, "steps.0.ballot.0.election.candidates.2.votes_text", "0 Stimmen");
  view_assert (view, "steps.1.ballot.0.election.secrecy", NULL);
  view_assert (view, "steps.1.ballot.0.election.seats", NULL);
  view_assert (view, "steps.1.ballot.0.election.candidates", "[1]");
  view_assert (view, "steps.1.ballot.0.election.candidates.0.votes_text", NULL);
}

/* a vote that turns another round, one that only makes sense behind another, and counts that the words do not say */
static void
test_context (void)
{
  static const RisVoteRow votes[] = {
    { .id = 1,
      UNKNOWN_COUNTS,
      .kind = "Abstimmung",
      .subject = "Absetzung",
      .printed = "13 dafür",
      .is_negated = TRUE },
    { .id = 2, UNKNOWN_COUNTS, .kind = "Wahl", .printed = "mehrheitlich", .follows_id = 1 },
    { .id = 3, UNKNOWN_COUNTS, .kind = "Stichwahl", .follows_id = 2 },
    { .id = 4, UNKNOWN_COUNTS, .follows_id = 3 },
    { .id = 5, UNKNOWN_COUNTS, .follows_id = 99 },
  };
  static const RisElectionRow elections[] = { { .vote_id = 2, .method = "Mehrheitswahl" } };
  g_auto (RisAgendaItemDetails) details
      = { .votes = view_rows (votes), .elections = view_rows (elections) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "steps.0.ballot.0.is_negated", "1");
  view_assert (view, "steps.0.ballot.0.follows", NULL);
  view_assert (view, "steps.0.ballot.0.has_silent_numbers", "0");
  view_assert (view, "steps.1.ballot.0.is_negated", "0");
  view_assert (view, "steps.1.ballot.0.follows", "Absetzung");
  view_assert (view, "steps.1.ballot.0.has_silent_numbers", "1");
  view_assert (view, "steps.2.ballot.0.follows", "Mehrheitswahl");
  view_assert (view, "steps.3.ballot.0.follows", "Stichwahl");
  view_assert (view, "steps.4.ballot.0.follows", NULL);
}

static void
test_tasks (void)
{
  static const RisTaskRow tasks[] = {
    { .id = 1,
      .kind = "promise",
      .subject = "Bericht",
      .organization = "Hauptamt",
      .due_on = "2022-09-01" },
    { .id = 2, .kind = "check", .subject = "Ampel" },
  };
  g_auto (RisAgendaItemDetails) details = { .tasks = view_rows (tasks) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "tasks", "[2]");
  view_assert (view, "tasks.0.kind_text", "Zusage");
  view_assert (view, "tasks.0.organization", "Hauptamt");
  view_assert (view, "tasks.0.due_on", "2022-09-01");
  view_assert (view, "tasks.1.kind_text", "Prüfauftrag");
  view_assert (view, "tasks.1.organization", NULL);
}

static void
test_recusals (void)
{
  static const RisVoteRow votes[] = { { .id = 1, UNKNOWN_COUNTS } };
  static const RisRecusalRow recusals[] = {
    { .vote_id = 0, .name = "Anna Beispiel", .number = 1 },
    { .vote_id = 0, .number = 2 },
    { .vote_id = 1, .number = 1 },
  };
  g_auto (RisAgendaItemDetails) details
      = { .votes = view_rows (votes), .recusals = view_rows (recusals) };
  g_autoptr (RisView) view = make_view (&details);

  view_assert (view, "recusals", "[2]");
  view_assert (view, "recusals.0", "Anna Beispiel");
  view_assert (view, "recusals.1", "2 Mitglieder");
  view_assert (view, "steps.0.ballot.0.recusals", "[1]");
  view_assert (view, "steps.0.ballot.0.recusals.0", "1 Mitglied");
}

/* the draft is compared with what decides about it, not with notes and amendments */
static void
test_wording (void)
{
  static const RisTextRow texts[] = {
    { .section_canonical = "facts", .markdown = "Sachverhalt" },
    { .section_canonical = "proposal", .markdown = "Der Rat stimmt zu." },
  };
  static const RisDecisionRow decisions[] = {
    { .kind_canonical = "main", .wording = "Der  RAT stimmt zu." },
    { .kind_canonical = "main", .wording = "Der Rat stimmt nicht zu." },
    { .kind_canonical = "noting", .wording = "Kenntnis genommen." },
    { .kind_canonical = "note", .wording = "Protokollnotiz" },
    { .kind_canonical = "main", .like_draft = TRUE },
    { .kind_canonical = "main" },
  };
  g_auto (RisAgendaItemDetails) details
      = { .paper_texts = view_rows (texts), .decisions = view_rows (decisions) };
  g_autoptr (RisView) view = make_view (&details);

  g_assert_cmpstr (ris_decision_view_get_draft (&details), ==, "Der Rat stimmt zu.");
  view_assert (view, "steps.0.difference", NULL);
  view_assert (view, "steps.1.wording", "Der Rat stimmt nicht zu.");
  view_assert (view, "steps.1.difference", "Der Rat stimmt nicht zu.");
  view_assert (view, "steps.2.difference", "Kenntnis genommen.");
  view_assert (view, "steps.3.wording", "Protokollnotiz");
  view_assert (view, "steps.3.difference", NULL);
  view_assert (view, "steps.4.wording", "Der Rat stimmt zu.");
  view_assert (view, "steps.5.wording", NULL);
}

static void
test_texts (void)
{
  static const RisTextRow texts[] = {
    { .id = 5, .section = "Begründung", .version = 2, .versions = 2, .markdown = "**fett**" },
    { .id = 6, .section = "Anlass", .version = 1, .versions = 1, .markdown = "eins" },
  };
  g_autoptr (GPtrArray) rows = view_rows (texts);
  g_autoptr (RisView) view = ris_view_new ();

  ris_decision_view_add_texts (view, "sections", rows, ris_decision_view_make_text, NULL);
  view_assert (view, "sections", "[2]");
  view_assert (view, "sections.0.section", "Begründung");
  view_assert (view, "sections.0.has_versions", "1");
  view_assert (view, "sections.0.text", "fett");
  view_assert (view, "sections.1.has_versions", "0");
}

/* too long for Markdown: shown as it is */
static void
test_long_text (void)
{
  g_autofree char *markdown = g_strnfill (RIS_RICH_MAX_BYTES + 1, '*');
  g_autoptr (RisRich) rich = ris_decision_view_make_text (markdown, NULL);
  g_autofree char *text = ris_rich_dup_text (rich);

  g_assert_cmpstr (g_strchomp (text), ==, markdown);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/decision-view/nothing", test_nothing);
  g_test_add_func ("/decision-view/several-votes", test_several_votes);
  g_test_add_func ("/decision-view/vote", test_vote);
  g_test_add_func ("/decision-view/numbers", test_numbers);
  g_test_add_func ("/decision-view/sides", test_sides);
  g_test_add_func ("/decision-view/election", test_election);
  g_test_add_func ("/decision-view/context", test_context);
  g_test_add_func ("/decision-view/tasks", test_tasks);
  g_test_add_func ("/decision-view/recusals", test_recusals);
  g_test_add_func ("/decision-view/wording", test_wording);
  g_test_add_func ("/decision-view/texts", test_texts);
  g_test_add_func ("/decision-view/long-text", test_long_text);
  return g_test_run ();
}
