/* Objects and their pages: kinds as the database names them, addresses as http/url.h writes them. */
#include "object-private.h"

#include "http/url.h"

static const struct
{
  const char *kind;
  char *(*dup_url) (gint64 id);
} kinds[] = {
  { "meeting", ris_url_dup_meeting },
  { "agenda_item", ris_url_dup_agenda_item },
  { "paper", ris_url_dup_paper },
  { "person", ris_url_dup_person },
  { "organization", ris_url_dup_organization },
};

char *
ris_object_dup_url (const char *kind, gint64 id)
{
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (g_str_equal (kinds[i].kind, kind))
      return kinds[i].dup_url (id);
  return NULL;
}
