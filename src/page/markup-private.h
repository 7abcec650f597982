/* XML that machines read: feeds and sitemaps. */
#pragma once

#include <glib.h>

typedef struct _RisMarkup RisMarkup;

/** ris_markup_new: (transfer full): a document whose root element is @root in the namespace @space. */
RisMarkup *ris_markup_new (const char *root, const char *space) G_GNUC_WARN_UNUSED_RESULT;

/** ris_markup_free: drops @markup (nullable). */
void ris_markup_free (RisMarkup *markup);

/** ris_markup_begin: opens an element. */
void ris_markup_begin (RisMarkup *markup, const char *name);

/** ris_markup_set: gives the element that was just opened an attribute; nothing where @value is %NULL. */
void ris_markup_set (RisMarkup *markup, const char *name, const char *value);

/** ris_markup_end: closes the element opened last. */
void ris_markup_end (RisMarkup *markup);

/** ris_markup_add: a whole element with a text; nothing where @text is %NULL. */
void ris_markup_add (RisMarkup *markup, const char *name, const char *text);

/** ris_markup_finish: (transfer full): closes all elements. Returns: the document; nothing may be added any more. */
GBytes *ris_markup_finish (RisMarkup *markup) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisMarkup, ris_markup_free)
