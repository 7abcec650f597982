/* The minutes of a meeting at the desk: the check before they are closed, signatures, publication, and what of the closed part
 * is announced later.
 *
 * Content is never written twice: the minutes are built from what was recorded. An edition goes from draft to signed and is then
 * published; what is wrong afterwards is corrected in a new edition.
 */
#pragma once

#include "base/problems.h"
#include "council/meetings.h"
#include "rules/finding.h"

/** RisMinutesGap: something that is missing or does not fit. */
typedef struct
{
  gint64 item_id; /* 0: of the meeting */
  char *where;    /* (nullable): "TOP 3" */
  char *sentence;
  char *norm; /* (nullable): of the rule that asks for it */
} RisMinutesGap;

/** RisMinutesEdition: the columns of minutes. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 edition;
  char *kind;
  char *status;
  char *signed_on;
  char *published_on;
  char *correction_reason;
  gboolean is_public;
} RisMinutesEdition;

/** RisMinutesSigner: who signed an edition. */
typedef struct
{
  gint64 id;
  gint64 minutes_id;
  gint64 position;
  gint64 person_id;
  char *name;
  char *function;
  char *signed_on;
} RisMinutesSigner;

/** RisMinutesClosed: a closed item with a result, which can be announced. */
typedef struct
{
  gint64 id;
  char *number;
  char *title;
  char *public_title;
  char *result;
} RisMinutesClosed;

RIS_DECLARE_RECORD (RisMinutesGap, ris_minutes_gap);
RIS_DECLARE_RECORD (RisMinutesEdition, ris_minutes_edition);
RIS_DECLARE_RECORD (RisMinutesSigner, ris_minutes_signer);
RIS_DECLARE_RECORD (RisMinutesClosed, ris_minutes_closed);

/** RisMinutesDesk: the minutes of a meeting. All members are owned. */
typedef struct
{
  RisMeetingDetails *details;
  RisMinutesEdition *edition; /* (nullable): the newest */
  GPtrArray *signers;         /* (element-type RisMinutesSigner): of it */
  GPtrArray *gaps;            /* (element-type RisMinutesGap) */
  GPtrArray *closed;          /* (element-type RisMinutesClosed) */
  RisFinding *duties;         /* (nullable): what the law asks for */
  gint64 n_signatures;        /* as the law asks for, or %RIS_UNKNOWN */
  char *announcements;        /* (nullable): what of the closed part was announced, Markdown */
} RisMinutesDesk;

/** ris_minutes_desk_load: (transfer full): the minutes of the meeting @id; needs %RIS_MAY_RECORD. */
RisMinutesDesk *ris_minutes_desk_load (RisCouncil *desk, gint64 id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void ris_minutes_desk_free (RisMinutesDesk *minutes);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisMinutesDesk, ris_minutes_desk_free)

/** ris_minutes_desk_open: begins a draft; behind a signed edition a corrected one, which needs a @reason. */
gboolean ris_minutes_desk_open (RisCouncil *desk, gint64 id, const char *reason,
                                RisProblems *problems, GError **error);

/** ris_minutes_desk_sign: notes a signature below the draft: @person_id, or @name for somebody else; needs
 *  %RIS_MAY_SIGN_MINUTES. @signed_on (nullable): ISO day, else today. */
gboolean ris_minutes_desk_sign (RisCouncil *desk, gint64 id, const RisMinutesSigner *signer,
                                RisProblems *problems, GError **error);

/** ris_minutes_desk_close: the draft becomes the signed minutes; gaps and missing signatures ask for a @reason. */
gboolean ris_minutes_desk_close (RisCouncil *desk, gint64 id, const char *reason,
                                 RisProblems *problems, GError **error);

/** ris_minutes_desk_publish: makes the public part of signed minutes public, and nothing else; needs %RIS_MAY_PUBLISH. */
gboolean ris_minutes_desk_publish (RisCouncil *desk, gint64 id, RisProblems *problems,
                                   GError **error);

/** ris_minutes_desk_announce: publishes @text on a closed item below published minutes; the item itself stays closed. */
gboolean ris_minutes_desk_announce (RisCouncil *desk, gint64 id, gint64 item_id, const char *text,
                                    RisProblems *problems, GError **error);
