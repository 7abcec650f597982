/* What makes a template refuse to load although each of its elements is known.
 *
 * Screen readers walk a document by its headings and read tables by their heads, so levels must not jump and each table
 * needs a head. Both can be decided without any data: a branch may be taken or not, a loop may run not at all or many
 * times, and the check follows all of it. What it accepts can never render into a document that PDF/UA forbids.
 */
#include "lint-private.h"

static gboolean check_headings (const RisPdfNode *parent, int *level, GError **error);

static gboolean
check_branches (const RisPdfNode *node, int *level, GError **error)
{
  const RisPdfNode *last = node->last;
  int taken = *level;
  int other = *level;

  /* check_headings() skips <else>, so this is the first branch only */
  if (!check_headings (node, &taken, error))
    return FALSE;
  if (last != NULL && ris_pdf_template_is (last, RIS_PDF_ELEMENT_ELSE)
      && !check_headings (last, &other, error))
    return FALSE;
  *level = MIN (taken, other);
  return TRUE;
}

static gboolean
check_loop (const RisPdfNode *node, int *level, GError **error)
{
  int once = *level;
  int again;

  if (!check_headings (node, &once, error))
    return FALSE;
  again = once;
  if (!check_headings (node, &again, error))
    return FALSE;
  *level = MIN (*level, MIN (once, again));
  return TRUE;
}

static gboolean
check_heading (const RisPdfNode *node, int *level, GError **error)
{
  int own = (int)node->element->id - RIS_PDF_ELEMENT_H1 + 1;

  if (own > *level + 1)
    return ris_pdf_template_fail (node, error, "<h%d> without an <h%d> before it in every case",
                                  own, own - 1);
  *level = own;
  return TRUE;
}

static gboolean
check_headings (const RisPdfNode *parent, int *level, GError **error)
{
  for (const RisPdfNode *node = parent->first; node != NULL; node = node->next)
    {
      gboolean good = TRUE;

      if (node->element == NULL || node->element->id == RIS_PDF_ELEMENT_ELSE)
        continue;
      if (node->element->id >= RIS_PDF_ELEMENT_H1 && node->element->id <= RIS_PDF_ELEMENT_H4)
        good = check_heading (node, level, error);
      else if (node->element->id == RIS_PDF_ELEMENT_IF)
        good = check_branches (node, level, error);
      else if (node->element->id == RIS_PDF_ELEMENT_FOR)
        good = check_loop (node, level, error);
      else
        good = check_headings (node, level, error);
      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_row (const RisPdfNode *row, guint columns, GError **error)
{
  guint span = 0;

  for (const RisPdfNode *cell = row->first; cell != NULL; cell = cell->next)
    {
      if (!ris_pdf_template_is (cell, RIS_PDF_ELEMENT_CELL))
        return TRUE; /* loops and branches decide: counted when rendered */
      span += ris_pdf_template_get_span (cell);
    }
  return span == columns
         || ris_pdf_template_fail (row, error, "row has %u columns, the table %u", span, columns);
}

static gboolean
check_rows (const RisPdfNode *parent, guint columns, GError **error)
{
  for (const RisPdfNode *node = parent->first; node != NULL; node = node->next)
    {
      gboolean good = ris_pdf_template_is (node, RIS_PDF_ELEMENT_ROW)
                          ? check_row (node, columns, error)
                          : check_rows (node, columns, error);

      if (!good)
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_table (const RisPdfNode *table, GError **error)
{
  const RisPdfNode *head = table->first;

  if (head == NULL || !ris_pdf_template_is (head, RIS_PDF_ELEMENT_HEAD) || head->first == NULL)
    return ris_pdf_template_fail (table, error, "a table must begin with a <head> that has a row");
  for (const RisPdfNode *node = head->next; node != NULL; node = node->next)
    if (ris_pdf_template_is (node, RIS_PDF_ELEMENT_HEAD))
      return ris_pdf_template_fail (node, error, "a second <head>");
  return check_rows (table, table->columns->len, error);
}

static gboolean
check_tables (const RisPdfNode *parent, GError **error)
{
  for (const RisPdfNode *node = parent->first; node != NULL; node = node->next)
    {
      if (ris_pdf_template_is (node, RIS_PDF_ELEMENT_TABLE) && !check_table (node, error))
        return FALSE;
      if (!check_tables (node, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
check_margins (const RisPdfNode *root, GError **error)
{
  for (const RisPdfNode *node = root->first; node != NULL; node = node->next)
    {
      int level = 0;
      gboolean is_margin = ris_pdf_template_is (node, RIS_PDF_ELEMENT_HEADER)
                           || ris_pdf_template_is (node, RIS_PDF_ELEMENT_FOOTER);

      if (is_margin && (!check_headings (node, &level, error) || level > 0))
        return level == 0 || ris_pdf_template_fail (node, error, "a heading in the page margin");
    }
  return TRUE;
}

gboolean
ris_pdf_lint_check (const RisPdfNode *root, GError **error)
{
  int level = 0;

  return check_margins (root, error) && check_headings (root, &level, error)
         && check_tables (root, error);
}
