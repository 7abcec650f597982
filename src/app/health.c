/* Health. Answering takes a read transaction, as any page does; so "ok" means that pages work, not only that a process runs. */
#include "app/health.h"

static RisResponse *
health_show (RisCouncil *council, RisRequest *request, GError **error)
{
  RisResponse *response = ris_response_new_text ("text/plain; charset=utf-8", "ok\n");

  ris_response_set_cache (response, RIS_CACHE_PRIVATE);
  return response;
}

const RisRoute ris_health_routes[] = {
  { "GET", "/gesundheit", health_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
