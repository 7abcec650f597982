/* Keeping what a council is made of: the town or district, its legislative terms, rooms, number schemes and vocabularies.
 *
 * Organizations, persons and memberships are in council/master-data-people.h, the rules of the town in
 * council/master-data-rules.h. Whoever changes something needs %RIS_MAY_KEEP_MASTER_DATA in the whole body and, for what
 * becomes public or ceases to be, %RIS_MAY_PUBLISH: FORBIDDEN, or a problem with `is_public`, otherwise.
 *
 * The functions that save take a record as it was typed: id 0 makes a new one; blanks around texts are removed. Where the
 * record says in `modified` which state it was made from and the stored one is newer, that is a problem with `modified` and
 * nothing is written. They answer 0 or %FALSE without @error where there are problems.
 */
#pragma once

#include "base/problems.h"
#include "council/council.h"
#include "model/body.h"
#include "model/master-data.h"

/* --- the body --- */

/** ris_master_data_body_get: (transfer full) (nullable): the town or district; %NULL without @error while there is none. */
RisBody *ris_master_data_body_get (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_master_data_body_save:
 * @body: problems: `name`, `ags` (eight digits, or five of a Kreis; the first two are the Land), `state` (taken from the key
 *   where it is empty), `website`
 *
 * The first one, or the one there is: %RIS_ERROR_CONFLICT where another one is there already.
 */
gboolean ris_master_data_body_save (RisCouncil *desk, RisBody *body, RisProblems *problems,
                                    GError **error);

/* --- legislative terms --- */

/** ris_master_data_term_list: (transfer full) (element-type RisLegislativeTerm): all, newest first. */
GPtrArray *ris_master_data_term_list (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_term_get: (transfer full): one. */
RisLegislativeTerm *ris_master_data_term_get (RisCouncil *desk, gint64 id,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_term_save: problems: `name`, `starts_on`, `ends_on`; terms do not overlap. Returns: the id, or 0. */
gint64 ris_master_data_term_save (RisCouncil *desk, RisLegislativeTerm *term, RisProblems *problems,
                                  GError **error);

/**
 * ris_master_data_term_roll_over:
 * @next: the term that begins
 * @ends_memberships: whether the memberships in committees and factions end with the last day of the old term; those of
 *   mayors, who have a term of their own, go on
 *
 * Begins the next term. An open end of the one before becomes the day before. Nothing else changes, and nothing vanishes.
 *
 * Returns: the id of the next term, or 0
 */
gint64 ris_master_data_term_roll_over (RisCouncil *desk, RisLegislativeTerm *next,
                                       gboolean ends_memberships, RisProblems *problems,
                                       GError **error);

/** ris_master_data_term_list_carriable: (transfer full) (element-type RisKeptOrganization): committees and factions on the day
 *  before @term, with the number of memberships that ended on it and do not go on. */
GPtrArray *ris_master_data_term_list_carriable (RisCouncil *desk, const RisLegislativeTerm *term,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_term_carry_over: an organization that ended with the term before goes on in the term @id, and whoever was a
 *  member on its last day is one again, with deputies. Doing it twice is no mistake. */
gboolean ris_master_data_term_carry_over (RisCouncil *desk, gint64 id, gint64 organization_id,
                                          GError **error);

/* --- rooms --- */

/** ris_master_data_room_list: (transfer full) (element-type RisLocation): all, by name. */
GPtrArray *ris_master_data_room_list (RisCouncil *desk, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_room_get: (transfer full): one. */
RisLocation *ris_master_data_room_get (RisCouncil *desk, gint64 id,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_room_save: problems: `room`, `postal_code`. Returns: the id, or 0. */
gint64 ris_master_data_room_save (RisCouncil *desk, RisLocation *room, RisProblems *problems,
                                  GError **error);

/** ris_master_data_room_remove: %RIS_ERROR_CONFLICT where a meeting is or was there. */
gboolean ris_master_data_room_remove (RisCouncil *desk, gint64 id, GError **error);

/* --- vocabularies --- */

/** RIS_MASTER_DATA_OWN_ID: entries with smaller ids came with the program and cannot be removed. */
#define RIS_MASTER_DATA_OWN_ID 1000

/** ris_master_data_vocabulary_get_title: (nullable): German name of a list: "Arten von Vorlagen"; %NULL where there is none. */
const char *ris_master_data_vocabulary_get_title (const char *list);

/** ris_master_data_vocabulary_get_list: (nullable): the lists in the order in which people read them; %NULL behind the last. */
const char *ris_master_data_vocabulary_get_list (guint index);

/** ris_master_data_vocabulary_list: (transfer full) (element-type RisVocabularyEntry): all entries of @list in order. */
GPtrArray *ris_master_data_vocabulary_list (RisCouncil *desk, const char *list,
                                            GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_master_data_vocabulary_get: (transfer full): the entry @id of @list. */
RisVocabularyEntry *ris_master_data_vocabulary_get (RisCouncil *desk, const char *list, gint64 id,
                                                    GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_master_data_vocabulary_save:
 * @entry: problems: `label`, `canonical` (one that the list has), `valid_from`, `valid_to`; of a stored one canonical stays, and
 *   of one that came with the program the label too
 *
 * Returns: the id, or 0
 */
gint64 ris_master_data_vocabulary_save (RisCouncil *desk, RisVocabularyEntry *entry,
                                        RisProblems *problems, GError **error);

/** ris_master_data_vocabulary_remove: %RIS_ERROR_CONFLICT for an entry of the program, or one that is used. */
gboolean ris_master_data_vocabulary_remove (RisCouncil *desk, const char *list, gint64 id,
                                            GError **error);
