/* Searching a small council: spelling, forms, numbers, order, pages, marks. */
#include "search/council.h"

#include <string.h>

static const RisSearchHit *
hit_at (const RisSearchResult *result, guint index)
{
  g_assert_cmpuint (index, <, result->hits->len);
  return g_ptr_array_index (result->hits, index);
}

static void
test_spelling (void)
{
  static const char *const groups[][4] = {
    { "Straßenausbaubeiträge", "Strassenausbaubeitrag", "STRASSENAUSBAUBEITRAEGE",
      "strassenausbau*" },
    { "Bürger Radweg", "Bürgerinnen Radweg", "Buerger*in Radweg", "Bürger:innen Radwegs" },
    { "Härtefall", "Haertefälle", "härtefällen", "\"nach Härtefällen\"" },
  };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    {
      g_autofree char *first = council_find (council, groups[i][0]);

      g_assert_cmpstr (first, !=, "");
      for (guint k = 1; k < 4; k++)
        {
          g_autofree char *other = council_find (council, groups[i][k]);

          g_test_message ("%s", groups[i][k]);
          g_assert_cmpstr (first, ==, other);
        }
    }
}

static void
test_operators (void)
{
  static const struct
  {
    const char *text;
    const char *ids;
  } cases[] = {
    { "Radweg Burg", "1102" },
    { "Radweg -Burg", "1212 1103" },
    { "Burg ODER Spielplatz", "1104 1102" },
    { "\"der Burg\"", "1102" },
    { "\"Burg der\"", "" },
    { "Radweg Spielplatz", "" },
    { "Bürger", "1103" },
    { "Burg", "1102" },
    { "", "" },
    { "-Radweg", "" },
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
test_numbers (void)
{
  static const char *const spellings[] = { "A 10/186/2022", "A10/186/2022", "a 10 / 0186 / 2022",
                                           "  a10-186-2022 ", "\"A 10/186/2022\"" };
  g_autoptr (Council) council = council_open ();

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      RisSearchQuery query = { .text = (char *)spellings[i] };
      g_autoptr (RisSearchResult) result = council_search (council, &query);

      g_test_message ("%s", spellings[i]);
      g_assert_cmpint (hit_at (result, 0)->object_id, ==, 1100);
      g_assert_true (hit_at (result, 0)->is_exact);
      g_assert_cmpint (hit_at (result, 1)->object_id, ==, 1210);
      g_assert_false (hit_at (result, 1)->is_exact);
      g_assert_cmpuint (result->hits->len, ==, 2);
      g_assert_cmpint (result->total, ==, 2);
    }
}

static void
test_earlier_number (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"77/xx" };
  g_autoptr (RisSearchResult) result = council_search (council, &query);

  g_assert_cmpuint (result->hits->len, ==, 1);
  g_assert_cmpint (hit_at (result, 0)->object_id, ==, 1104);
  g_assert_cmpint (result->total, ==, 1);
  g_assert_cmpint (result->n_pages, ==, 1);
}

static void
test_hit (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"Satzung Straßenausbaubeitrag" };
  g_autoptr (RisSearchResult) result = council_search (council, &query);
  const RisSearchHit *hit = hit_at (result, 0);

  g_assert_cmpuint (result->hits->len, ==, 1);
  g_assert_cmpstr (hit->kind, ==, "agenda_item");
  g_assert_cmpint (hit->object_id, ==, 1210);
  g_assert_cmpint (hit->root_id, ==, 1200);
  g_assert_cmpstr (hit->root_kind, ==, "meeting");
  g_assert_cmpstr (hit->number, ==, "A 10/186/2022");
  g_assert_cmpstr (hit->title, ==, "\001Straßenausbaubeiträge\002");
  g_assert_cmpstr (hit->context, ==, "7. Sitzung des Haupt- und Finanzausschusses");
  g_assert_cmpstr (hit->date, ==, "2022-06-07");
  g_assert_cmpstr (hit->type, ==, "Beschlussvorlage");
  g_assert_cmpstr (hit->committee, ==, "Haupt- und Finanzausschuss, Verkehrsausschuss");
  g_assert_cmpstr (hit->result, ==, "accepted");
  g_assert_cmpstr (hit->result_label, ==, "ungeändert beschlossen");
  g_assert_nonnull (strstr (hit->snippet, "hebt die \001Satzung\002 auf."));
}

static void
test_order (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"Radweg", .is_newest_first = TRUE };
  g_autoptr (RisSearchResult) newest = council_search (council, &query);
  g_autoptr (RisSearchResult) best = NULL;

  g_assert_cmpint (hit_at (newest, 0)->object_id, ==, 1103);
  g_assert_cmpint (hit_at (newest, 1)->object_id, ==, 1212);
  g_assert_cmpint (hit_at (newest, 2)->object_id, ==, 1102);
  query.is_newest_first = FALSE;
  best = council_search (council, &query);
  g_assert_cmpint (hit_at (best, 0)->object_id, ==, 1102); /* title and text */
}

static void
test_filters_alone (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)" ", .kind = (char *)"paper" };
  g_autoptr (RisSearchResult) result = council_search (council, &query);
  g_autoptr (RisSearchResult) period = NULL;

  g_assert_cmpint (result->total, ==, 5);
  g_assert_cmpint (hit_at (result, 0)->object_id, ==, 1104);
  query.date_from = (char *)"2018-05-05";
  query.date_to = (char *)"2021-12-31";
  period = council_search (council, &query);
  g_assert_cmpint (period->total, ==, 2);
  query.kind = (char *)"";
  query.text = (char *)"-Radweg"; /* words that find nothing do not become a list of everything */
  g_clear_pointer (&period, ris_search_result_free);
  period = council_search (council, &query);
  g_assert_cmpint (period->total, ==, 0);
}

static void
add_many (Council *council, int n)
{
  g_autofree char *sql = g_strdup_printf (
      "INSERT INTO public.paper (id, body_id, name, type_id, paper_date, created, modified) "
      "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %d) "
      "SELECT 100000 + i, 1000, 'Parkbank ' || i, 10, '2022-01-01', '', '' FROM n",
      n);

  council_execute (council->writer, sql);
  council_refresh (council, "SELECT id FROM public.paper WHERE id > 100000");
}

static void
test_pages (void)
{
  g_autoptr (Council) council = council_open ();
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, NULL);
  RisSearchQuery query = { .text = (char *)"Parkbank" };
  gint64 n_pages = 1;

  add_many (council, 45);
  for (query.page = 1; query.page <= n_pages; query.page++)
    {
      g_autoptr (RisSearchResult) result = council_search (council, &query);

      n_pages = result->n_pages;
      g_assert_cmpint (n_pages, ==, 3);
      g_assert_cmpint (result->total, ==, 45);
      g_assert_false (result->is_more);
      for (guint i = 0; i < result->hits->len; i++)
        g_assert_true (
            g_hash_table_add (seen, g_memdup2 (&hit_at (result, i)->object_id, sizeof (gint64))));
    }
  g_assert_cmpuint (g_hash_table_size (seen), ==, 45);
}

static void
test_more_than_can_be_counted (void)
{
  g_autoptr (Council) council = council_open ();
  RisSearchQuery query = { .text = (char *)"Parkbank", .page = 1000000 };
  g_autoptr (RisSearchResult) result = NULL;
  g_autoptr (RisSearchResult) exactly = NULL;

  add_many (council, RIS_SEARCH_MAX_TOTAL);
  exactly = council_search (council, &query);
  g_assert_cmpint (exactly->total, ==, RIS_SEARCH_MAX_TOTAL);
  g_assert_false (exactly->is_more);
  council_execute (council->writer,
                   "INSERT INTO public.paper (id, body_id, name, type_id, created, modified) "
                   "VALUES (200000, 1000, 'Parkbank', 10, '', '')");
  council_refresh (council, "VALUES (200000)");
  result = council_search (council, &query);
  g_assert_cmpint (result->total, ==, RIS_SEARCH_MAX_TOTAL);
  g_assert_true (result->is_more);
  g_assert_cmpint (result->page, ==, RIS_SEARCH_MAX_PAGES);
  g_assert_cmpint (result->n_pages, ==, RIS_SEARCH_MAX_PAGES);
  g_assert_cmpuint (result->hits->len, ==, RIS_SEARCH_PAGE_SIZE);
}

static void
test_empty_index (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, &error);
  RisSearchQuery query = { .text = (char *)"Straßenausbaubeitrag" };
  g_autoptr (RisSearchResult) result = NULL;

  g_assert_no_error (error);
  ris_db_migrate (db, "public", &error);
  g_assert_no_error (error);
  result = ris_search_run (db, &query, &error);
  g_assert_no_error (error);
  g_assert_cmpint (result->total, ==, 0);
  g_assert_cmpint (result->n_pages, ==, 0);
}

static void
test_no_index (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_db_open (":memory:", RIS_DB_CREATE, NULL);
  RisSearchQuery query = { .text = (char *)"Radweg" };

  g_assert_null (ris_search_run (db, &query, &error));
  g_assert_error (error, RIS_ERROR, RIS_ERROR_INTERNAL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/search/search/spelling", test_spelling);
  g_test_add_func ("/search/search/operators", test_operators);
  g_test_add_func ("/search/search/numbers", test_numbers);
  g_test_add_func ("/search/search/earlier-number", test_earlier_number);
  g_test_add_func ("/search/search/hit", test_hit);
  g_test_add_func ("/search/search/order", test_order);
  g_test_add_func ("/search/search/filters-alone", test_filters_alone);
  g_test_add_func ("/search/search/pages", test_pages);
  g_test_add_func ("/search/search/more-than-can-be-counted", test_more_than_can_be_counted);
  g_test_add_func ("/search/search/empty-index", test_empty_index);
  g_test_add_func ("/search/search/no-index", test_no_index);
  return g_test_run ();
}
