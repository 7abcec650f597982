/* Meetings as parts of a view: what the pages and the PDF documents show alike. */
#pragma once

#include "council/meetings.h"
#include "view/view.h"

/**
 * ris_meeting_view_describe:
 * @organizations: (nullable) (element-type RisOrganizationRow)
 *
 * Puts the row and its wordings into @map: `day`, `time?`, `convened?` (where it began at another time), `place?`, `publicity_text`, `tone`, `is_cancelled`, `is_moved`
 * and `organizations[](id name)`.
 */
void ris_meeting_view_describe (RisView *map, const RisMeetingRow *meeting,
                                const GPtrArray *organizations);

/** ris_meeting_view_append: appends a map of every meeting (element-type RisMeetingRow) to @list. */
void ris_meeting_view_append (RisView *list, const GPtrArray *meetings);

/**
 * ris_meeting_view_add_agenda:
 * @agenda: (element-type RisAgendaRow)
 *
 * Puts `parts[](label part items[])` into @map. An item holds its row and `level` (1 = top), `is_heading`, `tone`,
 * `vote?`, `origin_text?` and `treated?` (where it was treated, if not in the order of the invitation).
 */
void ris_meeting_view_add_agenda (RisView *map, const GPtrArray *agenda);

/**
 * ris_meeting_view_add_presence:
 * @presence: (element-type RisPresenceRow)
 *
 * Puts `presence[](label number factions[](label? people[](name person_id? function? note?)))` into @map: who was there by
 * capacity and faction, then who was excused or missing. Nothing where no attendance is recorded.
 */
void ris_meeting_view_add_presence (RisView *map, const RisMeetingRow *meeting,
                                    const GPtrArray *presence);

/**
 * ris_meeting_view_add_course:
 *
 * Puts `phases[](label time? number? room? reason?)` and `chairs[](name person_id? items? note?)` into @map. Times say the
 * day where it is not that of @meeting.
 */
void ris_meeting_view_add_course (RisView *map, const RisMeetingRow *meeting,
                                  const GPtrArray *phases, const GPtrArray *chairs);

/** ris_meeting_view_set_result: puts `result_text`, `tone` and `vote?` of an item's result into @map; nothing without one. */
void ris_meeting_view_set_result (RisView *map, const char *result, const char *canonical,
                                  const char *outcome, const char *printed);
