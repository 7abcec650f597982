/* The desk for agendas: what a meeting will treat, until the invitation freezes it; then only what a supplement adds.
 *
 * An item without a number is not frozen yet. Its number is computed for display: "Ö 1", "Ö 1.1", "N 1".
 */
#pragma once

#include "base/problems.h"
#include "council/council.h"

/** RisAgendaDeskItem: an item as the desk shows it. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 parent_id;
  char *part;
  char *kind;
  char *origin;
  char *number;
  gint64 position;
  char *title;
  char *public_title;
  gint64 paper_id;
  char *paper_number;
  gboolean is_paper_public;
  char *role;
  gboolean is_public;
  char *modified;
  char *label;  /* the number, or the one it would get now */
  gint64 level; /* 1 = top */
} RisAgendaDeskItem;

/** RisAgendaDeskSource: something that could become an item: a waiting consultation, a postponed item, a standing item. */
typedef struct
{
  gint64 id;
  gint64 paper_id;
  char *paper_number;
  char *title;
  gboolean is_public;
  char *planned_on;
  char *role;
  char *organization;
  char *part;
  char *meeting_name;
  char *starts_on;
  char *result;
  gint64 position;
} RisAgendaDeskSource;

/** RisAgendaDeskEntry: an item as typed. */
typedef struct
{
  gint64 id;
  gint64 meeting_id;
  gint64 parent_id;
  char *part;
  char *kind; /* "item" or "heading" */
  char *title;
  char *public_title;
  char *modified;
} RisAgendaDeskEntry;

typedef enum
{
  RIS_AGENDA_DESK_UP,
  RIS_AGENDA_DESK_DOWN,
} RisAgendaDeskStep;

RIS_DECLARE_RECORD (RisAgendaDeskItem, ris_agenda_desk_item);
RIS_DECLARE_RECORD (RisAgendaDeskSource, ris_agenda_desk_source);
RIS_DECLARE_RECORD (RisAgendaDeskEntry, ris_agenda_desk_entry);

/** ris_agenda_desk_list: (transfer full) (element-type RisAgendaDeskItem): the agenda, public part first. */
GPtrArray *ris_agenda_desk_list (RisCouncil *desk, gint64 meeting_id,
                                 GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_agenda_desk_number:
 * @items: (element-type RisAgendaDeskItem): in order
 * @mark: (nullable): the series in which new top items are counted: "Z" gives "Ö Z 1"; %NULL: behind the last number
 *
 * Sets label and level of all items. A number that is there stays.
 */
void ris_agenda_desk_number (GPtrArray *items, const char *mark);

/** ris_agenda_desk_list_waiting / _postponed / _standing: (transfer full) (element-type RisAgendaDeskSource). */
GPtrArray *ris_agenda_desk_list_waiting (RisCouncil *desk, gint64 meeting_id,
                                         GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_agenda_desk_list_postponed (RisCouncil *desk, gint64 meeting_id,
                                           GError **error) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *ris_agenda_desk_list_standing (RisCouncil *desk,
                                          GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_agenda_desk_add_waiting: makes a waiting consultation an item; %NULL @part: closed unless the paper is public. */
gboolean ris_agenda_desk_add_waiting (RisCouncil *desk, gint64 meeting_id, gint64 consultation_id,
                                      const char *part, GError **error);

/** ris_agenda_desk_add_postponed: puts an item of an earlier meeting on this agenda, with a new consultation of its paper. */
gboolean ris_agenda_desk_add_postponed (RisCouncil *desk, gint64 meeting_id, gint64 item_id,
                                        GError **error);

/** ris_agenda_desk_add_standing: puts every standing item on the agenda whose title is not there yet. */
gboolean ris_agenda_desk_add_standing (RisCouncil *desk, gint64 meeting_id, GError **error);

/** ris_agenda_desk_put: adds an item or heading, or (with id) changes one that is not frozen. Changed by somebody else
 *  meanwhile: %RIS_ERROR_CONFLICT. */
gboolean ris_agenda_desk_put (RisCouncil *desk, const RisAgendaDeskEntry *typed,
                              RisProblems *problems, GError **error);

/** ris_agenda_desk_step: moves an item among its siblings. */
gboolean ris_agenda_desk_step (RisCouncil *desk, gint64 item_id, RisAgendaDeskStep step,
                               GError **error);

/** ris_agenda_desk_place: makes an item the @place-th (from 1) among its siblings. */
gboolean ris_agenda_desk_place (RisCouncil *desk, gint64 item_id, gint64 place, GError **error);

/** ris_agenda_desk_remove: takes an item and what is below it off the agenda; its papers wait again. */
gboolean ris_agenda_desk_remove (RisCouncil *desk, gint64 item_id, GError **error);

/** ris_agenda_desk_set_standing: what shall stand on every new agenda: one title on each line, for each part. */
gboolean ris_agenda_desk_set_standing (RisCouncil *desk, const char *public_titles,
                                       const char *closed_titles, GError **error);
