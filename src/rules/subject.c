/* The subjects of votes in one table.
 *
 * The order is that of the enum. A majority of its own stands only where a parameter for it exists; all other subjects need
 * the ordinary majority. Which Länder let the mayor's vote rest is data (`hvb.stimme.ruht`); here stands only under which
 * word a subject is found there.
 */
#include "rules/subject.h"

#include <string.h>

#define ORDINARY "abstimmung.mehrheit"

typedef struct
{
  const char *word;
  const char *label;
  const char *phrase;
  const char *majority;
  const char *resting; /* (nullable) */
} Subject;

static const Subject subjects[] = {
  [RIS_SUBJECT_SACHE] = { "sache", "Sachbeschluss", "den Sachantrag", ORDINARY, NULL },
  [RIS_SUBJECT_ERWEITERUNG]
  = { "erweiterung", "Erweiterung der Tagesordnung", "die Erweiterung der Tagesordnung",
      "tagesordnung.erweiterung.mehrheit", NULL },
  [RIS_SUBJECT_ABSETZUNG]
  = { "absetzung", "Absetzung von der Tagesordnung", "die Absetzung von der Tagesordnung",
      "tagesordnung.absetzung.mehrheit", NULL },
  [RIS_SUBJECT_REIHENFOLGE]
  = { "reihenfolge", "Reihenfolge der Tagesordnung", "die Reihenfolge der Tagesordnung",
      "tagesordnung.reihenfolge.mehrheit", NULL },
  [RIS_SUBJECT_OEFFENTLICHKEIT]
  = { "oeffentlichkeit", "Ausschluss der Öffentlichkeit", "den Ausschluss der Öffentlichkeit",
      "oeffentlichkeit.ausschluss.mehrheit", NULL },
  [RIS_SUBJECT_DRINGLICHKEIT] = { "dringlichkeit", "Feststellung der Dringlichkeit",
                                  "die Feststellung der Dringlichkeit", ORDINARY, NULL },
  [RIS_SUBJECT_GEHEIME_ABSTIMMUNG] = { "geheime_abstimmung", "geheime Abstimmung",
                                       "die geheime Abstimmung", "abstimmung.geheim", NULL },
  [RIS_SUBJECT_NAMENTLICHE_ABSTIMMUNG]
  = { "namentliche_abstimmung", "namentliche Abstimmung", "die namentliche Abstimmung",
      "abstimmung.namentlich", NULL },
  [RIS_SUBJECT_OFFENE_WAHL]
  = { "offene_wahl", "offene Wahl", "die offene Wahl", "wahl.offen", NULL },
  [RIS_SUBJECT_BEFANGENHEIT] = { "befangenheit", "Entscheidung über einen Ausschließungsgrund",
                                 "einen Ausschließungsgrund", ORDINARY, NULL },
  [RIS_SUBJECT_EINWENDUNG] = { "einwendung", "Einwendung gegen die Niederschrift",
                               "die Einwendung gegen die Niederschrift", ORDINARY, NULL },
  [RIS_SUBJECT_EILENTSCHEIDUNG]
  = { "eilentscheidung", "Genehmigung einer Dringlichkeitsentscheidung",
      "die Genehmigung der Dringlichkeitsentscheidung", ORDINARY, NULL },
  [RIS_SUBJECT_HAUPTSATZUNG]
  = { "hauptsatzung", "Hauptsatzung", "die Hauptsatzung", "hauptsatzung.mehrheit", NULL },
  [RIS_SUBJECT_GESCHAEFTSORDNUNG] = { "geschaeftsordnung", "Geschäftsordnung",
                                      "die Geschäftsordnung", "geschaeftsordnung.mehrheit", NULL },
  [RIS_SUBJECT_NAMENSAENDERUNG] = { "namensaenderung", "Änderung des Namens",
                                    "die Änderung des Namens", "namensaenderung.mehrheit", NULL },
  [RIS_SUBJECT_EHRENBUERGERRECHT_VERLEIHUNG]
  = { "ehrenbuergerrecht_verleihung", "Verleihung des Ehrenbürgerrechts",
      "die Verleihung des Ehrenbürgerrechts", "ehrenbuergerrecht.verleihung.mehrheit", NULL },
  [RIS_SUBJECT_EHRENBUERGERRECHT_ENTZUG]
  = { "ehrenbuergerrecht_entzug", "Entziehung des Ehrenbürgerrechts",
      "die Entziehung des Ehrenbürgerrechts", "ehrenbuergerrecht.entzug.mehrheit", NULL },
  [RIS_SUBJECT_RATSBUERGERENTSCHEID]
  = { "ratsbuergerentscheid", "Ratsbürgerentscheid", "den Ratsbürgerentscheid",
      "ratsbuergerentscheid.mehrheit", NULL },
  [RIS_SUBJECT_ABWAHL_ANTRAG]
  = { "abwahl_antrag", "Antrag auf Abwahl des Bürgermeisters",
      "den Antrag auf Abwahl des Bürgermeisters", "abwahl.antrag.mehrheit", "abwahl" },
  [RIS_SUBJECT_ABWAHL]
  = { "abwahl", "Einleitung der Abwahl des Bürgermeisters",
      "die Einleitung der Abwahl des Bürgermeisters", "abwahl.mehrheit", "abwahl" },
  [RIS_SUBJECT_ABBERUFUNG_ANTRAG]
  = { "abberufung_antrag", "Antrag auf Abberufung von Beigeordneten",
      "den Antrag auf Abberufung von Beigeordneten", "abberufung.antrag.mehrheit", NULL },
  [RIS_SUBJECT_ABBERUFUNG] = { "abberufung", "Abberufung von Beigeordneten",
                               "die Abberufung von Beigeordneten", "abberufung.mehrheit", NULL },
  [RIS_SUBJECT_DIGITALE_SITZUNG]
  = { "digitale_sitzung", "digitale oder hybride Ratssitzung",
      "die digitale oder hybride Ratssitzung", "digital.rat.mehrheit", NULL },
  [RIS_SUBJECT_HYBRIDE_SITZUNG]
  = { "hybride_sitzung", "hybride Ausschusssitzung", "die hybride Ausschusssitzung",
      "digital.ausschuss.mehrheit", NULL },
  [RIS_SUBJECT_AUSSCHUSS_EINIGUNG]
  = { "ausschuss_einigung", "gemeinsamer Wahlvorschlag für Ausschüsse",
      "den gemeinsamen Wahlvorschlag für Ausschüsse", "ausschuss.einigung", "ausschussbesetzung" },
  [RIS_SUBJECT_AUSSCHUSSBESETZUNG]
  = { "ausschussbesetzung", "Besetzung der Ausschüsse", "die Besetzung der Ausschüsse", ORDINARY,
      "ausschussbesetzung" },
  [RIS_SUBJECT_AUSSCHUSSBILDUNG] = { "ausschussbildung", "Bildung der Ausschüsse",
                                     "die Bildung der Ausschüsse", ORDINARY, "ausschussbildung" },
  [RIS_SUBJECT_AUSSCHUSSVORSITZ] = { "ausschussvorsitz", "Ausschussvorsitz", "den Ausschussvorsitz",
                                     ORDINARY, "ausschussvorsitz" },
  [RIS_SUBJECT_VORSITZ_ABWAHL]
  = { "vorsitz_abwahl", "Abwahl von Ausschussvorsitzenden", "die Abwahl von Ausschussvorsitzenden",
      "ausschuss.vorsitz.abwahl.mehrheit", "ausschussvorsitz" },
  [RIS_SUBJECT_WAHL] = { "wahl", "Wahl", "die Wahl", "wahl.mehrheit", "wahl" },
  [RIS_SUBJECT_ENTLASTUNG]
  = { "entlastung", "Entlastung", "die Entlastung", ORDINARY, "entlastung" },
  [RIS_SUBJECT_JAHRESABSCHLUSS]
  = { "jahresabschluss", "Feststellung des Jahresabschlusses",
      "die Feststellung des Jahresabschlusses", ORDINARY, "jahresabschluss" },
  [RIS_SUBJECT_EINBERUFUNGSVERLANGEN]
  = { "einberufungsverlangen", "Verlangen nach Einberufung", "das Verlangen nach Einberufung",
      "einberufung.minderheit", "einberufungsverlangen" },
  [RIS_SUBJECT_TAGESORDNUNGSVERLANGEN]
  = { "tagesordnungsverlangen", "Verlangen nach Aufnahme in die Tagesordnung",
      "das Verlangen nach Aufnahme in die Tagesordnung", "tagesordnung.initiative",
      "tagesordnungsverlangen" },
  [RIS_SUBJECT_WIDERSPRUCH] = { "widerspruch", "Widerspruch des Bürgermeisters",
                                "den Widerspruch des Bürgermeisters", ORDINARY, "widerspruch" },
  [RIS_SUBJECT_KONTROLLE] = { "kontrolle", "Kontrolle der Verwaltung",
                              "die Kontrolle der Verwaltung", ORDINARY, "kontrolle" },
  [RIS_SUBJECT_STELLUNGNAHME]
  = { "stellungnahme", "Verlangen nach einer Stellungnahme des Bürgermeisters",
      "das Verlangen nach einer Stellungnahme des Bürgermeisters", ORDINARY, "stellungnahme" },
  [RIS_SUBJECT_GESCHAEFTSKREIS]
  = { "geschaeftskreis", "Geschäftskreise der Beigeordneten",
      "die Geschäftskreise der Beigeordneten", ORDINARY, "geschaeftskreis" },
};

G_STATIC_ASSERT (G_N_ELEMENTS (subjects) == RIS_N_SUBJECTS);

gboolean
ris_subject_find (const char *word, RisSubject *subject)
{
  for (gsize i = 0; i < G_N_ELEMENTS (subjects); i++)
    if (strcmp (subjects[i].word, word) == 0)
      {
        *subject = (RisSubject)i;
        return TRUE;
      }
  return FALSE;
}

const char *
ris_subject_get_word (RisSubject subject)
{
  return subjects[subject].word;
}

const char *
ris_subject_get_label (RisSubject subject)
{
  return subjects[subject].label;
}

const char *
ris_subject_get_phrase (RisSubject subject)
{
  return subjects[subject].phrase;
}

const char *
ris_subject_get_majority_key (RisSubject subject)
{
  return subjects[subject].majority;
}

const char *
ris_subject_get_resting_word (RisSubject subject)
{
  return subjects[subject].resting;
}

gboolean
ris_subject_is_election (RisSubject subject)
{
  return subject == RIS_SUBJECT_WAHL;
}

gboolean
ris_subject_is_demand (RisSubject subject)
{
  return subject == RIS_SUBJECT_EINBERUFUNGSVERLANGEN
         || subject == RIS_SUBJECT_TAGESORDNUNGSVERLANGEN;
}
