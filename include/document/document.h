/* The documents of the council as PDF: invitation, agenda, minutes, paper, excerpt.
 *
 * A document is a view of council data and a template of pdf-templates/. A town's own template in its data directory
 * (`pdf-templates/minutes.xml`) wins over the built-in one; a broken one is reported in the log and the built-in one is
 * used. What a document may say was decided by the council handle it is made from: from public.db only the public
 * edition can come.
 */
#pragma once

#include "council/council.h"

typedef enum
{
  RIS_DOCUMENT_INVITATION,
  RIS_DOCUMENT_AGENDA,
  RIS_DOCUMENT_MINUTES,
  RIS_DOCUMENT_PAPER,
  RIS_DOCUMENT_EXCERPT,
} RisDocumentKind;

/** ris_document_find_kind: whether @name ("minutes") is a kind of document; sets @kind. */
gboolean ris_document_find_kind (const char *name, RisDocumentKind *kind);

/**
 * ris_document_render:
 * @id: the meeting; the paper; the agenda item of an excerpt
 * @file_name: (out) (optional) (transfer full): what a reader's disk should call it
 *
 * Returns: (transfer full): the PDF, the same bytes for the same data; %NULL with %RIS_ERROR_NOT_FOUND, %RIS_ERROR_GONE or
 *   an error of the PDF engine
 */
GBytes *ris_document_render (RisCouncil *council, RisDocumentKind kind, gint64 id, char **file_name,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
