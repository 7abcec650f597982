/* Addresses of the systems a council had before: which object an old link meant. */
#pragma once

#include <glib.h>

/**
 * RisLegacyAddress:
 * @system: `allris`, `sessionnet` or `sdnet`
 * @kind: `meeting`, `agenda_item`, `paper`, `motion`, `person`, `organization`, `committee`,
 * `council`, `faction` or `file`, each counted on its own by the system; or a page without an
 * object: `calendar`, `organizations`, `persons`, `search`, `start`
 * @key: the key in the old system; empty for a page without an object
 */
typedef struct
{
  const char *system;
  const char *kind;
  char key[128];
} RisLegacyAddress;

/**
 * ris_legacy_parse:
 * @path: path of an address, with any directories in front
 * @query: (nullable): query without `?`
 * @address: (out): what the address means
 *
 * Returns: whether it is an address of a system we know
 */
gboolean ris_legacy_parse (const char *path, const char *query, RisLegacyAddress *address);

/** ris_legacy_parse_url: ris_legacy_parse() of a full address. The host is the caller's business.
 */
gboolean ris_legacy_parse_url (const char *url, RisLegacyAddress *address);

/**
 * ris_legacy_parse_next:
 * @text: (inout): addresses with blanks or semicolons between them; moves behind the one that was
 * found
 *
 * Skips what is not known.
 *
 * Returns: %FALSE when no more address follows
 */
gboolean ris_legacy_parse_next (const char **text, RisLegacyAddress *address);
