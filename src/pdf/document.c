/* Rendering: a template and a view become a PDF.
 *
 * Four steps that know nothing of one another: expand the template, lay it out, paint it, pack the file.
 */
#include "pdf/document.h"

#include "canvas-private.h"
#include "layout-private.h"
#include "metadata-private.h"
#include "pack-private.h"
#include "paint-private.h"

GBytes *
ris_pdf_render (const RisPdfTemplate *template, const RisView *view, const RisPdfMeta *meta,
                GError **error)
{
  g_autoptr (RisPdfLayout) layout = NULL;
  g_autoptr (RisPdfCanvas) canvas = NULL;
  g_autoptr (GBytes) pdf = NULL;

  g_return_val_if_fail (template != NULL && view != NULL && meta != NULL, NULL);
  if (!ris_pdf_metadata_check (meta, error))
    return NULL;
  layout = ris_pdf_layout_new (template, view, error);
  if (layout == NULL)
    return NULL;
  canvas = ris_pdf_canvas_new ();
  ris_pdf_paint (layout, canvas);
  pdf = ris_pdf_canvas_finish (canvas, meta, error);
  return pdf == NULL ? NULL : ris_pdf_pack (pdf, error);
}

char *
ris_pdf_describe (const RisPdfTemplate *template, const RisView *view, GError **error)
{
  g_autoptr (RisPdfLayout) layout = NULL;

  g_return_val_if_fail (template != NULL && view != NULL, NULL);
  layout = ris_pdf_layout_new (template, view, error);
  return layout == NULL ? NULL : ris_pdf_layout_describe (layout);
}
