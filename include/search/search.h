/* Full-text search over what was published.
 *
 * People type words; all of them must be found, in any of their forms: Beiträge finds Beitrag, Strasse finds Straße, Bürger
 * finds Bürger*innen. Beyond that they may type
 *
 *   "eine Wendung"    these words in this order          Haushalt*     words that begin so
 *   -Haushalt         without this word                  a ODER b      one of the two (also OR and |)
 *   A 10/186/2022     a paper's number, also as a10/0186/2022: that paper stands on top
 *
 * No text that people type is an error. Where hardly anything is found, words are also sought inside compounds: "beitrag"
 * finds Straßenausbaubeitrag.
 */
#pragma once

#include "db/database.h"
#include "search/result.h"

/** RIS_SEARCH_PAGE_SIZE: hits on a page. RIS_SEARCH_MAX_PAGES: pages that can be asked for. */
#define RIS_SEARCH_PAGE_SIZE 20
#define RIS_SEARCH_MAX_PAGES 50

/** RIS_SEARCH_MAX_TOTAL: hits are counted exactly up to this number. */
#define RIS_SEARCH_MAX_TOTAL 1000

/**
 * RisSearchQuery: what is sought; 0, %NULL and "" filter nothing.
 *
 * @text: what was typed; may be empty: then the filters alone choose, newest first
 * @kind: "paper", "agenda_item", "meeting", "file", "person" or "organization"
 * @type_id: a paper type; agenda items and files have that of their paper
 * @organization_id: a committee that treated it
 * @lead_organization_id: the office in the lead
 * @result: a canonical result such as "accepted"
 * @date_from: @date_to: days, inclusive
 * @page: from 1; less is 1, more than there can be is the last possible page
 */
typedef struct
{
  char *text;
  char *kind;
  gint64 type_id;
  gint64 organization_id;
  gint64 lead_organization_id;
  gint64 legislative_term_id;
  char *result;
  char *date_from;
  char *date_to;
  gboolean is_newest_first;
  gint64 page;
} RisSearchQuery;

RIS_DECLARE_RECORD (RisSearchQuery, ris_search_query);

/**
 * ris_search_run:
 * @db: a connection to public.db
 *
 * Returns: (transfer full): the page of @query; %NULL only where the database fails
 */
RisSearchResult *ris_search_run (RisDb *db, const RisSearchQuery *query,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_search_refresh:
 * @db: a connection with public.db attached as "public", inside a writing transaction, and with a table
 *   temp.publication_scope (object_id) of papers, meetings, people and organizations that were published, changed or withdrawn
 *
 * Makes their part of the index anew from the public tables. A scope of everything is a rebuild.
 */
gboolean ris_search_refresh (RisDb *db, GError **error);

/** ris_search_optimize: merges the index into one piece; worth its time after a rebuild. @db as in ris_search_refresh(). */
gboolean ris_search_optimize (RisDb *db, GError **error);
