/* XML as a small tree whose nodes know their line.
 *
 * Templates and style sheets are short files that are read once and checked in full. A tree is the simplest thing to
 * check; GMarkup reads no DTDs, no entities but the five of XML and no other files, which is all a template needs.
 */
#include "xml-private.h"

#include <string.h>

#include "base/error.h"

typedef struct
{
  const char *file;
  RisPdfXml *root;  /* (owned) */
  GPtrArray *stack; /* (element-type (unowned) RisPdfXml) open elements */
} Reader;

void
ris_pdf_xml_free (RisPdfXml *xml)
{
  while (xml != NULL)
    {
      RisPdfXml *next = xml->next;

      ris_pdf_xml_free (xml->first);
      g_free (xml->name);
      g_free (xml->text);
      g_strfreev (xml->attributes);
      g_free (xml);
      xml = next;
    }
}

static void
add (Reader *reader, RisPdfXml *xml)
{
  RisPdfXml *parent;

  if (reader->stack->len == 0)
    {
      reader->root = xml;
      return;
    }
  parent = g_ptr_array_index (reader->stack, reader->stack->len - 1);
  if (parent->last == NULL)
    parent->first = xml;
  else
    parent->last->next = xml;
  parent->last = xml;
}

static RisPdfXml *
new_node (Reader *reader, GMarkupParseContext *context)
{
  RisPdfXml *xml = g_new0 (RisPdfXml, 1);
  int column;

  xml->file = reader->file;
  g_markup_parse_context_get_position (context, &xml->line, &column);
  /* the parser stands behind the tag; a line break there is counted already */
  if (column == 1 && xml->line > 1)
    xml->line--;
  return xml;
}

static void
start_element (GMarkupParseContext *context, const char *name, const char **names,
               const char **values, gpointer data, GError **error)
{
  Reader *reader = data;
  RisPdfXml *xml = new_node (reader, context);
  g_autoptr (GPtrArray) attributes = g_ptr_array_new ();

  xml->name = g_strdup (name);
  for (guint i = 0; names[i] != NULL; i++)
    {
      g_ptr_array_add (attributes, g_strdup (names[i]));
      g_ptr_array_add (attributes, g_strdup (values[i]));
    }
  g_ptr_array_add (attributes, NULL);
  xml->attributes = (char **)g_ptr_array_steal (attributes, NULL);
  add (reader, xml);
  g_ptr_array_add (reader->stack, xml);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer data, GError **error)
{
  Reader *reader = data;

  g_ptr_array_set_size (reader->stack, reader->stack->len - 1);
}

static void
text (GMarkupParseContext *context, const char *data_text, gsize length, gpointer data,
      GError **error)
{
  Reader *reader = data;
  RisPdfXml *xml;

  if (reader->stack->len == 0)
    return;
  xml = new_node (reader, context);
  xml->text = g_strndup (data_text, length);
  /* the parser stands behind the text; its first word is where people look */
  for (const char *p = xml->text + strspn (xml->text, " \t\r\n"); *p != '\0'; p++)
    xml->line -= *p == '\n';
  add (reader, xml);
}

static void
convert_error (GMarkupParseContext *context, const char *file, GError *cause, GError **error)
{
  const char *message = cause->message;
  int line;

  g_markup_parse_context_get_position (context, &line, NULL);
  if (g_str_has_prefix (message, "Error on line ") && strstr (message, ": ") != NULL)
    message = strstr (message, ": ") + 2;
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s:%d: %s", file, line, message);
}

RisPdfXml *
ris_pdf_xml_parse (const char *file, const char *xml, gsize length, GError **error)
{
  const GMarkupParser parser = { start_element, end_element, text, NULL, NULL };
  g_autoptr (GPtrArray) stack = g_ptr_array_new ();
  Reader reader = { g_intern_string (file), NULL, stack };
  g_autoptr (GMarkupParseContext) context
      = g_markup_parse_context_new (&parser, G_MARKUP_TREAT_CDATA_AS_TEXT, &reader, NULL);
  g_autoptr (GError) cause = NULL;

  if (g_markup_parse_context_parse (context, xml, (gssize)length, &cause)
      && g_markup_parse_context_end_parse (context, &cause))
    return reader.root;

  convert_error (context, file, cause, error);
  ris_pdf_xml_free (reader.root);
  return NULL;
}

const char *
ris_pdf_xml_get (const RisPdfXml *xml, const char *attribute)
{
  for (guint i = 0; xml->attributes[i] != NULL; i += 2)
    if (g_str_equal (xml->attributes[i], attribute))
      return xml->attributes[i + 1];
  return NULL;
}

gboolean
ris_pdf_xml_is_blank (const RisPdfXml *xml)
{
  return xml->text != NULL && xml->text[strspn (xml->text, " \t\r\n")] == '\0';
}

gboolean
ris_pdf_xml_fail (const RisPdfXml *xml, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "%s:%d: %s", xml->file, xml->line, message);
  return FALSE;
}
