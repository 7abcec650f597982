/* Links inside texts: numbers of papers ("A 10/186/2022") and names of meetings ("7. Sitzung des Hauptausschusses am
 * 22.09.2010") become links to what we have. What could mean two things leads nowhere rather than to the wrong page. */
#include "page-private.h"

#include "council/meetings.h"
#include "council/papers.h"
#include "document/decision-view.h"
#include "http/url.h"
#include "model/number.h"

#include <string.h>

/* a stretch of a text and where it leads */
typedef struct
{
  gsize start;
  gsize end;
  char *url; /* (owned) (nullable) */
} Link;

static char *
dup_paper_url (RisCouncil *council, const char *number)
{
  g_autoptr (GPtrArray) papers = ris_papers_find (council, number, NULL);

  if (papers == NULL || papers->len != 1)
    return NULL;
  return ris_url_dup_paper (((const RisPaperRow *)papers->pdata[0])->id);
}

static gboolean
find_paper (RisCouncil *council, const char *text, Link *link)
{
  link->end = 0;
  while (ris_number_find (ris_council_get_grammars (council), text, &link->start, &link->end))
    {
      g_autofree char *number = g_strndup (text + link->start, link->end - link->start);

      link->url = dup_paper_url (council, number);
      if (link->url != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "… am 22.09.2010" behind a meeting's name tells apart meetings of several terms */
static gboolean
is_followed_by_day (const char *text, const char *day)
{
  g_autofree char *written = NULL;

  if (day == NULL || strlen (day) != strlen ("2010-09-22"))
    return FALSE;
  written = g_strdup_printf (" am %.2s.%.2s.%.4s", day + 8, day + 5, day);
  return g_str_has_prefix (text, written);
}

static const RisMeetingRow *
choose_meeting (const GPtrArray *meetings, const char *text)
{
  const RisMeetingRow *only = NULL;
  guint n = 0;

  for (guint i = 0; i < meetings->len; i++)
    {
      const RisMeetingRow *meeting = meetings->pdata[i];

      if (!g_str_has_prefix (text, meeting->name))
        continue;
      if (is_followed_by_day (text + strlen (meeting->name), meeting->starts_on))
        return meeting;
      if (only == NULL || strlen (meeting->name) > strlen (only->name))
        {
          only = meeting;
          n = 1;
        }
      else if (g_str_equal (meeting->name, only->name))
        n++;
    }
  return n == 1 ? only : NULL;
}

/* the digits before @dot, the dot that ends them */
static const char *
find_first_digit (const char *text, const char *dot)
{
  while (dot > text && g_ascii_isdigit (dot[-1]))
    dot--;
  return dot;
}

static gboolean
find_meeting (RisCouncil *council, const char *text, Link *link)
{
  static const char word[] = ". Sitzung de";

  for (const char *dot = strstr (text, word); dot != NULL; dot = strstr (dot + 1, word))
    {
      const char *first = find_first_digit (text, dot);
      g_autofree char *start = g_strndup (first, (gsize)(dot - first) + strlen (word));
      g_autoptr (GPtrArray) meetings
          = first < dot ? ris_meetings_list_named (council, start, NULL) : NULL;
      const RisMeetingRow *meeting = meetings != NULL ? choose_meeting (meetings, first) : NULL;

      if (meeting == NULL)
        continue;
      link->start = (gsize)(first - text);
      link->end = link->start + strlen (meeting->name);
      link->url = ris_url_dup_meeting (meeting->id);
      return TRUE;
    }
  return FALSE;
}

static gboolean
find_link (const char *text, gsize *start, gsize *end, char **url, gpointer data)
{
  Link paper = { 0 }, meeting = { 0 };
  gboolean has_paper = find_paper (data, text, &paper);
  gboolean has_meeting = find_meeting (data, text, &meeting);
  Link *first = has_meeting && (!has_paper || meeting.start < paper.start) ? &meeting : &paper;

  *start = first->start;
  *end = first->end;
  *url = g_steal_pointer (&first->url);
  g_free (paper.url);
  g_free (meeting.url);
  return has_paper || has_meeting;
}

RisRich *
ris_page_make_text (const char *markdown, gpointer data)
{
  RisRich *rich = ris_decision_view_make_text (markdown, NULL);

  ris_rich_link (rich, find_link, data);
  return rich;
}
