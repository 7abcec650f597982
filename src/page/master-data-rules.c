/* The rules of the town: what holds today with its norm, and the rules of procedure as a text of facts. */
#include "page/master-data.h"

#include "council/master-data-rules.h"
#include "master-data-private.h"

#include <string.h>

#define RULES RIS_MASTER_DATA_ROOT "/regeln"
#define EDITOR RULES "/geschaeftsordnung"

static const RisFormField rules_fields[] = {
  { "title", "Titel", RIS_FORM_TEXT, "zum Beispiel Geschäftsordnung des Rates" },
  { "valid_from", "Gilt ab (TT.MM.JJJJ)", RIS_FORM_DAY,
    "Ein neuer Tag ist eine neue Fassung; die alte bleibt für frühere Sitzungen." },
  { "lines", "Regeln", RIS_FORM_AREA,
    "Je Zeile Schlüssel | Wert | Norm, zum Beispiel ladung.frist | tage_voll:7 | § 2 Abs. 1. Die "
    "Schlüssel stehen auf der Seite „Regeln“. Zeilen mit # sind Bemerkungen." },
};

/* the fields of a form as a record, so that showing them is the same as everywhere */
static const RisField text_fields[] = {
  RIS_FIELD (RisTownRules, title, TEXT),
  RIS_FIELD (RisTownRules, valid_from, TEXT),
  RIS_FIELD (RisTownRules, lines, TEXT),
  RIS_FIELD (RisTownRules, stamp, TEXT),
};
static const RisRecordType text_type
    = { "RisTownRules", sizeof (RisTownRules), text_fields, G_N_ELEMENTS (text_fields) };
static const RisMasterDataForm rules_form
    = { &text_type, rules_fields, G_N_ELEMENTS (rules_fields) };

static void
append_rules (RisView *list, const GPtrArray *rules, gboolean only_open)
{
  for (guint i = 0; i < rules->len; i++)
    if (!only_open || !((const RisRuleRow *)rules->pdata[i])->is_known)
      ris_view_set_record (ris_view_append_map (list), &ris_rule_row_type, rules->pdata[i]);
}

/* a broken file, or a town nobody knows the Land of, is said on the page: it is repaired from there */
static RisResponse *
rules_show (RisCouncil *council, RisRequest *request, GError **error)
{
  gboolean only_open = g_strcmp0 (ris_request_get_query (request, "filter"), "offen") == 0;
  g_autoptr (GError) failure = NULL;
  g_autoptr (GPtrArray) rules = NULL;
  g_autofree char *day = NULL, *version = NULL;
  RisView *view, *list;

  if (!ris_master_data_form_read_day (council, request, &day, error))
    return NULL;
  rules = ris_master_data_rules_list (council, day, &version, &failure);
  if (rules == NULL && !g_error_matches (failure, RIS_ERROR, RIS_ERROR_INVALID)
      && !g_error_matches (failure, RIS_ERROR, RIS_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return NULL;
    }
  view = ris_master_data_form_new_page ("Regeln", NULL, NULL);
  ris_view_set_text (view, "day", day);
  ris_view_set_text (view, "version", version);
  ris_view_set_bool (view, "only_open", only_open);
  ris_view_set_text (view, "failure", failure != NULL ? failure->message : NULL);
  list = ris_view_add_list (view, "rules");
  if (rules != NULL)
    append_rules (list, rules, only_open);
  return ris_response_new_page (request, "master-data/rules", view);
}

static RisResponse *
answer_editor (RisCouncil *council, RisRequest *request, const RisProblems *problems,
               GError **error)
{
  const RisMasterDataPlace place = { "form", EDITOR, "Prüfen und speichern" };
  g_autoptr (RisTownRules) rules = ris_master_data_rules_read (council, error);
  RisView *view, *form;

  if (rules == NULL)
    return NULL;
  view = ris_master_data_form_new_page ("Geschäftsordnung", RULES, "Regeln");
  ris_view_set_text (view, "heading", "Regeln der Geschäftsordnung");
  ris_view_set_text (view, "intro",
                     "Was hier steht, geht dem Recht des Landes vor, soweit dieses es zulässt. "
                     "Geprüft wird vor dem Speichern.");
  ris_master_data_form_add_conflict (&rules_form, view, rules, problems);
  form = ris_master_data_form_add (&rules_form, view, &place, request, rules, problems);
  ris_form_add_hidden (form, "stamp", rules->stamp);
  return ris_master_data_form_answer (request, "master-data/edit", view, problems);
}

static RisResponse *
editor_show (RisCouncil *council, RisRequest *request, GError **error)
{
  return answer_editor (council, request, NULL, error);
}

static RisResponse *
editor_save (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisTownRules) rules = g_new0 (RisTownRules, 1);

  ris_master_data_form_read (&rules_form, request, rules, problems);
  rules->stamp = g_strdup (ris_request_get_form (request, "stamp"));
  if (ris_master_data_rules_write (council, rules, problems, error))
    return ris_master_data_form_redirect (RULES, 0);
  return ris_master_data_form_has_failed (problems, error)
             ? NULL
             : answer_editor (council, request, problems, error);
}

const RisRoute ris_master_data_rules_routes[] = {
  { "GET", "/intern/stammdaten/regeln", rules_show, RIS_MAY_KEEP_MASTER_DATA },
  { "GET", "/intern/stammdaten/regeln/geschaeftsordnung", editor_show, RIS_MAY_KEEP_MASTER_DATA },
  { "POST", "/intern/stammdaten/regeln/geschaeftsordnung", editor_save, RIS_MAY_KEEP_MASTER_DATA },
  { 0 },
};
