/* What the use cases of papers at the desk share: nobody else's business. */
#pragma once

#include "council-private.h"
#include "council/change.h"
#include "council/paper-desk.h"

/** RIS_PAPER_MAX_TEXT: a section of more bytes cannot be shown. */
#define RIS_PAPER_MAX_TEXT ((gsize)200 * 1024)

/** ris_paper_desk_load: (transfer full): the paper @id with its parts, whoever asks. */
RisPaperDraft *ris_paper_desk_load (RisDb *db, gint64 id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_demand: %FORBIDDEN unless the actor may do @permission for the lead office of a paper (0: none yet). */
gboolean ris_paper_desk_demand (RisCouncil *desk, RisPermission permission, gint64 lead_id,
                                GError **error);

/** ris_paper_desk_dup_json: (transfer full): the paper with all its parts, for the log. */
char *ris_paper_desk_dup_json (const RisPaperDraft *draft) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_note: an audit row with the paper as it was in @before (nullable) and as it is now. */
gboolean ris_paper_desk_note (RisChange *change, const char *action, const RisPaperDraft *before,
                              gint64 id, GError **error);

/** ris_paper_desk_save_parts: writes what differs between the parts of @stored and @draft, whose head has been written. */
gboolean ris_paper_desk_save_parts (RisChange *change, const RisPaperDraft *stored,
                                    const RisPaperDraft *draft, GError **error);

/** ris_paper_desk_add_version: writes @section as a new version of its text. */
gboolean ris_paper_desk_add_version (RisChange *change, const RisPaperSection *section,
                                     GError **error);

/** ris_paper_desk_number: gives the paper the number @typed (nullable: the next of its scheme) in @change. */
gboolean ris_paper_desk_number (RisChange *change, const RisPaperDraft *draft, const char *typed,
                                RisProblems *problems, GError **error);

/** ris_paper_desk_dup_today: (transfer full): the day of @change in Germany. */
char *ris_paper_desk_dup_today (RisChange *change) G_GNUC_WARN_UNUSED_RESULT;
