/* Atom feeds (RFC 4287), and the page that lists what can be subscribed.
 *
 * Every feed is a list of entries in memory that is written in one go. Ids are tag URIs (RFC 4151) of the
 * portal's host and the path of the object: they stay the same when the protocol or the port changes, and when
 * the object does. An entry counts as updated when its object was changed last.
 */
#include "page/feed.h"

#include "markup-private.h"
#include "object-private.h"
#include "page-private.h"

#include "base/date.h"
#include "council/meetings.h"
#include "council/organizations.h"
#include "council/papers.h"
#include "http/url.h"
#include "model/wording.h"

#define ATOM_SPACE "http://www.w3.org/2005/Atom"
#define ATOM_TYPE "application/atom+xml"
#define TAG_YEAR "2026" /* part of every id: it never changes, or all entries come as new */
#define N_ENTRIES 50

/* all members are owned and may be NULL but for path, title and updated */
typedef struct
{
  char *path; /* of the object: the id is made from it, and the address where there is no other */
  char *title;
  char *updated;
  char *published;
  char *summary;
  char *category;
  char *url;  /* the address, where it is not the path of the object */
  char *type; /* what is found there */
} Entry;

typedef struct
{
  const char *path;   /* (unowned): of the feed */
  const char *page;   /* (unowned): of the page with the same list */
  const char *title;  /* (unowned) */
  GPtrArray *entries; /* (owned) (element-type (owned) Entry) */
} Feed;

static void
entry_free (gpointer data)
{
  Entry *entry = data;

  g_free (entry->path);
  g_free (entry->title);
  g_free (entry->updated);
  g_free (entry->published);
  g_free (entry->summary);
  g_free (entry->category);
  g_free (entry->url);
  g_free (entry->type);
  g_free (entry);
}

static void
feed_clear (Feed *feed)
{
  g_ptr_array_unref (feed->entries);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Feed, feed_clear)

static Feed
feed_new (const char *path, const char *page, const char *title)
{
  return (Feed){ path, page, title, g_ptr_array_new_with_free_func (entry_free) };
}

/* takes @path */
static Entry *
add_entry (Feed *feed, char *path, const char *title, const char *updated)
{
  Entry *entry = g_new0 (Entry, 1);

  entry->path = path;
  entry->title = ris_page_dup_title (title);
  entry->updated = g_strdup (updated);
  g_ptr_array_add (feed->entries, entry);
  return entry;
}

/* --- writing --- */

static char *
dup_tag (RisCouncil *council, const char *path)
{
  g_autofree char *host = NULL;

  g_uri_split (ris_council_get_config (council)->base_url, G_URI_FLAGS_NONE, NULL, NULL, &host,
               NULL, NULL, NULL, NULL, NULL);
  return g_strconcat ("tag:", host != NULL && *host != '\0' ? host : "localhost", "," TAG_YEAR ":",
                      path + 1, NULL);
}

static void
add_tag (RisMarkup *markup, RisCouncil *council, const char *path)
{
  g_autofree char *tag = dup_tag (council, path);

  ris_markup_add (markup, "id", tag);
}

static void
add_link (RisMarkup *markup, RisCouncil *council, const char *relation, const char *type,
          const char *path)
{
  g_autofree char *address = ris_page_dup_address (council, g_strdup (path));

  ris_markup_begin (markup, "link");
  ris_markup_set (markup, "rel", relation);
  ris_markup_set (markup, "type", type);
  ris_markup_set (markup, "href", address);
  ris_markup_end (markup);
}

static void
write_entry (RisMarkup *markup, RisCouncil *council, const Entry *entry)
{
  ris_markup_begin (markup, "entry");
  add_tag (markup, council, entry->path);
  ris_markup_add (markup, "title", entry->title);
  ris_markup_add (markup, "updated", entry->updated);
  ris_markup_add (markup, "published", entry->published);
  if (entry->url != NULL)
    add_link (markup, council, "alternate", entry->type, entry->url);
  else
    add_link (markup, council, "alternate", "text/html", entry->path);
  ris_markup_add (markup, "summary", entry->summary);
  if (entry->category != NULL)
    {
      ris_markup_begin (markup, "category");
      ris_markup_set (markup, "term", entry->category);
      ris_markup_end (markup);
    }
  ris_markup_end (markup);
}

/* the last change of any entry; a feed without entries is as old as its town */
static const char *
get_updated (const Feed *feed, const RisBodyRow *body)
{
  const char *updated = NULL;

  for (guint i = 0; i < feed->entries->len; i++)
    {
      const Entry *entry = feed->entries->pdata[i];

      if (g_strcmp0 (entry->updated, updated) > 0)
        updated = entry->updated;
    }
  if (updated == NULL && body != NULL)
    updated = body->modified;
  return updated != NULL ? updated : "1970-01-01T00:00:00Z";
}

static RisResponse *
respond (RisCouncil *council, const Feed *feed)
{
  const RisBodyRow *body = ris_council_get_body (council);
  g_autoptr (RisMarkup) markup = ris_markup_new ("feed", ATOM_SPACE);
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *title
      = g_strdup_printf ("%s – %s", feed->title, body != NULL ? body->name : "Ratsinformation");

  ris_markup_set (markup, "xml:lang", "de");
  add_tag (markup, council, feed->path);
  ris_markup_add (markup, "title", title);
  ris_markup_add (markup, "updated", get_updated (feed, body));
  add_link (markup, council, "self", ATOM_TYPE, feed->path);
  add_link (markup, council, "alternate", "text/html", feed->page);
  ris_markup_begin (markup, "author");
  ris_markup_add (markup, "name", body != NULL ? body->name : "Ratsinformation");
  ris_markup_end (markup);
  ris_markup_add (markup, "generator", "Ratswerk");
  for (guint i = 0; i < feed->entries->len; i++)
    write_entry (markup, council, feed->entries->pdata[i]);
  bytes = ris_markup_finish (markup);
  return ris_response_new_bytes (ATOM_TYPE "; charset=utf-8", bytes);
}

/* a day counts as the instant at which it begins; (nullable) */
static char *
dup_instant (const char *day_or_instant)
{
  if (day_or_instant != NULL && ris_date_is_day (day_or_instant))
    return g_strconcat (day_or_instant, "T00:00:00Z", NULL);
  return day_or_instant != NULL && ris_date_is_instant (day_or_instant) ? g_strdup (day_or_instant)
                                                                        : NULL;
}

/* appends @text (nullable) behind a comma or whatever divides */
static void
append_part (GString *out, const char *divider, const char *text)
{
  if (text != NULL && *text != '\0')
    g_string_append_printf (out, "%s%s", out->len > 0 ? divider : "", text);
}

/* --- meetings --- */

static void
add_meeting (Feed *feed, const RisMeetingRow *meeting)
{
  g_autofree char *day = ris_wording_dup_day (meeting->starts_on, meeting->approximate);
  g_autofree char *time = ris_wording_dup_time (meeting);
  g_autofree char *place = ris_wording_dup_place (meeting);
  g_autofree char *title = g_strdup_printf ("%s, %s", meeting->name, day);
  GString *summary = g_string_new (day);
  Entry *entry = add_entry (feed, ris_url_dup_meeting (meeting->id), title, meeting->modified);

  append_part (summary, ", ", time);
  append_part (summary, ", ", place);
  if (g_strcmp0 (meeting->status_canonical, "cancelled") == 0)
    append_part (summary, ". ", "Die Sitzung fällt aus");
  if (g_strcmp0 (meeting->status_canonical, "moved") == 0)
    append_part (summary, ". ", "Die Sitzung wurde verlegt");
  entry->summary = g_string_free (summary, FALSE);
  entry->published = dup_instant (meeting->created);
  entry->category = g_strdup (meeting->status);
}

static RisResponse *
new_meetings (RisCouncil *council, const char *path, const char *page, const char *title,
              gint64 organization_id, GError **error)
{
  g_auto (Feed) feed = feed_new (path, page, title);
  g_autoptr (GPtrArray) meetings
      = ris_meetings_list_changed (council, organization_id, N_ENTRIES, error);

  if (meetings == NULL)
    return NULL;
  for (guint i = 0; i < meetings->len; i++)
    add_meeting (&feed, meetings->pdata[i]);
  return respond (council, &feed);
}

static RisResponse *
feed_meetings (RisCouncil *council, RisRequest *request, GError **error)
{
  return new_meetings (council, "/feeds/sitzungen.atom", "/sitzungen", "Sitzungen", 0, error);
}

/* --- decisions --- */

static void
add_decision (Feed *feed, const RisDecidedRow *row)
{
  g_autofree char *day = ris_wording_dup_day (row->starts_on, row->approximate);
  GString *summary = g_string_new (row->result);
  Entry *entry = add_entry (feed, ris_url_dup_agenda_item (row->id), row->title, row->modified);

  append_part (summary, ", ", row->printed);
  append_part (summary, ". ", row->meeting_name);
  append_part (summary, ", ", day);
  append_part (summary, ", TOP ", row->number);
  append_part (summary, ", Vorlage ", row->paper_number);
  entry->summary = g_string_free (summary, FALSE);
  entry->category = g_strdup (row->result);
}

static RisResponse *
new_decisions (RisCouncil *council, const char *path, const char *page, const char *title,
               gint64 organization_id, GError **error)
{
  g_auto (Feed) feed = feed_new (path, page, title);
  g_autoptr (GPtrArray) rows
      = ris_meetings_list_decided (council, organization_id, N_ENTRIES, error);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; i < rows->len; i++)
    add_decision (&feed, rows->pdata[i]);
  return respond (council, &feed);
}

static RisResponse *
feed_decisions (RisCouncil *council, RisRequest *request, GError **error)
{
  return new_decisions (council, "/feeds/beschluesse.atom", "/", "Beschlüsse", 0, error);
}

/* --- papers --- */

static void
add_paper (Feed *feed, const RisPaperRow *paper)
{
  g_autofree char *name = ris_page_dup_title (paper->name);
  g_autofree char *title
      = paper->number != NULL ? g_strdup_printf ("%s: %s", paper->number, name) : g_strdup (name);
  GString *summary = g_string_new (paper->type);
  Entry *entry = add_entry (feed, ris_url_dup_paper (paper->id), title, paper->modified);

  append_part (summary, ", ", paper->lead);
  append_part (summary, ", ", paper->status);
  entry->summary = g_string_free (summary, FALSE);
  entry->published = dup_instant (paper->released_at);
  entry->category = g_strdup (paper->type);
}

static RisResponse *
feed_papers (RisCouncil *council, RisRequest *request, GError **error)
{
  g_auto (Feed) feed = feed_new ("/feeds/vorlagen.atom", "/vorlagen", "Vorlagen");
  g_autoptr (GPtrArray) papers = ris_papers_list_changed (council, N_ENTRIES, error);

  if (papers == NULL)
    return NULL;
  for (guint i = 0; i < papers->len; i++)
    add_paper (&feed, papers->pdata[i]);
  return respond (council, &feed);
}

/* --- files --- */

/* where a file is found: itself, or what it is attached to where only its name is known */
static void
set_file_url (Entry *entry, const RisFileListRow *file)
{
  if (file->sha256 != NULL)
    {
      entry->url
          = ris_url_dup_file (file->id, file->file_name != NULL ? file->file_name : file->name);
      entry->type = g_strdup (file->media_type);
      return;
    }
  entry->type = g_strdup ("text/html");
  if (file->paper_id != 0)
    entry->url = ris_url_dup_paper (file->paper_id);
  else if (file->agenda_item_id != 0)
    entry->url = ris_url_dup_agenda_item (file->agenda_item_id);
  else
    entry->url = g_strdup ("/dokumente");
}

static void
add_file (Feed *feed, const RisFileListRow *file)
{
  GString *summary = g_string_new (NULL);
  g_autofree char *published = dup_instant (file->published_on);
  const char *updated
      = published != NULL && g_strcmp0 (published, file->created) > 0 ? published : file->created;
  Entry *entry = add_entry (feed, g_strdup_printf ("/dateien/%" G_GINT64_FORMAT, file->id),
                            file->name, updated);

  if (file->paper_id != 0)
    {
      append_part (summary, "", "Vorlage");
      append_part (summary, " ", file->paper_number);
      append_part (summary, ": ", file->paper_name);
    }
  else if (file->agenda_item_id != 0)
    {
      append_part (summary, "", "TOP");
      append_part (summary, " ", file->agenda_number);
      append_part (summary, ": ", file->agenda_title);
    }
  entry->summary = g_string_free (summary, summary->len == 0);
  entry->published = g_steal_pointer (&published);
  set_file_url (entry, file);
}

static RisResponse *
feed_files (RisCouncil *council, RisRequest *request, GError **error)
{
  g_auto (Feed) feed = feed_new ("/feeds/dokumente.atom", "/dokumente", "Neue Dokumente");
  g_autoptr (GPtrArray) files = ris_papers_list_files (council, NULL, 0, N_ENTRIES, error);
  gint64 last = 0;

  if (files == NULL)
    return NULL;
  for (guint i = 0; i < files->len; i++)
    {
      const RisFileListRow *file = files->pdata[i];

      /* the list shows a file once per place it is attached to */
      if (file->id != last)
        add_file (&feed, file);
      last = file->id;
    }
  return respond (council, &feed);
}

/* --- one committee --- */

static RisOrganizationDetails *
get_organization (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *today = ris_council_dup_today (council);
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  return ris_organizations_get (council, id, today, error);
}

static RisResponse *
feed_organization_meetings (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisOrganizationDetails) details = get_organization (council, request, error);
  g_autofree char *page = NULL, *path = NULL, *title = NULL;

  if (details == NULL)
    return NULL;
  page = ris_url_dup_organization (details->organization->id);
  path = g_strconcat (page, "/sitzungen.atom", NULL);
  title = g_strdup_printf ("Sitzungen: %s", details->organization->name);
  return new_meetings (council, path, page, title, details->organization->id, error);
}

static RisResponse *
feed_organization_decisions (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisOrganizationDetails) details = get_organization (council, request, error);
  g_autofree char *page = NULL, *path = NULL, *title = NULL;

  if (details == NULL)
    return NULL;
  page = ris_url_dup_organization (details->organization->id);
  path = g_strconcat (page, "/beschluesse.atom", NULL);
  title = g_strdup_printf ("Beschlüsse: %s", details->organization->name);
  return new_decisions (council, path, page, title, details->organization->id, error);
}

/* --- what can be subscribed --- */

static const struct
{
  const char *path;
  const char *title;
  const char *text;
} feeds[] = {
  { "/feeds/sitzungen.atom", "Sitzungen", "neue, geänderte und abgesagte Sitzungen aller Gremien" },
  { "/feeds/beschluesse.atom", "Beschlüsse",
    "die neuesten Beschlüsse aller Gremien mit ihrem Ergebnis" },
  { "/feeds/vorlagen.atom", "Vorlagen", "neue und geänderte Vorlagen" },
  { "/feeds/dokumente.atom", "Neue Dokumente", "neu erschienene Anlagen und Dokumente" },
};

/* calendar programs open "webcal:" themselves and ask whether to subscribe */
static void
set_webcal (RisCouncil *council, RisView *map, const char *path)
{
  const char *rest = g_strstr_len (ris_council_get_config (council)->base_url, -1, "://");
  g_autofree char *address = rest != NULL ? g_strconcat ("webcal", rest, path, NULL) : NULL;

  ris_view_set_text (map, "webcal_url", address);
}

static void
append_committee (RisCouncil *council, RisView *list, const RisOrganizationRow *row)
{
  RisView *map = ris_view_append_map (list);
  g_autofree char *calendar = ris_url_dup_calendar (row->id);

  ris_view_set_int (map, "id", row->id);
  ris_view_set_text (map, "name", row->name);
  ris_view_set_text (map, "ends_on", row->ends_on);
  set_webcal (council, map, calendar);
}

static RisResponse *
feed_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) organizations = ris_organizations_list (council, error);
  g_autofree char *calendar = ris_page_dup_address (council, g_strdup ("/sitzungen.ics"));
  RisView *view, *list, *announced;

  if (organizations == NULL)
    return NULL;
  view = ris_page_new ("Abonnieren");
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Abonnieren");
  ris_view_set_text (view, "description",
                     "Sitzungen im eigenen Kalender, Neuigkeiten im Nachrichtenprogramm.");
  ris_view_set_text (view, "calendar_address", calendar);
  set_webcal (council, view, "/sitzungen.ics");
  list = ris_view_add_list (view, "all");
  announced = ris_view_add_list (view, "feeds");
  for (guint i = 0; i < G_N_ELEMENTS (feeds); i++)
    {
      RisView *map = ris_view_append_map (list), *feed = ris_view_append_map (announced);

      ris_view_set_text (map, "url", feeds[i].path);
      ris_view_set_text (map, "title", feeds[i].title);
      ris_view_set_text (map, "text", feeds[i].text);
      ris_view_set_text (feed, "url", feeds[i].path);
      ris_view_set_text (feed, "title", feeds[i].title);
      ris_view_set_text (feed, "type", ATOM_TYPE);
    }
  list = ris_view_add_list (view, "committees");
  for (guint i = 0; i < organizations->len; i++)
    if (g_strcmp0 (((const RisOrganizationRow *)organizations->pdata[i])->kind_canonical,
                   "committee")
        == 0)
      append_committee (council, list, organizations->pdata[i]);
  return ris_response_new_page (request, "feed/index", view);
}

const RisRoute ris_feed_routes[] = {
  { "GET", "/abonnieren", feed_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/feeds/sitzungen.atom", feed_meetings, RIS_MAY_READ_PUBLIC },
  { "GET", "/feeds/vorlagen.atom", feed_papers, RIS_MAY_READ_PUBLIC },
  { "GET", "/feeds/beschluesse.atom", feed_decisions, RIS_MAY_READ_PUBLIC },
  { "GET", "/feeds/dokumente.atom", feed_files, RIS_MAY_READ_PUBLIC },
  { "GET", "/gremien/:id/sitzungen.atom", feed_organization_meetings, RIS_MAY_READ_PUBLIC },
  { "GET", "/gremien/:id/beschluesse.atom", feed_organization_decisions, RIS_MAY_READ_PUBLIC },
  { 0 },
};
