/* Import of decisions: votes that are there or not, effects, recipients, elections, exclusions. */
#include "import-fixture.h"

#define HEAD                                                                                       \
  ",'organizations':[{'id':'org/"                                                                  \
  "fr','name':'CDU-Fraktion','shortName':'CDU','organizationType':'Fraktion'},"                    \
  "{'id':'org/rat','name':'Rat der Stadt','shortName':'Rat','organizationType':'Gremium'},"        \
  "{'id':'org/ha','name':'Haupt- und Finanzausschuss','organizationType':'Gremium'},"              \
  "{'id':'org/asw','name':'Ausschuss für Stadtentwicklung, Verkehr und "                          \
  "Digitales','organizationType':'Gremium'}],"                                                     \
  "'persons':[{'id':'person/1','name':'P'}],'meetings':[{'id':'meeting/1','name':'x',"             \
  "'organization':['org/"                                                                          \
  "rat'],'approx':'2020-01','meetingKind':'Sitzung','publicity':'öffentlich','agendaItems':["     \
  "{'id':'item/1','order':1,'name':'x','decisions':["
#define TAIL "]}]}]"

static void
test_vote_or_none (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture, HEAD "{'kind':'Sachbeschluss','text':'a','votes':{'raw':null,'yes':null,'"
                              "unanimous':null}},"
                              "{'kind':'Teilbeschluss','text':'b','result':'angenommen','votes':{'"
                              "raw':'einstimmig','no':0,'unanimous':true}},"
                              "{'kind':'Kenntnisnahme'}" TAIL);
  ris_assert_count (&fixture, 3, "SELECT COUNT(*) FROM decision WHERE is_public = 1");
  ris_assert_count (
      &fixture, 1,
      "SELECT COUNT(*) FROM vote WHERE position = 2 AND printed = 'einstimmig' AND no = "
      "0 AND yes IS NULL"
      " AND abstain IS NULL AND is_unanimous = 1 AND outcome = 'accepted' AND is_public "
      "= 1");
  ris_assert_count (&fixture, 1, "SELECT COUNT(*) FROM vote");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM decision WHERE outcome = 'noted' AND vote_id IS NULL AND "
                    "position = 3");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM text JOIN decision ON decision.id = owner_id JOIN "
                    "agenda_item ON agenda_item.id"
                    " = agenda_item_id AND meeting_id = root_id");
}

static void
test_negated (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture, HEAD "{'kind':'Sachbeschluss','result':'angenommen','negatedProposition':"
                              "true,'effectiveResult':'Antrag abgelehnt',"
                              "'votes':{'yes':34,'no':10,'abstain':4}},"
                              "{'kind':'Sachbeschluss','result':'abgelehnt','negatedProposition':"
                              "true,'votes':{'yes':1,'no':2}}" TAIL);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM decision JOIN vote ON vote.id = vote_id WHERE "
                    "decision.outcome = 'rejected'"
                    " AND vote.outcome = 'accepted' AND is_negated = 1 AND effect = 'Antrag "
                    "abgelehnt'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM decision JOIN vote ON vote.id = vote_id WHERE "
                    "decision.outcome IS NULL AND vote.outcome = 'rejected'");
}

/* names with commas and "und" are not cut */
static void
test_recipients (void)
{
  fixture_auto fixture = fixture_new ();
  g_autofree char *text = NULL;

  import_rest (&fixture, HEAD
               "{'kind':'Sachbeschluss','competence':'als Empfehlung an den Ausschuss für "
               "Stadtentwicklung, Verkehr und Digitales, "
               "an Haupt- und Finanzausschuss und Rat, die Verwaltung'},"
               "{'kind':'Sachbeschluss','competence':'in eigener Zuständigkeit'},"
               "{'kind':'Sachbeschluss','competence':'als Beschlussempfehlung an den Rat'}" TAIL);
  ris_assert_count (&fixture, 5, "SELECT COUNT(*) FROM decision_recipient");
  ris_assert_count (
      &fixture, 1,
      "SELECT COUNT(*) FROM decision_recipient JOIN organization ON organization.id = "
      "organization_id"
      " WHERE position = 1 AND label = name AND name = 'Ausschuss für Stadtentwicklung, "
      "Verkehr und Digitales'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM decision_recipient JOIN organization ON organization.id "
                    "= "
                    "organization_id"
                    " WHERE position = 2 AND name = 'Haupt- und Finanzausschuss'");
  ris_assert_count (&fixture, 2,
                    "SELECT COUNT(*) FROM decision_recipient JOIN organization ON organization.id "
                    "= "
                    "organization_id WHERE short_name = 'Rat'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM decision_recipient WHERE label = 'Verwaltung' AND "
                    "organization_id IS NULL AND position = 4");
}

static void
test_details_of_a_vote (void)
{
  fixture_auto fixture = fixture_new ();
  const char *rest = HEAD "{'kind':'Sachbeschluss','votes':{'factions':[{'label':'CDU','side':'ja',"
                          "'number':16},{'label':'OB','side':'nein'}],"
                          "'ballots':[{'person':'person/1','value':'enthaltung'}],"
                          "'electorates':[{'label':'Sachkundige','yes':5,'no':0}]}}" TAIL;

  import_rest (&fixture, rest);
  import_rest (&fixture, rest);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM vote_faction JOIN organization ON organization.id = "
                    "organization_id WHERE side = 'yes' AND number = 16");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM vote_faction WHERE label = 'OB' AND organization_id IS "
                    "NULL "
                    "AND number IS NULL AND position = 2");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM ballot JOIN vote ON vote.id = vote_id WHERE value = "
                    "'abstain' AND are_ballots_public = 1");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM vote_count WHERE electorate = 'Sachkundige' AND no = 0 "
                    "AND "
                    "abstain IS NULL");
  import_rest (&fixture, ",'meetings':[{'id':'meeting/1','agendaItems':[{'id':'item/"
                         "1','decisions':[{'kind':'Sachbeschluss',"
                         "'votes':{'factions':[]}}]}]}]");
  ris_assert_count (&fixture, 0, "SELECT COUNT(*) FROM vote_faction");
}

static void
test_elections (void)
{
  fixture_auto fixture = fixture_new ();

  import_rest (&fixture, HEAD "{'kind':'Wahl','result':'gewählt','election':{'method':'Höchstzahl',"
                              "'secret':true,'cast':15,'valid':14,"
                              "'lists':[{'name':'A','votes':10,'seats':['Vorsitz','stv. "
                              "Vorsitz']},'B',{'name':'C','seat':'Beisitz'}]}},"
                              "{'kind':'Wahl','election':{'method':'einheitlich','lists':'nach "
                              "Fraktionen','result':'fehlt'}}" TAIL);
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM election JOIN vote ON vote.id = vote_id WHERE is_secret "
                    "= 1 "
                    "AND cast_ballots = 15"
                    " AND vote.method = 'secret' AND outcome = 'elected' AND seats IS NULL");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM election_candidate WHERE position = 1 AND votes = 10 AND "
                    "won "
                    "= 'Vorsitz, stv. Vorsitz'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM election_candidate WHERE label = 'B' AND votes IS NULL "
                    "AND "
                    "won IS NULL");
  ris_assert_count (
      &fixture, 1, "SELECT COUNT(*) FROM election_candidate WHERE label = 'C' AND won = 'Beisitz'");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM election JOIN vote ON vote.id = vote_id WHERE note = "
                    "'nach "
                    "Fraktionen; fehlt'"
                    " AND is_secret IS NULL AND vote.method IS NULL");
}

static void
test_exclusions (void)
{
  fixture_auto fixture = fixture_new ();
  const char *rest = HEAD "{'kind':'Sachbeschluss','votes':{'raw':'einstimmig'},'excluded':[{'"
                          "reason':'befangen','count':2},{'person':'person/1'}]}" TAIL;

  import_rest (&fixture, rest);
  import_rest (&fixture, rest);
  ris_assert_count (&fixture, 2, "SELECT COUNT(*) FROM recusal JOIN vote ON vote.id = vote_id");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM recusal WHERE number = 2 AND reason = 'befangen' AND "
                    "person_id IS NULL AND from_vote = 1");
  ris_assert_count (&fixture, 1,
                    "SELECT COUNT(*) FROM recusal JOIN person ON person.id = person_id WHERE "
                    "number = "
                    "1");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-decision/vote-or-none", test_vote_or_none);
  g_test_add_func ("/import-decision/negated", test_negated);
  g_test_add_func ("/import-decision/recipients", test_recipients);
  g_test_add_func ("/import-decision/details-of-a-vote", test_details_of_a_vote);
  g_test_add_func ("/import-decision/elections", test_elections);
  g_test_add_func ("/import-decision/exclusions", test_exclusions);
  return g_test_run ();
}
