/* `ris document`: writes one document of the published council as PDF. */
#include "cmd/command.h"

#include "document/document.h"

#include <gio/gio.h>
#include <stdio.h>

static gboolean
write_out (GBytes *pdf, const char *output, GError **error)
{
  gsize length;
  const char *data = g_bytes_get_data (pdf, &length);

  if (output != NULL)
    return g_file_set_contents (output, data, (gssize)length, error) || ris_error_convert (error);
  if (fwrite (data, 1, length, stdout) == length && fflush (stdout) == 0)
    return TRUE;
  g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE, "cannot write to standard output");
  return FALSE;
}

static gboolean
run (const char *data, RisDocumentKind kind, gint64 id, const char *output, GError **error)
{
  g_autoptr (RisCouncil) council = ris_council_open_public (data, error);
  g_autoptr (GBytes) pdf = NULL;

  if (council == NULL || !ris_council_begin_read (council, error))
    return FALSE;
  pdf = ris_document_render (council, kind, id, NULL, error);
  ris_council_end_read (council);
  return pdf != NULL && write_out (pdf, output, error);
}

int
ris_cmd_document (int argc, char **argv)
{
  g_autofree char *data = NULL, *output = NULL;
  const GOptionEntry entries[] = {
    { "data", 0, 0, G_OPTION_ARG_FILENAME, &data, "data directory", "DIR" },
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, "file to write instead of standard output",
      "FILE" },
    { NULL },
  };
  g_autoptr (GOptionContext) context = g_option_context_new (
      "invitation|agenda|minutes|paper|excerpt ID - write one document as PDF");
  g_autoptr (GError) error = NULL;
  RisDocumentKind kind;
  gint64 id;

  g_option_context_add_main_entries (context, entries, NULL);
  if (!g_option_context_parse (context, &argc, &argv, &error) || data == NULL || argc != 3
      || !ris_document_find_kind (argv[1], &kind)
      || !g_ascii_string_to_signed (argv[2], 10, 1, G_MAXINT64, &id, NULL))
    {
      fprintf (stderr, "ris document: %s\n",
               error == NULL ? "usage: ris document --data DIR [--output FILE] KIND ID"
                             : error->message);
      return RIS_EXIT_USAGE;
    }
  if (!run (data, kind, id, output, &error))
    {
      fprintf (stderr, "ris document: %s\n", error->message);
      return RIS_EXIT_FAILED;
    }
  return RIS_EXIT_OK;
}
