/* What the pages of the desk for meetings share. */
#pragma once

#include "council/agenda-desk.h"
#include "council/meeting-desk.h"
#include "form-private.h"
#include "page-private.h"

/* (transfer full): the text of a field without blanks around it */
char *ris_meeting_desk_dup_form (const RisRequest *request, const char *name);

/* the id or number in a field; 0 where it is none */
gint64 ris_meeting_desk_read_number (const RisRequest *request, const char *name);

/* (transfer full): an address below that of a meeting: @rest begins with "/" or is empty */
char *ris_meeting_desk_dup_url (gint64 id, const char *rest);

/* 303 to such an address */
RisResponse *ris_meeting_desk_redirect (gint64 id, const char *rest);

/* choices of a field from @options (element-type RisMeetingDeskOption); @empty (nullable): what stands for none */
void ris_meeting_desk_add_options (RisView *form, const char *name, const char *empty,
                                   const GPtrArray *options);

/* puts `finding(class_name tone sentence rules[](norm? text name layer) steps[] notes[](…))` under @name; nothing without one */
void ris_meeting_desk_add_finding (RisView *view, const char *name, const RisFinding *finding);

/* (transfer full): a page about a meeting: crumbs, `meeting_id`, `name`, `day`, `time?` */
RisView *ris_meeting_desk_new_page (const char *title, const RisMeetingDesk *details);

/* the page with the status for @problems and @is_conflict */
RisResponse *ris_meeting_desk_answer (RisRequest *request, const char *name, RisView *view,
                                      const RisProblems *problems, gboolean is_conflict);

/* whether @error says that somebody else was faster; then it is cleared */
gboolean ris_meeting_desk_take_conflict (GError **error);

/* German: "Einladung" of "invitation", "Brief" of "letter" */
const char *ris_meeting_desk_get_document (const char *word);
const char *ris_meeting_desk_get_channel (const char *word);
