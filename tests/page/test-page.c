/* What all pages share: titles, places in lists, links in texts. */
#include "page/page-private.h"

#include "helper/public-council.h"
#include "helper/view-value.h"

static void
test_parts (void)
{
  g_autoptr (RisView) view = ris_page_new ("Titel");
  RisView *crumbs = ris_page_add_breadcrumb (view);

  ris_page_append_crumb (crumbs, "/sitzungen", "Sitzungen");
  ris_page_append_crumb (crumbs, NULL, "12. Sitzung");
  ris_page_add_feed (view, "/feeds/x.atom", "Neues");
  view_assert (view, "title", "Titel");
  view_assert (view, "breadcrumb.0.url", "/sitzungen");
  view_assert (view, "breadcrumb.1.url", NULL);
  view_assert (view, "breadcrumb.1.label", "12. Sitzung");
  view_assert (view, "feeds.0.url", "/feeds/x.atom");
  view_assert (view, "feeds.0.type", "application/atom+xml");
}

static void
test_title (void)
{
  static const struct
  {
    const char *title;
    const char *expected;
  } cases[] = {
    { NULL, "(ohne Bezeichnung)" },
    { "Haushalt", "Haushalt" },
    { " Haushalt\nhier:\tSatzung\r\n", "Haushalt hier: Satzung" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *title = ris_page_dup_title (cases[i].title);

      g_assert_cmpstr (title, ==, cases[i].expected);
    }
}

static void
test_place (void)
{
  static const struct
  {
    const char *query;
    const char *moment; /* NULL: refused */
    gint64 id;
  } cases[] = {
    { "ab=2024-02-20~12", "2024-02-20", 12 },
    { "ab=2024-02-20T08%3A00%3A00Z~9223372036854775807", "2024-02-20T08:00:00Z", G_MAXINT64 },
    { "ab=~12", "", 12 },
    { "ab=2024-02-20", NULL, 0 },
    { "ab=2024-02-30~12", NULL, 0 },
    { "ab=2024-02-20~0", NULL, 0 },
    { "ab=2024-02-20~-1", NULL, 0 },
    { "ab=2024-02-20~9223372036854775808", NULL, 0 },
    { "ab=2024-02-20~12~13", NULL, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *target = g_strconcat ("/dokumente?", cases[i].query, NULL);
      g_autoptr (RisRequest) request = ris_request_new ("GET", target, NULL, NULL, NULL);
      g_autoptr (GError) error = NULL;
      g_autofree char *moment = NULL;
      gint64 id = 0;

      g_assert_cmpint (ris_page_read_place (request, &moment, &id, &error), ==,
                       cases[i].moment != NULL);
      g_assert_cmpstr (moment, ==, cases[i].moment);
      if (cases[i].moment != NULL)
        g_assert_cmpint (id, ==, cases[i].id);
      else
        g_assert_error (error, RIS_ERROR, RIS_ERROR_INVALID);
    }
}

/* what was written is read again; no place is the beginning */
static void
test_place_round (void)
{
  g_autofree char *place = ris_page_dup_place ("2024-02-20", 1070);
  g_autoptr (RisRequest) request = ris_request_new ("GET", "/dokumente", NULL, NULL, NULL);
  g_autofree char *moment = NULL;
  gint64 id = 0;

  g_assert_cmpstr (place, ==, "2024-02-20~1070");
  g_assert_true (ris_page_read_place (request, &moment, &id, NULL));
  g_assert_null (moment);
  g_assert_cmpint (id, ==, 0);
}

static void
test_address (void)
{
  g_auto (PublicCouncil) fixture = public_council_open ("base_url=https://rat.example.de/\n", NULL);
  g_autofree char *address = ris_page_dup_address (fixture.council, g_strdup ("/vorlagen/1"));

  g_assert_cmpstr (address, ==, "https://rat.example.de/vorlagen/1");
}

/* the first link below @rich; (nullable) */
static const char *
find_url (const RisRich *rich)
{
  for (; rich != NULL; rich = rich->next)
    {
      const char *url = rich->kind == RIS_RICH_LINK ? rich->url : find_url (rich->first);

      if (url != NULL)
        return url;
    }
  return NULL;
}

/* only a number that leads to exactly one paper becomes a link; the first that does is not always the first number */
static void
test_links (void)
{
  static const struct
  {
    const char *text;
    const char *url;
  } cases[] = {
    { "siehe A 10/186/2022.", "/vorlagen/1900" },
    { "siehe A10/0186/2022.", "/vorlagen/1900" },
    { "siehe A 10/999/2022.", NULL },
    { "siehe A 10/999/2022 und A 10/186/2022.", "/vorlagen/1900" },
    { "siehe A 10/187/2022.", NULL },
    { "nichts", NULL },
  };
  g_auto (PublicCouncil) fixture = public_council_open (
      NULL,
      "INSERT INTO number_scheme (id, body_id, grammar, scope) VALUES (1890, 1000, '{part:A|B} "
      "{office}/{serial:3}/{year}', 'year');"
      "INSERT INTO paper (id, body_id, number, number_key, name, type_id, released_at, created, "
      "modified) VALUES"
      " (1900, 1000, 'A 10/186/2022', 'a10-186-2022', 'eins', 10, '2022-01-01T00:00:00Z', '', ''),"
      " (1901, 1000, 'A 10/187/2022', 'a10-187-2022', 'zwei', 10, '2022-01-01T00:00:00Z', '', ''),"
      " (1902, 1000, 'A 10/187/2022', 'a10-187-2022', 'drei', 10, '2022-01-01T00:00:00Z', '', '')");

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRich) rich = ris_page_make_text (cases[i].text, fixture.council);

      g_assert_cmpstr (find_url (rich), ==, cases[i].url);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/parts", test_parts);
  g_test_add_func ("/page/title", test_title);
  g_test_add_func ("/page/place", test_place);
  g_test_add_func ("/page/place-round", test_place_round);
  g_test_add_func ("/page/address", test_address);
  g_test_add_func ("/page/links", test_links);
  return g_test_run ();
}
