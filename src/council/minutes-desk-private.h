/* What the files of the minutes share. */
#pragma once

#include "council/minutes-desk.h"
#include "recording-private.h"

/** RisMinutesItem: an item as the closing check sees it. */
typedef struct
{
  gint64 id;
  char *part;
  char *kind;
  char *number;
  char *title;
  char *begun_at;
  char *result_canonical;
  gint64 children;
  gint64 decisions;
  gint64 wordings;
} RisMinutesItem;

/** RisMinutesVote: a vote as the closing check sees it. */
typedef struct
{
  gint64 id;
  gint64 agenda_item_id;
  char *item_number;
  char *begun_at;
  gint64 entitled;
  gint64 yes;
  gint64 no;
  gint64 abstain;
  gint64 invalid;
  gint64 absent;
  gint64 recused;
  char *outcome;
  char *computed;
  char *reason;
} RisMinutesVote;

RIS_DECLARE_RECORD (RisMinutesItem, ris_minutes_item);
RIS_DECLARE_RECORD (RisMinutesVote, ris_minutes_vote);

/* fills the gaps of @minutes */
gboolean ris_minutes_desk_check (RisCouncil *desk, const RisRecording *recording,
                                 RisMinutesDesk *minutes, GError **error);

/** RisMinutesEdit: one change of the minutes. */
typedef struct
{
  RisCouncil *desk;
  RisChange *change;       /* (owned) */
  RisMinutesDesk *minutes; /* (owned) */
  RisProblems *problems;
} RisMinutesEdit;

gboolean ris_minutes_desk_edit (RisMinutesEdit *edit, RisCouncil *desk, gint64 id,
                                RisPermission permission, GError **error);
void ris_minutes_desk_edit_clear (RisMinutesEdit *edit);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisMinutesEdit, ris_minutes_desk_edit_clear)

/* writes the edition back; @before is the JSON of what stood there */
gboolean ris_minutes_desk_put (RisMinutesEdit *edit, const RisMinutesEdition *edition,
                               const char *action, const char *before, GError **error);
