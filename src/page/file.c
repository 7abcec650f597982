/* Files: the newest documents, and the content of one. */
#include "page/file.h"

#include "page-private.h"

#include "base/date.h"
#include "council/papers.h"
#include "http/url.h"

#define PAGE_SIZE 50

static void
set_next_url (RisView *view, const GPtrArray *files)
{
  const RisFileListRow *last;
  g_autofree char *behind = NULL, *url = NULL;

  if (files->len < PAGE_SIZE)
    return;
  last = files->pdata[files->len - 1];
  behind = ris_page_dup_place (last->published_on != NULL ? last->published_on : "", last->id);
  url = ris_url_dup_with_query ("/dokumente", "ab", behind, NULL);
  ris_view_set_text (view, "next_url", url);
}

static RisResponse *
file_list (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *day = NULL;
  g_autoptr (GPtrArray) files = NULL;
  gint64 id = 0;
  RisView *view, *list;

  if (!ris_page_read_place (request, &day, &id, error))
    return NULL;
  files = ris_papers_list_files (council, day, id, PAGE_SIZE, error);
  if (files == NULL)
    return NULL;
  view = ris_page_new ("Neue Dokumente");
  ris_page_append_crumb (ris_page_add_breadcrumb (view), NULL, "Neue Dokumente");
  ris_page_add_feed (view, "/feeds/dokumente.atom", "Neue Dokumente");
  ris_view_set_text (view, "heading", "Neue Dokumente");
  list = ris_view_add_list (view, "documents");
  for (guint i = 0; i < files->len; i++)
    ris_view_set_record (ris_view_append_map (list), &ris_file_list_row_type, files->pdata[i]);
  set_next_url (view, files);
  return ris_response_new_page (request, "file/list", view);
}

static const char *
get_file_name (const RisFileRow *file)
{
  return file->file_name != NULL ? file->file_name : file->name;
}

static RisResponse *
file_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisFileRow) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  RisResponse *response;
  g_autofree char *etag = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  file = ris_papers_get_file (council, id, error);
  if (file == NULL)
    return NULL;
  bytes = ris_papers_load_file (council, file, error);
  if (bytes == NULL)
    return NULL;
  response = ris_response_new_file (file->media_type != NULL ? file->media_type
                                                             : "application/octet-stream",
                                    bytes, get_file_name (file));
  etag = g_strdup_printf ("\"%s\"", file->sha256);
  ris_response_set_etag (response, etag);
  return response;
}

/* the address without a name leads to the one with it, where there is any content */
static RisResponse *
file_redirect (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisFileRow) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *url = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  file = ris_papers_get_file (council, id, error);
  if (file == NULL)
    return NULL;
  bytes = ris_papers_load_file (council, file, error);
  if (bytes == NULL)
    return NULL;
  url = ris_url_dup_file (file->id, get_file_name (file));
  return ris_response_new_redirect (301, url);
}

const RisRoute ris_file_routes[] = {
  { "GET", "/dokumente", file_list, RIS_MAY_READ_PUBLIC },
  { "GET", "/dateien/:id", file_redirect, RIS_MAY_READ_PUBLIC },
  { "GET", "/dateien/:id/:name", file_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
