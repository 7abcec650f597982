/* Pages: the master data, family by family. */
#pragma once

#include "http/route.h"

extern const RisRoute ris_master_data_routes[];
extern const RisRoute ris_master_data_term_routes[];
extern const RisRoute ris_master_data_organization_routes[];
extern const RisRoute ris_master_data_person_routes[];
extern const RisRoute ris_master_data_membership_routes[];
extern const RisRoute ris_master_data_room_routes[];
extern const RisRoute ris_master_data_number_routes[];
extern const RisRoute ris_master_data_vocabulary_routes[];
extern const RisRoute ris_master_data_rules_routes[];
