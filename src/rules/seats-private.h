/* Seats, seen from findings: what a distribution of seats, of chairs and of deputies say alike. */
#pragma once

#include "rules/seats.h"

/** RisSeatsWords: how a place and what it is given for are called. */
typedef struct
{
  const char *place;  /* "Sitz" */
  const char *places; /* "Sitze" */
  const char *unit;   /* "Stimmen", "Mitglieder" */
  const char *draw;   /* what a lot of the case was: "Los" */
} RisSeatsWords;

/** ris_seats_add_trace: a step for each claim, in order. */
void ris_seats_add_trace (RisFinding *finding, const RisSeatsWords *words,
                          const RisSeatsCase *seats_case, const RisSeatsResult *result);

/** ris_seats_add_numbers: "sitze", "stimmen", for each list "liste1.stimmen" and "liste1.sitze", and what a tie leaves. */
void ris_seats_add_numbers (RisFinding *finding, const RisSeatsWords *words,
                            const RisSeatsCase *seats_case, const RisSeatsResult *result);

/** ris_seats_say_failure: outcome and sentence of a result that is neither a distribution nor a tie. Returns: whether it was
 *  one. */
gboolean ris_seats_say_failure (RisFinding *finding, const RisSeatsWords *words,
                                const RisSeatsCase *seats_case, const RisSeatsResult *result);

/** ris_seats_dup_tied: (transfer full): the labels of the open tie: "CDU, SPD und FDP". */
char *ris_seats_dup_tied (const RisSeatsCase *seats_case,
                          const RisSeatsResult *result) G_GNUC_WARN_UNUSED_RESULT;

/** ris_seats_choose_method: the method of the case or else of @rule, in @method. Says in @finding where it comes from. Returns:
 *  %FALSE where neither names a method of counting. */
gboolean ris_seats_choose_method (RisFinding *finding, const RisRule *rule,
                                  const RisSeatsCase *seats_case, RisSeatsMethod *method);
