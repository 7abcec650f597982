/* How many members a council or committee has, as cases of `ris rules` say it. */
#include "rules-private.h"

const RisCaseField ris_cmd_composition_fields[] = {
  { "gesetzlich", RIS_CASE_COUNT, "legal number of members, with the mayor", NULL, NULL, FALSE },
  { "gewaehlt", RIS_CASE_COUNT, "elected members", NULL, NULL, FALSE },
  { "stimmberechtigt", RIS_CASE_COUNT, "members who may vote on the matter", NULL, NULL, FALSE },
  { "anwesend", RIS_CASE_COUNT, "members present", NULL, NULL, FALSE },
  { "anwesend-stimmberechtigt", RIS_CASE_COUNT, "members present who may vote on the matter", NULL,
    NULL, FALSE },
  { "ausschussmitglieder", RIS_CASE_COUNT, "members of the committee", NULL, NULL, FALSE },
  { 0 },
};

RisComposition
ris_cmd_composition_get (const RisCase *input)
{
  return (RisComposition){
    .legal = ris_cmd_case_get_number (input, "gesetzlich"),
    .elected = ris_cmd_case_get_number (input, "gewaehlt"),
    .entitled = ris_cmd_case_get_number (input, "stimmberechtigt"),
    .present = ris_cmd_case_get_number (input, "anwesend"),
    .present_entitled = ris_cmd_case_get_number (input, "anwesend-stimmberechtigt"),
    .committee = ris_cmd_case_get_number (input, "ausschussmitglieder"),
  };
}
