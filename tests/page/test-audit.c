/* The log of changes: its filters, its pages, and what never stands in it. */
#include "page/audit.h"

#include "council/audit.h"
#include "helper/desk.h"

#define LOG "/intern/protokoll"

/* one row for each of these; the log of the portal itself has rows of its own */
static const RisAuditEntry rows[] = {
  { "2024-05-01T12:00:00Z", "anna", "created", "paper", 7001, NULL,
    "{\"title\":\"Neuer <Titel>\"}" },
  { "2024-05-31T21:59:59Z", "anna", "changed", "paper", 7001, "{\"title\":\"Alt\"}",
    "{\"title\":\"Neu\"}" },
  { "2024-05-31T22:00:00Z", "bert", "changed", "meeting", 7002, NULL, "{\"room\":\"Saal\"}" },
  { "2024-06-30T21:59:59Z", "bert", "removed", "paper", 7003, "{\"title\":\"Weg\"}", NULL },
  { "2024-06-30T22:00:00Z", "carl", "created", "paper", 7004, NULL, "{}" },
};

static void
append (Portal *portal, const RisAuditEntry *entries, gsize n)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (RisDb) db = ris_installation_open (portal->directory, RIS_DB_READ_WRITE, &error);

  g_assert_no_error (error);
  for (gsize i = 0; i < n; i++)
    g_assert_true (ris_audit_append (db, &entries[i], &error));
}

static guint
count_rows (const RisResponse *page)
{
  g_autofree char *html = desk_dup_html (page);
  g_auto (GStrv) pieces = g_strsplit (html, "data-l=\"Nr.\"", -1);

  return g_strv_length (pieces) - 1;
}

/* (transfer full): which of the ids 7001 to 7004 the page has, in its order: "7001 7003 " */
static char *
dup_ids (const RisResponse *page)
{
  g_autofree char *html = desk_dup_html (page);
  g_autoptr (GRegex) regex = g_regex_new ("(?:paper|meeting) (700\\d)<", 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;
  GString *ids = g_string_new (NULL);

  for (g_regex_match (regex, html, 0, &match); g_match_info_matches (match);
       g_match_info_next (match, NULL))
    {
      g_autofree char *id = g_match_info_fetch (match, 1);

      g_string_append_printf (ids, "%s ", id);
    }
  return g_string_free (ids, FALSE);
}

static void
test_row (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");

  append (portal, rows, G_N_ELEMENTS (rows));
  desk_check_get (auditor, "/intern/protokoll?nummer=7001", 200, "Änderungsprotokoll",
                  "31.05.2024, 23:59 Uhr anna changed paper 7001",
                  "anna changed paper 7001 {\"title\":\"Alt\"} {\"title\":\"Neu\"}",
                  "{\"title\":\"Neuer <Titel>\"}", "!7002", NULL);
}

/* days begin and end at midnight in Germany, whatever the season */
static void
test_filters (void)
{
  static const struct
  {
    const char *query;
    const char *expected;
  } cases[] = {
    { "?art=paper", "7004 7003 7001 7001 " },
    { "?art=meeting", "7002 " },
    { "?wer=anna", "7001 7001 " },
    { "?wer=bert&art=paper", "7003 " },
    { "?nummer=7001", "7001 7001 " },
    { "?nummer=7001&wer=bert", "" },
    { "?von=01.06.2024&art=meeting", "7002 " },
    { "?von=2024-06-02&art=meeting", "" },
    { "?bis=31.05.2024", "7001 7001 " },
    { "?bis=30.4.2024", "" },
    { "?art=paper&von=1.6.2024&bis=30.6.2024", "7003 " },
    { "?art=paper&von=1.7.2024", "7004 " },
    { "?wer=", "7004 7003 7002 7001 7001 " },
    { "?wer=anna%27--", "" },
  };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");

  append (portal, rows, G_N_ELEMENTS (rows));
  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strconcat (LOG, cases[i].query, NULL);
      g_autoptr (RisResponse) page = desk_get (auditor, path);
      g_autofree char *ids = dup_ids (page);

      g_test_message ("%s", cases[i].query);
      g_assert_cmpstr (ids, ==, cases[i].expected);
      g_assert_true (desk_has (page, "Keine Änderung passt zu dieser Suche.")
                     == (count_rows (page) == 0));
    }
}

/* the form keeps what was looked for; what is no number or day is no search */
static void
test_form (void)
{
  static const char *const wrong[]
      = { "?nummer=x", "?nummer=-1", "?von=morgen", "?bis=31.2.2024", "?ab=x" };
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");
  g_autoptr (RisResponse) page
      = desk_get (auditor,
                  "/intern/protokoll?wer=%22a&art=paper&nummer=12&von=1.6.2024&bis=2024-06-30");

  g_free (desk_dup_match (page, "id=\"wer\"[^>]*(value=\"&quot;a\")"));
  g_free (desk_dup_match (page, "id=\"art\"[^>]*(value=\"paper\")"));
  g_free (desk_dup_match (page, "id=\"nummer\"[^>]*(value=\"12\")"));
  g_free (desk_dup_match (page, "id=\"von\"[^>]*(value=\"01.06.2024\")"));
  g_free (desk_dup_match (page, "id=\"bis\"[^>]*(value=\"30.06.2024\")"));
  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autofree char *path = g_strconcat (LOG, wrong[i], NULL);

      g_test_message ("%s", wrong[i]);
      desk_check_get (auditor, path, 400, NULL);
    }
}

/* fifty rows a page; the link to older ones keeps the search */
static void
test_pages (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");
  g_autofree RisAuditEntry *many = g_new0 (RisAuditEntry, 101);
  guint sizes[] = { 50, 50, 1 };
  g_autofree char *path = g_strdup ("/intern/protokoll?wer=m%26m&art=paper&von=1.1.2024");
  gint64 last = G_MAXINT64;

  for (guint i = 0; i < 101; i++)
    many[i] = (RisAuditEntry){
      "2024-05-01T12:00:00Z", "m&m", "changed", "paper", 8000 + i, NULL, NULL
    };
  append (portal, many, 101);
  for (gsize i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      g_autoptr (RisResponse) page = desk_get (auditor, path);
      g_autofree char *first = desk_dup_match (page, "data-l=\"Nr.\">(\\d+)<");
      gint64 sequence = g_ascii_strtoll (first, NULL, 10);

      g_assert_cmpuint (count_rows (page), ==, sizes[i]);
      g_assert_cmpint (sequence, <, last);
      last = sequence;
      g_free (g_steal_pointer (&path));
      if (i + 1 < G_N_ELEMENTS (sizes))
        {
          g_autofree char *escaped = desk_dup_match (page, "rel=\"next\" href=\"([^\"]+)\"");
          g_auto (GStrv) parts = g_strsplit (escaped, "&amp;", -1);

          path = g_strjoinv ("&", parts);
          g_assert_nonnull (strstr (path, "wer=m%26m"));
        }
      else
        desk_check_secret (page, "rel=\"next\"");
    }
}

/* an even number of pages has no empty one behind it */
static void
test_full_page (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");
  g_autoptr (RisResponse) page = NULL;

  for (guint i = 0; i < 50; i++)
    append (portal,
            &(const RisAuditEntry){ "2024-05-01T12:00:00Z", "m", "a", "paper", 1, NULL, NULL }, 1);
  page = desk_get (auditor, "/intern/protokoll?wer=m");
  g_assert_cmpuint (count_rows (page), ==, 50);
  desk_check_secret (page, "rel=\"next\"");
}

/* what was done to accounts is there, what they are opened with is not */
static void
test_secrets (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) auditor = desk_log_in (portal, "auditor");
  g_autoptr (RisResponse) page = desk_get (auditor, LOG);

  desk_check (page, 200, "ris created account", "granted account_role", "link-made account",
              "auditor logged-in session", NULL);
  desk_check_secret (page, "argon2");
  desk_check_secret (page, DESK_PASSWORD);
  desk_check_secret (page, "token_hash");
}

/* the log is of the whole body: who audits one committee does not see all of it */
static void
test_one_committee (void)
{
  g_autoptr (Portal) portal = portal_new ("phenomena", NULL);
  g_autoptr (Browser) browser = NULL;

  desk_add_account (portal, "limited", "auditor",
                    portal_find (portal, "organization", "Hauptausschuss"));
  browser = desk_open (portal, "limited");
  desk_check_get (browser, LOG, 403, NULL);
  desk_check_get (browser, "/intern", 200, "Revision – Hauptausschuss", NULL);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/audit/row", test_row);
  g_test_add_func ("/audit/filters", test_filters);
  g_test_add_func ("/audit/form", test_form);
  g_test_add_func ("/audit/pages", test_pages);
  g_test_add_func ("/audit/full-page", test_full_page);
  g_test_add_func ("/audit/secrets", test_secrets);
  g_test_add_func ("/audit/one-committee", test_one_committee);
  return g_test_run ();
}
