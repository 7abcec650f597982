/* What the properties of an object must be to one another. */
#pragma once

#include "import-check-private.h"

/** ris_import_rules_check_period: `startDate` is not after `endDate`. */
void ris_import_rules_check_period (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_times: `start` is not after `end`. */
void ris_import_rules_check_times (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_consultation: the agenda item belongs to the meeting. */
void ris_import_rules_check_consultation (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_reference: it leads somewhere. */
void ris_import_rules_check_reference (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_meeting: it has a day or a month, and no agenda number stands twice. */
void ris_import_rules_check_meeting (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_presence: it names somebody. */
void ris_import_rules_check_presence (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_election: not more valid ballots than cast. */
void ris_import_rules_check_election (RisImportChecker *checker, const RisJson *object);

/** ris_import_rules_check_exclusion: the number is at least 1. */
void ris_import_rules_check_exclusion (RisImportChecker *checker, const RisJson *object);

/** RIS_IMPORT_ORDER_STEP: positions on an agenda keep so much room for notices and late items between two items. */
#define RIS_IMPORT_ORDER_STEP 100

/** ris_import_rules_get_part: "closed" or "public": the part an agenda item belongs to, by its number or its flag. */
const char *ris_import_rules_get_part (const RisJson *item);

/** ris_import_rules_dup_notice: (transfer full): the title of a notice such as "1.2 Termine"; @number (out) (transfer full)
 * (nullable) its own number. */
char *ris_import_rules_dup_notice (const char *text, char **number);
