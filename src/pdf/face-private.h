/* Font faces: found, loaded and shaped with once a process. */
#pragma once

#include <glib.h>
#include <hb.h>

/**
 * RisPdfFace:
 * @name: PostScript name
 * @scale: thousandths of an em per font unit
 * @ascent: above the baseline, in thousandths of an em; @descent below it, positive
 */
typedef struct
{
  char *file;               /* (owned) */
  char *name;               /* (owned) */
  hb_face_t *face;          /* (owned) */
  hb_face_t *subset_source; /* (owned) (nullable) */
  hb_font_t *font;          /* (owned) */
  double scale;
  double ascent;
  double descent;
  gboolean bold;
  gboolean italic;
} RisPdfFace;

/** ris_pdf_face_get: (transfer none): the face of a file name like "LiberationSans-Regular.ttf"; loaded on first use,
 * kept for the life of the process. %NULL with %RIS_ERROR_UNAVAILABLE where no font directory has it. */
RisPdfFace *ris_pdf_face_get (const char *file, GError **error);

/** ris_pdf_face_get_glyph: the glyph of a character; 0 where the face has none. */
guint ris_pdf_face_get_glyph (const RisPdfFace *face, gunichar character);

/** ris_pdf_face_get_advance: the width of a glyph in thousandths of an em. */
double ris_pdf_face_get_advance (const RisPdfFace *face, guint glyph);

/** ris_pdf_face_get_subset_source: (transfer none): the face, prepared on first use for quick subsetting. */
hb_face_t *ris_pdf_face_get_subset_source (RisPdfFace *face);
