/* The log of changes: who did what, when, with the values before and after; searchable, read-only, newest first. */
#include "page/audit.h"

#include "page-private.h"

#include "base/date.h"
#include "council/audit.h"
#include "http/url.h"

#define ROWS 50

/* the texts of the filter as they were typed, for the form and the link to older rows */
typedef struct
{
  RisAuditFilter filter;
  char *from;    /* (owned) (nullable): day */
  char *to;      /* (owned) (nullable): day */
  char *from_at; /* (owned) (nullable) */
  char *to_at;   /* (owned) (nullable) */
} Search;

static void
search_clear (Search *search)
{
  g_free (search->from);
  g_free (search->to);
  g_free (search->from_at);
  g_free (search->to_at);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Search, search_clear)

/* (transfer full): the beginning of @day in Germany */
static char *
dup_midnight (const char *day)
{
  g_autofree char *instant = g_strconcat (day, "T00:00:00Z", NULL);
  RisCivil civil = { 0 };

  /* summer time begins and ends later in the night than either midnight */
  ris_date_get_civil (instant, &civil);
  return ris_date_dup_from_unix (ris_date_to_unix (instant) - civil.offset * 60);
}

static gboolean
read_search (RisRequest *request, Search *search, GError **error)
{
  g_autofree char *day_after = NULL;

  search->filter.actor = ris_request_get_query (request, "wer");
  search->filter.object_kind = ris_request_get_query (request, "art");
  if (!ris_request_get_query_int (request, "nummer", 0, &search->filter.object_id, error)
      || !ris_request_get_query_int (request, "ab", RIS_UNKNOWN, &search->filter.below, error)
      || !ris_page_read_day (request, "von", &search->from, error)
      || !ris_page_read_day (request, "bis", &search->to, error))
    return FALSE;
  if (search->from != NULL)
    search->from_at = dup_midnight (search->from);
  if (search->to != NULL)
    {
      day_after = ris_date_dup_add_days (search->to, 1);
      search->to_at = dup_midnight (day_after);
    }
  search->filter.from_at = search->from_at;
  search->filter.to_at = search->to_at;
  return TRUE;
}

static char *
dup_older_url (RisRequest *request, const Search *search, const RisAuditRow *last)
{
  GString *url = g_string_new ("/intern/protokoll?ab=");
  static const char *const kept[] = { "wer", "art", "nummer", "von", "bis" };

  g_string_append_printf (url, "%" G_GINT64_FORMAT, last->sequence);
  for (gsize i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      const char *value = ris_request_get_query (request, kept[i]);

      if (value != NULL)
        {
          g_autofree char *escaped = g_uri_escape_string (value, NULL, FALSE);

          g_string_append_printf (url, "&%s=%s", kept[i], escaped);
        }
    }
  return g_string_free (url, FALSE);
}

static RisResponse *
audit_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_auto (Search) search = { 0 };
  g_autoptr (GPtrArray) rows = NULL;
  RisView *view, *list;

  if (!read_search (request, &search, error))
    return NULL;
  rows = ris_audit_search (council, &search.filter, ROWS + 1, error);
  if (rows == NULL)
    return NULL;
  view = ris_page_new ("Änderungsprotokoll");
  ris_view_set_text (view, "actor", search.filter.actor);
  ris_view_set_text (view, "kind", search.filter.object_kind);
  if (search.filter.object_id != 0)
    ris_view_set_int (view, "object_id", search.filter.object_id);
  ris_view_set_text (view, "from", search.from);
  ris_view_set_text (view, "to", search.to);
  list = ris_view_add_list (view, "rows");
  for (guint i = 0; i < MIN (rows->len, ROWS); i++)
    ris_view_set_record (ris_view_append_map (list), &ris_audit_row_type, rows->pdata[i]);
  if (rows->len > ROWS)
    {
      g_autofree char *url = dup_older_url (request, &search, rows->pdata[ROWS - 1]);

      ris_view_set_text (view, "older_url", url);
    }
  return ris_response_new_page (request, "audit/list", view);
}

const RisRoute ris_audit_routes[] = {
  { "GET", "/intern/protokoll", audit_show, RIS_MAY_READ_AUDIT },
  { 0 },
};
