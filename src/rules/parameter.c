/* The vocabulary of rule files.
 *
 * One row per key: a key that is not here is refused, so a typing error never becomes a rule that nobody reads. The order is
 * the order in which `ris rules zeige` and the manual page list them.
 */
#include "rules/parameter.h"

#include <string.h>

#define FLAG(key, label)                                                                           \
  {                                                                                                \
    key, RIS_PARAMETER_FLAG, NULL, label                                                           \
  }
#define COUNT(key, label)                                                                          \
  {                                                                                                \
    key, RIS_PARAMETER_COUNT, NULL, label                                                          \
  }
#define DURATION(key, label)                                                                       \
  {                                                                                                \
    key, RIS_PARAMETER_DURATION, NULL, label                                                       \
  }
#define THRESHOLD(key, words, label)                                                               \
  {                                                                                                \
    key, RIS_PARAMETER_THRESHOLD, words, label                                                     \
  }
#define WORD(key, words, label)                                                                    \
  {                                                                                                \
    key, RIS_PARAMETER_WORD, words, label                                                          \
  }
#define LIST(key, words, label)                                                                    \
  {                                                                                                \
    key, RIS_PARAMETER_LIST, words, label                                                          \
  }
#define MONEY(key, label)                                                                          \
  {                                                                                                \
    key, RIS_PARAMETER_MONEY, NULL, label                                                          \
  }
#define STAIRS_COUNT(key, label)                                                                   \
  {                                                                                                \
    key, RIS_PARAMETER_STAIRS_COUNT, NULL, label                                                   \
  }
#define STAIRS_MONEY(key, label)                                                                   \
  {                                                                                                \
    key, RIS_PARAMETER_STAIRS_MONEY, NULL, label                                                   \
  }

#define BY_WHOM "gesetz geschaeftsordnung hauptsatzung"
#define SEATS "hare_niemeyer dhondt sainte_lague verhaeltniswahl mehrheitswahl benennung"
#define COMMITTEES "hauptausschuss finanzausschuss rechnungspruefungsausschuss"

static const RisParameter parameters[] = {
  /* calling a meeting */
  DURATION ("ladung.frist", "Ladungsfrist"),
  DURATION ("ladung.frist.ausschuss", "Ladungsfrist der Ausschüsse"),
  WORD ("ladung.frist.quelle", BY_WHOM, "wer die Ladungsfrist bestimmt"),
  WORD ("ladung.zaehlung", "zugang absendung", "was die Ladungsfrist beginnen lässt"),
  DURATION ("ladung.zugangsfiktion", "Tag, an dem eine gesendete Ladung als zugegangen gilt"),
  WORD ("ladung.feiertage", "keine vorverlegen",
        "was gilt, wenn die Frist auf einen freien Tag fällt"),
  DURATION ("ladung.eilfrist", "verkürzte Ladungsfrist"),
  WORD ("ladung.eil.hinweis_in_ladung", "ja nein geschaeftsordnung",
        "Hinweis auf die Dringlichkeit in der Ladung"),
  FLAG ("ladung.eil.feststellung_rat", "Rat stellt die Dringlichkeit vor der Tagesordnung fest"),
  THRESHOLD ("ladung.eil.widerspruch", NULL, "Widerspruch gegen die verkürzte Frist"),
  LIST ("ladung.form", "schriftlich elektronisch geschaeftsordnung", "Form der Ladung"),
  LIST ("ladung.empfaenger", "mitglieder beigeordnete vg_buergermeister geschaeftsordnung",
        "wer zu laden ist"),
  FLAG ("ladung.heilung_durch_erscheinen", "Erscheinen heilt einen Ladungsmangel"),
  FLAG ("ladung.verzicht", "Mitglieder können auf die Ladung verzichten"),
  WORD ("ladung.mangel", "unwirksam heilbar", "Folge eines Ladungsmangels"),
  THRESHOLD ("einberufung.minderheit", "fraktion", "Verlangen nach Einberufung"),
  COUNT ("einberufung.sperrfrist_monate",
         "Sperrfrist nach Beratung desselben Gegenstands, in Monaten"),
  DURATION ("einberufung.mindestturnus", "spätester Abstand zweier Ratssitzungen"),
  DURATION ("einberufung.erste_sitzung", "erste Sitzung nach Beginn der Wahlperiode"),
  DURATION ("einberufung.erste_sitzung.hoechstens", "erste Sitzung spätestens nach der Wahl"),
  /* agenda */
  THRESHOLD ("tagesordnung.initiative", "fraktion", "Verlangen nach Aufnahme in die Tagesordnung"),
  COUNT ("tagesordnung.sperrfrist_monate", "Sperrfrist für denselben Gegenstand, in Monaten"),
  THRESHOLD ("tagesordnung.erweiterung.mehrheit", NULL,
             "Mehrheit für die Erweiterung der Tagesordnung"),
  FLAG ("tagesordnung.erweiterung.dringlichkeit", "Erweiterung nur bei Dringlichkeit"),
  THRESHOLD ("tagesordnung.absetzung.mehrheit", NULL, "Mehrheit für die Absetzung eines Punktes"),
  THRESHOLD ("tagesordnung.reihenfolge.mehrheit", NULL, "Mehrheit für eine andere Reihenfolge"),
  FLAG ("tagesordnung.verschiedenes.beschluss", "Beschlüsse unter „Verschiedenes“ zulässig"),
  DURATION ("antrag.frist", "Frist für Anträge zur Tagesordnung"),
  DURATION ("anfrage.frist", "Frist für Anfragen"),
  WORD ("bekanntmachung.rat", "pflicht pflicht_auch_nichtoeffentlich geeignete_unterrichtung keine",
        "Bekanntmachung der Ratssitzung"),
  WORD ("bekanntmachung.ausschuss", "pflicht geeignete_unterrichtung keine",
        "Bekanntmachung der Ausschusssitzung"),
  DURATION ("bekanntmachung.frist", "Frist der Bekanntmachung"),
  DURATION ("bekanntmachung.beschluesse", "Veröffentlichung der Beschlüsse"),
  /* the public */
  COUNT ("oeffentlichkeit.ausschlussantrag",
         "Mitglieder, die den Ausschluss der Öffentlichkeit beantragen können"),
  FLAG ("oeffentlichkeit.ausschlussantrag.hvb", "Vorschlag des Bürgermeisters genügt"),
  THRESHOLD ("oeffentlichkeit.ausschluss.mehrheit", NULL,
             "Mehrheit für den Ausschluss der Öffentlichkeit"),
  FLAG ("oeffentlichkeit.ausschluss.beratung_nichtoeffentlich",
        "Über den Ausschluss wird nichtöffentlich beraten"),
  LIST ("oeffentlichkeit.stets", "satzungen wahlen haushalt", "immer öffentlich zu behandeln"),
  WORD ("oeffentlichkeit.noe_beschluss_bekanntgabe", "soll naechste_oe_sitzung keine",
        "Bekanntgabe nichtöffentlicher Beschlüsse"),
  WORD ("oeffentlichkeit.mangel", "nichtig ordnungsverstoss",
        "Folge, wenn zu Unrecht nichtöffentlich beraten wurde"),
  /* quorum */
  THRESHOLD ("quorum.rat", "alle_geladen", "Beschlussfähigkeit"),
  FLAG ("quorum.stimmberechtigt_noetig", "nur Stimmberechtigte zählen für die Beschlussfähigkeit"),
  FLAG ("quorum.fiktion", "beschlussfähig, bis das Gegenteil festgestellt ist"),
  FLAG ("quorum.feststellung_zu_beginn", "Beschlussfähigkeit wird zu Beginn festgestellt"),
  THRESHOLD ("quorum.zweite_sitzung", NULL, "Beschlussfähigkeit der zweiten Sitzung"),
  FLAG ("quorum.zweite_sitzung.hinweis", "zweite Ladung muss auf die Folge hinweisen"),
  THRESHOLD ("quorum.befangenheit", NULL,
             "Beschlussfähigkeit, wenn Mitglieder ausgeschlossen sind"),
  WORD ("quorum.befangenheit.sonst", "hvb_entscheidet hvb_nach_zweiter_sitzung rechtsaufsicht",
        "was gilt, wenn auch das nicht erreicht wird"),
  THRESHOLD ("quorum.befangenheit.ausloeser", NULL,
             "Anteil Ausgeschlossener, ab dem die Sonderregel gilt"),
  WORD ("quorum.ausschuss.zusatz", "gewaehlte_ueberwiegen keine",
        "weitere Bedingung in Ausschüssen"),
  /* votes */
  THRESHOLD ("abstimmung.mehrheit", NULL, "Mehrheit für einen Beschluss"),
  WORD ("abstimmung.gleichstand", "abgelehnt vorsitz_entscheidet", "Stimmengleichheit"),
  WORD ("abstimmung.enthaltung", "zaehlt_quorum_nicht_mehrheit zaehlt_nicht", "Enthaltungen"),
  FLAG ("abstimmung.enthaltung.zulaessig", "Enthaltung zulässig"),
  WORD ("abstimmung.form", "offen geheim", "Form der Abstimmung"),
  THRESHOLD ("abstimmung.namentlich", "fraktion", "Verlangen nach namentlicher Abstimmung"),
  THRESHOLD ("abstimmung.geheim", "fraktion geschaeftsordnung", "geheime Abstimmung"),
  WORD ("abstimmung.geheim.form", "antrag beschluss unzulaessig",
        "wie es zur geheimen Abstimmung kommt"),
  WORD ("abstimmung.vorrang", "geheim namentlich keiner", "was bei beiden Verlangen vorgeht"),
  FLAG ("hvb.mitglied", "Bürgermeister ist Mitglied des Rates"),
  FLAG ("hvb.stimme", "Bürgermeister hat Stimmrecht"),
  LIST ("hvb.stimme.ruht",
        "einberufungsverlangen tagesordnungsverlangen ausschussbesetzung ausschussbildung "
        "ausschussvorsitz widerspruch kontrolle abwahl stellungnahme geschaeftskreis entlastung "
        "jahresabschluss wahl",
        "Gegenstände ohne Stimme des Bürgermeisters"),
  FLAG ("hvb.ruht.zaehlt_gesetzlich", "Bürgermeister zählt auch dann zur gesetzlichen Zahl"),
  FLAG ("hvb.stimme.ausschuss", "Bürgermeister hat Stimmrecht in Ausschüssen"),
  FLAG ("hvb.stimme.hauptausschuss", "Bürgermeister hat Stimmrecht im Hauptausschuss"),
  /* majorities of their own */
  THRESHOLD ("hauptsatzung.mehrheit", NULL, "Mehrheit für die Hauptsatzung"),
  THRESHOLD ("geschaeftsordnung.mehrheit", NULL, "Mehrheit für die Geschäftsordnung"),
  THRESHOLD ("namensaenderung.mehrheit", NULL, "Mehrheit für eine Namensänderung"),
  THRESHOLD ("ehrenbuergerrecht.verleihung.mehrheit", NULL,
             "Mehrheit für die Verleihung des Ehrenbürgerrechts"),
  THRESHOLD ("ehrenbuergerrecht.entzug.mehrheit", NULL,
             "Mehrheit für die Entziehung des Ehrenbürgerrechts"),
  THRESHOLD ("ratsbuergerentscheid.mehrheit", NULL, "Mehrheit für einen Ratsbürgerentscheid"),
  THRESHOLD ("abwahl.antrag.mehrheit", NULL,
             "Mehrheit für den Antrag auf Abwahl des Bürgermeisters"),
  THRESHOLD ("abwahl.mehrheit", NULL, "Mehrheit für die Einleitung der Abwahl des Bürgermeisters"),
  THRESHOLD ("abberufung.antrag.mehrheit", NULL,
             "Mehrheit für den Antrag auf Abberufung von Beigeordneten"),
  THRESHOLD ("abberufung.mehrheit", NULL, "Mehrheit für die Abberufung von Beigeordneten"),
  DURATION ("abberufung.abstand", "Abstand zwischen Antrag und Beschluss der Abberufung"),
  /* conflict of interest */
  WORD ("befangenheit.folge", "unbeachtlich_ausser_entscheidend unwirksam",
        "Folge der Mitwirkung Ausgeschlossener"),
  DURATION ("befangenheit.heilung", "Heilung nach"),
  DURATION ("befangenheit.heilung.satzung", "Heilung bei Satzungen nach"),
  WORD ("befangenheit.oeffentlich", "zuschauerbereich verlassen",
        "Aufenthalt Ausgeschlossener in öffentlicher Sitzung"),
  WORD ("befangenheit.nichtoeffentlich", "verlassen zuschauerbereich",
        "Aufenthalt Ausgeschlossener in nichtöffentlicher Sitzung"),
  WORD ("befangenheit.angehoerige_grad", "katalog zweiter_grad dritter_grad",
        "Kreis der Angehörigen"),
  FLAG ("befangenheit.wahlen", "Ausschließungsgründe gelten bei Wahlen"),
  /* elections */
  WORD ("wahl.form", "offen geheim", "Form der Wahl"),
  THRESHOLD ("wahl.geheim", NULL, "Verlangen nach geheimer Wahl"),
  THRESHOLD ("wahl.offen", "einstimmig", "Beschluss, offen zu wählen"),
  LIST ("wahl.geheim.stets", "beigeordnete buergermeister stellvertreter ehrenamt",
        "immer geheim zu wählen"),
  THRESHOLD ("wahl.mehrheit", NULL, "Mehrheit bei Wahlen"),
  LIST ("wahl.ablauf", "wahlgang wiederholung engere_wahl stichwahl los", "Ablauf einer Wahl"),
  WORD ("wahl.eintritt.gleichstand", "los alle",
        "gleicher Anspruch auf die engere Wahl oder Stichwahl"),
  WORD ("wahl.los_durch", "vorsitz mitglied wahlleitung", "wer das Los zieht"),
  DURATION ("wahl.beschwerde", "Frist der Wahlbeschwerde"),
  WORD ("stellvertreter.verfahren", SEATS, "Wahl der stellvertretenden Bürgermeister"),
  LIST ("stellvertreter.gleichstand", "stichwahl los", "gleiche Höchstzahl bei Stellvertretern"),
  /* committees */
  THRESHOLD ("ausschuss.einigung", NULL, "Mehrheit für einen gemeinsamen Wahlvorschlag"),
  WORD ("ausschuss.einigung.vorschlag", "alle_fraktionen einheitlich einziger",
        "Bedingung des gemeinsamen Wahlvorschlags"),
  FLAG ("ausschuss.einigung.einstimmig", "gemeinsamer Wahlvorschlag nur einstimmig"),
  WORD ("ausschuss.verfahren", SEATS, "Verteilung der Ausschusssitze"),
  WORD ("ausschuss.gleichstand", "los stimmenzahl", "gleicher Anspruch auf den letzten Sitz"),
  WORD ("ausschuss.nachfolge", "benennung_fraktion mehrheitswahl verhaeltniswahl",
        "Nachfolge im Ausschuss"),
  FLAG ("ausschuss.grundmandat", "beratender Sitz für Fraktionen ohne Ausschusssitz"),
  WORD ("ausschuss.vorsitz.verfahren", "dhondt hare_niemeyer sainte_lague hvb wahl",
        "Verteilung der Ausschussvorsitze"),
  THRESHOLD ("ausschuss.vorsitz.widerspruch", NULL, "Widerspruch gegen die Einigung über Vorsitze"),
  THRESHOLD ("ausschuss.vorsitz.abwahl.mehrheit", NULL, "Abwahl von Ausschussvorsitzenden"),
  FLAG ("ausschuss.sachkundige_buerger", "sachkundige Bürger stimmberechtigt"),
  WORD ("ausschuss.sachkundige_buerger.anzahl", "weniger_als_gewaehlte hoechstens_gewaehlte",
        "Zahl der sachkundigen Bürger"),
  LIST ("ausschuss.sachkundige_buerger.nicht_in", COMMITTEES, "Ausschüsse ohne sachkundige Bürger"),
  COUNT ("ausschuss.sachkundige.mindestalter", "Mindestalter sachkundiger Bürger"),
  LIST ("ausschuss.beratende", "sachkundige_einwohner benannte einzelmitglied beigeordnete",
        "beratende Mitglieder"),
  THRESHOLD ("ausschuss.einspruch", "hvb", "Einspruch gegen Ausschussbeschlüsse"),
  DURATION ("ausschuss.einspruch.frist", "Frist des Einspruchs gegen Ausschussbeschlüsse"),
  DURATION ("widerspruch.frist", "Widerspruch des Bürgermeisters gegen Ratsbeschlüsse"),
  /* minutes */
  LIST ("niederschrift.pflichtinhalt",
        "tag ort teilnehmer tagesordnung antraege beschluesse beschluss_wortlaut ergebnis",
        "Pflichtinhalt der Niederschrift"),
  LIST ("niederschrift.unterschriften", "hvb vorsitz schriftfuehrer mitglied",
        "Unterschriften der Niederschrift"),
  WORD ("niederschrift.schriftfuehrer", "rat vorsitz", "wer die Schriftführung bestellt"),
  DURATION ("niederschrift.frist", "Frist der Niederschrift"),
  FLAG ("niederschrift.frist.naechste_sitzung", "Niederschrift spätestens zur nächsten Sitzung"),
  WORD ("niederschrift.genehmigung", "nicht_vorgesehen rat geschaeftsordnung",
        "Genehmigung der Niederschrift"),
  DURATION ("niederschrift.einwendung", "Frist für Einwendungen"),
  FLAG ("niederschrift.einwendung.naechste_sitzung",
        "Einwendungen spätestens in der nächsten Sitzung"),
  WORD ("niederschrift.noe.verteilung", "nur_einsicht alle_mitglieder geschaeftsordnung",
        "nichtöffentlicher Teil der Niederschrift"),
  WORD ("niederschrift.elektronisch", "qes ausgeschlossen", "elektronische Niederschrift"),
  /* meetings by video */
  WORD ("digital.rat", "notlage geschaeftsordnung hauptsatzung unzulaessig",
        "digitale Ratssitzung"),
  THRESHOLD ("digital.rat.mehrheit", NULL, "Mehrheit für die digitale Ratssitzung"),
  DURATION ("digital.rat.hoechstdauer", "längste Geltung des Beschlusses"),
  WORD ("digital.ausschuss", "notlage geschaeftsordnung hauptsatzung unzulaessig",
        "hybride Ausschusssitzung"),
  THRESHOLD ("digital.ausschuss.mehrheit", NULL, "Mehrheit für die hybride Ausschusssitzung"),
  LIST ("digital.ausschuss.nicht_in", COMMITTEES, "Ausschüsse ohne hybride Sitzung"),
  LIST ("digital.nicht_bei", "konstituierend satzung geheim wahl geheimsache nichts",
        "ohne zugeschaltete Mitglieder"),
  FLAG ("digital.geheim.ganze_sitzung",
        "Zuschaltung sperrt geheime Abstimmungen für die ganze Sitzung"),
  FLAG ("digital.vorsitz_anwesend", "Vorsitz muss im Saal sein"),
  WORD ("digital.system_zulassung", "gpanrw keine", "Zulassung der Systeme"),
  /* urgent decisions, order */
  LIST ("eil.organ", "hauptausschuss kreisausschuss hvb ratsmitglied beigeordnete",
        "wer im Eilfall entscheidet"),
  WORD ("eil.vorlage", "genehmigung_naechste_sitzung mitteilung_unverzueglich",
        "was auf die Eilentscheidung folgt"),
  COUNT ("ordnung.wortentzug_nach", "Ordnungsruf, nach dem das Wort entzogen werden kann"),
  MONEY ("ordnung.ordnungsgeld.min", "geringstes Ordnungsgeld"),
  MONEY ("ordnung.ordnungsgeld.max", "höchstes Ordnungsgeld"),
  COUNT ("ordnung.ordnungsgeld.wiederholung", "Faktor des Ordnungsgeldes bei Wiederholung"),
  COUNT ("ordnung.ausschluss_folgesitzungen", "weitere Sitzungen, die ein Ausschluss umfasst"),
  /* council */
  COUNT ("wahlperiode.jahre", "Dauer der Wahlperiode in Jahren"),
  STAIRS_COUNT ("mitgliederzahl", "gesetzliche Zahl der gewählten Mitglieder nach Einwohnern"),
  COUNT ("fraktion.min", "Mindestgröße einer Fraktion"),
  COUNT ("fraktion.min.kreisfrei", "Mindestgröße einer Fraktion in kreisfreien Städten"),
  /* attendance allowance */
  WORD ("entschaedigung.modell", "vollpauschale teilpauschale_sitzungsgeld sitzungsgeld",
        "Modell der Entschädigung"),
  STAIRS_MONEY ("entschaedigung.vollpauschale", "Vollpauschale im Monat nach Einwohnern"),
  STAIRS_MONEY ("entschaedigung.teilpauschale", "Teilpauschale im Monat nach Einwohnern"),
  MONEY ("entschaedigung.sitzungsgeld", "Sitzungsgeld"),
  STAIRS_MONEY ("entschaedigung.sitzungsgeld.sachkundige",
                "Sitzungsgeld sachkundiger Bürger und Einwohner"),
  DURATION ("entschaedigung.zweites.ab", "zweites Sitzungsgeld bei einer Dauer von mehr als"),
  COUNT ("entschaedigung.tag.hoechstens", "Sitzungsgelder an einem Tag höchstens"),
  MONEY ("entschaedigung.tag.hoechstbetrag", "Sitzungsgelder an einem Tag, Höchstbetrag"),
  COUNT ("entschaedigung.jahr.hoechstens", "Sitzungsgelder in einem Jahr höchstens"),
  MONEY ("entschaedigung.jahr.hoechstbetrag", "Sitzungsgelder in einem Jahr, Höchstbetrag"),
  COUNT ("entschaedigung.fraktionssitzungen.hoechstens",
         "bezahlte Fraktionssitzungen im Jahr höchstens"),
  COUNT ("entschaedigung.fraktionssitzungen.je_ratssitzung",
         "bezahlte Fraktionssitzungen je Ratssitzung höchstens"),
  MONEY ("entschaedigung.stundensatz.max", "Verdienstausfall je Stunde höchstens"),
  FLAG ("entschaedigung.verzicht", "Verzicht auf die Entschädigung möglich"),
  /* holidays */
  LIST ("feiertage.gebiet", "katholisch evangelisch fronleichnam augsburg",
        "Gebiet für örtliche Feiertage"),
};

static const char *const kind_names[] = {
  [RIS_PARAMETER_FLAG] = "ja oder nein",
  [RIS_PARAMETER_COUNT] = "Zahl",
  [RIS_PARAMETER_DURATION] = "Frist",
  [RIS_PARAMETER_THRESHOLD] = "Schwelle",
  [RIS_PARAMETER_WORD] = "Wort",
  [RIS_PARAMETER_LIST] = "Liste",
  [RIS_PARAMETER_MONEY] = "Betrag",
  [RIS_PARAMETER_STAIRS_COUNT] = "Staffel von Zahlen",
  [RIS_PARAMETER_STAIRS_MONEY] = "Staffel von Beträgen",
};

const RisParameter *
ris_parameter_find (const char *key)
{
  for (gsize i = 0; i < G_N_ELEMENTS (parameters); i++)
    if (strcmp (parameters[i].key, key) == 0)
      return &parameters[i];
  return NULL;
}

const RisParameter *
ris_parameter_get_all (guint *n_parameters)
{
  *n_parameters = G_N_ELEMENTS (parameters);
  return parameters;
}

const char *
ris_parameter_get_kind_name (RisParameterKind kind)
{
  return kind_names[kind];
}
