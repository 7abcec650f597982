/* Addresses: what has a page of its own, for the sitemap, and what the links of earlier systems stand for. */
#pragma once

#include "council/council.h"

/** RisAddressRow: an object with a page: `meeting`, `agenda_item`, `paper`, `organization`, `person` or `file`. */
typedef struct
{
  char *kind; /* (nullable): not public any more */
  gint64 id;
  char *modified;
} RisAddressRow;

/** RisAddressRangeRow: how many objects with pages have an id of a range, and when one of them changed last. */
typedef struct
{
  gint64 number;
  gint64 objects;
  char *modified;
} RisAddressRangeRow;

RIS_DECLARE_RECORD (RisAddressRow, ris_address_row);
RIS_DECLARE_RECORD (RisAddressRangeRow, ris_address_range_row);

/** RIS_ADDRESSES_RANGE: ids of a range; a sitemap may name 50,000 pages, and the first one names some without an id. */
#define RIS_ADDRESSES_RANGE 49000

/**
 * ris_addresses_find:
 * @kind: as ris_legacy_parse() tells
 *
 * A file of which only the name is known has no page; what it is attached to stands for it.
 *
 * Returns: (transfer full): the object that @key stood for in @system; %RIS_ERROR_NOT_FOUND
 */
RisAddressRow *ris_addresses_find (RisCouncil *council, const char *system, const char *kind,
                                   const char *key, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_addresses_list: (transfer full) (element-type RisAddressRow): objects with from <= id < to, by id; no files. */
GPtrArray *ris_addresses_list (RisCouncil *council, gint64 from, gint64 to,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_addresses_list_ranges: (transfer full) (element-type RisAddressRangeRow): the ranges that hold anything. */
GPtrArray *ris_addresses_list_ranges (RisCouncil *council,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;
