/* HTML templates: a small Mustache that escapes by context.
 *
 * All templates are compiled when the program starts; the first defect stops it with `file:line:column: what`.
 *
 *     {{<layout}}
 *     {{@ title  meeting(start place?)
 *         agenda[](number? title url? results[])  notice? }}
 *     <h1 class="kern-heading-large">{{title}}</h1>
 *     <p>{{meeting.start|weekdaydate}}, {{meeting.start|time}} Uhr{{?meeting.place}}, {{meeting.place}}{{/meeting.place}}</p>
 *     {{?agenda}}
 *     <ol>
 *       {{#agenda}}
 *       <li{{^number}} class="unnumbered"{{/number}}>
 *         {{?url}}<a href="{{url}}">{{title}}</a>{{/url}}{{^url}}{{title}}{{/url}}
 *         {{#results}}<span class="kern-badge">{{.}}</span>{{/results}}
 *       </li>
 *       {{/agenda}}
 *     </ol>
 *     {{/agenda}}
 *     {{notice|h2}}
 *     {{>part/contact}}
 *
 * Tags
 *   {{x}} {{a.b}}     the value, escaped; there is no raw form. {{x|date}} passes a filter of view/format.h
 *   {{#x}}…{{/x}}     map: inside it; list: once per element; else: if true      {{.}} the element of a list of texts
 *   {{?x}}…{{/x}}     if true (a list: not empty), without going inside           {{^x}}…{{/x}} if missing or not true
 *   {{>part/name}}    the template part/name here, with the same values           {{! comment }}
 *   {{<layout}}       at the top of a page: it stands where the template layout says {{$content}}
 *   {{@ … }}          at the top of every file that uses names: what this file itself expects (see below)
 * A line that holds nothing but such a tag (not a value) vanishes; all other white space is kept.
 *
 * Declaration: every name this file uses, once, no more and no fewer
 *   title             a text, number, flag or rich text that must be there
 *   place?            one that may be missing
 *   meeting(a b?)     a map and its names; meeting() where only a partial reads them; organizer?(name) may be missing
 *   agenda[](a b?)    a list of maps; names[] a list of texts; children[]?() may be missing
 * A name is looked up in the innermost section whose declaration lists it, and only there: an agenda item without `title`
 * never shows the page's. Names at the top of a partial's declaration are searched from the map around {{>…}} outwards.
 * A partial may include itself (at most 20 deep); its new map then takes the place of the old one, so `children` missing
 * in an item is not found in its parent. Pages, layouts and partials declare only their own names.
 *
 * Contexts
 *   text              escaped. Rich text becomes KERN blocks (do not put it into <p>); {{x|h2}} makes its topmost heading
 *                     an h2 (h1 to h6, default h3). In attributes, <title> and <textarea> it becomes plain text
 *   quoted attribute  escaped. Unquoted attributes, on…, style, srcset, srcdoc, tag and attribute names: load error
 *   href src action formaction cite poster data   at the start: http, https, mailto, tel, webcal or a relative address,
 *                     anything else becomes "#"; behind literal text (`/suche?q={{q}}`): percent-encoded
 *   <script> <style> <!-- -->   load error; only <script type="application/ld+json"> takes {{x|json}} or {{x|iso|json}},
 *                     which writes a whole JSON string with its quotes (numbers and flags: bare)
 * A section must end in the kind of place where it began: `<li{{#x}} class="a"{{/x}}>` is fine, `<li{{#x}}>{{/x}}` is not.
 */
#pragma once

#include "view/view.h"

typedef struct _RisTemplates RisTemplates;

/** RisTemplateSource: one template in memory: "meeting/show" and its text. */
typedef struct
{
  const char *name;
  const char *text;
} RisTemplateSource;

/**
 * ris_templates_new_from_resources:
 * @prefix: the resource folder, "/de/ratswerk/data/templates"
 *
 * Compiles every *.html below @prefix; `meeting/show.html` gets the name "meeting/show". G_RESOURCE_OVERLAYS is honoured.
 *
 * Returns: (transfer full): the templates; %NULL with %RIS_ERROR_INVALID (`meeting/show.html:3:14: …`) on the first defect
 */
RisTemplates *ris_templates_new_from_resources (const char *prefix,
                                                GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_templates_new_from_sources: as above, from @n_sources texts. */
RisTemplates *ris_templates_new_from_sources (const RisTemplateSource *sources, gsize n_sources,
                                              GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** ris_templates_free: frees the templates (nullable). */
void ris_templates_free (RisTemplates *templates);

/** ris_templates_has: whether there is a template of this name. */
gboolean ris_templates_has (const RisTemplates *templates, const char *name);

/**
 * ris_templates_render:
 * @name: the page's template
 * @view: a map
 * @out: the HTML is appended here; unchanged on error
 *
 * A required name that is missing, a value of another kind than declared and a name at the top of @view that neither the
 * page nor its layout and partials declare are programming errors: g_critical() names the template and the name.
 *
 * Returns: %FALSE with %RIS_ERROR_NOT_FOUND (no such template) or %RIS_ERROR_INTERNAL (partials nested too deep)
 */
gboolean ris_templates_render (const RisTemplates *templates, const char *name, const RisView *view,
                               GString *out, GError **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisTemplates, ris_templates_free)
