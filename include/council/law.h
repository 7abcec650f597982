/* Law: the rules of the Länder that are part of the program, those of a town in its data directory, and which of them hold
 * for it.
 *
 * A town keeps what it has set itself (Hauptsatzung, Geschäftsordnung, other statutes) as rule files, ris-rules(5), in the
 * folder `rules/` of its data directory.
 */
#pragma once

#include "council/council.h"
#include "rules/holiday.h"
#include "rules/rulebook.h"

/** RisLawPlace: where a council sits and what kind it is; both words are static. */
typedef struct
{
  const char *land; /* "NW" */
  const char *kind; /* "gemeinde" or "kreis" */
} RisLawPlace;

/**
 * ris_law_load:
 * @data_directory: (nullable): with the town's own rule files; %NULL = only those of the program
 * @problems: (element-type RisRuleProblem): receives what is wrong in any file, line by line
 *
 * Reads all rule files. A broken one is named in @problems and left out; the others hold all the same.
 *
 * Returns: (transfer full): all that could be read; %NULL where the folder of the town cannot be read
 */
RisRulebook *ris_law_load (const char *data_directory, GPtrArray *problems,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_law_load_with:
 * @paths: (nullable) (array zero-terminated=1): further rule files; one that has the name of a file of the program takes its
 *   place
 *
 * As ris_law_load(), with @paths on top: for trying out what a town is about to set, and for working on the files of the
 * program.
 *
 * Returns: (transfer full): all that could be read; %NULL where the folder of the town or one of @paths cannot be read
 */
RisRulebook *ris_law_load_with (const char *data_directory, const char *const *paths,
                                GPtrArray *problems, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_law_load_holidays: (transfer full): the public holidays that are part of the program. */
RisHolidays *ris_law_load_holidays (GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_law_find_land: (transfer none) (nullable): the two letters of the Land @name: "Nordrhein-Westfalen", "NRW", "nw". */
const char *ris_law_find_land (const char *name);

/** ris_law_get_land_name: (transfer none): "Nordrhein-Westfalen" of "NW". */
const char *ris_law_get_land_name (const char *land);

/**
 * ris_law_find_place:
 * @body: (nullable): the town or district
 *
 * Land and kind of @body. Its official key (ags) decides: the first two digits are the Land, five digits a Kreis and eight a
 * Gemeinde. Without one, its state and its classification do.
 *
 * Returns: %FALSE with %RIS_ERROR_NOT_FOUND where nobody has recorded them; the message is German: it is for people
 */
gboolean ris_law_find_place (const RisBodyRow *body, RisLawPlace *place, GError **error);

/** ris_law_load_place: land and kind of the council in the installation @data_directory; see ris_law_find_place(). */
gboolean ris_law_load_place (const char *data_directory, RisLawPlace *place, GError **error);

/**
 * ris_law_resolve:
 * @body: (nullable): the town or district
 * @day: the day of the meeting, ISO
 *
 * Returns: (transfer full): the rules that hold for @body on @day; %NULL as ris_law_find_place() and ris_rulebook_resolve()
 */
RisRules *ris_law_resolve (const RisRulebook *book, const RisBodyRow *body, const char *day,
                           GError **error) G_GNUC_WARN_UNUSED_RESULT;

/**
 * ris_law_get_rules:
 * @day: the day of the meeting, ISO
 *
 * The rules for the town or district of @council. The files are read when they are first asked for, and again when one of the
 * town's folder was added, replaced or removed; one that was written in place is noticed by nobody.
 *
 * Returns: (transfer full): as ris_law_resolve(); also %NULL with %RIS_ERROR_INVALID where a rule file is broken
 */
RisRules *ris_law_get_rules (RisCouncil *council, const char *day,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_law_forget_rules: the rule files are read again when they are next asked for. */
void ris_law_forget_rules (RisCouncil *council);

/**
 * ris_law_check_town_file:
 * @name: a name in the folder `rules/`; a file of that name is left aside
 * @text: what it is to hold
 * @problems: (element-type RisRuleProblem): receives what would be wrong then, also between this file and others
 *
 * Returns: %FALSE where the files cannot be read
 */
gboolean ris_law_check_town_file (const char *data_directory, const char *name, const char *text,
                                  GPtrArray *problems, GError **error);
