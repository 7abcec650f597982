/* The table of the format fits the records it fills. */
#include "council/import-format-private.h"
#include "model/agenda-item.h"
#include "model/body.h"
#include "model/consultation.h"
#include "model/decision.h"
#include "model/file.h"
#include "model/meeting.h"
#include "model/organization.h"
#include "model/paper.h"
#include "model/person.h"
#include "model/presence.h"
#include "model/vote.h"

#include <string.h>

static const struct
{
  const RisImportObject *object;
  const RisRecordType *type; /* (nullable): nothing is filled directly */
} pairs[] = {
  { &ris_import_format_file, NULL },
  { &ris_import_format_body, &ris_body_type },
  { &ris_import_format_term, &ris_legislative_term_type },
  { &ris_import_format_scheme, &ris_number_scheme_type },
  { &ris_import_format_organization, &ris_organization_type },
  { &ris_import_format_location, &ris_location_type },
  { &ris_import_format_person, &ris_person_type },
  { &ris_import_format_membership, &ris_membership_type },
  { &ris_import_format_paper, &ris_paper_type },
  { &ris_import_format_attached, &ris_file_type },
  { &ris_import_format_consultation, &ris_consultation_type },
  { &ris_import_format_reference, &ris_paper_reference_type },
  { &ris_import_format_section, NULL },
  { &ris_import_format_meeting, &ris_meeting_type },
  { &ris_import_format_interruption, &ris_meeting_phase_type },
  { &ris_import_format_phase, &ris_meeting_phase_type },
  { &ris_import_format_chair, &ris_meeting_chair_type },
  { &ris_import_format_presence, &ris_presence_event_type },
  { &ris_import_format_item, &ris_agenda_item_type },
  { &ris_import_format_decision, &ris_decision_type },
  { &ris_import_format_votes, &ris_vote_type },
  { &ris_import_format_side, &ris_vote_faction_type },
  { &ris_import_format_ballot, &ris_ballot_type },
  { &ris_import_format_electorate, &ris_vote_count_type },
  { &ris_import_format_election, &ris_election_type },
  { &ris_import_format_candidate, &ris_election_candidate_type },
  { &ris_import_format_exclusion, &ris_recusal_type },
};

static gboolean
fits (RisImportType type, RisFieldKind kind)
{
  switch (type)
    {
    case RIS_IMPORT_LABEL:
    case RIS_IMPORT_LINK:
      return kind == RIS_FIELD_ID;
    case RIS_IMPORT_NUMBER:
      return kind == RIS_FIELD_INT;
    case RIS_IMPORT_FLAG:
      return kind == RIS_FIELD_INT || kind == RIS_FIELD_BOOL;
    case RIS_IMPORT_OBJECT:
    case RIS_IMPORT_PARTY:
    case RIS_IMPORT_ID:
      return FALSE;
    default:
      return kind == RIS_FIELD_TEXT;
    }
}

static const RisField *
find_field (const RisRecordType *type, const char *name)
{
  for (guint i = 0; type != NULL && i < type->n_fields; i++)
    if (strcmp (type->fields[i].name, name) == 0)
      return &type->fields[i];
  return NULL;
}

static void
test_fields (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    for (const RisImportProperty *property = pairs[i].object->properties; property->name != NULL;
         property++)
      {
        const RisField *field
            = property->field == NULL ? NULL : find_field (pairs[i].type, property->field);

        g_test_message ("%s", property->name);
        g_assert_true (property->field == NULL || field != NULL);
        g_assert_true (field == NULL || fits (property->type, field->kind));
        g_assert_true (field == NULL || !(property->flags & RIS_IMPORT_LIST));
      }
}

/* names stand once, the checker's bits suffice, and each detail is there */
static void
test_properties (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      guint n = 0;

      for (const RisImportProperty *property = pairs[i].object->properties; property->name != NULL;
           property++, n++)
        {
          gboolean has_detail
              = property->type == RIS_IMPORT_TAG || property->type == RIS_IMPORT_LABEL
                || property->type == RIS_IMPORT_LINK || property->type == RIS_IMPORT_OBJECT;

          g_assert_true (ris_import_format_find (pairs[i].object, property->name) == property);
          g_assert_true (has_detail == (property->detail != NULL));
        }
      g_assert_cmpuint (n, >, 0);
      g_assert_cmpuint (n, <=, 64);
      g_assert_null (ris_import_format_find (pairs[i].object, "nichts"));
    }
}

static void
test_tags (void)
{
  const RisImportProperty *result = ris_import_format_find (&ris_import_format_decision, "result");
  const RisImportProperty *publicity
      = ris_import_format_find (&ris_import_format_meeting, "publicity");

  g_assert_cmpstr (ris_import_format_get_tag (result, "angenommen"), ==, "accepted");
  g_assert_cmpstr (ris_import_format_get_tag (result, "gewählt"), ==, "elected");
  g_assert_null (ris_import_format_get_tag (result, "Angenommen"));
  g_assert_cmpstr (ris_import_format_get_tag (publicity, "öffentlich/nichtöffentlich"), ==,
                   "mixed");
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/import-format/fields", test_fields);
  g_test_add_func ("/import-format/properties", test_properties);
  g_test_add_func ("/import-format/tags", test_tags);
  return g_test_run ();
}
