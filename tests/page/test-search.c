/* The search page: whatever people type is answered, filters travel in links. */
#include "page/search.h"

#include "page/demo.h"

/* nothing here changes it, so all tests share it */
static Portal *demo;

static void
test_golden (void)
{
  demo_check_page (demo, "/suche", "search-empty");
  demo_check_page (demo, "/suche?q=Digitalstrategie", "search-hits");
}

static RisResponse *
get (const char *target)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request
      = ris_request_new ("GET", target, (const RisHeader[]){ { "Host", "localhost" }, { 0 } }, NULL,
                         &error);

  g_assert_no_error (error);
  return ris_app_handle (demo->app, request);
}

static void
test_answers (void)
{
  static const struct
  {
    const char *target;
    guint status;
  } answers[] = {
    { "/suche?q=", 200 },
    { "/suche?q=%22%22", 200 },
    { "/suche?q=%22offen", 200 },
    { "/suche?q=-", 200 },
    { "/suche?q=*", 200 },
    { "/suche?q=AND+OR+NOT+NEAR(a,b)", 200 },
    { "/suche?q=ODER", 200 },
    { "/suche?q='%3B+DROP+TABLE+paper%3B--", 200 },
    { "/suche?q=%01%02", 200 },
    { "/suche?q=%F0%9F%92%A9", 200 },
    { "/suche?q=%ff", 400 },
    { "/suche?q=a&seite=999999999", 200 },
    { "/suche?q=a&seite=0", 200 },
    { "/suche?seite=x", 400 },
    { "/suche?gremium=x", 400 },
    { "/suche?art=-1", 400 },
    { "/suche?amt=1.5", 400 },
    { "/suche?wahlperiode=zehn", 400 },
    { "/suche?von=2022-13-01", 400 },
    { "/suche?von=1.1.2020&bis=31.12.2022", 200 },
    { "/suche?bis=gestern", 400 },
    { "/suche?von=2022-06-07&bis=2022-06-07", 200 },
    { "/suche?bereich=nichts&ergebnis=nichts&sortierung=nichts", 200 },
  };
  for (guint i = 0; i < G_N_ELEMENTS (answers); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (RisRequest) request
          = ris_request_new ("GET", answers[i].target,
                             (const RisHeader[]){ { "Host", "localhost" }, { 0 } }, NULL, &error);
      g_autoptr (RisResponse) response = request == NULL ? ris_app_refuse (demo->app, error)
                                                         : ris_app_handle (demo->app, request);

      if (ris_response_get_status (response) != answers[i].status)
        g_printerr ("%s\n", answers[i].target);
      g_assert_cmpuint (ris_response_get_status (response), ==, answers[i].status);
    }
}

/* what was typed comes back as text */
static void
test_hostile (void)
{
  g_autofree char *html = portal_get (demo, "/suche?q=%3Cscript%3E%22%27&bereich=%22onload%3D");

  g_assert_null (strstr (html, "<script>\""));
  g_assert_null (strstr (html, "\"onload"));
  g_assert_nonnull (strstr (html, "value=\"&lt;script&gt;&quot;&#39;\""));
  g_assert_nonnull (strstr (html, "Keine Treffer"));
}

/* a number leads to its paper, every hit to its page */
static void
test_number (void)
{
  g_autofree char *url = demo_dup_path (demo,
                                        "<ol class=\"ris-list\">\n<li>\n<p class=\"kern-body\"><a "
                                        "class=\"kern-link\" href=\"/vorlagen/",
                                        DEMO_PAPER, "\">");
  g_autofree char *html = portal_get (demo, "/suche?q=a10%2F0186%2F2022");

  g_assert_nonnull (strstr (html, url));
}

static void
test_links (void)
{
  g_autofree char *html = portal_get (demo, "/suche?q=stadt");
  g_autoptr (GRegex) link = g_regex_new ("href=\"(/[a-z]+/[0-9]+)\"", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  guint n = 0;

  for (g_regex_match (link, html, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *path = g_match_info_fetch (match, 1);
      g_autoptr (RisResponse) response = get (path);

      g_assert_cmpuint (ris_response_get_status (response), ==, 200);
      n++;
    }
  g_assert_cmpuint (n, ==, 20);
}

/* a filter is a link that adds it, and one that takes it away again; pages keep it */
static void
test_filters (void)
{
  g_autofree char *all = portal_get (demo, "/suche?q=stadt");
  g_autofree char *papers = portal_get (demo, "/suche?q=stadt&bereich=agenda_item&sortierung=neu");

  g_assert_nonnull (strstr (all, "href=\"/suche?q=stadt&amp;bereich=agenda_item\""));
  g_assert_nonnull (strstr (all, "href=\"/suche?q=stadt&amp;sortierung=neu\""));
  g_assert_nonnull (strstr (all, "rel=\"next nofollow\" href=\"/suche?q=stadt&amp;seite=2\""));
  g_assert_nonnull (
      strstr (papers, "href=\"/suche?q=stadt&amp;sortierung=neu\" aria-current=\"true\""));
  g_assert_nonnull (
      strstr (papers, "<input type=\"hidden\" name=\"bereich\" value=\"agenda_item\">"));
  g_assert_nonnull (
      strstr (papers, "href=\"/suche?q=stadt&amp;bereich=agenda_item\">Beste Treffer zuerst"));
}

int
main (int argc, char **argv)
{
  int status;

  g_test_init (&argc, &argv, NULL);
  demo = demo_new ();
  g_test_add_func ("/search-page/golden", test_golden);
  g_test_add_func ("/search-page/answers", test_answers);
  g_test_add_func ("/search-page/hostile", test_hostile);
  g_test_add_func ("/search-page/number", test_number);
  g_test_add_func ("/search-page/links", test_links);
  g_test_add_func ("/search-page/filters", test_filters);
  status = g_test_run ();
  portal_free (demo);
  return status;
}
