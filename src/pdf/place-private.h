/* Placing: measured blocks go onto a page, as much of them as there is room for. */
#pragma once

#include "layout-private.h"

/**
 * RisPdfPlacer:
 * @page: what is filled
 * @page_room: the height of an empty page: what is taller may be split although it would rather not
 * @artifact: what all that is placed now is
 * @is_broken: a page break was met
 */
typedef struct
{
  RisPdfPage *page;
  double page_room;
  RisPdfArtifact artifact;
  gboolean is_broken;
} RisPdfPlacer;

/** RisPdfSpot: a place on the page; @is_top: nothing stands above, so at least something must be placed. */
typedef struct
{
  double x;
  double y;
  double room;
  gboolean is_top;
} RisPdfSpot;

/**
 * ris_pdf_place:
 * @used: (out): the height that was taken
 *
 * Places what is left of @block, down to the room of @spot; the block remembers how far it came.
 *
 * Returns: whether the block is finished
 */
gboolean ris_pdf_place (RisPdfPlacer *placer, RisPdfBlock *block, RisPdfSpot spot, double *used);

/** ris_pdf_place_reset: forgets that @block and all below it were placed. */
void ris_pdf_place_reset (RisPdfBlock *block);
