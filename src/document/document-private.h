/* What the documents share: nobody else's business. */
#pragma once

#include "council/council.h"
#include "council/meetings.h"
#include "view/view.h"

/** RisDraft: a document before it is set: its view and what the file says about itself. All members are owned. */
typedef struct
{
  RisView *view;
  char *title;
  char *created; /* instant */
  char *key;
} RisDraft;

/** RisDraftFiller: fills @draft with the document of the object @id. */
typedef gboolean (*RisDraftFiller) (RisCouncil *council, gint64 id, RisDraft *draft,
                                    GError **error);

/* each in the file of its name */
gboolean ris_invitation_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error);
gboolean ris_agenda_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error);
gboolean ris_minutes_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error);
gboolean ris_paper_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error);
gboolean ris_excerpt_fill (RisCouncil *council, gint64 id, RisDraft *draft, GError **error);

/** ris_draft_begin: makes the view with `body`, `title` and `address`, the permanent address of the page behind @path. */
void ris_draft_begin (RisDraft *draft, RisCouncil *council, const char *title, const char *path);

/** ris_draft_finish: sets the instant and key of the document: it changes when its object does. */
void ris_draft_finish (RisDraft *draft, const char *kind, gint64 id, const char *modified);

/** ris_draft_begin_meeting: what every document of a meeting begins with: `meeting` and its course. */
void ris_draft_begin_meeting (RisDraft *draft, RisCouncil *council, const char *word,
                              const RisMeetingDetails *details);

/** ris_draft_append_item: appends an agenda item with discussion, decisions, votes and attachments to @list. */
void ris_draft_append_item (RisView *list, const RisAgendaItemDetails *details);
