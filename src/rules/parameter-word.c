/* Words of values in German prose. Rule files write ASCII without blanks; people read what stands behind. */
#include "rules/parameter.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *word;
  const char *label;
} WordLabel;

/* sorted by word */
static const WordLabel labels[] = {
  { "absendung", "Absendung" },
  { "abwahl", "Abwahl" },
  { "alle", "alle mit gleicher Stimmenzahl" },
  { "alle_fraktionen", "Vorschlag aller Fraktionen" },
  { "alle_geladen", "alle sind ordnungsgemäß geladen" },
  { "alle_mitglieder", "an alle Mitglieder" },
  { "antraege", "Anträge" },
  { "antrag", "auf Antrag" },
  { "augsburg", "Stadtgebiet Augsburg" },
  { "ausschussbesetzung", "Besetzung der Ausschüsse" },
  { "ausschussbildung", "Bildung der Ausschüsse" },
  { "ausschussvorsitz", "Ausschussvorsitz" },
  { "beigeordnete", "Beigeordnete" },
  { "benannte", "von Fraktionen Benannte" },
  { "benennung", "Benennung durch die Fraktionen" },
  { "benennung_fraktion", "Benennung durch die Fraktion" },
  { "beschluesse", "Beschlüsse" },
  { "beschluss", "durch Beschluss" },
  { "beschluss_wortlaut", "Wortlaut der Beschlüsse" },
  { "buergermeister", "Bürgermeister" },
  { "dhondt", "d’Hondt" },
  { "dritter_grad", "Verwandte und Verschwägerte bis zum dritten Grad" },
  { "ehrenamt", "Ehrenämter" },
  { "einberufungsverlangen", "Verlangen nach Einberufung" },
  { "einheitlich", "einheitlicher Wahlvorschlag" },
  { "einzelmitglied", "fraktionsloses Mitglied" },
  { "einziger", "einziger Wahlvorschlag" },
  { "engere_wahl", "engere Wahl" },
  { "entlastung", "Entlastung" },
  { "ergebnis", "Ergebnis der Abstimmungen" },
  { "evangelisch", "überwiegend evangelische Gemeinde" },
  { "finanzausschuss", "Finanzausschuss" },
  { "fraktion", "eine Fraktion" },
  { "fronleichnam", "Gemeinde mit Fronleichnam" },
  { "geeignete_unterrichtung", "Unterrichtung in geeigneter Weise" },
  { "geheimsache", "Geheimsachen" },
  { "genehmigung_naechste_sitzung", "Genehmigung in der nächsten Sitzung" },
  { "geschaeftskreis", "Geschäftskreis" },
  { "geschaeftsordnung", "Geschäftsordnung" },
  { "gesetz", "Gesetz" },
  { "gewaehlte_ueberwiegen", "gewählte Mitglieder überwiegen" },
  { "gpanrw", "Zulassung durch die gpaNRW" },
  { "hare_niemeyer", "Hare/Niemeyer" },
  { "hauptausschuss", "Hauptausschuss" },
  { "hauptsatzung", "Hauptsatzung" },
  { "haushalt", "Haushalt" },
  { "hoechstens_gewaehlte", "höchstens so viele wie gewählte Mitglieder" },
  { "hvb", "Bürgermeister/Landrat" },
  { "hvb_entscheidet", "Bürgermeister/Landrat entscheidet" },
  { "hvb_nach_zweiter_sitzung", "Bürgermeister/Landrat entscheidet nach einer zweiten Sitzung" },
  { "jahresabschluss", "Jahresabschluss" },
  { "katalog", "im Gesetz aufgezählte Angehörige" },
  { "katholisch", "überwiegend katholische Gemeinde" },
  { "konstituierend", "konstituierende Sitzung" },
  { "kontrolle", "Kontrolle der Verwaltung" },
  { "kreisausschuss", "Kreisausschuss" },
  { "los", "Los" },
  { "mehrheitswahl", "Mehrheitswahl" },
  { "mitglied", "ein Mitglied" },
  { "mitglieder", "Mitglieder" },
  { "mitteilung_unverzueglich", "unverzügliche Mitteilung" },
  { "naechste_oe_sitzung", "in der nächsten öffentlichen Sitzung" },
  { "nicht_vorgesehen", "nicht vorgesehen" },
  { "notlage", "nur in einer Notlage" },
  { "nur_einsicht", "nur Einsicht auf Verlangen" },
  { "ordnungsverstoss", "Verstoß gegen eine Ordnungsvorschrift" },
  { "ort", "Ort" },
  { "pflicht", "vorgeschrieben" },
  { "pflicht_auch_nichtoeffentlich", "vorgeschrieben, auch für den nichtöffentlichen Teil" },
  { "qes", "mit qualifizierter elektronischer Signatur" },
  { "rat", "Rat" },
  { "ratsmitglied", "ein Ratsmitglied" },
  { "rechnungspruefungsausschuss", "Rechnungsprüfungsausschuss" },
  { "rechtsaufsicht", "Rechtsaufsicht" },
  { "sachkundige_einwohner", "sachkundige Einwohner" },
  { "sainte_lague", "Sainte-Laguë/Schepers" },
  { "satzung", "Satzungen" },
  { "satzungen", "Satzungen" },
  { "schriftfuehrer", "Schriftführer" },
  { "sitzungsgeld", "Sitzungsgeld" },
  { "stellungnahme", "Stellungnahme" },
  { "stellvertreter", "Stellvertreter" },
  { "stichwahl", "Stichwahl" },
  { "stimmenzahl", "Stimmenzahl" },
  { "tag", "Tag" },
  { "tagesordnung", "Tagesordnung" },
  { "tagesordnungsverlangen", "Verlangen zur Tagesordnung" },
  { "teilnehmer", "Teilnehmer" },
  { "teilpauschale_sitzungsgeld", "Teilpauschale und Sitzungsgeld" },
  { "unbeachtlich_ausser_entscheidend", "unbeachtlich, wenn die Stimme nicht entscheidend war" },
  { "unzulaessig", "unzulässig" },
  { "verhaeltniswahl", "Verhältniswahl" },
  { "verlassen", "Raum verlassen" },
  { "vg_buergermeister", "Bürgermeister der Verbandsgemeinde" },
  { "vollpauschale", "Vollpauschale" },
  { "vorsitz", "Vorsitz" },
  { "vorsitz_entscheidet", "Vorsitz entscheidet" },
  { "vorverlegen", "auf den Werktag davor" },
  { "wahl", "Wahlen" },
  { "wahlen", "Wahlen" },
  { "wahlgang", "Wahlgang" },
  { "wahlleitung", "Wahlleitung" },
  { "weniger_als_gewaehlte", "weniger als gewählte Mitglieder" },
  { "widerspruch", "Widerspruch" },
  { "wiederholung", "Wiederholung" },
  { "zaehlt_nicht", "zählen nicht mit" },
  { "zaehlt_quorum_nicht_mehrheit", "zählen für die Beschlussfähigkeit, nicht für die Mehrheit" },
  { "zugang", "Zugang" },
  { "zuschauerbereich", "Zuschauerbereich" },
  { "zweiter_grad", "Verwandte und Verschwägerte bis zum zweiten Grad" },
};

static int
compare_word (const void *word, const void *label)
{
  return strcmp (word, ((const WordLabel *)label)->word);
}

const char *
ris_parameter_get_word_label (const char *word)
{
  const WordLabel *found
      = bsearch (word, labels, G_N_ELEMENTS (labels), sizeof labels[0], compare_word);

  return found == NULL ? word : found->label;
}
