/* Titles and snippets in pieces: what was found and what stands around it. */
#include "search-private.h"

static const RisField segment_fields[] = {
  RIS_FIELD (RisSearchSegment, text, TEXT),
  RIS_FIELD (RisSearchSegment, is_hit, BOOL),
};

RIS_DEFINE_RECORD (RisSearchSegment, ris_search_segment, segment_fields)

static void
flush (GPtrArray *segments, GString *text, gboolean is_hit)
{
  RisSearchSegment *segment;

  if (text->len == 0)
    return;
  segment = ris_search_segment_new ();
  segment->text = g_strdup (text->str);
  segment->is_hit = is_hit;
  g_ptr_array_add (segments, segment);
  g_string_truncate (text, 0);
}

GPtrArray *
ris_search_dup_segments (const char *marked)
{
  GPtrArray *segments = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_search_segment_free);
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_hit = FALSE;
  gboolean is_blank = TRUE; /* the last character was one */

  for (const char *p = marked != NULL ? marked : ""; *p != '\0'; p++)
    if (*p == RIS_SEARCH_BEGIN_HIT || *p == RIS_SEARCH_END_HIT)
      {
        flush (segments, text, is_hit);
        is_hit = *p == RIS_SEARCH_BEGIN_HIT;
      }
    else if ((guchar)*p > ' ')
      {
        g_string_append_c (text, *p);
        is_blank = FALSE;
      }
    else if (!is_blank)
      {
        g_string_append_c (text, ' ');
        is_blank = TRUE;
      }
  flush (segments, text, is_hit);
  return segments;
}
