/* What a file says about itself.
 *
 * PDF/A wants it twice, in the old information dictionary and as XMP, and both alike; PDF/UA wants the title shown and the
 * language stated. The identity is a hash of the key that the caller gives, so the same version of a document has the
 * same identity whenever it is rendered.
 */
#include "metadata-private.h"

#include <string.h>

#include "base/date.h"
#include "base/error.h"
#include "icc-private.h"

#define PRODUCER "Ratswerk " RIS_VERSION

static gboolean
fail (GError **error, const char *what)
{
  g_set_error (error, RIS_ERROR, RIS_ERROR_INVALID, "document needs %s", what);
  return FALSE;
}

gboolean
ris_pdf_metadata_check (const RisPdfMeta *meta, GError **error)
{
  if (meta->title == NULL || *meta->title == '\0')
    return fail (error, "a title");
  if (meta->author == NULL || *meta->author == '\0')
    return fail (error, "an author");
  if (meta->key == NULL || *meta->key == '\0')
    return fail (error, "a key");
  if (meta->created == NULL || !ris_date_is_instant (meta->created))
    return fail (error, "an instant of creation");
  return TRUE;
}

static const char *
get_language (const RisPdfMeta *meta)
{
  return meta->language == NULL ? "de-DE" : meta->language;
}

static void
write_info (HPDF_Doc doc, const RisPdfMeta *meta)
{
  g_autofree char *date = NULL;
  g_auto (GStrv) digits = g_strsplit_set (meta->created, "-T:Z", -1);
  g_autofree char *joined = g_strjoinv ("", digits);

  date = g_strdup_printf ("D:%sZ", joined);
  ris_pdf_object_set_text (doc, doc->info, "Title", meta->title);
  ris_pdf_object_set_text (doc, doc->info, "Author", meta->author);
  ris_pdf_object_set_ascii (doc, doc->info, "Creator", PRODUCER);
  ris_pdf_object_set_ascii (doc, doc->info, "Producer", PRODUCER);
  ris_pdf_object_set_ascii (doc, doc->info, "CreationDate", date);
  ris_pdf_object_set_ascii (doc, doc->info, "ModDate", date);
}

/* the extension schema is there because PDF/A does not know the name of PDF/UA's property */
static const char ua_schema[]
    = "<rdf:Description rdf:about=\"\""
      " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
      " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
      " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
      "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
      "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
      "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
      "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
      "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
      "<pdfaProperty:name>part</pdfaProperty:name>"
      "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
      "<pdfaProperty:category>internal</pdfaProperty:category>"
      "<pdfaProperty:description>Part of ISO 14289</pdfaProperty:description>"
      "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>"
      "</rdf:Description>\n";

static void
write_xmp (HPDF_Doc doc, const RisPdfMeta *meta)
{
  g_autofree char *described = g_markup_printf_escaped (
      "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
      " xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
      " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
      " xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\">\n"
      "<dc:format>application/pdf</dc:format>\n"
      "<dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>\n"
      "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">%s</rdf:li></rdf:Alt></dc:title>\n"
      "<dc:creator><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:creator>\n"
      "<xmp:CreatorTool>" PRODUCER "</xmp:CreatorTool>\n"
      "<xmp:CreateDate>%s</xmp:CreateDate>\n<xmp:ModifyDate>%s</xmp:ModifyDate>\n"
      "<pdf:Producer>" PRODUCER "</pdf:Producer>\n"
      "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
      "<pdfuaid:part>1</pdfuaid:part>\n</rdf:Description>\n",
      get_language (meta), meta->title, meta->author, meta->created, meta->created);
  g_autofree char *packet
      = g_strconcat ("<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                     "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                     "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n",
                     described, ua_schema, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>", NULL);
  HPDF_Dict stream = ris_pdf_object_new_stream (doc, packet, strlen (packet), FALSE);

  HPDF_Dict_AddName (stream, "Type", "Metadata");
  HPDF_Dict_AddName (stream, "Subtype", "XML");
  HPDF_Dict_Add (doc->catalog, "Metadata", stream);
}

static void
write_colors (HPDF_Doc doc)
{
  g_autoptr (GBytes) profile = ris_pdf_icc_new_srgb ();
  gsize length;
  const void *data = g_bytes_get_data (profile, &length);
  HPDF_Dict stream = ris_pdf_object_new_stream (doc, data, length, TRUE);
  HPDF_Array intents = ris_pdf_object_add_array (doc, doc->catalog, "OutputIntents");
  HPDF_Dict intent = ris_pdf_object_new_dict (doc);

  HPDF_Dict_AddNumber (stream, "N", 3);
  HPDF_Dict_AddName (intent, "Type", "OutputIntent");
  HPDF_Dict_AddName (intent, "S", "GTS_PDFA1");
  ris_pdf_object_set_ascii (doc, intent, "OutputConditionIdentifier", "sRGB");
  ris_pdf_object_set_ascii (doc, intent, "Info", "sRGB IEC61966-2.1");
  HPDF_Dict_Add (intent, "DestOutputProfile", stream);
  HPDF_Array_Add (intents, intent);
}

static void
write_identity (HPDF_Doc doc, const RisPdfMeta *meta)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  HPDF_Array identity = ris_pdf_object_add_array (doc, doc->trailer, "ID");
  const guint half = 16;
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, (const guchar *)meta->key, -1);
  g_checksum_get_digest (checksum, digest, &length);
  HPDF_Array_Add (identity, HPDF_Binary_New (doc->mmgr, digest, half));
  HPDF_Array_Add (identity, HPDF_Binary_New (doc->mmgr, digest, half));
}

gboolean
ris_pdf_metadata_write (HPDF_Doc doc, const RisPdfMeta *meta, GError **error)
{
  HPDF_Dict preferences;

  write_info (doc, meta);
  write_xmp (doc, meta);
  write_colors (doc);
  write_identity (doc, meta);
  ris_pdf_object_set_ascii (doc, doc->catalog, "Lang", get_language (meta));
  preferences = ris_pdf_object_add_dict (doc, doc->catalog, "ViewerPreferences");
  HPDF_Dict_AddBoolean (preferences, "DisplayDocTitle", HPDF_TRUE);
  return ris_pdf_object_check (doc, error);
}
