/* `ris rules quorum`: whether enough members are there to decide, at one moment or through a meeting. */
#include "rules-private.h"

#include "base/date.h"
#include "base/record.h"
#include "model/presence.h"
#include "rules/quorum.h"

#include <string.h>

/* the words of a case and those of a record */
static const char *
find_kind (const char *word)
{
  static const char *const kinds[][2] = { { "kommt", "arrived" },
                                          { "zugeschaltet", "joined-remotely" },
                                          { "geht", "left" },
                                          { "entschuldigt", "excused" },
                                          { "abwesend", "absent" } };

  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (word, kinds[i][0]) == 0)
      return kinds[i][1];
  return NULL;
}

/* persons have names here and numbers in the rules: a name has the number of its first place in @names, from 1 */
static gint64
find_person (GPtrArray *names, const char *name)
{
  guint index;

  if (name == NULL)
    return 0;
  if (!g_ptr_array_find_with_equal_func (names, name, g_str_equal, &index))
    {
      index = names->len;
      g_ptr_array_add (names, (char *)name);
    }
  return (gint64)index + 1;
}

static RisPresenceEvent *
make_event (const RisCase *event, GPtrArray *names, guint position)
{
  RisPresenceEvent *record = ris_presence_event_new ();
  const char *name = ris_cmd_case_get_text (event, "name");

  record->position = position;
  record->person_id = find_person (names, name);
  record->represents_id = find_person (names, ris_cmd_case_get_text (event, "vertritt"));
  record->name = g_strdup (name);
  record->kind = g_strdup (find_kind (ris_cmd_case_get_text (event, "ereignis")));
  record->capacity
      = g_strdup (ris_cmd_case_get_number (event, "stimmrecht") == 0 ? "advisory" : "voting");
  record->at = g_strdup (ris_cmd_case_get_text (event, "zeit"));
  return record;
}

static gboolean
check_events (const GPtrArray *events, GError **error)
{
  for (guint i = 0; i < events->len; i++)
    if (ris_cmd_case_get_text (events->pdata[i], "name") == NULL
        || ris_cmd_case_get_text (events->pdata[i], "ereignis") == NULL)
      {
        g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID,
                     "ereignisse[%u]: name and ereignis are needed", i);
        return FALSE;
      }
  return TRUE;
}

static RisFinding *
find_over_time (const RisRules *rules, RisQuorumCase *quorum, const RisCase *input)
{
  const GPtrArray *events = ris_cmd_case_get_list (input, "ereignisse");
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  g_autoptr (GPtrArray) records
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_presence_event_free);
  g_autoptr (GArray) experts = g_array_new (FALSE, FALSE, sizeof (gint64));

  for (guint i = 0; i < events->len; i++)
    {
      RisPresenceEvent *record = make_event (events->pdata[i], names, i + 1);

      g_ptr_array_add (records, record);
      if (ris_cmd_case_get_flag (events->pdata[i], "sachkundig"))
        g_array_append_val (experts, record->person_id);
    }
  quorum->experts = (const gint64 *)(void *)experts->data;
  quorum->n_experts = experts->len;
  return ris_quorum_over_time (rules, quorum, (const RisPresenceEvent *const *)records->pdata,
                               records->len);
}

/* also where only committees have what is counted */
static gboolean
is_committee (const RisCase *input)
{
  return ris_cmd_case_get_flag (input, "ausschuss")
         || ris_cmd_case_is_given (input, "ausschussmitglieder")
         || ris_cmd_case_is_given (input, "sachkundige-anwesend")
         || ris_cmd_case_is_given (input, "gewaehlte-anwesend");
}

static RisExit
answer (RisRulesSession *session, GError **error)
{
  const RisCase *input = session->input;
  const GPtrArray *events = ris_cmd_case_get_list (input, "ereignisse");
  RisQuorumCase quorum = RIS_QUORUM_CASE_UNKNOWN;
  g_autoptr (RisRules) rules = NULL;

  if (!check_events (events, error))
    return RIS_EXIT_FAILED;
  rules = ris_cmd_rules_resolve (session, NULL, error);
  if (rules == NULL)
    return RIS_EXIT_FAILED;
  quorum.composition = ris_cmd_composition_get (input);
  quorum.is_committee = is_committee (input);
  quorum.is_second_meeting = ris_cmd_case_get_flag (input, "zweite-sitzung");
  quorum.is_notice_given = ris_cmd_case_get_number (input, "hinweis-in-ladung");
  quorum.found_lacking_at = ris_cmd_case_get_text (input, "festgestellt-um");
  quorum.is_found_lacking
      = ris_cmd_case_get_flag (input, "festgestellt") || quorum.found_lacking_at != NULL;
  quorum.at = ris_cmd_case_get_text (input, "um");
  quorum.excluded = ris_cmd_case_get_number (input, "ausgeschlossen");
  quorum.experts_present = ris_cmd_case_get_number (input, "sachkundige-anwesend");
  quorum.elected_present = ris_cmd_case_get_number (input, "gewaehlte-anwesend");
  quorum.are_all_invited = ris_cmd_case_get_number (input, "alle-geladen");
  quorum.begun_at = ris_cmd_case_get_text (input, "beginn");
  quorum.ended_at = ris_cmd_case_get_text (input, "ende");
  return ris_cmd_rules_answer (session, events->len > 0 ? find_over_time (rules, &quorum, input)
                                                        : ris_quorum_check (rules, &quorum));
}

static const RisCaseField event_members[] = {
  { "name", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "ereignis", RIS_CASE_WORD, NULL, "kommt zugeschaltet geht entschuldigt abwesend", NULL, FALSE },
  { "zeit", RIS_CASE_MOMENT, NULL, NULL, NULL, FALSE },
  { "vertritt", RIS_CASE_TEXT, NULL, NULL, NULL, FALSE },
  { "stimmrecht", RIS_CASE_YES_NO, NULL, NULL, NULL, FALSE },
  { "sachkundig", RIS_CASE_FLAG, NULL, NULL, NULL, FALSE },
  { 0 },
};

static const RisCaseField quorum_fields[] = {
  RIS_CASE_COMPOSITION,
  { "ausschuss", RIS_CASE_FLAG, "of a committee", NULL, NULL, FALSE },
  { "zweite-sitzung", RIS_CASE_FLAG, "called again on the same matter", NULL, NULL, FALSE },
  { "hinweis-in-ladung", RIS_CASE_YES_NO, "whether the second Ladung said what follows", NULL, NULL,
    FALSE },
  { "festgestellt", RIS_CASE_FLAG, "somebody established that members lack", NULL, NULL, FALSE },
  { "festgestellt-um", RIS_CASE_MOMENT, "when that was", NULL, NULL, FALSE },
  { "um", RIS_CASE_MOMENT, "moment to look at", NULL, NULL, FALSE },
  { "ausgeschlossen", RIS_CASE_COUNT, "members excluded from the item", NULL, NULL, FALSE },
  { "sachkundige-anwesend", RIS_CASE_COUNT, "expert citizens present", NULL, NULL, FALSE },
  { "gewaehlte-anwesend", RIS_CASE_COUNT, "council members present in the committee", NULL, NULL,
    FALSE },
  { "alle-geladen", RIS_CASE_YES_NO, "whether all were duly invited", NULL, NULL, FALSE },
  { "beginn", RIS_CASE_MOMENT, "begin of the meeting", NULL, NULL, FALSE },
  { "ende", RIS_CASE_MOMENT, "end of the meeting", NULL, NULL, FALSE },
  { "ereignisse", RIS_CASE_OBJECTS, NULL, NULL, event_members, FALSE },
  { 0 },
};

const RisRulesTopic ris_cmd_rules_quorum
    = { "quorum", "say whether enough members are there", NULL, quorum_fields, answer };
