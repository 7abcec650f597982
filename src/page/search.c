/* Search: one box, hits with context, facets that are links. All legislative terms are searched unless a filter says
 * otherwise. */
#include "page/search.h"

#include "page-private.h"

#include "council/search.h"
#include "http/url.h"
#include "model/wording.h"

#include <string.h>

/* a filter of the address and the facet it belongs to */
typedef struct
{
  const char *parameter;
  const char *facet;
  const char *label;
} Filter;

static const Filter filters[] = {
  { "bereich", "kind", "Was" },
  { "art", "type", "Vorlagenart" },
  { "gremium", "organization", "Gremium" },
  { "wahlperiode", "term", "Wahlperiode" },
  { "ergebnis", "result", "Ergebnis" },
  { "amt", "lead", "Federführung" },
};

static const char *
get_kind_label (const char *kind)
{
  static const char *const labels[][2] = {
    { "paper", "Vorlagen" },    { "agenda_item", "Tagesordnungspunkte" },
    { "meeting", "Sitzungen" }, { "file", "Dokumente" },
    { "person", "Personen" },   { "organization", "Gremien, Fraktionen, Ämter" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    if (g_strcmp0 (labels[i][0], kind) == 0)
      return labels[i][1];
  return kind;
}

/* --- the query --- */

static gboolean
read_query (RisRequest *request, RisSearchQuery *query, GError **error)
{
  query->text = g_strdup (ris_request_get_query (request, "q"));
  query->kind = g_strdup (ris_request_get_query (request, "bereich"));
  query->result = g_strdup (ris_request_get_query (request, "ergebnis"));
  query->is_newest_first = g_strcmp0 (ris_request_get_query (request, "sortierung"), "neu") == 0;
  return ris_request_get_query_int (request, "art", 0, &query->type_id, error)
         && ris_request_get_query_int (request, "gremium", 0, &query->organization_id, error)
         && ris_request_get_query_int (request, "amt", 0, &query->lead_organization_id, error)
         && ris_request_get_query_int (request, "wahlperiode", 0, &query->legislative_term_id,
                                       error)
         && ris_request_get_query_int (request, "seite", 1, &query->page, error)
         && ris_page_read_day (request, "von", &query->date_from, error)
         && ris_page_read_day (request, "bis", &query->date_to, error);
}

/* the address of this search with @parameter set to @value (nullable: without it) and from the first page on */
static char *
dup_url_with (RisRequest *request, const char *parameter, const char *value)
{
  static const char *const names[] = { "q",        "bereich", "art", "gremium", "wahlperiode",
                                       "ergebnis", "amt",     "von", "bis",     "sortierung" };
  char *url = g_strdup ("/suche");

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      gboolean is_changed = g_str_equal (names[i], parameter);
      const char *text = is_changed ? value : ris_request_get_query (request, names[i]);
      char *longer = ris_url_dup_with_query (url, names[i], text, NULL);

      g_free (url);
      url = longer;
    }
  return url;
}

static char *
dup_page_url (RisRequest *request, gint64 page)
{
  g_autofree char *number = g_strdup_printf ("%" G_GINT64_FORMAT, page);
  g_autofree char *url = dup_url_with (request, "", NULL);

  return ris_url_dup_with_query (url, "seite", number, NULL);
}

/* --- hits --- */

static char *
dup_hit_url (const RisSearchHit *hit)
{
  if (g_str_equal (hit->kind, "paper"))
    return ris_url_dup_paper (hit->object_id);
  if (g_str_equal (hit->kind, "agenda_item"))
    return ris_url_dup_agenda_item (hit->object_id);
  if (g_str_equal (hit->kind, "meeting"))
    return ris_url_dup_meeting (hit->object_id);
  if (g_str_equal (hit->kind, "person"))
    return ris_url_dup_person (hit->object_id);
  if (g_str_equal (hit->kind, "organization"))
    return ris_url_dup_organization (hit->object_id);
  /* a file is shown where it belongs: many are known by name only */
  return g_strcmp0 (hit->root_kind, "paper") == 0 ? ris_url_dup_paper (hit->root_id)
                                                  : ris_url_dup_meeting (hit->root_id);
}

static void
add_segments (RisView *map, const char *name, const char *marked)
{
  g_autoptr (GPtrArray) segments = ris_search_dup_segments (marked);
  RisView *list = ris_view_add_list (map, name);

  for (guint i = 0; i < segments->len; i++)
    {
      const RisSearchSegment *segment = segments->pdata[i];
      RisView *entry = ris_view_append_map (list);

      ris_view_set_text (entry, "text", segment->text);
      ris_view_set_bool (entry, "is_hit", segment->is_hit);
    }
}

static void
append_hit (RisView *list, const RisSearchHit *hit)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *url = dup_hit_url (hit);
  g_autofree char *day = ris_wording_dup_day (NULL, hit->date);

  ris_view_set_text (map, "url", url);
  ris_view_set_text (map, "kind_label", get_kind_label (hit->kind));
  ris_view_set_text (map, "number", hit->number);
  ris_view_set_text (map, "context", hit->context);
  ris_view_set_text (map, "committee", hit->committee);
  if (hit->date != NULL)
    ris_view_set_text (map, "date", strlen (hit->date) == strlen ("2010-02") ? day : hit->date);
  ris_view_set_text (map, "type", hit->type);
  ris_view_set_text (map, "result", hit->result_label);
  add_segments (map, "heading", hit->title);
  add_segments (map, "snippet", hit->snippet);
}

/* --- facets --- */

static void
append_choice (RisView *list, RisRequest *request, const Filter *filter,
               const RisSearchFacet *facet)
{
  RisView *map = ris_view_append_map (list);
  gboolean is_chosen
      = g_strcmp0 (ris_request_get_query (request, filter->parameter), facet->value) == 0;
  g_autofree char *url = dup_url_with (request, filter->parameter, is_chosen ? NULL : facet->value);

  ris_view_set_text (map, "url", url);
  ris_view_set_text (map, "label",
                     facet->label != NULL ? facet->label : get_kind_label (facet->value));
  ris_view_set_int (map, "count", facet->count);
  ris_view_set_bool (map, "is_chosen", is_chosen);
}

static void
add_facets (RisView *view, RisRequest *request, const GPtrArray *facets)
{
  RisView *groups = ris_view_add_list (view, "facets");

  for (guint f = 0; f < G_N_ELEMENTS (filters); f++)
    {
      RisView *list = NULL;

      for (guint i = 0; i < facets->len; i++)
        {
          const RisSearchFacet *facet = facets->pdata[i];

          if (g_strcmp0 (facet->facet, filters[f].facet) != 0)
            continue;
          if (list == NULL)
            {
              RisView *group = ris_view_append_map (groups);

              ris_view_set_text (group, "label", filters[f].label);
              list = ris_view_add_list (group, "choices");
            }
          append_choice (list, request, &filters[f], facet);
        }
    }
}

/* the filters in force travel with the form as hidden fields */
static void
add_kept (RisView *view, RisRequest *request)
{
  RisView *list = ris_view_add_list (view, "kept");

  for (guint i = 0; i < G_N_ELEMENTS (filters); i++)
    {
      const char *value = ris_request_get_query (request, filters[i].parameter);
      RisView *map;

      if (value == NULL)
        continue;
      map = ris_view_append_map (list);
      ris_view_set_text (map, "name", filters[i].parameter);
      ris_view_set_text (map, "value", value);
    }
}

static void
add_count (RisView *view, const RisSearchResult *result)
{
  g_autofree char *text = NULL;

  if (result->total == 0)
    text = g_strdup ("Keine Treffer");
  else
    text = g_strdup_printf ("%s%" G_GINT64_FORMAT " Treffer", result->is_more ? "Mehr als " : "",
                            result->total);
  ris_view_set_text (view, "count", text);
}

static void
add_similar (RisView *view, const GPtrArray *similar)
{
  RisView *list = ris_view_add_list (view, "similar");

  for (guint i = 0; i < similar->len; i++)
    ris_view_append_text (list, similar->pdata[i]);
}

static void
add_pages (RisView *view, RisRequest *request, const RisSearchResult *result)
{
  g_autofree char *earlier = dup_page_url (request, result->page - 1);
  g_autofree char *later = dup_page_url (request, result->page + 1);

  if (result->page > 1)
    ris_view_set_text (view, "earlier_url", earlier);
  if (result->page < result->n_pages)
    ris_view_set_text (view, "later_url", later);
  if (result->n_pages > 1)
    {
      g_autofree char *text = g_strdup_printf ("Seite %" G_GINT64_FORMAT " von %" G_GINT64_FORMAT,
                                               result->page, result->n_pages);

      ris_view_set_text (view, "page_text", text);
    }
}

static RisView *
view_search (RisRequest *request, const RisSearchQuery *query, const RisSearchResult *result)
{
  g_autofree char *title
      = query->text != NULL ? g_strdup_printf ("Suche nach „%s“", query->text) : g_strdup ("Suche");
  g_autofree char *sort_url
      = dup_url_with (request, "sortierung", query->is_newest_first ? NULL : "neu");
  RisView *view = ris_page_new (title);
  RisView *list;

  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Suche");
  ris_view_set_text (view, "heading", title);
  ris_view_set_text (view, "query", query->text != NULL ? query->text : "");
  ris_view_set_text (view, "from", query->date_from);
  ris_view_set_text (view, "to", query->date_to);
  ris_view_set_text (view, "sort_url", sort_url);
  ris_view_set_bool (view, "is_newest_first", query->is_newest_first);
  add_kept (view, request);
  add_count (view, result);
  add_similar (view, result->similar);
  add_facets (view, request, result->facets);
  list = ris_view_add_list (view, "hits");
  for (guint i = 0; i < result->hits->len; i++)
    append_hit (list, result->hits->pdata[i]);
  add_pages (view, request, result);
  return view;
}

static RisResponse *
search_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisSearchQuery) query = ris_search_query_new ();
  RisSearchResult *result;
  RisResponse *response;

  if (!read_query (request, query, error))
    return NULL;
  result = ris_council_search (council, query, error);
  if (result == NULL)
    return NULL;
  response = ris_response_new_page (request, "search/index", view_search (request, query, result));
  ris_search_result_free (result);
  return response;
}

const RisRoute ris_search_routes[] = {
  { "GET", "/suche", search_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
