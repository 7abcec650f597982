/* The index is made from what is public; refreshing parts of it gives what making it anew gives. */
#include "search/council.h"

#include <string.h>

#define DUMP                                                                                       \
  "SELECT group_concat(quote(id) || kind || quote(root_id) || root_kind || quote(type_id) || "     \
  "quote(result) "                                                                                 \
  "|| quote(lead_organization_id) || quote(legislative_term_id) || quote(date) || organizations "  \
  "|| quote(number) "                                                                              \
  "|| title || quote(context) || body, char(10)) FROM (SELECT * FROM public.search_document "      \
  "ORDER BY id)"

static void
test_documents (void)
{
  static const struct
  {
    const char *query;
    const char *answer;
  } cases[] = {
    { "SELECT count(*) FROM search_document", "18" },
    { "SELECT organizations FROM search_document WHERE id = 1100", "|1010|1011|" },
    { "SELECT result FROM search_document WHERE id = 1100", "accepted" },
    { "SELECT date FROM search_document WHERE id = 1103", "2021-06-01" },
    { "SELECT legislative_term_id FROM search_document WHERE id = 1103", "1002" },
    { "SELECT title FROM search_document WHERE id = 1211", "Haushaltsplanberatung 2023" },
    { "SELECT context FROM search_document WHERE id = 1211",
      "7. Sitzung des Haupt- und Finanzausschusses" },
    { "SELECT number FROM search_document WHERE id = 1210", "A 10/186/2022" },
    { "SELECT count(*) FROM search_document WHERE id = 1213", "0" },
    { "SELECT group_concat(id) FROM search_document WHERE object_id = 1270", "1280,1282" },
    { "SELECT root_kind FROM search_document WHERE id = 1282", "meeting" },
    { "SELECT result FROM search_document WHERE id = 1280", "accepted" },
    { "SELECT number FROM search_document WHERE id = 1010", "HFA" },
    { "SELECT body FROM search_document WHERE id = 1210",
      "Herr Müller fragt nach Härtefällen.\n\nDer Rat hebt die Satzung auf.\neinstimmig "
      "beschlossen\n"
      "Antrag Krähenfuß 9 Ja, 2 Nein" },
    { "SELECT body FROM search_document WHERE id = 1100",
      "Lage\nDie Anlieger zahlen bisher Beiträge an die Stadt.\nBeschlussvorlage\nTiefbauamt" },
  };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *answer = council_ask (council->reader, cases[i].query);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (answer, ==, cases[i].answer);
    }
}

static void
test_what_is_found (void)
{
  static const struct
  {
    const char *text;
    const char *ids;
  } cases[] = {
    { "Pflastersteine", "" }, /* an earlier version */
    { "Anlieger", "1100" },
    { "example", "" }, /* an address in Markdown */
    { "Tiefbauamt Anlieger", "1100" },
    { "Grüne Mitte Radweg", "1102" },
    { "Lüdenscheidt Radweg", "1103" },
    { "Satzung", "1210" },
    { "Krähenfuß", "1210" },
    { "fristgerecht", "1200" },
    { "Haushaltsstelle 4711", "1270 1270" },
    { "Wegekommission", "1011" },
    { "mueller luedenscheidt dr", "1020 1103" },
  };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *ids = council_find (council, cases[i].text);

      g_test_message ("%s", cases[i].text);
      g_assert_cmpstr (ids, ==, cases[i].ids);
    }
}

static void
assert_like_rebuild (Council *council)
{
  g_autofree char *refreshed = council_ask (council->writer, DUMP);
  g_autofree char *rebuilt = NULL;

  council_execute (council->writer, "INSERT INTO public.search_index (search_index, rank) VALUES "
                                    "('integrity-check', 1)");
  council_refresh (council, COUNCIL_EVERYTHING);
  rebuilt = council_ask (council->writer, DUMP);
  g_assert_cmpstr (refreshed, ==, rebuilt);
  council_execute (council->writer, "INSERT INTO public.search_index (search_index, rank) VALUES "
                                    "('integrity-check', 1)");
}

static void
test_scope_is_enough (void)
{
  static const struct
  {
    const char *change;
    const char *scope;
  } cases[] = {
    { "UPDATE public.paper SET name = 'Neuer Name' WHERE id = 1101", "VALUES (1101)" },
    { "UPDATE public.organization SET name = 'Amt für Wege' WHERE id = 1012", "VALUES (1012)" },
    { "UPDATE public.organization SET name = 'Fraktion Rote Mitte' WHERE id = 1013",
      "VALUES (1013)" },
    { "UPDATE public.person SET name = 'Erika Muster' WHERE id = 1020", "VALUES (1020)" },
    { "UPDATE public.meeting SET name = 'Sondersitzung' WHERE id = 1200", "VALUES (1200)" },
    { "UPDATE public.agenda_item SET result_id = 22, result = 'abgelehnt' WHERE id = 1210",
      "VALUES (1200), (1100)" },
    { "DELETE FROM public.attachment WHERE id = 1280", "VALUES (1100)" },
    { "INSERT INTO public.text_version (id, text_id, version, markdown, created) "
      "VALUES (1999, 1250, 3, 'Ganz neu', '2022-03-02T00:00:00Z')",
      "VALUES (1100)" },
    { "SELECT 1", "VALUES (999999)" },
  };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = council_ask (council->writer, DUMP);
      g_autofree char *after = NULL;

      g_test_message ("%s", cases[i].change);
      council_execute (council->writer, cases[i].change);
      council_refresh (council, cases[i].scope);
      after = council_ask (council->writer, DUMP);
      if (i + 1 < G_N_ELEMENTS (cases))
        g_assert_cmpstr (before, !=, after);
      assert_like_rebuild (council);
    }
}

static void
test_withdrawn (void)
{
  g_autoptr (Council) council = council_open ();
  g_autofree char *before = council_find (council, "Anlieger");
  g_autofree char *after = NULL;
  g_autofree char *left = NULL;

  g_assert_cmpstr (before, ==, "1100");
  council_execute (council->writer,
                   "BEGIN; UPDATE public.agenda_item SET paper_id = NULL WHERE paper_id = 1100;"
                   "DELETE FROM public.consultation WHERE paper_id = 1100;"
                   "DELETE FROM public.attachment WHERE root_id = 1100;"
                   "DELETE FROM public.text_version WHERE text_id = 1250; DELETE FROM public.text "
                   "WHERE id = 1250;"
                   "DELETE FROM public.paper WHERE id = 1100; COMMIT");
  council_refresh (council, "VALUES (1100), (1200)");
  after = council_find (council, "Anlieger");
  g_assert_cmpstr (after, ==, "");
  left = council_ask (council->writer, "SELECT count(*) FROM public.search_document WHERE root_id "
                                       "= 1100 OR number LIKE '%186%'");
  g_assert_cmpstr (left, ==, "0");
  assert_like_rebuild (council);
}

static void
test_renamed_paper_in_meeting (void)
{
  g_autoptr (Council) council = council_open ();
  g_autofree char *ids = NULL;

  council_execute (council->writer,
                   "UPDATE public.paper SET name = 'Zebrastreifen' WHERE id = 1101");
  council_refresh (council, "VALUES (1101)");
  ids = council_find (council, "Zebrastreifen");
  g_assert_nonnull (strstr (ids, "1101"));
  g_assert_nonnull (strstr (ids, "1211"));
}

static void
test_rollback (void)
{
  g_autoptr (Council) council = council_open ();
  g_autofree char *ids = NULL;

  council_execute (council->writer,
                   "BEGIN; UPDATE public.paper SET name = 'Zebrastreifen' WHERE id = 1101;"
                   "DELETE FROM temp.publication_scope; INSERT INTO temp.publication_scope VALUES "
                   "(1101)");
  g_assert_true (ris_search_refresh (council->writer, NULL));
  council_execute (council->writer, "ROLLBACK");
  ids = council_find (council, "Zebrastreifen");
  g_assert_cmpstr (ids, ==, "");
  assert_like_rebuild (council);
}

static void
test_optimize (void)
{
  g_autoptr (Council) council = council_open ();
  g_autoptr (GError) error = NULL;

  g_assert_true (ris_search_optimize (council->writer, &error));
  g_assert_no_error (error);
  assert_like_rebuild (council);
}

static void
test_never_changed (void)
{
  g_autoptr (Council) council = council_open ();

  g_assert_false (
      ris_db_execute (council->writer, "UPDATE public.search_document SET title = 'x'", NULL));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/refresh/documents", test_documents);
  g_test_add_func ("/search/refresh/what-is-found", test_what_is_found);
  g_test_add_func ("/search/refresh/scope-is-enough", test_scope_is_enough);
  g_test_add_func ("/search/refresh/withdrawn", test_withdrawn);
  g_test_add_func ("/search/refresh/renamed-paper-in-meeting", test_renamed_paper_in_meeting);
  g_test_add_func ("/search/refresh/rollback", test_rollback);
  g_test_add_func ("/search/refresh/optimize", test_optimize);
  g_test_add_func ("/search/refresh/never-changed", test_never_changed);
  return g_test_run ();
}
