/* The site as tables: each page family adds a line here. */
#include "app/routes.h"

#include "app/asset.h"
#include "app/health.h"
#include "page/access.h"
#include "page/account.h"
#include "page/accounts.h"
#include "page/agenda-desk.h"
#include "page/agenda-item.h"
#include "page/audit.h"
#include "page/calendar.h"
#include "page/desk.h"
#include "page/document.h"
#include "page/feed.h"
#include "page/file.h"
#include "page/legacy.h"
#include "page/legal.h"
#include "page/login.h"
#include "page/master-data.h"
#include "page/meeting-desk.h"
#include "page/meeting.h"
#include "page/minutes-desk.h"
#include "page/organization.h"
#include "page/paper-desk.h"
#include "page/paper.h"
#include "page/person.h"
#include "page/recording.h"
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
  ris_login_routes,
  ris_desk_routes,
  ris_account_routes,
  ris_accounts_routes,
  ris_audit_routes,
  ris_access_routes,
  ris_master_data_routes,
  ris_master_data_term_routes,
  ris_master_data_organization_routes,
  ris_master_data_person_routes,
  ris_master_data_membership_routes,
  ris_master_data_room_routes,
  ris_master_data_number_routes,
  ris_master_data_vocabulary_routes,
  ris_master_data_rules_routes,
  ris_recording_routes,
  ris_minutes_desk_routes,
  ris_paper_desk_routes,
  ris_meeting_desk_routes,
  ris_meeting_desk_year_routes,
  ris_meeting_desk_send_routes,
  ris_agenda_desk_routes,
  NULL,
};

const RisNavigationItem ris_app_navigation[] = {
  { "/sitzungen", "Sitzungen", 0 },
  { "/vorlagen", "Vorlagen", 0 },
  { "/gremien", "Gremien", 0 },
  { "/personen", "Personen", 0 },
  { 0 },
};

const RisNavigationItem ris_app_desk_navigation[] = {
  { "/intern", "Übersicht", RIS_MAY_USE_DESK },
  { "/intern/vorlagen", "Vorlagen bearbeiten", RIS_MAY_WRITE_PAPER },
  { "/intern/sitzungen", "Sitzungen planen", RIS_MAY_PLAN_MEETING },
  { "/intern/protokollfuehrung", "Protokoll führen", RIS_MAY_RECORD },
  { "/intern/stammdaten", "Stammdaten", RIS_MAY_KEEP_MASTER_DATA },
  { "/intern/zugaenge", "Zugänge", RIS_MAY_KEEP_ACCOUNTS },
  { "/intern/zugriff", "Wer darf was?", RIS_MAY_KEEP_ACCOUNTS },
  { "/intern/protokoll", "Änderungsprotokoll", RIS_MAY_READ_AUDIT },
  { "/intern/zugriff", "Wer darf was?", RIS_MAY_READ_AUDIT }, /* one of the two is enough */
  { "/intern/konto", "Mein Konto", RIS_MAY_USE_DESK },
  { 0 },
};
