/* What the pages of papers at the desk share: nobody else's business. */
#pragma once

#include "council/paper-desk.h"
#include "form-private.h"
#include "page-private.h"

/** ris_paper_desk_append_crumbs: "Interner Bereich", "Vorlagen" and the paper (nullable) of @view. */
void ris_paper_desk_append_crumbs (RisView *view, const RisPaperHead *head, const char *here);

/** ris_paper_desk_dup_url: (transfer full): `/intern/vorlagen/12` and, below it, @action (nullable). */
char *ris_paper_desk_dup_url (gint64 id, const char *action) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_read_draft: (transfer full): what was typed, except the row that @removed (nullable) names: "step2". */
RisPaperDraft *ris_paper_desk_read_draft (const RisRequest *request, const char *removed,
                                          RisProblems *problems) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_dup_typed: (transfer full): a form that came in with what @draft holds: stored and typed look alike. */
RisRequest *ris_paper_desk_dup_typed (const RisPaperDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

/* the pages of paper-desk-form.c and paper-desk-version.c */
RisResponse *ris_paper_desk_new (RisCouncil *council, RisRequest *request, GError **error);
RisResponse *ris_paper_desk_create (RisCouncil *council, RisRequest *request, GError **error);
RisResponse *ris_paper_desk_edit (RisCouncil *council, RisRequest *request, GError **error);
RisResponse *ris_paper_desk_change (RisCouncil *council, RisRequest *request, GError **error);
RisResponse *ris_paper_desk_versions (RisCouncil *council, RisRequest *request, GError **error);
RisResponse *ris_paper_desk_show_revision (RisCouncil *council, RisRequest *request,
                                           GError **error);
RisResponse *ris_paper_desk_send_revision (RisCouncil *council, RisRequest *request,
                                           GError **error);
