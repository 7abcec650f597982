/* The format sitzungsfaelle-1 as a table.
 *
 * Each object lists its properties: name, type, what is needed, and the column that takes the value where nothing else
 * has to be done with it. The checker refuses what the table does not know; the writers fill records from it.
 */
#include "import-format-private.h"

#include "import-rules-private.h"

#include <string.h>

/* the file's words and what the database keeps */
#define TAGS(name, ...) static const RisImportTag name##_tags[] = { __VA_ARGS__, { NULL, NULL } }

TAGS (format, { "sitzungsfaelle-1", "sitzungsfaelle-1" });
TAGS (certainty, { "belegt", "recorded" }, { "angenommen", "assumed" }, { "unbekannt", "unknown" });
TAGS (known_certainty, { "belegt", "recorded" }, { "angenommen", "assumed" });
TAGS (result_certainty, { "belegt", "recorded" }, { "erschlossen", "derived" });
TAGS (publicity, { "öffentlich", "public" }, { "nichtöffentlich", "closed" },
      { "öffentlich/nichtöffentlich", "mixed" });
TAGS (phase, { "öffentlich", "public" }, { "nichtöffentlich", "closed" },
      { "Unterbrechung", "interruption" }, { "Ortstermin", "site-visit" },
      { "Fortsetzung", "continuation" });
TAGS (presence, { "anwesend", "arrived" }, { "gegangen", "left" },
      { "zugeschaltet", "joined-remotely" }, { "entschuldigt", "excused" },
      { "abwesend", "absent" });
TAGS (capacity, { "stimmberechtigt", "voting" }, { "beratend", "advisory" },
      { "Verwaltung", "administration" }, { "Schriftführung", "recorder" }, { "Gast", "guest" },
      { "Presse", "press" });
TAGS (origin, { "regulär", "regular" }, { "Nachtrag", "supplement" }, { "verspätet", "late" },
      { "dringlich", "urgent" });
TAGS (outcome, { "angenommen", "accepted" }, { "abgelehnt", "rejected" }, { "gewählt", "elected" },
      { "erledigt", "settled" });
TAGS (side, { "ja", "yes" }, { "nein", "no" }, { "enthaltung", "abstain" },
      { "abwesend", "absent" });
TAGS (ballot, { "ja", "yes" }, { "nein", "no" }, { "enthaltung", "abstain" },
      { "abwesend", "absent" }, { "befangen", "recused" });

#define NEEDED RIS_IMPORT_NEEDED
#define LIST RIS_IMPORT_LIST
#define OR_TEXT RIS_IMPORT_OR_TEXT

/* clang-format off */
#define LINE(name, flags, field) { name, RIS_IMPORT_LINE, flags, NULL, field }
#define LONG_TEXT(name, flags, field) { name, RIS_IMPORT_LONG_TEXT, flags, NULL, field }
#define DAY(name, field) { name, RIS_IMPORT_DAY, 0, NULL, field }
#define INSTANT(name, field) { name, RIS_IMPORT_INSTANT, 0, NULL, field }
#define NUMBER(name, flags, field) { name, RIS_IMPORT_NUMBER, flags, NULL, field }
#define FLAG(name, field) { name, RIS_IMPORT_FLAG, 0, NULL, field }
#define TAG(name, flags, tags, field) { name, RIS_IMPORT_TAG, flags, tags##_tags, field }
#define LABEL(name, flags, list, field) { name, RIS_IMPORT_LABEL, flags, list, field }
#define LINK(name, flags, prefix, field) { name, RIS_IMPORT_LINK, flags, prefix, field }
#define PARTY(name, flags) { name, RIS_IMPORT_PARTY, flags, NULL, NULL }
#define OBJECT(name, flags, object) { name, RIS_IMPORT_OBJECT, flags, &ris_import_format_##object, NULL }
#define ID { "id", RIS_IMPORT_ID, NEEDED, NULL, NULL }
#define NOTE LONG_TEXT ("note", 0, "remark")
#define PUBLIC FLAG ("public", NULL)

/* PROPERTIES starts the list of an object's properties, DEFINE ends it */
#define PROPERTIES(object) static const RisImportProperty object##_properties[] =
#define DEFINE(object, KIND, prefix, check)                                                        \
  const RisImportObject ris_import_format_##object                                                 \
      = { RIS_IMPORT_##KIND, prefix, object##_properties, check }

PROPERTIES (file) {
  TAG ("format", NEEDED, format, NULL),
  LINE ("language", 0, NULL),
  LONG_TEXT ("created", 0, NULL),
  OBJECT ("body", NEEDED, body),
  OBJECT ("organizations", LIST, organization),
  OBJECT ("locations", LIST, location),
  OBJECT ("persons", LIST, person),
  OBJECT ("memberships", LIST, membership),
  OBJECT ("papers", LIST, paper),
  OBJECT ("meetings", LIST, meeting),
  { 0 } };
DEFINE (file, NOT_COUNTED, NULL, NULL);

PROPERTIES (body) {
  ID,
  LINE ("name", NEEDED, "name"),
  LINE ("shortName", 0, "short_name"),
  LINE ("classification", 0, "classification"),
  LINE ("ags", 0, "ags"),
  LINE ("district", 0, "district"),
  LINE ("state", 0, "state"),
  LINE ("website", 0, "website"),
  LINE ("system", 0, NULL),
  OBJECT ("legislativeTerms", LIST, term),
  OBJECT ("numberSchemes", LIST, scheme),
  NOTE,
  { 0 } };
DEFINE (body, BODY, "body/", NULL);

PROPERTIES (term) {
  LINE ("name", NEEDED, "name"),
  DAY ("startDate", "starts_on"),
  DAY ("endDate", "ends_on"),
  { 0 } };
DEFINE (term, TERM, NULL, ris_import_rules_check_period);

PROPERTIES (scheme) {
  { "grammar", RIS_IMPORT_GRAMMAR, NEEDED, NULL, "grammar" },
  LINE ("scope", NEEDED, "scope"),
  LABEL ("paperType", 0, "paper-type", "type_id"),
  { 0 } };
DEFINE (scheme, NOT_COUNTED, NULL, NULL);

PROPERTIES (organization) {
  ID,
  LINE ("name", NEEDED, "name"),
  LINE ("shortName", 0, "short_name"),
  LABEL ("organizationType", NEEDED, "organization-kind", "kind_id"),
  LINE ("classification", 0, "classification"),
  DAY ("startDate", "starts_on"),
  DAY ("endDate", "ends_on"),
  NOTE,
  PUBLIC,
  { 0 } };
DEFINE (organization, ORGANIZATION, "org/", ris_import_rules_check_period);

PROPERTIES (location) {
  ID,
  LINE ("room", 0, "room"),
  LINE ("street", 0, "street"),
  LINE ("postalCode", 0, "postal_code"),
  LINE ("locality", 0, "locality"),
  NOTE,
  { 0 } };
DEFINE (location, LOCATION, "loc/", NULL);

PROPERTIES (person) {
  ID,
  LINE ("givenName", 0, "given_name"),
  LINE ("familyName", 0, "family_name"),
  LINE ("title", 0, "title"),
  LINE ("name", NEEDED, "name"),
  FLAG ("invented", NULL),
  LINE ("status", LIST, NULL),
  NOTE,
  PUBLIC,
  { 0 } };
DEFINE (person, PERSON, "person/", NULL);

PROPERTIES (membership) {
  LINK ("person", NEEDED, "person/", "person_id"),
  LINK ("organization", NEEDED, "org/", "organization_id"),
  LABEL ("role", NEEDED, "membership-role", "role_id"),
  FLAG ("votingRight", "has_vote"),
  PARTY ("onBehalfOf", 0),
  DAY ("startDate", "starts_on"),
  DAY ("endDate", "ends_on"),
  PUBLIC,
  { 0 } };
DEFINE (membership, MEMBERSHIP, NULL, ris_import_rules_check_period);

PROPERTIES (parts) {
  LINE ("part", 0, NULL),
  LINE ("office", 0, NULL),
  LINE ("serial", 0, NULL),
  NUMBER ("year", 0, NULL),
  { 0 } };
static const RisImportObject ris_import_format_parts = { RIS_IMPORT_NOT_COUNTED, NULL, parts_properties, NULL };

PROPERTIES (paper) {
  ID,
  LINE ("reference", 0, "number"),
  OBJECT ("referenceParts", 0, parts),
  LINE ("name", NEEDED, "name"),
  LABEL ("paperType", NEEDED, "paper-type", "type_id"),
  LINK ("leadOrganization", 0, "org/", "lead_organization_id"),
  PARTY ("originator", LIST),
  DAY ("date", "paper_date"),
  LONG_TEXT ("proposal", 0, NULL),
  OBJECT ("sections", LIST, section),
  OBJECT ("files", LIST, attached),
  OBJECT ("references", LIST, reference),
  OBJECT ("consultations", LIST, consultation),
  LINE ("source", 0, NULL),
  NOTE,
  PUBLIC,
  { 0 } };
DEFINE (paper, PAPER, "paper/", NULL);

PROPERTIES (attached) {
  LINE ("name", NEEDED, "name"),
  LINE ("sizeText", 0, "size_text"),
  NUMBER ("size", 0, "size"),
  PUBLIC,
  { 0 } };
DEFINE (attached, FILE, NULL, NULL);

PROPERTIES (consultation) {
  LINK ("organization", NEEDED, "org/", "organization_id"),
  DAY ("date", "planned_on"),
  LABEL ("role", NEEDED, "consultation-role", "role_id"),
  LINE ("result", 0, "result"),
  LINE ("meetingName", 0, "meeting_name"),
  LINE ("agendaNumber", 0, "agenda_number"),
  LINK ("meeting", 0, "meeting/", "meeting_id"),
  LINK ("agendaItem", 0, "item/", "agenda_item_id"),
  PUBLIC,
  { 0 } };
DEFINE (consultation, CONSULTATION, NULL, ris_import_rules_check_consultation);

PROPERTIES (reference) {
  LABEL ("kind", NEEDED, "reference-kind", "kind_id"),
  LINK ("target", 0, "paper/", "target_id"),
  LINE ("targetText", 0, "target_text"),
  { 0 } };
DEFINE (reference, REFERENCE, NULL, ris_import_rules_check_reference);

PROPERTIES (section) {
  LABEL ("section", NEEDED, "text-section", NULL),
  LONG_TEXT ("text", NEEDED, NULL),
  FLAG ("public", NULL),
  { 0 } };
DEFINE (section, TEXT, NULL, NULL);

PROPERTIES (meeting) {
  ID,
  LINE ("name", NEEDED, "name"),
  TAG ("organizationStatus", 0, known_certainty, NULL),
  LINK ("organization", NEEDED | LIST, "org/", NULL),
  INSTANT ("start", NULL),
  INSTANT ("end", NULL),
  TAG ("dateStatus", 0, certainty, "date_certainty"),
  TAG ("timeStatus", 0, certainty, "time_certainty"),
  { "approx", RIS_IMPORT_MONTH, 0, NULL, "approximate" },
  LINK ("location", 0, "loc/", "location_id"),
  LABEL ("meetingKind", NEEDED, "meeting-kind", "kind_id"),
  TAG ("publicity", NEEDED, publicity, "publicity"),
  LABEL ("status", 0, "meeting-status", "status_id"),
  OBJECT ("interruptions", LIST, interruption),
  OBJECT ("phases", LIST, phase),
  OBJECT ("chairs", LIST, chair),
  OBJECT ("presence", LIST, presence),
  OBJECT ("agendaItems", LIST, item),
  LINE ("source", 0, NULL),
  NOTE,
  PUBLIC,
  { 0 } };
DEFINE (meeting, MEETING, "meeting/", ris_import_rules_check_meeting);

PROPERTIES (interruption) {
  INSTANT ("start", "begun_at"),
  INSTANT ("end", "ended_at"),
  LINE ("reason", 0, "reason"),
  LINE ("agendaNumber", 0, "agenda_number"),
  PUBLIC,
  { 0 } };
DEFINE (interruption, PHASE, NULL, ris_import_rules_check_times);

PROPERTIES (phase) {
  TAG ("kind", NEEDED, phase, "kind"),
  INSTANT ("start", "begun_at"),
  INSTANT ("end", "ended_at"),
  LINE ("reason", 0, "reason"),
  LINE ("agendaNumber", 0, "agenda_number"),
  PUBLIC,
  { 0 } };
DEFINE (phase, PHASE, NULL, ris_import_rules_check_times);

PROPERTIES (chair) {
  LINK ("person", NEEDED, "person/", "person_id"),
  LINK ("from", 0, "item/", "from_item_id"),
  LINK ("to", 0, "item/", "to_item_id"),
  LINE ("note", 0, "note"),
  { 0 } };
DEFINE (chair, CHAIR, NULL, NULL);

PROPERTIES (presence) {
  LINK ("person", 0, "person/", "person_id"),
  LINE ("name", 0, "name"),
  TAG ("kind", NEEDED, presence, "kind"),
  TAG ("capacity", NEEDED, capacity, "capacity"),
  INSTANT ("at", "at"),
  LINK ("agendaItem", 0, "item/", "agenda_item_id"),
  LINK ("represents", 0, "person/", "represents_id"),
  LINE ("function", 0, "function"),
  LINK ("organization", 0, "org/", "organization_id"),
  PUBLIC,
  { 0 } };
DEFINE (presence, PRESENCE, NULL, ris_import_rules_check_presence);

PROPERTIES (item) {
  ID,
  LINE ("number", 0, "number"),
  NUMBER ("order", NEEDED, NULL),
  LINE ("name", 0, "title"),
  FLAG ("public", NULL),
  LINE ("publicTitle", 0, "public_title"),
  TAG ("origin", 0, origin, "origin"),
  LINE ("invitationNumber", 0, "invitation_number"),
  NUMBER ("treatedOrder", 0, "treated_position"),
  LINK ("paper", 0, "paper/", "paper_id"),
  LINE ("result", 0, "result"),
  TAG ("resultStatus", 0, result_certainty, "result_certainty"),
  LONG_TEXT ("discussion", 0, NULL),
  LINE ("subItems", LIST, NULL),
  OBJECT ("decisions", LIST, decision),
  OBJECT ("files", LIST, attached),
  LINE ("source", 0, NULL),
  NOTE,
  { 0 } };
DEFINE (item, AGENDA_ITEM, "item/", NULL);

PROPERTIES (decision) {
  LABEL ("kind", NEEDED, "decision-kind", "kind_id"),
  LINE ("competence", 0, "competence"),
  LONG_TEXT ("text", 0, NULL),
  TAG ("result", 0, outcome, "outcome"),
  OBJECT ("votes", 0, votes),
  OBJECT ("election", 0, election),
  OBJECT ("excluded", LIST, exclusion),
  FLAG ("negatedProposition", NULL),
  LINE ("effectiveResult", 0, NULL),
  PUBLIC,
  { 0 } };
DEFINE (decision, DECISION, NULL, NULL);

PROPERTIES (votes) {
  LINE ("raw", 0, "printed"),
  NUMBER ("yes", 0, "yes"),
  NUMBER ("no", 0, "no"),
  NUMBER ("abstain", 0, "abstain"),
  NUMBER ("invalid", 0, "invalid"),
  FLAG ("unanimous", "is_unanimous"),
  OBJECT ("factions", LIST, side),
  OBJECT ("ballots", LIST, ballot),
  OBJECT ("electorates", LIST, electorate),
  { 0 } };
DEFINE (votes, VOTE, NULL, NULL);

PROPERTIES (side) {
  LINE ("label", NEEDED, "label"),
  TAG ("side", NEEDED, side, "side"),
  NUMBER ("number", 0, "number"),
  { 0 } };
DEFINE (side, COUNT, NULL, NULL);

PROPERTIES (ballot) {
  LINK ("person", NEEDED, "person/", "person_id"),
  TAG ("value", NEEDED, ballot, "value"),
  { 0 } };
DEFINE (ballot, BALLOT, NULL, NULL);

PROPERTIES (electorate) {
  LINE ("label", NEEDED, "electorate"),
  NUMBER ("yes", 0, "yes"),
  NUMBER ("no", 0, "no"),
  NUMBER ("abstain", 0, "abstain"),
  { 0 } };
DEFINE (electorate, COUNT, NULL, NULL);

PROPERTIES (election) {
  LINE ("method", NEEDED, "method"),
  FLAG ("secret", "is_secret"),
  NUMBER ("seats", 0, "seats"),
  NUMBER ("cast", 0, "cast_ballots"),
  NUMBER ("valid", 0, "valid_ballots"),
  OBJECT ("lists", LIST | OR_TEXT, candidate),
  LINE ("result", 0, NULL),
  { 0 } };
DEFINE (election, ELECTION, NULL, ris_import_rules_check_election);

PROPERTIES (candidate) {
  LINE ("name", NEEDED, "label"),
  NUMBER ("votes", 0, "votes"),
  LINE ("seat", 0, NULL),
  LINE ("seats", LIST, NULL),
  { 0 } };
DEFINE (candidate, CANDIDATE, NULL, NULL);

PROPERTIES (exclusion) {
  LINK ("person", 0, "person/", "person_id"),
  NUMBER ("count", 0, "number"),
  LINE ("reason", 0, "reason"),
  { 0 } };
DEFINE (exclusion, RECUSAL, NULL, ris_import_rules_check_exclusion);
/* clang-format on */

const RisImportProperty *
ris_import_format_find (const RisImportObject *object, const char *name)
{
  for (const RisImportProperty *property = object->properties; property->name != NULL; property++)
    if (strcmp (property->name, name) == 0)
      return property;
  return NULL;
}

const char *
ris_import_format_get_tag (const RisImportProperty *property, const char *word)
{
  const RisImportTag *tag = property->detail;

  for (; tag->word != NULL; tag++)
    if (strcmp (tag->word, word) == 0)
      return tag->value;
  return NULL;
}
