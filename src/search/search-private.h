/* What the files of search/ share: nobody else's business. */
#pragma once

#include "db/tokenizer.h"
#include "search/search.h"

/* one thing people typed: a word or a phrase. Atoms of one group are alternatives, groups must all be found */
typedef struct
{
  char *text; /* (owned): has at least one word for the tokenizer */
  guint group;
  gboolean is_phrase;
  gboolean is_prefix;
  gboolean is_excluded;
  GPtrArray *similar; /* (owned) (nullable) (element-type utf8): terms that also do */
} RisSearchAtom;

/* (transfer full) (element-type RisSearchAtom): what @text asks for; empty where it has no words */
GPtrArray *ris_search_parse (const char *text, RisTokenizer *tokenizer) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer full) (nullable): @atoms in the language of the index; NULL where nothing must be found */
char *ris_search_dup_expression (GPtrArray *atoms) G_GNUC_WARN_UNUSED_RESULT;

/* gives plain words of @atoms the long words that contain them; @labels receives their spellings */
gboolean ris_search_add_similar (RisDb *db, GPtrArray *atoms, RisTokenizer *tokenizer,
                                 GPtrArray *labels, GError **error);

/* whether anything but the text chooses */
gboolean ris_search_query_is_filtered (const RisSearchQuery *query);

void ris_search_query_bind_filters (const RisSearchQuery *query, RisStatement *statement);

/* counts all hits of @expression (nullable: all documents) into @result: total, is_more, facets without labels */
gboolean ris_search_count (RisDb *db, const RisSearchQuery *query, const char *expression,
                           RisSearchResult *result, GError **error);

/* names and orders the facets of @result */
gboolean ris_search_label_facets (RisDb *db, RisSearchResult *result, GError **error);
