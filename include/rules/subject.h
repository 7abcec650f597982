/* Subjects of votes: what is voted on, as far as the law makes a difference.
 *
 * A subject says which majority is needed (the key of a parameter), whether the mayor's vote may rest for it (a word of
 * `hvb.stimme.ruht`) and whether it is an election. Its word is written in options and JSON, its label in tables.
 */
#pragma once

#include <glib.h>

/** RisSubject: 0 is an ordinary matter, so that a case that says nothing is one. */
typedef enum
{
  RIS_SUBJECT_SACHE,                        /* ordinary matter */
  RIS_SUBJECT_ERWEITERUNG,                  /* a supplement of the agenda */
  RIS_SUBJECT_ABSETZUNG,                    /* an item taken off the agenda */
  RIS_SUBJECT_REIHENFOLGE,                  /* another order of items */
  RIS_SUBJECT_OEFFENTLICHKEIT,              /* closing the doors */
  RIS_SUBJECT_DRINGLICHKEIT,                /* finding that a short notice was urgent */
  RIS_SUBJECT_GEHEIME_ABSTIMMUNG,           /* that a vote be secret */
  RIS_SUBJECT_NAMENTLICHE_ABSTIMMUNG,       /* that a vote be by name */
  RIS_SUBJECT_OFFENE_WAHL,                  /* that an election be open */
  RIS_SUBJECT_BEFANGENHEIT,                 /* whether a member is excluded */
  RIS_SUBJECT_EINWENDUNG,                   /* an objection to the minutes */
  RIS_SUBJECT_EILENTSCHEIDUNG,              /* approving an urgent decision */
  RIS_SUBJECT_HAUPTSATZUNG,                 /* main by-law */
  RIS_SUBJECT_GESCHAEFTSORDNUNG,            /* rules of procedure */
  RIS_SUBJECT_NAMENSAENDERUNG,              /* name of the town */
  RIS_SUBJECT_EHRENBUERGERRECHT_VERLEIHUNG, /* honorary citizenship given */
  RIS_SUBJECT_EHRENBUERGERRECHT_ENTZUG,     /* and taken */
  RIS_SUBJECT_RATSBUERGERENTSCHEID,         /* referendum called by the council */
  RIS_SUBJECT_ABWAHL_ANTRAG,                /* motion to have the mayor voted out */
  RIS_SUBJECT_ABWAHL,                       /* decision on it */
  RIS_SUBJECT_ABBERUFUNG_ANTRAG,            /* motion to recall a deputy mayor */
  RIS_SUBJECT_ABBERUFUNG,                   /* decision on it */
  RIS_SUBJECT_DIGITALE_SITZUNG,             /* council by video */
  RIS_SUBJECT_HYBRIDE_SITZUNG,              /* committee by video */
  RIS_SUBJECT_AUSSCHUSS_EINIGUNG,           /* joint proposal for committee seats */
  RIS_SUBJECT_AUSSCHUSSBESETZUNG,           /* who sits in a committee */
  RIS_SUBJECT_AUSSCHUSSBILDUNG,             /* which committees there are, how large */
  RIS_SUBJECT_AUSSCHUSSVORSITZ,             /* who leads a committee */
  RIS_SUBJECT_VORSITZ_ABWAHL,               /* voting a committee's chair out */
  RIS_SUBJECT_WAHL,                         /* an election */
  RIS_SUBJECT_ENTLASTUNG,                   /* formal approval of the mayor's accounts */
  RIS_SUBJECT_JAHRESABSCHLUSS,              /* annual accounts */
  RIS_SUBJECT_EINBERUFUNGSVERLANGEN,        /* demand for a meeting */
  RIS_SUBJECT_TAGESORDNUNGSVERLANGEN,       /* demand for an item */
  RIS_SUBJECT_WIDERSPRUCH,                  /* the mayor's objection to a decision */
  RIS_SUBJECT_KONTROLLE,                    /* control of the administration */
  RIS_SUBJECT_STELLUNGNAHME,                /* demand for a statement of the mayor */
  RIS_SUBJECT_GESCHAEFTSKREIS,              /* portfolios of the deputy mayors */
} RisSubject;

#define RIS_N_SUBJECTS (RIS_SUBJECT_GESCHAEFTSKREIS + 1)

/** ris_subject_find: the subject called @word ("hauptsatzung"). Returns: %FALSE where there is none; @subject stays then. */
gboolean ris_subject_find (const char *word, RisSubject *subject);

/** ris_subject_get_word: (transfer none): machine word, ASCII: "ehrenbuergerrecht_entzug". */
const char *ris_subject_get_word (RisSubject subject);

/** ris_subject_get_label: (transfer none): German, nominative, without article: "Entziehung des Ehrenbürgerrechts". */
const char *ris_subject_get_label (RisSubject subject);

/** ris_subject_get_phrase: (transfer none): German, accusative with article, to stand behind "Abstimmung über":
 *  "die Entziehung des Ehrenbürgerrechts". */
const char *ris_subject_get_phrase (RisSubject subject);

/** ris_subject_get_majority_key: (transfer none): key of the parameter that holds the majority: "hauptsatzung.mehrheit";
 *  "abstimmung.mehrheit" where the law knows no majority of its own. */
const char *ris_subject_get_majority_key (RisSubject subject);

/** ris_subject_get_resting_word: (transfer none) (nullable): the word of `hvb.stimme.ruht` under which the mayor may not vote
 *  on @subject; %NULL where no law takes the vote away. */
const char *ris_subject_get_resting_word (RisSubject subject);

/** ris_subject_is_election: whether persons are elected: other rules for form and majority hold. */
gboolean ris_subject_is_election (RisSubject subject);

/** ris_subject_is_demand: whether supporters are counted instead of votes: the majority key is a minority right. */
gboolean ris_subject_is_demand (RisSubject subject);
