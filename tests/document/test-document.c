/* Documents: kinds, file names, templates of a town, and that nothing but the data decides about the bytes. */
#include "document/document.h"

#include "helper/folder.h"
#include "helper/public-council.h"

#include <glib/gstdio.h>
#include <string.h>

static void
test_kinds (void)
{
  static const char *const names[] = { "invitation", "agenda", "minutes", "paper", "excerpt" };
  RisDocumentKind kind;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_assert_true (ris_document_find_kind (names[i], &kind));
      g_assert_cmpint (kind, ==, i);
    }
  g_assert_false (ris_document_find_kind ("Minutes", &kind));
  g_assert_false (ris_document_find_kind ("", &kind));
  g_assert_false (ris_document_find_kind (NULL, &kind));
}

static GBytes *
render (const PublicCouncil *fixture, RisDocumentKind kind, gint64 id, char **file_name)
{
  g_autoptr (GError) error = NULL;
  GBytes *pdf = ris_document_render (fixture->council, kind, id, file_name, &error);

  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (pdf, NULL), 5, "%PDF-", 5);
  return pdf;
}

/* a name says which document of what this is, and is safe on every disk */
static void
test_file_names (void)
{
  static const struct
  {
    RisDocumentKind kind;
    gint64 id;
    const char *name;
  } cases[] = {
    { RIS_DOCUMENT_INVITATION, 1040, "Einladung-1.-Sitzung-des-Rates-Dienstag-5.-März-2024.pdf" },
    { RIS_DOCUMENT_AGENDA, 1044,
      "Tagesordnung-Sitzung-ohne-Tag-September-2024-Tag-nicht-überliefert.pdf" },
    { RIS_DOCUMENT_MINUTES, 1040, "Niederschrift-1.-Sitzung-des-Rates-Dienstag-5.-März-2024.pdf" },
    { RIS_DOCUMENT_PAPER, 1030, "Beschlussvorlage-A-1-2024.pdf" },
    { RIS_DOCUMENT_PAPER, 1031, "Beschlussvorlage.pdf" },
    { RIS_DOCUMENT_EXCERPT, 1050, "Auszug-TOP-Ö-1-1.-Sitzung-des-Rates-Dienstag-5.-März-2024.pdf" },
  };
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GBytes) pdf = render (&fixture, cases[i].kind, cases[i].id, &name);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

/* neither the clock nor an earlier document leaves a trace; a change of the object does */
static void
test_same_bytes (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GBytes) first = render (&fixture, RIS_DOCUMENT_MINUTES, 1040, NULL);
  g_autoptr (GBytes) other = render (&fixture, RIS_DOCUMENT_PAPER, 1030, NULL);
  g_autoptr (GBytes) again = NULL, changed = NULL;
  g_autoptr (GError) error = NULL;

  ris_council_set_now (fixture.council, ris_date_to_unix ("2030-01-01T00:00:00Z"));
  again = render (&fixture, RIS_DOCUMENT_MINUTES, 1040, NULL);
  g_assert_true (g_bytes_equal (first, again));
  g_assert_false (g_bytes_equal (first, other));

  public_council_execute (fixture.directory,
                          "UPDATE meeting SET modified = '2024-05-31T00:00:00Z' WHERE id = 1040");
  ris_council_end_read (fixture.council);
  g_assert_true (ris_council_begin_read (fixture.council, &error));
  changed = render (&fixture, RIS_DOCUMENT_MINUTES, 1040, NULL);
  g_assert_false (g_bytes_equal (first, changed));
}

static void
test_missing (void)
{
  g_auto (PublicCouncil) fixture
      = public_council_open (NULL, "INSERT INTO tombstone VALUES (1999, 'meeting', "
                                   "'2024-01-01T00:00:00Z', '2024-05-01T00:00:00Z')");

  for (RisDocumentKind kind = RIS_DOCUMENT_INVITATION; kind <= RIS_DOCUMENT_EXCERPT; kind++)
    {
      g_autofree char *name = NULL;
      g_autoptr (GError) missing = NULL, gone = NULL;

      g_assert_null (ris_document_render (fixture.council, kind, 4711, &name, &missing));
      g_assert_error (missing, RIS_ERROR, RIS_ERROR_NOT_FOUND);
      g_assert_null (ris_document_render (fixture.council, kind, 1999, &name, &gone));
      g_assert_error (gone, RIS_ERROR, RIS_ERROR_GONE);
      g_assert_null (name);
    }
}

/* --- templates of a town --- */

static guint n_warnings;

static GLogWriterOutput
count_warning (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  n_warnings += (level & G_LOG_LEVEL_WARNING) != 0;
  return G_LOG_WRITER_HANDLED;
}

static void
write_template (const PublicCouncil *fixture, const char *xml)
{
  g_autofree char *folder = g_build_filename (fixture->directory, "pdf-templates", NULL);
  g_autofree char *path = g_build_filename (folder, "agenda.xml", NULL);
  g_autoptr (GError) error = NULL;

  g_mkdir_with_parents (folder, 0700);
  g_file_set_contents (path, xml, -1, &error);
  g_assert_no_error (error);
}

/* it may include the built-in parts; it counts for its kind alone */
static void
test_own_template (void)
{
  g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
  g_autoptr (GBytes) built_in = render (&fixture, RIS_DOCUMENT_AGENDA, 1040, NULL);
  g_autoptr (GBytes) minutes = render (&fixture, RIS_DOCUMENT_MINUTES, 1040, NULL);
  g_autoptr (GBytes) own = NULL, still_minutes = NULL;

  write_template (&fixture, "<document page=\"plain\" style=\"default\"><h1>Eigene "
                            "Form</h1><include name=\"part/agenda\"/></document>");
  own = render (&fixture, RIS_DOCUMENT_AGENDA, 1040, NULL);
  still_minutes = render (&fixture, RIS_DOCUMENT_MINUTES, 1040, NULL);
  g_assert_false (g_bytes_equal (built_in, own));
  g_assert_true (g_bytes_equal (minutes, still_minutes));
}

/* a broken one is said in the log, and readers get the built-in form */
static void
test_broken_template (void)
{
  if (g_test_subprocess ())
    {
      g_auto (PublicCouncil) fixture = public_council_open (NULL, NULL);
      g_autoptr (GBytes) built_in = render (&fixture, RIS_DOCUMENT_AGENDA, 1040, NULL);
      g_autoptr (GBytes) instead = NULL;

      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      g_log_set_writer_func (count_warning, NULL, NULL);
      write_template (&fixture, "<document page=\"plain\" style=\"default\"><h1>{{</h1>");
      instead = render (&fixture, RIS_DOCUMENT_AGENDA, 1040, NULL);
      g_assert_true (g_bytes_equal (built_in, instead));
      g_assert_cmpuint (n_warnings, ==, 1);
      return;
    }
  g_test_trap_subprocess (NULL, 0, 0);
  g_test_trap_assert_passed ();
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/document/kinds", test_kinds);
  g_test_add_func ("/document/file-names", test_file_names);
  g_test_add_func ("/document/same-bytes", test_same_bytes);
  g_test_add_func ("/document/missing", test_missing);
  g_test_add_func ("/document/own-template", test_own_template);
  g_test_add_func ("/document/broken-template", test_broken_template);
  return g_test_run ();
}
