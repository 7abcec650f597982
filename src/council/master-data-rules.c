/* The rules of the town. Its rules of procedure are a rule file, ris-rules(5), of which people edit title, first day and facts;
 * the headers that say for which Land and body it holds are written here.
 */
#include "council/master-data-rules.h"

#include "base/date.h"
#include "council-private.h"
#include "council/installation.h"
#include "council/law.h"
#include "master-data-private.h"

#include <glib/gstdio.h>
#include <string.h>

/* --- what holds --- */

static RisRuleRow *
row_new (const RisRule *rule)
{
  RisRuleRow *row = ris_rule_row_new ();

  row->key = g_strdup (rule->parameter->key);
  row->label = g_strdup (rule->parameter->label);
  row->value = ris_rule_dup_value_text (rule);
  row->is_known = rule->value.is_known;
  row->norm = g_strdup (rule->norm);
  row->certainty = rule->certainty != 0 ? g_strdup_printf ("%c", rule->certainty) : NULL;
  row->layer = g_strdup (ris_rule_get_layer_name (rule->layer));
  row->version = g_strdup (rule->version);
  row->suggestion = g_strdup (rule->suggestion);
  row->hint = g_strdup (rule->hint);
  return row;
}

GPtrArray *
ris_master_data_rules_list (RisCouncil *desk, const char *day, char **version, GError **error)
{
  g_autoptr (RisRules) rules = NULL;
  const RisParameter *parameters;
  GPtrArray *rows;
  guint n;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error))
    return NULL;
  rules = ris_law_get_rules (desk, day, error);
  if (rules == NULL)
    return NULL;
  *version = g_strdup (ris_rules_get_version (rules));
  rows = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_row_free);
  parameters = ris_parameter_get_all (&n);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (rows, row_new (ris_rules_get (rules, parameters[i].key)));
  return rows;
}

/* --- reading --- */

static char *
dup_path (RisCouncil *desk, const char *name)
{
  g_autofree char *folder = ris_installation_dup_path (desk->directory, "rules");

  return g_build_filename (folder, name, NULL);
}

static char *
dup_stamp (const char *text)
{
  return *text == '\0' ? g_strdup ("")
                       : g_compute_checksum_for_string (G_CHECKSUM_SHA256, text, -1);
}

/* (transfer full): the file, or nothing; FALSE where it cannot be read */
static gboolean
load_text (RisCouncil *desk, char **text, GError **error)
{
  g_autofree char *path = dup_path (desk, RIS_MASTER_DATA_RULES_FILE);
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      *text = g_strdup ("");
      return TRUE;
    }
  if (!g_file_get_contents (path, text, &length, error))
    return ris_error_convert (error);
  if (g_utf8_validate_len (*text, length, NULL))
    return TRUE;
  g_clear_pointer (text, g_free);
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s is no UTF-8", path);
  return FALSE;
}

/* the value of the header @name, if @line is that */
static void
read_header (const char *line, const char *name, char **value)
{
  gsize length = strlen (name);

  if (strncmp (line, name, length) != 0 || !g_ascii_isspace (line[length]))
    return;
  g_free (*value);
  *value = g_strstrip (g_strdup (line + length));
}

RisTownRules *
ris_master_data_rules_read (RisCouncil *desk, GError **error)
{
  g_autoptr (RisTownRules) rules = g_new0 (RisTownRules, 1);
  g_autoptr (GString) lines = g_string_new (NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) all = NULL;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, 0, error)
      || !load_text (desk, &text, error))
    return NULL;
  rules->stamp = dup_stamp (text);
  all = g_strsplit (text, "\n", -1);
  for (char **line = all; *line != NULL; line++)
    {
      read_header (*line, "@titel", &rules->title);
      read_header (*line, "@gueltig_ab", &rules->valid_from);
      if (**line != '@' && (**line != '\0' || lines->len > 0))
        g_string_append_printf (lines, "%s\n", *line);
    }
  rules->lines = g_strchomp (g_string_free (g_steal_pointer (&lines), FALSE));
  return g_steal_pointer (&rules);
}

/* --- writing --- */

/* (transfer full): the file; @n_headers (out): lines above the first that people wrote */
static char *
dup_file (const RisTownRules *rules, const RisLawPlace *place, guint *n_headers)
{
  g_auto (GStrv) lines = g_strsplit (rules->lines, "\r\n", -1);
  g_autofree char *facts = g_strjoinv ("\n", lines);

  *n_headers = 6;
  return g_strdup_printf ("@land %s\n@koerperschaft %s\n@ebene geschaeftsordnung\n@titel %s\n"
                          "@gueltig_ab %s\n\n%s\n",
                          place->land, place->kind, rules->title, rules->valid_from, facts);
}

/* blanks before it do not matter to the rulebook */
static gboolean
has_header (const char *text)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  for (char **line = lines; *line != NULL; line++)
    if (*g_strchug (*line) == '@')
      return TRUE;
  return FALSE;
}

static void
check_fields (const RisTownRules *rules, const char *stored, RisProblems *problems)
{
  g_autofree char *stamp = dup_stamp (stored);

  if (rules->title == NULL || *rules->title == '\0' || strpbrk (rules->title, "\r\n|") != NULL)
    ris_problems_add (problems, "title", "Bitte einen Titel in einer Zeile angeben.");
  if (rules->valid_from == NULL || !ris_date_is_day (rules->valid_from))
    ris_problems_add (problems, "valid_from", "Bitte den ersten Tag angeben.");
  if (has_header (rules->lines))
    ris_problems_add (problems, "lines",
                      "Zeilen mit @ schreibt das Programm selbst; bitte nur Schlüssel, Wert, "
                      "Norm.");
  ris_master_data_check_fresh (rules->stamp, stamp, problems);
}

/* a day before the stored one would leave a gap where old minutes look for their rules */
static gboolean
check_order (RisCouncil *desk, const RisTownRules *rules, RisProblems *problems, GError **error)
{
  g_autoptr (RisTownRules) stored = ris_master_data_rules_read (desk, error);

  if (stored == NULL)
    return FALSE;
  if (stored->valid_from != NULL && rules->valid_from != NULL
      && strcmp (rules->valid_from, stored->valid_from) < 0)
    ris_problems_add (problems, "valid_from",
                      "Die bisherige Fassung gilt erst danach; eine neue beginnt später.");
  return TRUE;
}

/* all that the rulebook says, with the lines as people count them in their text */
static void
report (const GPtrArray *found, guint n_headers, RisProblems *problems)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < found->len; i++)
    {
      const RisRuleProblem *problem = found->pdata[i];
      gboolean is_own = strcmp (problem->file, RIS_MASTER_DATA_RULES_FILE) == 0;
      g_autofree char *base = g_path_get_basename (problem->file);

      if (text->len > 0)
        g_string_append_c (text, ' ');
      if (is_own && problem->line > n_headers)
        g_string_append_printf (text, "%s, Zeile %u: ", base, problem->line - n_headers);
      else if (!is_own && problem->line > 0)
        g_string_append_printf (text, "%s, Zeile %u: ", base, problem->line);
      else
        g_string_append_printf (text, "%s: ", base);
      g_string_append (text, problem->message);
    }
  if (text->len > 0)
    ris_problems_add (problems, "lines", "%s", text->str);
}

/* what held until then stays under a name with its first day */
static gboolean
keep_old (RisCouncil *desk, const RisTownRules *old, const char *text, const char *valid_from,
          GError **error)
{
  g_autofree char *name = NULL, *path = NULL;

  if (*text == '\0' || old->valid_from == NULL || strcmp (old->valid_from, valid_from) == 0)
    return TRUE;
  name = g_strdup_printf ("geschaeftsordnung-%s.rules", old->valid_from);
  path = dup_path (desk, name);
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error)
         || ris_error_convert (error);
}

static gboolean
store (RisCouncil *desk, const char *text, GError **error)
{
  g_autofree char *folder = ris_installation_dup_path (desk->directory, "rules");
  g_autofree char *path = dup_path (desk, RIS_MASTER_DATA_RULES_FILE);

  if (g_mkdir_with_parents (folder, 0700) != 0)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "%s cannot be made", folder);
      return FALSE;
    }
  return g_file_set_contents_full (path, text, -1, G_FILE_SET_CONTENTS_CONSISTENT, 0600, error)
         || ris_error_convert (error);
}

/* the audit row is written first and made permanent last: a file that cannot be written leaves none. The transaction keeps others
 * from writing; whoever wrote while this text was checked was faster */
static gboolean
write_checked (RisCouncil *desk, const char *before, const char *after, const char *valid_from,
               RisProblems *problems, GError **error)
{
  g_autoptr (RisChange) change = ris_master_data_begin (desk, RIS_WHOLE_BODY, error);
  g_autoptr (RisTownRules) old = NULL;
  g_autofree char *stored = NULL;
  gint64 body_id;

  if (change == NULL || !ris_master_data_find_body (ris_change_get_db (change), &body_id, error)
      || !load_text (desk, &stored, error))
    return FALSE;
  ris_master_data_check_fresh (before, stored, problems);
  if (!ris_problems_is_empty (problems))
    return FALSE;
  old = ris_master_data_rules_read (desk, error);
  if (old == NULL
      || !ris_change_note (change,
                           &(const RisAuditEntry){ .action = "changed",
                                                   .object_kind = "rules",
                                                   .object_id = body_id,
                                                   .before = *before != '\0' ? before : NULL,
                                                   .after = after },
                           error)
      || !keep_old (desk, old, before, valid_from, error) || !store (desk, after, error)
      || !ris_change_commit (change, error))
    return FALSE;
  ris_law_forget_rules (desk);
  return TRUE;
}

/* how the folder would look then: the file, and the old one beside it where it stays */
static gboolean
check_with_law (RisCouncil *desk, const char *text, guint n_headers, RisProblems *problems,
                GError **error)
{
  g_autoptr (GPtrArray) found
      = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_rule_problem_free);

  if (!ris_law_check_town_file (desk->directory, RIS_MASTER_DATA_RULES_FILE, text, found, error))
    return FALSE;
  report (found, n_headers, problems);
  return TRUE;
}

gboolean
ris_master_data_rules_write (RisCouncil *desk, const RisTownRules *rules, RisProblems *problems,
                             GError **error)
{
  g_autofree char *before = NULL, *after = NULL;
  RisLawPlace place;
  guint n_headers;

  if (!ris_council_demand (desk, RIS_MAY_KEEP_MASTER_DATA, RIS_WHOLE_BODY, error)
      || !ris_law_find_place (desk->body, &place, error) || !load_text (desk, &before, error))
    return FALSE;
  check_fields (rules, before, problems);
  if (!check_order (desk, rules, problems, error) || !ris_problems_is_empty (problems))
    return FALSE;
  after = dup_file (rules, &place, &n_headers);
  if (strcmp (before, after) == 0)
    return TRUE;
  return check_with_law (desk, after, n_headers, problems, error)
         && ris_problems_is_empty (problems)
         && write_checked (desk, before, after, rules->valid_from, problems, error);
}

void
ris_master_data_rules_free (RisTownRules *rules)
{
  if (rules == NULL)
    return;
  g_free (rules->title);
  g_free (rules->valid_from);
  g_free (rules->lines);
  g_free (rules->stamp);
  g_free (rules);
}
