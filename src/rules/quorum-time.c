/* The quorum through a meeting.
 *
 * Arrivals and departures become moments, each with the number of seats that are filled. A seat belongs to a member; a deputy
 * fills the seat of the member represented, so that both together count once. Each moment is then asked of ris_quorum_check().
 */
#include "rules/quorum.h"

#include <string.h>

#include "calendar-day-private.h"
#include "base/record.h"

#define N G_GINT64_FORMAT

typedef struct
{
  const char *at; /* (unowned) (nullable): %NULL = from the start */
  gint64 present;
  gint64 experts;
} Moment;

/* moments below, until the next one that is not */
typedef struct
{
  const char *outcome; /* %NULL: none is open */
  RisFindingClass class;
  const char *from;
  gint64 lowest;
  char *sentence; /* (owned): of the lowest moment */
} Stretch;

typedef struct
{
  const RisRules *rules;
  const RisQuorumCase *quorum;
  RisFinding *finding;
  GHashTable *seats;   /* (unowned) (element-type utf8 utf8): person there -> seat */
  GHashTable *doubles; /* (unowned) (element-type utf8): seats already reported as filled twice */
  RisFindingClass worst;
  gboolean has_enough; /* at any time */
  gint64 lowest;
  gint64 highest;
} Course;

/* --- events --- */

static gboolean
is_arrival (const RisPresenceEvent *event)
{
  return g_strcmp0 (event->kind, "arrived") == 0 || g_strcmp0 (event->kind, "joined-remotely") == 0;
}

static gboolean
is_voting (const RisPresenceEvent *event)
{
  return g_strcmp0 (event->capacity, "voting") == 0;
}

static gboolean
is_departure (const RisPresenceEvent *event)
{
  return g_strcmp0 (event->kind, "left") == 0;
}

/* whether nobody can say when it was */
static gboolean
is_without_time (const RisPresenceEvent *event)
{
  return event->at == NULL && (is_departure (event) || event->agenda_item_id != 0);
}

static char *
dup_person (const RisPresenceEvent *event)
{
  if (event->person_id != 0)
    return g_strdup_printf ("%" N, event->person_id);
  return g_strdup_printf ("name:%s", event->name != NULL ? event->name : "");
}

/* an event with @represents_id fills that member's seat */
static char *
dup_seat (const RisPresenceEvent *event)
{
  if (event->represents_id != 0)
    return g_strdup_printf ("%" N, event->represents_id);
  return dup_person (event);
}

/* when it counts: %NULL = from the start */
static const char *
get_moment (const Course *course, const RisPresenceEvent *event)
{
  const char *begun_at = course->quorum->begun_at;

  if (event->at == NULL || (begun_at != NULL && strcmp (event->at, begun_at) <= 0))
    return NULL;
  return event->at;
}

static gint
compare_events (gconstpointer a, gconstpointer b)
{
  const RisPresenceEvent *first = *(const RisPresenceEvent *const *)a;
  const RisPresenceEvent *second = *(const RisPresenceEvent *const *)b;
  int order = g_strcmp0 (first->at, second->at); /* NULL sorts first */

  if (order != 0)
    return order;
  return (first->position > second->position) - (first->position < second->position);
}

/* those that change the number, in order; who leaves when the meeting ends does not count */
static GPtrArray *
list_events (const Course *course, const RisPresenceEvent *const *events, gsize n_events)
{
  const char *ended_at = course->quorum->ended_at;
  GPtrArray *list = g_ptr_array_new ();

  for (gsize i = 0; i < n_events; i++)
    {
      const RisPresenceEvent *event = events[i];

      if (!is_arrival (event) && !is_departure (event))
        continue;
      if (is_without_time (event)
          || (event->at != NULL && ended_at != NULL && strcmp (event->at, ended_at) >= 0))
        continue;
      g_ptr_array_add (list, (gpointer)event);
    }
  g_ptr_array_sort (list, compare_events);
  return list;
}

static void
note_without_time (RisFinding *finding, const RisPresenceEvent *const *events, gsize n_events)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n = 0;

  for (gsize i = 0; i < n_events; i++)
    {
      if (!is_voting (events[i]) || !is_without_time (events[i])
          || (!is_arrival (events[i]) && !is_departure (events[i])))
        continue;
      n++;
      if (events[i]->name != NULL)
        g_string_append_printf (names, "%s%s", names->len == 0 ? " (" : ", ", events[i]->name);
    }
  if (names->len > 0)
    g_string_append_c (names, ')');
  if (n > 0)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "uhrzeit_fehlt",
                          "Bei %u %s%s fehlt die Uhrzeit: Die Zahlen können danach falsch sein.", n,
                          n == 1 ? "Eintrag" : "Einträgen", names->str);
}

/* --- seats --- */

static void
apply (Course *course, const RisPresenceEvent *event)
{
  g_autofree char *person = dup_person (event);

  if (is_arrival (event) && is_voting (event))
    g_hash_table_replace (course->seats, g_steal_pointer (&person), dup_seat (event));
  else if (is_departure (event))
    g_hash_table_remove (course->seats, person);
}

static gboolean
is_expert (const RisQuorumCase *quorum, const char *person)
{
  gint64 id = g_ascii_strtoll (person, NULL, 10); /* 0 for a name */

  for (gsize i = 0; i < quorum->n_experts; i++)
    if (quorum->experts[i] == id)
      return TRUE;
  return FALSE;
}

static void
note_double (Course *course, const char *at, const char *seat)
{
  g_autofree char *clock = at == NULL ? g_strdup ("Von Beginn an") : ris_calendar_day_dup_time (at);

  if (!g_hash_table_add (course->doubles, g_strdup (seat)))
    return;
  ris_finding_add_note (course->finding, RIS_FINDING_HINT, "doppelt_besetzt",
                        "%s: Für einen Sitz sind Mitglied und Stellvertretung zugleich als "
                        "anwesend "
                        "eingetragen; er zählt einmal.",
                        clock);
}

static Moment
count_seats (Course *course, const char *at)
{
  g_autoptr (GHashTable) filled = g_hash_table_new (g_str_hash, g_str_equal);
  Moment moment = { .at = at };
  GHashTableIter iter;
  gpointer person;
  gpointer seat;

  g_hash_table_iter_init (&iter, course->seats);
  while (g_hash_table_iter_next (&iter, &person, &seat))
    {
      if (!g_hash_table_add (filled, seat))
        {
          note_double (course, at, seat);
          continue;
        }
      moment.present++;
      moment.experts += is_expert (course->quorum, person);
    }
  return moment;
}

/* one moment for each time at which something changed */
static GArray *
list_moments (Course *course, const GPtrArray *events)
{
  GArray *moments = g_array_new (FALSE, FALSE, sizeof (Moment));
  gboolean has_start = course->quorum->begun_at != NULL;

  for (guint i = 0; i < events->len; i++)
    {
      const char *at = get_moment (course, events->pdata[i]);
      Moment moment;

      if (i == 0 && at != NULL && has_start)
        {
          moment = count_seats (course, NULL); /* nobody was there when it began */
          g_array_append_val (moments, moment);
        }
      apply (course, events->pdata[i]);
      if (i + 1 < events->len && g_strcmp0 (at, get_moment (course, events->pdata[i + 1])) == 0)
        continue;
      moment = count_seats (course, at);
      g_array_append_val (moments, moment);
    }
  return moments;
}

/* --- what is said --- */

static RisFinding *
check_moment (const Course *course, const Moment *moment)
{
  RisQuorumCase quorum = *course->quorum;

  quorum.composition.present = moment->present;
  quorum.composition.present_entitled = moment->present;
  quorum.excluded = 0;
  quorum.at = moment->at != NULL ? moment->at : "";
  quorum.is_found_lacking = course->quorum->is_found_lacking && quorum.found_lacking_at != NULL;
  if (quorum.is_committee)
    {
      quorum.experts_present = moment->experts;
      quorum.elected_present = moment->present - moment->experts;
    }
  return ris_quorum_check (course->rules, &quorum);
}

static char *
dup_clock (const char *at, const char *nothing)
{
  return at == NULL ? g_strdup (nothing) : ris_calendar_day_dup_time (at);
}

static void
add_step (const Course *course, const Moment *moment, const RisFinding *check)
{
  static const struct
  {
    const char *outcome;
    const char *words;
  } words[] = {
    { "beschlussfaehig", "beschlussfähig" },
    { "gilt_als_beschlussfaehig", "zu wenige, gilt aber als beschlussfähig" },
    { "beschlussunfaehig", "nicht beschlussfähig" },
  };
  g_autofree char *clock = dup_clock (moment->at, "Zu Beginn");
  gint64 whole = ris_finding_get_number (check, "basis");
  g_autofree char *of = whole == RIS_UNKNOWN ? g_strdup ("") : g_strdup_printf (" von %" N, whole);

  for (gsize i = 0; i < G_N_ELEMENTS (words); i++)
    if (strcmp (check->outcome, words[i].outcome) == 0)
      ris_finding_add_step (course->finding, "%s: %" N "%s, %s", clock, moment->present, of,
                            words[i].words);
}

static void
close_stretch (Course *course, Stretch *stretch, const char *until)
{
  const char *ended_at = course->quorum->ended_at;
  g_autofree char *from = dup_clock (stretch->from, "Beginn an");
  g_autofree char *to = dup_clock (until != NULL ? until : ended_at, "zum Schluss");
  RisFinding *note;

  if (stretch->outcome == NULL)
    return;
  note = ris_finding_add_note (course->finding, stretch->class, stretch->outcome,
                               "Von %s bis %s: %s", from, to, stretch->sentence);
  ris_finding_add_text (note, "von", "von", stretch->from);
  ris_finding_add_text (note, "bis", "bis", until != NULL ? until : ended_at);
  ris_finding_add_number (note, "wenigste", "wenigste Anwesende", stretch->lowest);
  course->worst = MAX (course->worst, stretch->class);
  g_clear_pointer (&stretch->sentence, g_free);
  stretch->outcome = NULL;
}

static void
extend_stretch (Course *course, Stretch *stretch, const Moment *moment, const RisFinding *check)
{
  if (g_strcmp0 (stretch->outcome, check->outcome) != 0 || stretch->class != check->class)
    {
      close_stretch (course, stretch, moment->at);
      if (strcmp (check->outcome, "beschlussfaehig") == 0)
        return;
      stretch->outcome = check->outcome;
      stretch->class = check->class;
      stretch->from = moment->at;
      stretch->lowest = G_MAXINT64;
    }
  if (stretch->outcome == NULL || moment->present >= stretch->lowest)
    return;
  stretch->lowest = moment->present;
  g_free (stretch->sentence);
  stretch->sentence = g_strdup (check->sentence);
}

/* a number or rule is missing at each moment alike */
static gboolean
is_answer (RisFinding *finding, const RisFinding *check)
{
  if (strcmp (check->outcome, "angabe_fehlt") != 0 && strcmp (check->outcome, "unbekannt") != 0)
    return TRUE;
  ris_finding_set_outcome (finding, check->class, check->outcome);
  ris_finding_say (finding, "%s", check->sentence);
  return FALSE;
}

static void
take_over (RisFinding *finding, const RisFinding *check)
{
  for (guint i = 0; i < check->rules->len; i++)
    ris_finding_add_rule (finding, check->rules->pdata[i]);
}

/* the moment of the finding itself changes the answer without changing the number */
static void
insert_found_lacking (const RisQuorumCase *quorum, GArray *moments)
{
  const char *at = quorum->found_lacking_at;
  Moment moment;
  guint i = 0;

  if (!quorum->is_found_lacking || at == NULL || moments->len == 0)
    return;
  while (i < moments->len && g_strcmp0 (g_array_index (moments, Moment, i).at, at) < 0)
    i++;
  if (i < moments->len && g_strcmp0 (g_array_index (moments, Moment, i).at, at) == 0)
    return;
  moment = g_array_index (moments, Moment, i == 0 ? 0 : i - 1);
  moment.at = at;
  g_array_insert_val (moments, i, moment);
}

static gboolean
walk (Course *course, const GArray *moments)
{
  Stretch stretch = { 0 };
  gboolean goes_on = TRUE;

  for (guint i = 0; i < moments->len && goes_on; i++)
    {
      const Moment *moment = &g_array_index (moments, Moment, i);
      g_autoptr (RisFinding) check = check_moment (course, moment);

      goes_on = is_answer (course->finding, check);
      take_over (course->finding, check);
      if (!goes_on)
        continue;
      course->lowest = MIN (course->lowest, moment->present);
      course->highest = MAX (course->highest, moment->present);
      course->has_enough |= strcmp (check->outcome, "beschlussfaehig") == 0;
      add_step (course, moment, check);
      extend_stretch (course, &stretch, moment, check);
      if (i == 0)
        {
          ris_finding_add_number (course->finding, "basis", "gesetzliche Mitgliederzahl",
                                  ris_finding_get_number (check, "basis"));
          ris_finding_add_number (course->finding, "noetig", "nötig",
                                  ris_finding_get_number (check, "noetig"));
        }
    }
  if (goes_on)
    close_stretch (course, &stretch, NULL);
  g_free (stretch.sentence);
  return goes_on;
}

static void
say_course (const Course *course)
{
  RisFinding *finding = course->finding;

  if (course->worst == RIS_FINDING_IMPOSSIBLE)
    {
      g_autofree char *clock = ris_calendar_day_dup_time (course->quorum->found_lacking_at);

      ris_finding_set_outcome (finding, course->worst, "beschlussunfaehig");
      ris_finding_say (finding,
                       "Seit %s ist die Beschlussunfähigkeit festgestellt; was vorher beschlossen "
                       "wurde, bleibt bestehen.",
                       clock);
    }
  else if (course->worst == RIS_FINDING_WARNING && course->has_enough)
    {
      ris_finding_set_outcome (finding, course->worst, "zeitweise_zu_wenige");
      ris_finding_say (finding, "Zeitweise waren zu wenige Mitglieder anwesend, einmal nur %" N ".",
                       course->lowest);
    }
  else if (course->worst == RIS_FINDING_WARNING)
    {
      ris_finding_set_outcome (finding, course->worst, "durchgehend_zu_wenige");
      ris_finding_say (finding, "Zu keiner Zeit waren genug Mitglieder anwesend, höchstens %" N ".",
                       course->highest);
    }
  else
    ris_finding_say (finding, "Durchgehend beschlussfähig: immer mindestens %" N " anwesend.",
                     course->lowest);
}

static void
note_found_lacking (RisFinding *finding, const RisQuorumCase *quorum)
{
  if (quorum->is_found_lacking && quorum->found_lacking_at == NULL)
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "uhrzeit_fehlt",
                          "Wann die Beschlussunfähigkeit festgestellt wurde, fehlt: Danach konnte "
                          "nicht mehr abgestimmt werden.");
}

RisFinding *
ris_quorum_over_time (const RisRules *rules, const RisQuorumCase *quorum,
                      const RisPresenceEvent *const *events, gsize n_events)
{
  g_autoptr (GHashTable) seats = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  g_autoptr (GHashTable) doubles = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (RisFinding) finding
      = ris_finding_new (RIS_FINDING_FINE, "durchgehend_beschlussfaehig", NULL);
  Course course = { .rules = rules,
                    .quorum = quorum,
                    .finding = finding,
                    .seats = seats,
                    .doubles = doubles,
                    .lowest = G_MAXINT64 };
  g_autoptr (GPtrArray) list = list_events (&course, events, n_events);
  g_autoptr (GArray) moments = list_moments (&course, list);

  insert_found_lacking (quorum, moments);
  note_without_time (finding, events, n_events);
  note_found_lacking (finding, quorum);
  if (moments->len == 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (finding, "Die Beschlussfähigkeit lässt sich nicht berechnen: Es ist niemand "
                                "als anwesend eingetragen.");
    }
  else if (walk (&course, moments))
    {
      say_course (&course);
      ris_finding_add_number (finding, "wenigste", "wenigste Anwesende", course.lowest);
      ris_finding_add_number (finding, "meiste", "meiste Anwesende", course.highest);
    }
  return g_steal_pointer (&finding);
}
