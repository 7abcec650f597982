/* Escaping: the only place where a value becomes part of HTML. All texts are valid UTF-8. */
#pragma once

#include "context-private.h"

/** ris_html_append_escaped: appends @text with & < > " ' as character references: for text and quoted attributes. */
void ris_html_append_escaped (GString *out, const char *text);

/** ris_html_append_url: appends @text escaped if it is a harmless address, otherwise "#". */
void ris_html_append_url (GString *out, const char *text);

/** ris_html_append_json: appends @text as a JSON string with its quotes, safe inside <script>. */
void ris_html_append_json (GString *out, const char *text);

/** ris_html_append: appends @text the way its place demands. */
void ris_html_append (GString *out, RisEscape escape, const char *text);
