/* From council data to PDF bytes: which filler and template belong to a kind, and where templates come from.
 *
 * Built-in templates are compiled once a process. A town's own templates are read at each rendering, so that a change shows at
 * once; they are few and small.
 */
#include "document/document.h"

#include "document-private.h"

#include "base/text.h"
#include "pdf/document.h"

#include <gio/gio.h>

/* file names are cut at 120 bytes: room for umlauts, an ellipsis and the ending */
#define FILE_NAME_CHARACTERS 80

typedef struct
{
  const char *name;
  RisDraftFiller fill;
} Kind;

static const Kind kinds[] = {
  [RIS_DOCUMENT_INVITATION] = { "invitation", ris_invitation_fill },
  [RIS_DOCUMENT_AGENDA] = { "agenda", ris_agenda_fill },
  [RIS_DOCUMENT_MINUTES] = { "minutes", ris_minutes_fill },
  [RIS_DOCUMENT_PAPER] = { "paper", ris_paper_fill },
  [RIS_DOCUMENT_EXCERPT] = { "excerpt", ris_excerpt_fill },
};

gboolean
ris_document_find_kind (const char *name, RisDocumentKind *kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_strcmp0 (kinds[i].name, name) == 0)
      {
        *kind = i;
        return TRUE;
      }
  return FALSE;
}

/* --- templates --- */

static GBytes *
load_built_in (const char *name, gpointer data, GError **error)
{
  g_autofree char *path = g_strconcat ("/de/ratswerk/pdf-templates/", name, NULL);
  GBytes *bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  ris_error_convert (error);
  return bytes;
}

/* @data: the town's folder of templates; what it does not have comes from the built-in ones */
static GBytes *
load_of_town (const char *name, gpointer data, GError **error)
{
  g_autofree char *path = g_build_filename (data, name, NULL);
  char *text = NULL;
  gsize length;

  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    return load_built_in (name, NULL, error);
  if (!g_file_get_contents (path, &text, &length, error))
    {
      ris_error_convert (error);
      return NULL;
    }
  return g_bytes_new_take (text, length);
}

static const RisPdfTemplate *
get_built_in (RisDocumentKind kind, GError **error)
{
  static RisPdfTemplate
      *templates[G_N_ELEMENTS (kinds)]; /* (owned): compiled once, kept for the process */

  if (templates[kind] == NULL)
    {
      g_autofree char *name = g_strconcat (kinds[kind].name, ".xml", NULL);

      templates[kind] = ris_pdf_template_new (name, load_built_in, NULL, error);
    }
  return templates[kind];
}

/* (transfer full) (nullable): the town's own template, if it has a good one */
static RisPdfTemplate *
load_own (RisCouncil *council, RisDocumentKind kind)
{
  g_autofree char *folder
      = g_build_filename (ris_council_get_directory (council), "pdf-templates", NULL);
  g_autofree char *name = g_strconcat (kinds[kind].name, ".xml", NULL);
  g_autoptr (GError) error = NULL;
  RisPdfTemplate *template;

  if (!g_file_test (folder, G_FILE_TEST_IS_DIR))
    return NULL;
  template = ris_pdf_template_new (name, load_of_town, folder, &error);
  if (template == NULL)
    g_warning ("own template %s is not used: %s", name, error->message);
  return template;
}

/* --- rendering --- */

static void
clear_draft (RisDraft *draft)
{
  ris_view_free (draft->view);
  g_free (draft->title);
  g_free (draft->created);
  g_free (draft->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisDraft, clear_draft)

static GBytes *
render_draft (RisCouncil *council, RisDocumentKind kind, const RisDraft *draft, GError **error)
{
  const RisBodyRow *body = ris_council_get_body (council);
  RisPdfMeta meta
      = { draft->title, body != NULL ? body->name : "", NULL, draft->created, draft->key };
  g_autoptr (RisPdfTemplate) own = load_own (council, kind);
  const RisPdfTemplate *template = own != NULL ? own : get_built_in (kind, error);

  return template == NULL ? NULL : ris_pdf_render (template, draft->view, &meta, error);
}

GBytes *
ris_document_render (RisCouncil *council, RisDocumentKind kind, gint64 id, char **file_name,
                     GError **error)
{
  g_auto (RisDraft) draft = { 0 };
  GBytes *pdf;

  if (!kinds[kind].fill (council, id, &draft, error))
    return NULL;
  pdf = render_draft (council, kind, &draft, error);
  if (pdf != NULL && file_name != NULL)
    {
      g_autofree char *title = ris_text_dup_shortened (draft.title, FILE_NAME_CHARACTERS);
      g_autofree char *stem = ris_text_dup_file_name (title);

      *file_name = g_strconcat (stem, ".pdf", NULL);
    }
  return pdf;
}
