/* Documents of the demonstration council as golden files: what a reader sees, and what a screen reader is told. */
#pragma once

#include "document/document.h"
#include "helper/golden.h"
#include "helper/portal.h"

/* the one paper that readers of this project are told to look at, and where it was decided */
#define GOLDEN_PAPER "SELECT id FROM paper WHERE number = 'A 10/186/2022'"
#define GOLDEN_ITEM "SELECT id FROM agenda_item WHERE paper_id = (" GOLDEN_PAPER ")"
#define GOLDEN_MEETING "SELECT meeting_id FROM agenda_item WHERE paper_id = (" GOLDEN_PAPER ")"

/* (transfer full): what a tool of poppler says of @pdf, without empty lines and with single blanks; of the structure the
 * depth is kept, of a page where a line begins is not */
static inline char *
golden_dup_lines (GBytes *pdf, const char *const *command)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) tool
      = g_subprocess_newv (command, G_SUBPROCESS_FLAGS_STDIN_PIPE | G_SUBPROCESS_FLAGS_STDOUT_PIPE,
                           &error);
  g_autoptr (GRegex) blanks = g_regex_new ("(?<=\\S)[ \\t\\f]+", 0, 0, NULL);
  g_autoptr (GBytes) output = NULL;
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  g_subprocess_communicate (tool, pdf, NULL, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_subprocess_get_successful (tool));
  text = g_strndup (g_bytes_get_data (output, NULL), g_bytes_get_size (output));
  lines = g_strsplit (text, "\n", -1);
  for (char **line = lines; *line != NULL; line++)
    {
      char *begin = strcmp (command[0], "pdftotext") == 0 ? g_strchug (*line) : *line;
      g_autofree char *short_line
          = g_regex_replace_literal (blanks, g_strchomp (begin), -1, 0, " ", 0, NULL);

      if (*short_line != '\0')
        g_string_append_printf (out, "%s\n", short_line);
    }
  return g_string_free (out, FALSE);
}

/**
 * golden_check_document: the document of the object that @sql chooses is tests/document/golden/@name.txt: its text line by
 * line, then its structure. Made a second time it is the same to the byte.
 */
static inline void
golden_check_document (RisDocumentKind kind, const char *sql, const char *name)
{
  g_autoptr (Portal) demo
      = portal_new ("../../data/demo/erkelenz", "../../data/demo/erkelenz-anwesenheit", NULL);
  gint64 id = portal_count (demo, "public.db", sql);
  g_autofree char *path = g_strdup_printf ("tests/document/golden/%s.txt", name);
  g_autofree char *text = NULL, *structure = NULL, *all = NULL;
  g_autoptr (GBytes) first = NULL, second = NULL;
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_council_begin_read (demo->council, &error));
  first = ris_document_render (demo->council, kind, id, NULL, &error);
  g_assert_no_error (error);
  second = ris_document_render (demo->council, kind, id, NULL, &error);
  ris_council_end_read (demo->council);
  g_assert_true (g_bytes_equal (first, second));

  text = golden_dup_lines (first, (const char *const[]){ "pdftotext", "-layout", "-enc", "UTF-8",
                                                         "-", "-", NULL });
  structure = golden_dup_lines (first, (const char *const[]){ "pdfinfo", "-enc", "UTF-8",
                                                              "-struct-text", "-", NULL });
  all = g_strdup_printf ("%s--- structure ---\n%s", text, structure);
  golden_check (path, all);
}
