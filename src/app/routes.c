/* The site as tables: each page family adds a line here. */
#include "app/routes.h"

#include "app/asset.h"
#include "app/health.h"
#include "page/agenda-item.h"
#include "page/calendar.h"
#include "page/document.h"
#include "page/feed.h"
#include "page/file.h"
#include "page/legacy.h"
#include "page/legal.h"
#include "page/meeting.h"
#include "page/organization.h"
#include "page/paper.h"
#include "page/person.h"
#include "page/search.h"
#include "page/site.h"
#include "page/start.h"

const RisRoute *const ris_app_routes[] = {
  ris_asset_routes,
  ris_health_routes,
  ris_start_routes,
  ris_meeting_routes,
  ris_agenda_item_routes,
  ris_paper_routes,
  ris_organization_routes,
  ris_person_routes,
  ris_file_routes,
  ris_document_routes,
  ris_search_routes,
  ris_calendar_routes,
  ris_feed_routes,
  ris_legal_routes,
  ris_legacy_routes,
  ris_site_routes,
  NULL,
};

const RisNavigationItem ris_app_navigation[] = {
  { "/sitzungen", "Sitzungen" },
  { "/vorlagen", "Vorlagen" },
  { "/gremien", "Gremien" },
  { "/personen", "Personen" },
  { NULL, NULL },
};
