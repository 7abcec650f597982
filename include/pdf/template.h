/* PDF templates: what a document looks like, in XML. man/ris-pdf-template.5 is the full reference; in short:
 *
 *   <document page="letter" style="default">    page geometry and styles come from pdf-templates/style/default.xml
 *     <fold-marks/>
 *     <header on="first|other|all"> flow </header>   <footer on="…"> flow; text may hold {page} and {pages} </footer>
 *     flow
 *   </document>
 *
 *   flow      <h1>…<h4> <p style= align= keep="next|together|both">     inline
 *             <rich value="t.text" style="p"/>                          a rich text of the view
 *             <list type="bullet|dash|number|letter|none"> <item> cell </item> </list>
 *             <kv> <item label="Datum">cell</item> </kv>                aligned keys; an item without content is dropped
 *             <table cols="18 * auto"> <head><row>…</row></head> <row> <cell span= align= header="row"> cell </cell> </row>
 *                                                                       cols: mm, `auto`, fractions `*` `2*`
 *             <columns widths="* 2*"> <column> flow </column> … </columns>
 *             <address-window return="Stadt · Straße · Ort"> flow </address-window>   <info-block> flow </info-block>
 *             <signature-block widths="80 80"> <signature> inline </signature> … </signature-block>
 *             <section> flow </section> <box style=> flow </box> <keep> flow </keep>
 *             <rule/> <space height="8"/> (mm) <pagebreak/>
 *   inline    text, {{path}}, {{path|filter}}, <b> <i> <br/> <a href="…">
 *   cell      flow or inline
 *   anywhere  <for each="items" as="t" count="n"> … </for>    <include name="part/head"/> (its root: <part>)
 *             <if test="t.public"> … <else> … </else> </if>   test: path, not path, path == 'text', path != 'text'
 *
 * Each block takes style="name"; without it the style of the element's own name. Lengths on paper are mm, type is pt.
 * Values are put in as text after parsing: they cannot bring markup, and a line break in them is one on paper. Blocks
 * whose content turns out empty (p, item, headings) are left out. A template that could give an inaccessible document
 * (heading levels that jump, tables without head) or that names an unknown element, attribute, filter or style is
 * refused when it is loaded, with file and line.
 */
#pragma once

#include <glib.h>

typedef struct _RisPdfTemplate RisPdfTemplate;

/**
 * RisPdfIncludeLoader:
 * @name: "part/head.xml" for `<include name="part/head"/>`, "style/default.xml" for `style="default"`
 *
 * Reads a file that a template asks for: from the program's resources or from a town's directory.
 *
 * Returns: (transfer full): its bytes, or %NULL with an error
 */
typedef GBytes *(*RisPdfIncludeLoader) (const char *name, gpointer data, GError **error);

/**
 * ris_pdf_template_new_from_data:
 * @name: the file's name for messages, "invitation.xml"
 * @loader: called only during this call
 *
 * Returns: (transfer full): a checked template that can be rendered any number of times; %NULL with
 *   %RIS_ERROR_INVALID ("invitation.xml:12: unknown element <tabel>") or the loader's error
 */
RisPdfTemplate *ris_pdf_template_new_from_data (const char *name, const char *xml, gsize length,
                                                RisPdfIncludeLoader loader, gpointer data,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_pdf_template_new: asks @loader for @name ("invitation.xml") itself; otherwise as ris_pdf_template_new_from_data(). */
RisPdfTemplate *ris_pdf_template_new (const char *name, RisPdfIncludeLoader loader, gpointer data,
                                      GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_pdf_template_free: frees a template (nullable). */
void ris_pdf_template_free (RisPdfTemplate *template);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPdfTemplate, ris_pdf_template_free)
