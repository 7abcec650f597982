/* `ris verify`: whether an installation still is what Ratswerk has written; exit code 1 where it is not. */
#include "cmd/command.h"

#include "council/verification.h"

#include <json-glib/json-glib.h>
#include <stdio.h>

/* a name for machines and a sentence for people; "@" is the object, "%" the detail */
static const struct
{
  const char *name;
  const char *sentence;
} kinds[] = {
  [RIS_VERIFICATION_DAMAGED] = { "damaged", "Die Datenbank ist beschädigt: %" },
  [RIS_VERIFICATION_DANGLING]
  = { "dangling", "@ verweist auf eine Zeile in %, die es nicht gibt." },
  [RIS_VERIFICATION_AUDIT] = { "audit", "Die Kette der Änderungen ist unterbrochen: %" },
  [RIS_VERIFICATION_LOG]
  = { "log", "Die Kette der Veröffentlichungen ist ab Zeile @ unterbrochen." },
  [RIS_VERIFICATION_LOG_COPY]
  = { "log-copy", "Zeile @ der Veröffentlichungen weicht von ihrer öffentlichen Kopie ab." },
  [RIS_VERIFICATION_LOG_CONTENT]
  = { "log-content", "Der veröffentlichte Inhalt von @ ist nicht der, den das Protokoll bezeugt." },
  [RIS_VERIFICATION_FILE_MISSING] = { "file-missing", "Der Inhalt von @ fehlt (%)." },
  [RIS_VERIFICATION_FILE_CHANGED]
  = { "file-changed", "Der Inhalt von @ wurde verändert (erwartet: %)." },
  [RIS_VERIFICATION_PUBLIC_MISSING]
  = { "public-missing", "@ müsste veröffentlicht sein und ist es nicht." },
  [RIS_VERIFICATION_PUBLIC_SURPLUS]
  = { "public-surplus", "@ ist veröffentlicht und dürfte es nicht sein." },
  [RIS_VERIFICATION_PUBLIC_DIFFERS]
  = { "public-differs", "@ ist anders veröffentlicht, als es sein müsste." },
  [RIS_VERIFICATION_PUBLIC_ROWS]
  = { "public-rows", "Die öffentliche Tabelle @ hat zu viele oder zu wenige Zeilen." },
  [RIS_VERIFICATION_WAITING]
  = { "waiting", "@ Änderungen warten auf Veröffentlichung; public.db wurde nicht verglichen." },
};

static gboolean
parse (int *argc, char ***argv, char **data, gboolean *as_json, GError **error)
{
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, data, "data directory", "DIR" },
    { "json", 0, 0, G_OPTION_ARG_NONE, as_json, "report as JSON", NULL },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new ("- check an installation");

  g_option_context_add_main_entries (context, entries, NULL);
  return g_option_context_parse (context, argc, argv, error);
}

/* --- for people --- */

static void
append_object (GString *line, const RisVerificationFinding *finding)
{
  if (finding->object_kind != NULL)
    g_string_append (line, finding->object_kind);
  if (finding->object_kind != NULL && finding->object_id != 0)
    g_string_append_c (line, ' ');
  if (finding->object_id != 0)
    g_string_append_printf (line, "%" G_GINT64_FORMAT, finding->object_id);
}

static void
print_line (const RisVerificationFinding *finding)
{
  g_autoptr (GString) line = g_string_new (NULL);

  for (const char *c = kinds[finding->kind].sentence; *c != '\0'; c++)
    if (*c == '@')
      append_object (line, finding);
    else if (*c == '%')
      g_string_append (line, finding->detail);
    else
      g_string_append_c (line, *c);
  puts (line->str);
}

static void
print_text (GPtrArray *findings)
{
  for (guint i = 0; i < findings->len; i++)
    print_line (findings->pdata[i]);
  if (findings->len == 0)
    puts ("Geprüft: Datenbanken, Verweise, Änderungs- und Veröffentlichungsprotokoll, Dateien, "
          "Veröffentlichung. Alles in "
          "Ordnung.");
  else
    printf ("%u %s.\n", findings->len, findings->len == 1 ? "Befund" : "Befunde");
}

/* --- for machines --- */

static void
print_json (GPtrArray *findings)
{
  g_autoptr (JsonBuilder) builder = json_builder_new ();
  g_autoptr (JsonNode) root = NULL;
  g_autofree char *text = NULL;

  json_builder_begin_array (builder);
  for (guint i = 0; i < findings->len; i++)
    {
      const RisVerificationFinding *finding = findings->pdata[i];

      json_builder_begin_object (builder);
      json_builder_set_member_name (builder, "kind");
      json_builder_add_string_value (builder, kinds[finding->kind].name);
      json_builder_set_member_name (builder, "objectKind");
      json_builder_add_string_value (builder, finding->object_kind);
      json_builder_set_member_name (builder, "object");
      json_builder_add_int_value (builder, finding->object_id);
      json_builder_set_member_name (builder, "detail");
      json_builder_add_string_value (builder, finding->detail);
      json_builder_end_object (builder);
    }
  json_builder_end_array (builder);
  root = json_builder_get_root (builder);
  text = json_to_string (root, TRUE);
  puts (text);
}

int
ris_cmd_verify (int argc, char **argv)
{
  g_autofree char *data = NULL;
  gboolean as_json = FALSE;
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) findings = NULL;

  if (!parse (&argc, &argv, &data, &as_json, &error) || data == NULL || argc > 1)
    {
      fprintf (stderr, "ris verify: %s\n",
               error != NULL ? error->message : "usage: ris verify --data DIR [--json]");
      return RIS_EXIT_USAGE;
    }
  findings = ris_verification_run (data, &error);
  if (findings == NULL)
    {
      fprintf (stderr, "ris verify: %s\n", error->message);
      return RIS_EXIT_FAILED;
    }
  if (as_json)
    print_json (findings);
  else
    print_text (findings);
  return findings->len == 0 ? RIS_EXIT_OK : RIS_EXIT_FAILED;
}
