/* The recorder's page: a whole meeting by its forms, and what the public sees of it before and after. */
#include "page/recording.h"

#include "helper/recording-meeting.h"

#define BASE "/intern/sitzungen/9200/protokoll"
#define MINUTES "/intern/sitzungen/9200/niederschrift"

static char *
dup_stamp (Browser *browser, const char *path, const char *form)
{
  g_autoptr (RisResponse) page = desk_get (browser, path);
  g_autofree char *pattern
      = g_strdup_printf ("%s\">\n?<input type=\"hidden\" name=\"token\" value=\"[0-9a-f]*\">"
                         "\n?<input type=\"hidden\" name=\"seen\" value=\"([0-9a-f]*)\"",
                         form);

  return desk_dup_match (page, pattern);
}

static void
check_nothing_secret (Portal *portal)
{
  static const char *const pages[]
      = { "/sitzungen/9200", "/tops/9300", "/sitzungen/9200/niederschrift.pdf" };

  for (gsize i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autofree char *text = portal_get_text (portal, pages[i]);

      g_assert_null (strstr (text, RECORDING_SECRET));
      g_assert_null (strstr (text, "Käufer"));
      g_assert_null (strstr (text, "Makler"));
    }
}

static void
begin (Browser *eva)
{
  g_autofree char *stamp = dup_stamp (eva, BASE, BASE "/verlauf");

  desk_check_sent (eva, BASE "/verlauf", BASE, "step", "begin", "clock", "12:00", "seen", stamp,
                   NULL);
  desk_check_sent (eva, BASE "/vorsitz", BASE, "person", "9010", NULL);
}

/* nine come in time, the last is represented; one more leaves and comes back */
static void
arrive (Portal *portal, Browser *eva)
{
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9018", "kind", "absent", "seen", "0",
                   NULL);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9020", "kind", "arrived",
                   "represents", "9019", NULL);
  desk_check_sent (eva, BASE "/alle-anwesend", BASE, NULL);
  desk_check_get (eva, BASE, 200, "9 von 10 Stimmberechtigten anwesend", "Mitglied J",
                  "vertreten durch Mitglied V", "beschlussfähig", NULL);
  recording_wait (portal, 10);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9018", "kind", "arrived", "clock",
                   "12:05", NULL);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "name", "Gabi Gast", "kind", "arrived",
                   "capacity", "administration", "function", "Bauamt", NULL);
  desk_check_get (eva, BASE, 200, "10 von 10 Stimmberechtigten anwesend", "Gabi Gast", NULL);
}

/* Ö 1: one press */
static void
pass (Browser *eva)
{
  g_autofree char *stamp = dup_stamp (eva, BASE "?top=9300", BASE "/tops/9300/einstimmig");

  desk_check_get (eva, BASE "?top=9300", 200, "Einstimmig wie vorgeschlagen (10 Ja)",
                  "Der Zaun Nummer 9110", NULL);
  desk_check_sent (eva, BASE "/tops/9300/aufruf", BASE "?top=9300", NULL);
  desk_check_sent (eva, BASE "/tops/9300/einstimmig", BASE "?top=9300", "seen", stamp, NULL);
  desk_check_get (eva, BASE "?top=9300", 200, "ungeändert beschlossen", "einstimmig",
                  "!Einstimmig wie vorgeschlagen", NULL);
}

/* Ö 2: an exclusion, a vote by faction, a recommendation with another wording */
static void
vote_by_faction (Portal *portal, Browser *eva)
{
  g_autoptr (RisResponse) verdict = NULL;
  g_autoptr (RisResponse) wrong = NULL;
  g_autofree char *stamp = NULL;

  desk_check_sent (eva, BASE "/tops/9301/befangenheit", BASE "?top=9301", "person", "9013",
                   "reason", "Eigentümer am See", "left", "1", NULL);
  wrong = desk_post (eva, BASE "/tops/9301/abstimmung", "kind", "400", "faction-9001", "4/0/0",
                     "faction-9002", "3/2/1", NULL);
  desk_check (wrong, 422, "Das sind 10 Stimmen, stimmberechtigt anwesend sind aber nur 9.", NULL);
  verdict = desk_post (eva, BASE "/tops/9301/abstimmung", "kind", "400", "faction-9001", "3/0/0",
                       "faction-9002", "3/2/1", NULL);
  desk_check (verdict, 200, "Bitte prüfen und speichern", "angenommen", "§ 50 Abs. 1",
              "Mit 6 Ja-Stimmen gegen 2 Nein-Stimmen bei 1 Enthaltung angenommen", NULL);
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9301"), ==, 0);
  desk_check_sent (eva, BASE "/tops/9301/abstimmung", BASE "?top=9301", "step", "save", "kind",
                   "400", "faction-9001", "3/0/0", "faction-9002", "3/2/1", "decided", "accepted",
                   NULL);
  stamp = dup_stamp (eva, BASE "?top=9301", BASE "/tops/9301/beschluss");
  desk_check_sent (eva, BASE "/tops/9301/beschluss", BASE "?top=9301", "result", "313", "wording",
                   "Der Zaun am See wird grün gestrichen.", "competence",
                   "als Empfehlung an: Rat der Probe", "seen", stamp, NULL);
  g_assert_cmpint (recording_count (portal, "vote WHERE agenda_item_id = 9301 AND recused = 1 AND "
                                            "absent = 0 AND entitled = 10"),
                   ==, 1);
}

/* Ö 3: a tie, with notes and a promise */
static void
tie (Browser *eva)
{
  g_autoptr (RisResponse) verdict = NULL;

  desk_check_sent (eva, BASE "/tops/9302/beratung", BASE "?top=9302", "discussion",
                   "Mitglied B begründet den Antrag.", "seen", "0", NULL);
  desk_check_sent (eva, BASE "/tops/9302/aufgaben", BASE "?top=9302", "kind", "promise", "subject",
                   "Lärmmessung vorlegen", "organization", "9004", "due_on", "1.9.2024", NULL);
  verdict
      = desk_post (eva, BASE "/tops/9302/abstimmung", "kind", "400", "yes", "5", "no", "5", NULL);
  desk_check (verdict, 200, "Bei Stimmengleichheit ist der Antrag abgelehnt", NULL);
  desk_check_sent (eva, BASE "/tops/9302/abstimmung", BASE "?top=9302", "step", "save", "kind",
                   "400", "yes", "5", "no", "5", NULL);
  desk_check_sent (eva, BASE "/tops/9302/beschluss", BASE "?top=9302", "result", "315", "wording",
                   "Es wird Ruhe beantragt.", NULL);
}

/* Ö 4 is postponed; then the doors are closed */
static void
postpone_and_close (Portal *portal, Browser *eva)
{
  g_autofree char *closing = NULL;

  desk_check_sent (eva, BASE "/tops/9303/beschluss", BASE "?top=9303", "result", "321", "next_on",
                   "1.7.2024", NULL);
  g_assert_cmpint (recording_count (portal,
                                    "consultation WHERE paper_id = 9102 AND position = 2 AND "
                                    "planned_on = '2024-07-01' AND is_public = 0"),
                   ==, 1);
  recording_wait (portal, 30);
  closing = dup_stamp (eva, BASE, BASE "/verlauf");
  desk_check_sent (eva, BASE "/verlauf", BASE, "step", "close", "seen", closing, NULL);
  recording_wait (portal, 1);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "name", "Max Makler", "kind", "arrived",
                   "capacity", "guest", NULL);
  desk_check_sent (eva, BASE "/tops/9310/beratung", BASE "?top=9310", "discussion",
                   "Der Käufer bietet viel.", "seen", "0", NULL);
  desk_check_sent (eva, BASE "/tops/9310/befangenheit", BASE "?top=9310", "person", "9014",
                   "reason", "ist der Käufer", NULL);
  desk_check_sent (eva, BASE "/tops/9310/abstimmung", BASE "?top=9310", "step", "save", "kind",
                   "400", "no", "0", "abstain", "2", NULL);
  desk_check_sent (eva, BASE "/tops/9310/beschluss", BASE "?top=9310", "result", "300", "wording",
                   "Das Grundstück " RECORDING_SECRET " geht an den Käufer.", NULL);
  desk_check_sent (eva, BASE "/verlauf", BASE, "step", "end", NULL);
}

/* before publication the portal knows that the meeting was, and nothing of its results */
static void
check_unpublished (Portal *portal)
{
  g_autofree char *meeting = portal_get_text (portal, "/sitzungen/9200");
  g_autofree char *item = portal_get_text (portal, "/tops/9300");

  g_assert_null (strstr (meeting, "ungeändert beschlossen"));
  g_assert_null (strstr (meeting, "Mitglied A"));
  g_assert_null (strstr (item, "einstimmig"));
  check_nothing_secret (portal);
  g_hash_table_remove_all (portal->documents);
}

static void
publish (Browser *eva)
{
  g_autoptr (RisResponse) early = desk_post (eva, MINUTES "/veroeffentlichen", NULL);
  g_autoptr (RisResponse) gaps = NULL;

  desk_check (early, 422, "erst die unterschriebene Niederschrift", NULL);
  desk_check_sent (eva, MINUTES, MINUTES, NULL);
  gaps = desk_post (eva, MINUTES "/abschliessen", NULL);
  desk_check (gaps, 422, "Es gibt offene Punkte", "Es fehlen noch Unterschriften", "§ 52", NULL);
  desk_check_sent (eva, MINUTES "/unterschriften", MINUTES, "person", "9010", "function", "Vorsitz",
                   NULL);
  desk_check_sent (eva, MINUTES "/unterschriften", MINUTES, "name", "Eva Federle", "function",
                   "Schriftführung", NULL);
  desk_check_get (eva, MINUTES, 200, "Nichts: Die Niederschrift ist vollständig.", NULL);
  desk_check_sent (eva, MINUTES "/abschliessen", MINUTES, NULL);
  desk_check_sent (eva, MINUTES "/veroeffentlichen", MINUTES, NULL);
}

static void
check_published (Portal *portal)
{
  static const PortalView views[] = {
    { "/sitzungen/9200",
      { "ungeändert beschlossen", "geändert empfohlen", "abgelehnt", "vertagt",
        "Mitglied I (ab 12:05", "in Vertretung für Mitglied J", "Gabi Gast", "!Max Makler" } },
    { "/tops/9300",
      { "einstimmig", "Der Zaun Nummer 9110 wird gestrichen.", "in eigener Zuständigkeit" } },
    { "/tops/9301",
      { "Der Zaun am See wird grün gestrichen.", "mehrheitlich mit 6 Ja-Stimmen", "Fraktion Gelb",
        "Mitglied D", "als Empfehlung an: Rat der Probe" } },
    { "/tops/9302",
      { "bei Stimmengleichheit abgelehnt", "Mitglied B begründet", "Lärmmessung vorlegen" } },
    { "/sitzungen/9200/niederschrift.pdf",
      { "Der Zaun am See wird grün gestrichen.", "Mitglied B begründet den Antrag.", "Mitglied I",
        "Gabi Gast", "einstimmig" } },
    { "/tops/9301/auszug.pdf", { "Der Zaun am See wird grün gestrichen.", "mehrheitlich mit 6" } },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (views); i++)
    portal_check_view (portal, &views[i]);
  check_nothing_secret (portal);
  g_assert_cmpint (portal_count (portal, "public.db",
                                 "SELECT COUNT(*) FROM agenda_item WHERE id = 9310"),
                   ==, 0);
}

/* what of the closed part may be told is told later, in words of its own */
static void
announce (Portal *portal, Browser *eva)
{
  g_autofree char *text = NULL;

  desk_check_sent (eva, MINUTES "/bekanntgabe", MINUTES, "item", "9310", "text",
                   "Ein Grundstück wird verkauft.", NULL);
  text = portal_get_text (portal, "/sitzungen/9200");
  g_assert_nonnull (strstr (text, "Ein Grundstück wird verkauft."));
  g_hash_table_remove_all (portal->documents);
  check_nothing_secret (portal);
}

static void
test_whole_meeting (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");

  desk_check_get (eva, "/intern/protokollfuehrung", 200, "7. Sitzung des Probeausschusses", NULL);
  begin (eva);
  arrive (portal, eva);
  pass (eva);
  vote_by_faction (portal, eva);
  tie (eva);
  postpone_and_close (portal, eva);
  check_unpublished (portal);
  publish (eva);
  check_published (portal);
  announce (portal, eva);
}

/* two recorders: who comes second sees both */
static void
test_conflicts (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autoptr (RisResponse) notes = NULL, steps = NULL, decisions = NULL, presence = NULL;

  desk_check_sent (eva, BASE "/tops/9302/beratung", BASE "?top=9302", "discussion", "Erste Hand",
                   "seen", "0", NULL);
  notes
      = desk_post (eva, BASE "/tops/9302/beratung", "discussion", "Zweite Hand", "seen", "0", NULL);
  desk_check (notes, 409, "Erste Hand", "Zweite Hand", "Inzwischen wurde hier", NULL);
  steps = desk_post (eva, BASE "/verlauf", "step", "begin", "seen", "00", NULL);
  desk_check (steps, 409, "Inzwischen wurde hier", NULL);
  decisions = desk_post (eva, BASE "/tops/9302/beschluss", "result", "300", "wording", "X", "seen",
                         "00", NULL);
  desk_check (decisions, 409, "Wortlaut des Beschlusses X ", NULL);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9011", "kind", "arrived", "seen", "0",
                   NULL);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9011", "kind", "arrived", "seen", "0",
                   NULL); /* the same twice is once */
  presence = desk_post (eva, BASE "/anwesenheit", "person", "9011", "kind", "excused", "seen", "0",
                        NULL);
  desk_check (presence, 409, NULL);
  g_assert_cmpint (recording_count (portal, "presence_event WHERE meeting_id = 9200"), ==, 1);
}

static void
test_corrections (void)
{
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) eva = desk_log_in (portal, "secretary");
  g_autofree char *stamp = NULL, *event = NULL, *recusal = NULL, *event_path = NULL,
                  *recusal_path = NULL;
  g_autoptr (RisResponse) wrong = NULL;
  gint64 id;

  begin (eva);
  stamp = dup_stamp (eva, BASE, BASE "/zeiten");
  wrong = desk_post (eva, BASE "/zeiten", "begun", "zwölf", "seen", stamp, NULL);
  desk_check (wrong, 422, "„zwölf“ ist keine Uhrzeit", NULL);
  desk_check_sent (eva, BASE "/zeiten", BASE, "begun", "11.58", "seen", stamp, NULL);
  desk_check_get (eva, BASE, 200, "eröffnet 11:58 Uhr", NULL);
  desk_check_sent (eva, BASE "/anwesenheit", BASE, "person", "9011", "kind", "arrived", NULL);
  id = portal_count (portal, "council.db",
                     "SELECT MAX(id) FROM presence_event WHERE meeting_id = 9200");
  event_path = g_strdup_printf (BASE "/anwesenheit/%" G_GINT64_FORMAT, id);
  desk_check_sent (eva, event_path, BASE, "clock", "12:30", NULL);
  g_assert_cmpint (recording_count (portal, "presence_event WHERE at = '2024-06-01T10:30:00Z'"), ==,
                   1);
  g_assert_cmpint (recording_count (portal, "audit WHERE action = 'corrected' AND object_kind = "
                                            "'presence-event' AND before LIKE '%10:00:00Z%'"),
                   ==, 1);
  desk_check_sent (eva, event_path, BASE, NULL);
  g_assert_cmpint (recording_count (portal, "presence_event WHERE meeting_id = 9200"), ==, 0);
  desk_check_sent (eva, BASE "/tops/9300/befangenheit", BASE "?top=9300", "person", "9011", NULL);
  id = portal_count (portal, "council.db", "SELECT MAX(id) FROM recusal");
  recusal_path = g_strdup_printf (BASE "/tops/9300/befangenheit/%" G_GINT64_FORMAT, id);
  desk_check_sent (eva, recusal_path, BASE "?top=9300", NULL);
  g_assert_cmpint (recording_count (portal, "recusal WHERE agenda_item_id = 9300"), ==, 0);
}

static void
test_strangers (void)
{
  static const char *const paths[] = {
    "/intern/sitzungen/9200/protokoll/verlauf",
    "/intern/sitzungen/9200/protokoll/zeiten",
    "/intern/sitzungen/9200/protokoll/vorsitz",
    "/intern/sitzungen/9200/protokoll/anwesenheit",
    "/intern/sitzungen/9200/protokoll/alle-anwesend",
    "/intern/sitzungen/9200/protokoll/anwesenheit/1",
    "/intern/sitzungen/9200/protokoll/tops/9300/aufruf",
    "/intern/sitzungen/9200/protokoll/tops/9300/befangenheit",
    "/intern/sitzungen/9200/protokoll/tops/9300/befangenheit/1",
    "/intern/sitzungen/9200/protokoll/tops/9300/einstimmig",
    "/intern/sitzungen/9200/protokoll/tops/9300/abstimmung",
    "/intern/sitzungen/9200/protokoll/tops/9300/beschluss",
    "/intern/sitzungen/9200/protokoll/tops/9300/beratung",
    "/intern/sitzungen/9200/protokoll/tops/9300/aufgaben",
  };
  g_autoptr (Portal) portal = recording_new ();
  g_autoptr (Browser) member = desk_log_in (portal, "member");
  g_autoptr (Browser) foreign = NULL;
  gint64 before = recording_count (portal, "audit");

  desk_check_get (member, "/intern/sitzungen/9200/protokoll", 403, NULL);
  desk_add_account (portal, "fremd", "secretary", RECORDING_OTHER);
  foreign = desk_open (portal, "fremd");
  before = recording_count (portal, "audit");
  desk_check_get (foreign, "/intern/sitzungen/9200/protokoll", 403, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (paths); i++)
    {
      g_autoptr (RisResponse) a = desk_post (member, paths[i], "kind", "arrived", NULL);
      g_autoptr (RisResponse) b = desk_post (foreign, paths[i], "kind", "arrived", NULL);

      g_assert_cmpuint (ris_response_get_status (a), ==, 403);
      g_assert_cmpuint (ris_response_get_status (b), ==, 403);
    }
  g_assert_cmpint (recording_count (portal, "audit"), ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/recording/whole-meeting", test_whole_meeting);
  g_test_add_func ("/page/recording/conflicts", test_conflicts);
  g_test_add_func ("/page/recording/corrections", test_corrections);
  g_test_add_func ("/page/recording/strangers", test_strangers);
  return g_test_run ();
}
