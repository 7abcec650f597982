/* What the tests of the PDF engine share: a loader of the shipped styles and the fixtures, and a meeting to print. */
#pragma once

#include <string.h>
#include <unistd.h>

#include "base/error.h"
#include "pdf/document.h"

static inline GBytes *
fixture_load (const char *name, gpointer data, GError **error)
{
  static const char *const directories[] = { "tests/fixtures/pdf", "pdf-templates" };
  const char *source = g_getenv ("RIS_SOURCE") != NULL ? g_getenv ("RIS_SOURCE") : ".";

  for (guint i = 0; i < G_N_ELEMENTS (directories); i++)
    {
      g_autofree char *path = g_build_filename (source, directories[i], name, NULL);
      char *text;
      gsize length;

      if (g_file_get_contents (path, &text, &length, NULL))
        return g_bytes_new_take (text, length);
    }
  g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "no file %s", name);
  return NULL;
}

/* a template whose flow is @flow */
static inline RisPdfTemplate *
fixture_template (const char *flow)
{
  g_autofree char *xml
      = g_strdup_printf ("<document page=\"plain\" style=\"default\">%s</document>", flow);
  GError *error = NULL;
  RisPdfTemplate *template
      = ris_pdf_template_new_from_data ("test.xml", xml, strlen (xml), fixture_load, NULL, &error);

  g_assert_no_error (error);
  return template;
}

static inline RisPdfMeta
fixture_meta (void)
{
  return (RisPdfMeta){ "Niederschrift über die 12. Sitzung", "Stadt Musterstadt", NULL,
                       "2022-06-08T07:30:00Z", "minutes/17/3" };
}

/* runs a shell command with the path of @pdf as $1; returns what it prints */
static inline char *
fixture_run (GBytes *pdf, const char *command)
{
  g_autofree char *path = NULL;
  g_autoptr (GError) error = NULL;
  char *output = NULL;
  const char *argv[] = { "/bin/sh", "-c", command, "sh", NULL, NULL };
  int fd = g_file_open_tmp ("ris-XXXXXX.pdf", &path, &error);

  g_assert_no_error (error);
  close (fd);
  g_assert_true (g_file_set_contents (path, g_bytes_get_data (pdf, NULL),
                                      (gssize)g_bytes_get_size (pdf), NULL));
  argv[4] = path;
  g_assert_true (g_spawn_sync (NULL, (char **)argv, NULL, G_SPAWN_DEFAULT, NULL, NULL, &output,
                               NULL, NULL, &error));
  g_assert_no_error (error);
  unlink (path);
  return output;
}

static inline void
fixture_assert_has (const char *text, const char *part)
{
  if (strstr (text, part) == NULL)
    g_test_message ("not found: \"%s\" in\n%s", part, text);
  g_assert_nonnull (strstr (text, part));
}

static inline RisRich *
fixture_rich (const char *markdown)
{
  GError *error = NULL;
  RisRich *rich = ris_rich_new_from_markdown (markdown, &error);

  g_assert_no_error (error);
  return rich;
}

static inline void
fixture_add_members (RisView *groups)
{
  static const char *const names[] = { "Müller-Lüdenscheidt, Jürgen",
                                       "Łukaszewicz, Żaneta",
                                       "Yıldız, Şükrü İbrahim",
                                       "Öztürk, Ayşe",
                                       "Groß, Änne",
                                       "Sørensen, Åse",
                                       "Dvořák, Řehoř",
                                       "Nguyễn, Thị Ánh" };
  static const char *const parties[] = { "CDU", "SPD", "GRÜNE", "FDP", "Freie Wähler" };
  static const char *const kinds[] = { "Stimmberechtigte Mitglieder", "Von der Verwaltung" };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      RisView *group = ris_view_append_map (groups);
      RisView *members;

      ris_view_set_text (group, "name", kinds[i]);
      members = ris_view_add_list (group, "members");
      for (guint j = 0; j < (i == 0 ? 32u : 4u); j++)
        {
          RisView *member = ris_view_append_map (members);

          ris_view_set_text (member, "name", names[j % G_N_ELEMENTS (names)]);
          ris_view_set_text (member, "group", i == 0 ? parties[j % G_N_ELEMENTS (parties)] : NULL);
          ris_view_set_text (member, "remark",
                             j % 6 == 0 ? "ab TOP 4 (18:33 Uhr), vertritt Groß, Änne" : NULL);
        }
    }
}

static inline void
fixture_add_item (RisView *items, guint number)
{
  RisView *item = ris_view_append_map (items);
  g_autofree char *title
      = g_strdup_printf ("Bebauungsplan Nr. %u „Östlich der Straße“: Aufstellungsbeschluss",
                         100 + number);

  ris_view_set_int (item, "number", number);
  ris_view_set_text (item, "title", title);
  if (number % 3 == 0)
    {
      ris_view_take_rich (item, "text", fixture_rich ("Die Verwaltung berichtet über den Stand."));
      return;
    }
  ris_view_set_text (item, "paper", "A 10/186/2022");
  ris_view_take_rich (
      item, "text",
      fixture_rich (
          "Ratsmitglied Łukaszewicz erkundigt sich nach den voraussichtlichen "
          "Erschließungskosten in Höhe von 1.250.000 € und weist darauf hin, dass die "
          "Straßenausbaubeitragssatzung noch nicht an die Rechtsprechung des "
          "Oberverwaltungsgerichts angepasst worden sei. Bürgermeisterin Öztürk antwortet, die "
          "Verwaltung werde die Neukalkulation bis zur nächsten Haupt- und "
          "Finanzausschusssitzung vorlegen; die Haushaltsmittel seien im Produkt 12.01.01 "
          "„Gemeindestraßen“ veranschlagt.\n\nDie Fraktion der GRÜNEN beantragt, die "
          "Festsetzung von **Dachbegrünung** und *Photovoltaik* verbindlich aufzunehmen. Nach "
          "eingehender Aussprache lässt die Bürgermeisterin zunächst über diesen "
          "Änderungsantrag abstimmen; er wird mit 21 Ja-Stimmen bei 18 Nein-Stimmen "
          "angenommen."));
  ris_view_take_rich (
      item, "resolution",
      fixture_rich (
          "„Der Rat beschließt die Aufstellung des Bebauungsplans gemäß § 2 Abs. 1 BauGB.\n\n"
          "1. Die Verwaltung wird beauftragt, die frühzeitige Beteiligung der Öffentlichkeit "
          "nach § 3 Abs. 1 BauGB durchzuführen.\n"
          "2. Die Planungskosten werden aus dem Treuhandkonto des Vorhabenträgers "
          "bestritten.“"));
  ris_view_set_text (item, "result", "21 Ja-Stimmen, 18 Nein-Stimmen, 2 Enthaltungen");
}

/* a meeting with @count agenda items */
static inline RisView *
fixture_meeting (guint count)
{
  RisView *view = ris_view_new ();
  RisView *items;

  ris_view_set_text (view, "body", "Stadt Musterstadt");
  ris_view_set_text (view, "organization", "Rates der Stadt Musterstadt");
  ris_view_set_int (view, "number", 12);
  ris_view_set_text (view, "start", "2022-06-07T16:00:00Z");
  ris_view_set_text (view, "end", "21:35 Uhr");
  ris_view_set_text (view, "place",
                     "Großer Sitzungssaal des Rathauses,\nMarkt 1, 41812 Musterstadt");
  ris_view_set_text (view, "chair", "Bürgermeisterin Ayşe Öztürk");
  ris_view_set_text (view, "clerk", "Änne Groß");
  ris_view_set_text (view, "address",
                     "Herrn\nJürgen Müller-Lüdenscheidt\nAm Stadtpark 7\n41812 Musterstadt");
  fixture_add_members (ris_view_add_list (view, "groups"));
  items = ris_view_add_list (view, "items");
  for (guint i = 1; i <= count; i++)
    fixture_add_item (items, i);
  return view;
}
