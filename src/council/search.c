/* Search: the index lies in the database the caller may read, so nothing else can be found. */
#include "council/search.h"

#include "council-private.h"

RisSearchResult *
ris_council_search (RisCouncil *council, const RisSearchQuery *query, GError **error)
{
  return ris_search_run (council->db, query, error);
}
