/* Assets: style sheets, fonts, scripts and pictures that belong to the program.
 *
 * All of them live below one address, `/static/HASH/NAME`, whose hash covers them all: relative links between them work, and
 * browsers may keep them for ever.
 */
#pragma once

#include "http/route.h"

/** ris_asset_get_url: (transfer none): the address of the asset @name, `kern.min.css`; also where there is no such asset. */
const char *ris_asset_get_url (const char *name);

/** ris_asset_describe: puts the addresses of all assets into @map, under the name before the first dot: `asset.kern`. */
void ris_asset_describe (RisView *map);

/** ris_asset_routes: `/static/:hash/:name`. */
extern const RisRoute ris_asset_routes[];
