/* Papers while they are written: from the draft over its number and its release to later versions and the withdrawal.
 *
 * Authors write (%RIS_MAY_WRITE_PAPER for the lead office), the council's office releases (%RIS_MAY_RELEASE_PAPER). A draft has
 * no number; handing it in gives it one, once and for ever. The release makes its texts immutable and, where that is wanted,
 * public. Whoever acts hands back the revision they have seen: what somebody else changed meanwhile is neither overwritten
 * nor released unread (%RIS_ERROR_CONFLICT).
 */
#pragma once

#include "base/problems.h"
#include "council/council.h"
#include "council/paper-desk-draft.h"

/** RisPaperState: groups of states; a returned paper is a draft again, one in consultation is released. */
typedef enum
{
  RIS_PAPER_ANY,
  RIS_PAPER_DRAFT,
  RIS_PAPER_SUBMITTED,
  RIS_PAPER_RELEASED,
  RIS_PAPER_WITHDRAWN,
} RisPaperState;

/** RisPaperAction: what can be done with a paper. */
typedef enum
{
  RIS_PAPER_READ,
  RIS_PAPER_EDIT,
  RIS_PAPER_SUBMIT,
  RIS_PAPER_GIVE_BACK,
  RIS_PAPER_RELEASE,
  RIS_PAPER_REVISE,
  RIS_PAPER_WITHDRAW,
} RisPaperAction;

/** RisPaperAct: an action on the paper @id as it was in @revision; @text is the reason, or the number set by hand. */
typedef struct
{
  gint64 id;
  gint64 revision;
  const char *text; /* (unowned) (nullable) */
} RisPaperAct;

/** RisPaperDeskFilter: what the list is restricted to; 0 and %NULL mean no restriction. */
typedef struct
{
  RisPaperState state;
  gint64 lead_id;
  const char *text; /* (unowned): words of the title or a part of the number */
  gint64 before_id; /* only papers behind this one */
} RisPaperDeskFilter;

/** RisPaperSectionRule: a section that papers of some type show; @is_needed: it must be filled before they are handed in. */
typedef struct
{
  const char *canonical;
  gboolean is_needed;
} RisPaperSectionRule;

/* --- reading: what the actor may write for, and what is public --- */

/** ris_paper_desk_list: (transfer full) (element-type RisPaperHead): at most @limit papers, the newest first. */
GPtrArray *ris_paper_desk_list (RisCouncil *desk, const RisPaperDeskFilter *filter, guint limit,
                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_get: (transfer full): one paper; %RIS_ERROR_NOT_FOUND or %RIS_ERROR_FORBIDDEN. */
RisPaperDraft *ris_paper_desk_get (RisCouncil *desk, gint64 id,
                                   GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_list_versions: (transfer full) (element-type RisPaperSection): all versions, text by text, oldest first. */
GPtrArray *ris_paper_desk_list_versions (RisCouncil *desk, gint64 id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_list_history: (transfer full) (element-type RisPaperEvent): who did what, newest first. */
GPtrArray *ris_paper_desk_list_history (RisCouncil *desk, gint64 id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_list_similar: (transfer full) (element-type RisPaperHead): papers whose titles share most words with
 *  @name, at most five; never the paper @id itself. */
GPtrArray *ris_paper_desk_list_similar (RisCouncil *desk, const char *name, gint64 id,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_list_choices: (transfer full) (element-type RisPaperChoice): the entries of a vocabulary. */
GPtrArray *ris_paper_desk_list_choices (RisCouncil *desk, const char *list,
                                        GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_get_state: in which group of states @head is. */
RisPaperState ris_paper_desk_get_state (const RisPaperHead *head);

/** ris_paper_desk_may: whether the actor may do this with a paper in this state. */
gboolean ris_paper_desk_may (RisCouncil *desk, const RisPaperHead *head, RisPaperAction action);

/** ris_paper_desk_get_sections: the sections of papers of this type, ended by `{ NULL }`. */
const RisPaperSectionRule *ris_paper_desk_get_sections (const char *type_canonical);

/** ris_paper_desk_check: what is missing before @action (hand in, release), field by field. */
void ris_paper_desk_check (const RisPaperDraft *draft, RisPaperAction action,
                           RisProblems *problems);

/* --- changing: %FALSE with @problems, or with @error --- */

/** ris_paper_desk_save: writes a new draft (id 0, gets its id) or changes one that is not released. */
gboolean ris_paper_desk_save (RisCouncil *desk, RisPaperDraft *draft, RisProblems *problems,
                              GError **error);

/** ris_paper_desk_submit: hands a draft in: it gets its number, the one in @act->text or the next of its scheme. */
gboolean ris_paper_desk_submit (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                                GError **error);

/** ris_paper_desk_give_back: gives a paper back to its author; it keeps its number. */
gboolean ris_paper_desk_give_back (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                                   GError **error);

/** ris_paper_desk_release: makes the texts immutable and, where wanted and with %RIS_MAY_PUBLISH, public. */
gboolean ris_paper_desk_release (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                                 GError **error);

/** ris_paper_desk_revise: new versions of those texts of a released paper that differ from @sections, with the reason. */
gboolean ris_paper_desk_revise (RisCouncil *desk, const RisPaperAct *act, const GPtrArray *sections,
                                RisProblems *problems, GError **error);

/** ris_paper_desk_withdraw: the paper is withdrawn, with its reason, and stays known. */
gboolean ris_paper_desk_withdraw (RisCouncil *desk, const RisPaperAct *act, RisProblems *problems,
                                  GError **error);
