/* Documents as answers: each address is one kind of document of one object. */
#include "page/document.h"

#include "document/document.h"

static RisResponse *
show (RisCouncil *council, RisRequest *request, RisDocumentKind kind, GError **error)
{
  g_autofree char *file_name = NULL;
  g_autoptr (GBytes) pdf = NULL;
  gint64 id;

  if (!ris_request_get_id (request, "id", &id, error))
    return NULL;
  /* a document has one address: under many it would be made and kept many times */
  if (ris_request_get_raw_query (request) != NULL)
    return ris_response_new_redirect (301, ris_request_get_canonical_path (request));
  pdf = ris_document_render (council, kind, id, &file_name, error);
  return pdf == NULL ? NULL : ris_response_new_file ("application/pdf", pdf, file_name);
}

static RisResponse *
document_invitation (RisCouncil *council, RisRequest *request, GError **error)
{
  return show (council, request, RIS_DOCUMENT_INVITATION, error);
}

static RisResponse *
document_agenda (RisCouncil *council, RisRequest *request, GError **error)
{
  return show (council, request, RIS_DOCUMENT_AGENDA, error);
}

static RisResponse *
document_minutes (RisCouncil *council, RisRequest *request, GError **error)
{
  return show (council, request, RIS_DOCUMENT_MINUTES, error);
}

static RisResponse *
document_paper (RisCouncil *council, RisRequest *request, GError **error)
{
  return show (council, request, RIS_DOCUMENT_PAPER, error);
}

static RisResponse *
document_excerpt (RisCouncil *council, RisRequest *request, GError **error)
{
  return show (council, request, RIS_DOCUMENT_EXCERPT, error);
}

const RisRoute ris_document_routes[] = {
  { "GET", "/sitzungen/:id/einladung.pdf", document_invitation, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id/tagesordnung.pdf", document_agenda, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitzungen/:id/niederschrift.pdf", document_minutes, RIS_MAY_READ_PUBLIC },
  { "GET", "/vorlagen/:id/vorlage.pdf", document_paper, RIS_MAY_READ_PUBLIC },
  { "GET", "/tops/:id/auszug.pdf", document_excerpt, RIS_MAY_READ_PUBLIC },
  { 0 },
};
