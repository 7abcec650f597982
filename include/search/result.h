/* What a search finds: hits, counts and words; see search/search.h. */
#pragma once

#include "base/record.h"

/** RIS_SEARCH_BEGIN_HIT / RIS_SEARCH_END_HIT: enclose the words found in a hit's title and snippet. */
#define RIS_SEARCH_BEGIN_HIT '\001'
#define RIS_SEARCH_END_HIT '\002'

/**
 * RisSearchHit: one thing found.
 *
 * @object_id: @root_id: what to link to and what it belongs to: the meeting of an agenda item, the paper or meeting
 *   (@root_kind) of a file; otherwise the same
 * @title: @snippet: with marks around what was found, see ris_search_dup_segments()
 * @context: plain text that says where it belongs: the meeting's name, the paper's number and name
 * @is_exact: the typed text is this paper's number
 */
typedef struct
{
  char *kind;
  gint64 object_id;
  gint64 root_id;
  char *root_kind;
  char *number;
  char *title;
  char *context;
  char *date;
  char *type;
  char *committee;
  char *result;
  char *result_label;
  char *snippet;
  gboolean is_exact;
} RisSearchHit;

/** RisSearchSegment: a piece of a title or snippet. */
typedef struct
{
  char *text;
  gboolean is_hit;
} RisSearchSegment;

/**
 * RisSearchFacet: how many hits a further filter would leave.
 *
 * @facet: "kind", "type", "organization", "lead", "term" or "result"
 * @value: what to filter by
 * @label: %NULL for kinds
 */
typedef struct
{
  char *facet;
  char *value;
  char *label;
  gint64 count;
} RisSearchFacet;

RIS_DECLARE_RECORD (RisSearchHit, ris_search_hit);
RIS_DECLARE_RECORD (RisSearchSegment, ris_search_segment);
RIS_DECLARE_RECORD (RisSearchFacet, ris_search_facet);

/**
 * RisSearchResult:
 * @hits: (element-type RisSearchHit): this page
 * @facets: (element-type RisSearchFacet): grouped by facet, most frequent first
 * @similar: (element-type utf8): words that were also sought; empty where the typed words sufficed
 * @total: the number of hits, at most %RIS_SEARCH_MAX_TOTAL
 * @is_more: there are more than @total ("mehr als 1000")
 * @page: @n_pages: counted from 1; no page without hits
 */
typedef struct
{
  GPtrArray *hits;
  GPtrArray *facets;
  GPtrArray *similar;
  gint64 total;
  gboolean is_more;
  gint64 page;
  gint64 n_pages;
} RisSearchResult;

/** ris_search_result_free: frees @result (nullable). */
void ris_search_result_free (RisSearchResult *result);

/**
 * ris_search_dup_segments:
 * @marked: (nullable): title or snippet of a hit
 *
 * Returns: (transfer full) (element-type RisSearchSegment): the text in pieces that are found words or not, without marks and
 *   with single blanks
 */
GPtrArray *ris_search_dup_segments (const char *marked) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisSearchResult, ris_search_result_free)
