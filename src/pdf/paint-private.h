/* Painting: a layout on a canvas. */
#pragma once

#include "canvas-private.h"
#include "layout-private.h"

/** ris_pdf_paint: draws all pages of @layout and builds their structure; blocks of @layout remember their element. */
void ris_pdf_paint (RisPdfLayout *layout, RisPdfCanvas *canvas);
