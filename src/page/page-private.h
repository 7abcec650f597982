/* What the page families share: nobody else's business. */
#pragma once

#include "council/council.h"
#include "model/paper-display.h"
#include "http/route.h"
#include "view/view.h"

/** ris_page_new: (transfer full): a view with its title and the lists every page may fill: breadcrumb and feeds. */
RisView *ris_page_new (const char *title) G_GNUC_WARN_UNUSED_RESULT;

/** ris_page_add_breadcrumb: (transfer none): the list of crumbs behind "Start". */
RisView *ris_page_add_breadcrumb (RisView *view);

/** ris_page_append_crumb: a step of the breadcrumb; the last one has no @url (nullable). */
void ris_page_append_crumb (RisView *breadcrumb, const char *url, const char *label);

/** ris_page_add_feed: announces the one feed of the page. */
void ris_page_add_feed (RisView *view, const char *url, const char *title);

/**
 * ris_page_make_text: a #RisTextMaker: Markdown in which numbers of papers and names of meetings that we
 * have become links.
 * @data: the #RisCouncil
 */
RisRich *ris_page_make_text (const char *markdown, gpointer data) G_GNUC_WARN_UNUSED_RESULT;

/** ris_page_set_release: puts `release?` ("erschienen am 07.06.2022" or a year) and, if recorded, `released_on?` into @map. */
void ris_page_set_release (RisView *map, const RisPaperRow *paper);

/** ris_page_is_advisory: whether a member has no vote; deputies have one as soon as they stand in. */
gboolean ris_page_is_advisory (const RisMemberRow *member);

/** ris_page_append_papers: appends a map of every paper (element-type RisPaperRow) to @list. */
void ris_page_append_papers (RisView *list, const GPtrArray *papers);

/** ris_page_append_files: appends a map of every file (element-type RisFileRow) to @list. */
void ris_page_append_files (RisView *list, const GPtrArray *files);

/**
 * ris_page_read_place: where a list goes on: the value of `ab` in the query, as ris_page_dup_place() wrote it.
 * @moment: (out) (transfer full): the day or instant of the last row of the page before; untouched without `ab`
 * @id: (out): its id
 */
gboolean ris_page_read_place (RisRequest *request, char **moment, gint64 *id, GError **error);

/**
 * ris_page_read_day:
 * @day: (out) (transfer full): the day that the query gives under @parameter, as `2022-06-07` or as people write it,
 *   `7.6.2022`; %NULL without one
 *
 * Returns: %FALSE with %RIS_ERROR_INVALID where it is no day
 */
gboolean ris_page_read_day (RisRequest *request, const char *parameter, char **day, GError **error);

/** ris_page_dup_place: (transfer full): the place behind the row with this day or instant and id. */
char *ris_page_dup_place (const char *moment, gint64 id) G_GNUC_WARN_UNUSED_RESULT;

/** ris_page_add_structured: puts `structured(name url town)` into @view, what JSON-LD says of the object at @path (transfer full). */
void ris_page_add_structured (RisView *view, RisCouncil *council, const char *name, char *path);

/** ris_page_dup_address: (transfer full): the absolute address of @path (transfer full). */
char *ris_page_dup_address (RisCouncil *council, char *path) G_GNUC_WARN_UNUSED_RESULT;

/** ris_page_dup_title: (transfer full): @title on one line, or what stands for a missing one. */
char *ris_page_dup_title (const char *title) G_GNUC_WARN_UNUSED_RESULT;
