/* XML by libxml2's writer, which escapes. What it does not do: leave out the control characters that XML 1.0
 * cannot hold at all. They come from text that somebody pasted out of a word processor, and a single one makes a
 * feed unreadable. Writing into memory cannot fail, so nothing here does.
 */
#include "markup-private.h"

#include <libxml/xmlwriter.h>

struct _RisMarkup
{
  xmlBuffer *buffer;     /* (owned) */
  xmlTextWriter *writer; /* (owned) */
};

RisMarkup *
ris_markup_new (const char *root, const char *space)
{
  RisMarkup *markup = g_new0 (RisMarkup, 1);

  markup->buffer = xmlBufferCreate ();
  markup->writer = xmlNewTextWriterMemory (markup->buffer, 0);
  g_assert (markup->writer != NULL);
  xmlTextWriterSetIndent (markup->writer, 1);
  xmlTextWriterStartDocument (markup->writer, "1.0", "UTF-8", NULL);
  ris_markup_begin (markup, root);
  ris_markup_set (markup, "xmlns", space);
  return markup;
}

void
ris_markup_free (RisMarkup *markup)
{
  if (markup == NULL)
    return;
  xmlFreeTextWriter (markup->writer);
  xmlBufferFree (markup->buffer);
  g_free (markup);
}

static gboolean
is_allowed (gunichar character)
{
  return character >= 0x20 ? character != 0xFFFE && character != 0xFFFF
                           : character == '\t' || character == '\n' || character == '\r';
}

static char *
dup_clean (const char *text)
{
  GString *clean = g_string_sized_new (64);

  for (; *text != '\0'; text = g_utf8_next_char (text))
    if (is_allowed (g_utf8_get_char (text)))
      g_string_append_len (clean, text, g_utf8_next_char (text) - text);
  return g_string_free (clean, FALSE);
}

void
ris_markup_begin (RisMarkup *markup, const char *name)
{
  xmlTextWriterStartElement (markup->writer, BAD_CAST name);
}

void
ris_markup_set (RisMarkup *markup, const char *name, const char *value)
{
  g_autofree char *clean = value != NULL ? dup_clean (value) : NULL;

  if (clean != NULL)
    xmlTextWriterWriteAttribute (markup->writer, BAD_CAST name, BAD_CAST clean);
}

void
ris_markup_end (RisMarkup *markup)
{
  xmlTextWriterEndElement (markup->writer);
}

void
ris_markup_add (RisMarkup *markup, const char *name, const char *text)
{
  g_autofree char *clean = text != NULL ? dup_clean (text) : NULL;

  if (clean != NULL)
    xmlTextWriterWriteElement (markup->writer, BAD_CAST name, BAD_CAST clean);
}

GBytes *
ris_markup_finish (RisMarkup *markup)
{
  xmlTextWriterEndDocument (markup->writer);
  xmlTextWriterFlush (markup->writer);
  return g_bytes_new (xmlBufferContent (markup->buffer), (gsize)xmlBufferLength (markup->buffer));
}
