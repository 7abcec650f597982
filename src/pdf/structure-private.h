/* The structure tree: what the content of the pages means. */
#pragma once

#include "canvas-private.h"
#include "object-private.h"

typedef struct _RisPdfStructure RisPdfStructure;

/** ris_pdf_structure_new: (transfer full): a tree for @doc, empty but for element 0: the root. */
RisPdfStructure *ris_pdf_structure_new (HPDF_Doc doc);

void ris_pdf_structure_free (RisPdfStructure *structure);

/** ris_pdf_structure_add: a new element below @parent. Returns: its number */
guint ris_pdf_structure_add (RisPdfStructure *structure, guint parent,
                             const RisPdfElementSpec *spec);

/** ris_pdf_structure_begin_page: registers a page; marked content is numbered anew. */
void ris_pdf_structure_begin_page (RisPdfStructure *structure, HPDF_Page page);

/** ris_pdf_structure_mark: gives @element another piece of content on the current page. Returns: its number there */
guint ris_pdf_structure_mark (RisPdfStructure *structure, guint element);

/** ris_pdf_structure_get_tag: the tag that opens marked content of @element. */
const char *ris_pdf_structure_get_tag (const RisPdfStructure *structure, guint element);

/** ris_pdf_structure_add_annotation: makes @annotation on the current page part of @element. */
void ris_pdf_structure_add_annotation (RisPdfStructure *structure, guint element,
                                       HPDF_Dict annotation);

/** ris_pdf_structure_finish: writes the tree into the catalogue. */
void ris_pdf_structure_finish (RisPdfStructure *structure);
