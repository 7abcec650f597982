/* The form of a vote: typed, judged, confirmed.
 *
 * Counts are typed as a whole or by faction ("4/1/0": yes, no, abstentions). The first press shows what they mean, the second
 * stores it, with the recorder's reason where the law has a doubt.
 */
#include "recording-private.h"

#include <string.h>

#define N G_GINT64_FORMAT
#define MAX_COUNT 9999

static const char *const count_names[] = { "yes", "no", "abstain", "invalid" };

/* a faction that has votes in this meeting */
typedef struct
{
  gint64 id;
  const char *name; /* (unowned) */
} Faction;

/* (transfer full) (element-type Faction): in the order of the seats */
static GArray *
list_factions (const RisRecording *recording)
{
  GArray *factions = g_array_new (FALSE, FALSE, sizeof (Faction));

  for (guint i = 0; i < recording->seats->len; i++)
    {
      const RisRecordingSeat *seat = recording->seats->pdata[i];
      Faction faction = { seat->faction_id, seat->faction };
      gboolean is_known = seat->faction_id == 0 || !seat->is_voting;

      for (guint k = 0; k < factions->len && !is_known; k++)
        is_known = g_array_index (factions, Faction, k).id == faction.id;
      if (!is_known)
        g_array_append_val (factions, faction);
    }
  return factions;
}

/* --- reading --- */

static gint64
read_count (const char *text, const char *field, RisProblems *problems)
{
  g_autofree char *stripped = g_strstrip (g_strdup (text != NULL ? text : ""));
  gint64 value;

  if (*stripped == '\0')
    return RIS_UNKNOWN;
  if (g_ascii_string_to_signed (stripped, 10, 0, MAX_COUNT, &value, NULL))
    return value;
  ris_problems_add (problems, field, "„%s“ ist keine Zahl.", stripped);
  return RIS_UNKNOWN;
}

/* "4/1/0" */
static void
read_faction (RisRecordingVote *typed, const Faction *faction, const char *text,
              RisProblems *problems)
{
  static const char *const sides[] = { "yes", "no", "abstain" };
  g_auto (GStrv) parts = g_strsplit_set (text, "/-; ", -1);
  g_autofree char *field = g_strdup_printf ("faction-%" N, faction->id);

  if (g_strv_length (parts) > G_N_ELEMENTS (sides))
    ris_problems_add (problems, field, "Gemeint ist zum Beispiel 4/1/0: Ja, Nein, Enthaltung.");
  for (guint i = 0; i < G_N_ELEMENTS (sides) && parts[i] != NULL; i++)
    {
      RisVoteFaction *row;
      gint64 number = read_count (parts[i], field, problems);

      if (number <= 0)
        continue;
      row = ris_vote_faction_new ();
      row->organization_id = faction->id;
      row->label = g_strdup (faction->name);
      row->side = g_strdup (sides[i]);
      row->number = number;
      g_ptr_array_add (typed->factions, row);
    }
}

static void
read_factions (RisRecordingVote *typed, const RisRecording *recording, const RisRequest *request,
               RisProblems *problems)
{
  g_autoptr (GArray) factions = list_factions (recording);

  for (guint i = 0; i < factions->len; i++)
    {
      const Faction *faction = &g_array_index (factions, Faction, i);
      g_autofree char *name = g_strdup_printf ("faction-%" N, faction->id);
      g_autofree char *text = ris_form_dup (request, name);

      if (text != NULL)
        read_faction (typed, faction, text, problems);
    }
}

RisRecordingVote *
ris_recording_page_read_vote (const RisRecording *recording, const RisRecordingPage *page,
                              RisProblems *problems)
{
  RisRecordingVote *typed = ris_recording_vote_new ();
  RisVote *vote = typed->vote;
  gint64 *counts[] = { &vote->yes, &vote->no, &vote->abstain, &vote->invalid };

  vote->id = page->vote_id;
  vote->agenda_item_id = page->item_id;
  vote->kind_id = ris_form_get_id (page->request, "kind");
  vote->method = ris_form_dup (page->request, "method");
  vote->subject = ris_form_dup (page->request, "subject");
  vote->printed = ris_form_dup (page->request, "printed");
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    *counts[i] = read_count (ris_request_get_form (page->request, count_names[i]), count_names[i],
                             problems);
  typed->law_subject = ris_form_dup (page->request, "law_subject");
  typed->decided = ris_form_dup (page->request, "decided");
  typed->reason = ris_form_dup (page->request, "reason");
  typed->seen = ris_form_dup (page->request, "seen");
  if (vote->kind_id == 0)
    ris_problems_add (problems, "kind", "Bitte die Art der Abstimmung auswählen.");
  read_factions (typed, recording, page->request, problems);
  return typed;
}

/* --- the form --- */

static const RisFormField fields[] = {
  { "kind", "Art", RIS_FORM_CHOICE, NULL },
  { "subject", "Gegenstand", RIS_FORM_TEXT,
    "Zum Beispiel „Ziffer 2“ oder „Schluss der Aussprache“" },
  { "yes", "Ja", RIS_FORM_DAY, NULL },
  { "no", "Nein", RIS_FORM_DAY, NULL },
  { "abstain", "Enthaltungen", RIS_FORM_DAY, "Eine Zahl darf fehlen: Sie wird ergänzt." },
  { "invalid", "ungültig", RIS_FORM_DAY, "Nur bei Stimmzetteln" },
  { "method", "Form", RIS_FORM_CHOICE, NULL },
  { "law_subject", "Mehrheit für", RIS_FORM_CHOICE, NULL },
};

static const char *const methods[][2] = { { "open", "offen" },
                                          { "named", "namentlich" },
                                          { "secret", "geheim" },
                                          { "electronic", "elektronisch" },
                                          { "acclamation", "durch Zuruf" } };

static const RisVote *
find_vote (const RisRecordingItem *item, gint64 id)
{
  for (guint i = 0; i < item->votes->len; i++)
    if (((const RisVote *)item->votes->pdata[i])->id == id)
      return item->votes->pdata[i];
  return NULL;
}

/* (transfer full) (nullable): "4/1/0" of what is stored */
static char *
dup_faction_text (const RisRecordingItem *item, gint64 vote_id, gint64 faction_id)
{
  gint64 sums[3] = { 0 };
  gboolean is_found = FALSE;

  for (guint i = 0; i < item->factions->len; i++)
    {
      const RisVoteFaction *row = item->factions->pdata[i];

      if (row->vote_id != vote_id || row->organization_id != faction_id
          || row->number == RIS_UNKNOWN)
        continue;
      is_found = TRUE;
      for (guint side = 0; side < 3; side++)
        if (strcmp (row->side, count_names[side]) == 0)
          sums[side] += row->number;
    }
  return is_found ? g_strdup_printf ("%" N "/%" N "/%" N, sums[0], sums[1], sums[2]) : NULL;
}

/* what was typed has already been put there */
static void
set_value (RisView *form, const char *name, const char *value)
{
  for (const RisView *field = ris_view_get_first (ris_view_get (form, "fields")); field != NULL;
       field = ris_view_get_next (field))
    if (strcmp (ris_view_get_text (ris_view_get (field, "name")), name) == 0
        && ris_view_get (field, "value") == NULL)
      ris_view_set_text ((RisView *)field, "value", value);
}

static void
add_factions (RisView *form, const RisRecording *recording, const RisRecordingItem *item,
              const RisRecordingPage *page, const RisFormSource *source)
{
  g_autoptr (GArray) factions = list_factions (recording);

  for (guint i = 0; i < factions->len; i++)
    {
      const Faction *faction = &g_array_index (factions, Faction, i);
      g_autofree char *name = g_strdup_printf ("faction-%" N, faction->id);
      g_autofree char *label = g_strdup_printf ("%s (Ja/Nein/Enthaltung)", faction->name);
      g_autofree char *value = dup_faction_text (item, page->vote_id, faction->id);
      const RisFormField field = { name, label, RIS_FORM_TEXT, NULL };

      ris_form_add_fields (form, &field, 1, source);
      if (source->request == NULL && page->vote_id != 0)
        set_value (form, name, value);
    }
}

static const char *
find_law_subject (const RisRecordingItem *item, gint64 vote_id)
{
  for (guint i = 0; i < item->laws->len; i++)
    if (((const RisRecordingLaw *)item->laws->pdata[i])->vote_id == vote_id)
      return ((const RisRecordingLaw *)item->laws->pdata[i])->law_subject;
  return NULL;
}

static gboolean
add_choices (RisCouncil *council, RisView *form, const RisRecording *recording, GError **error)
{
  g_autoptr (GPtrArray) kinds
      = ris_recording_load_list (council, recording, "decision-kind", error);
  const char *label;

  if (kinds == NULL)
    return FALSE;
  for (guint i = 0; i < kinds->len; i++)
    {
      const RisRecordingChoice *kind = kinds->pdata[i];
      g_autofree char *value = g_strdup_printf ("%" N, kind->id);

      if (strcmp (kind->canonical, "note") != 0)
        ris_form_add_choice (form, "kind", value, kind->label);
    }
  for (guint i = 0; i < G_N_ELEMENTS (methods); i++)
    ris_form_add_choice (form, "method", methods[i][0], methods[i][1]);
  for (guint i = 0; ris_recording_get_subject (i, &label) != NULL; i++)
    ris_form_add_choice (form, "law_subject", ris_recording_get_subject (i, &label), label);
  return TRUE;
}

/* --- confirming --- */

static const RisFormField confirm_fields[] = {
  { "printed", "Ergebnis im Wortlaut", RIS_FORM_TEXT, NULL },
  { "decided", "Entschieden", RIS_FORM_CHOICE, NULL },
  { "reason", "Grund", RIS_FORM_TEXT, "Nötig bei einer Warnung oder wenn anders entschieden wird" },
};

static void
add_hidden_count (RisView *form, const char *name, gint64 value)
{
  g_autofree char *text = value == RIS_UNKNOWN ? g_strdup ("") : g_strdup_printf ("%" N, value);

  ris_form_add_hidden (form, name, text);
}

static void
add_hidden (RisView *form, const RisRecording *recording, const RisRecordingPage *page)
{
  static const char *const names[] = { "kind", "subject", "method", "law_subject", "seen" };
  const RisVote *vote = page->vote->vote;
  const gint64 counts[] = { vote->yes, vote->no, vote->abstain, vote->invalid };
  g_autoptr (GArray) factions = list_factions (recording);

  ris_form_add_hidden (form, "step", "save");
  add_hidden_count (form, "vote", vote->id);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = ris_request_get_form (page->request, names[i]);

      ris_form_add_hidden (form, names[i], value != NULL ? value : "");
    }
  for (guint i = 0; i < G_N_ELEMENTS (counts); i++)
    add_hidden_count (form, count_names[i], counts[i]);
  for (guint i = 0; i < factions->len; i++)
    {
      g_autofree char *name
          = g_strdup_printf ("faction-%" N, g_array_index (factions, Faction, i).id);
      const char *value = ris_request_get_form (page->request, name);

      ris_form_add_hidden (form, name, value != NULL ? value : "");
    }
}

static void
add_verdict (RisView *map, const RisRecording *recording, const RisRecordingPage *page,
             const char *action)
{
  RisFormSource source = ris_recording_page_get_source (page, "confirm_form");
  RisView *verdict, *form;

  if (page->verdict == NULL)
    return;
  verdict = ris_view_add_map (map, "verdict");
  ris_recording_page_add_finding (verdict, "sums", page->verdict->sums);
  ris_recording_page_add_finding (verdict, "majority", page->verdict->majority);
  ris_recording_page_add_finding (verdict, "quorum_lacking", page->verdict->quorum);
  form = ris_form_add (verdict, "confirm_form", action, "Abstimmung speichern");
  add_hidden (form, recording, page);
  ris_form_add_fields (form, confirm_fields, G_N_ELEMENTS (confirm_fields), &source);
  set_value (form, "printed", page->verdict->printed);
  set_value (form, "decided", page->verdict->outcome != NULL ? page->verdict->outcome : "accepted");
  ris_form_add_choice (form, "decided", "accepted", "angenommen");
  ris_form_add_choice (form, "decided", "rejected", "abgelehnt");
}

gboolean
ris_recording_page_add_vote_form (RisCouncil *council, RisView *map, const RisRecording *recording,
                                  const RisRecordingItem *item, const RisRecordingPage *page,
                                  GError **error)
{
  RisFormSource source = ris_recording_page_get_source (page, "vote_form");
  g_autofree char *action = ris_recording_page_dup_item_url (recording->details->meeting->id,
                                                             item->details->item->id, "abstimmung");
  g_autofree char *stamp = ris_recording_dup_vote_stamp (item, page->vote_id);
  const RisVote *stored = find_vote (item, page->vote_id);
  RisView *form;

  add_verdict (map, recording, page, action);
  form = ris_form_add (map, "vote_form", action,
                       stored != NULL ? "Berichtigte Abstimmung prüfen" : "Ergebnis prüfen");
  ris_form_add_hidden (form, "seen", stamp);
  if (stored != NULL)
    add_hidden_count (form, "vote", stored->id);
  if (source.request == NULL && stored != NULL)
    {
      source.type = &ris_vote_type;
      source.record = stored;
    }
  ris_form_add_fields (form, fields, G_N_ELEMENTS (fields), &source);
  if (stored != NULL && source.request == NULL)
    {
      g_autofree char *kind = g_strdup_printf ("%" N, stored->kind_id);

      set_value (form, "kind", kind);
      if (find_law_subject (item, stored->id) != NULL)
        set_value (form, "law_subject", find_law_subject (item, stored->id));
    }
  add_factions (form, recording, item, page, &source);
  return add_choices (council, form, recording, error);
}
