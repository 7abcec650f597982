/* Counts of a vote in German words: only what is known, singular and plural right. */
#include "majority-private.h"

#include "base/record.h"
#include "wording-private.h"

/* " bei 1 Enthaltung und 2 ungültigen Stimmen"; nothing where there were none or nobody knows */
static void
append_others (GString *text, const RisVote *vote)
{
  if (vote->abstain > 0)
    {
      g_autofree char *abstentions
          = ris_wording_dup_count (vote->abstain, "Enthaltung", "Enthaltungen");

      g_string_append_printf (text, " bei %s", abstentions);
    }
  if (vote->invalid > 0)
    {
      g_autofree char *invalid
          = ris_wording_dup_count (vote->invalid, "ungültigen Stimme", "ungültigen Stimmen");

      g_string_append_printf (text, " %s %s", vote->abstain > 0 ? "und" : "bei", invalid);
    }
}

char *
ris_majority_dup_counts (const RisVote *vote)
{
  GString *text = g_string_new (NULL);
  g_autofree char *yes = ris_wording_dup_count (vote->yes, "Ja-Stimme", "Ja-Stimmen");
  g_autofree char *no = ris_wording_dup_count (vote->no, "Nein-Stimme", "Nein-Stimmen");

  if (vote->yes > 0 && vote->no > 0)
    g_string_append_printf (text, "Mit %s gegen %s", yes, no);
  else if (vote->yes > 0)
    g_string_append_printf (text, "Mit %s%s", yes, vote->no == 0 ? " ohne Gegenstimme" : "");
  else if (vote->no > 0)
    g_string_append_printf (text, "Mit %s%s", no, vote->yes == 0 ? " ohne Ja-Stimme" : "");
  else if (vote->no == 0)
    g_string_append (text, "Ohne Ja- und Nein-Stimmen");
  else
    g_string_append (text, "Ohne Ja-Stimme");
  append_others (text, vote);
  return g_string_free (text, FALSE);
}

/* what the counts say where both sides had votes */
static void
append_divided (GString *text, const RisVote *vote, gboolean is_accepted)
{
  g_autofree char *yes = ris_wording_dup_count (vote->yes, "Ja-Stimme", "Ja-Stimmen");
  g_autofree char *no = ris_wording_dup_count (vote->no, "Nein-Stimme", "Nein-Stimmen");

  if (vote->yes > vote->no && is_accepted)
    g_string_append_printf (text, "mehrheitlich mit %s gegen %s", yes, no);
  else if (vote->yes < vote->no && !is_accepted)
    g_string_append_printf (text, "mehrheitlich mit %s gegen %s", no, yes);
  else
    g_string_append_printf (text, "mit %s gegen %s", yes, no);
}

char *
ris_majority_dup_wording (const RisVote *vote, gboolean is_accepted)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean is_known = vote->yes != RIS_UNKNOWN && vote->no != RIS_UNKNOWN;

  if (!is_known && vote->is_unanimous != 1)
    return NULL;
  if (!is_known || (is_accepted ? vote->yes > 0 && vote->no == 0 : vote->no > 0 && vote->yes == 0))
    g_string_append (text, "einstimmig");
  else if (!is_accepted && vote->yes == vote->no)
    g_string_append (text, vote->yes > 0 ? "bei Stimmengleichheit" : "ohne Ja- und Nein-Stimmen");
  else if (vote->no == 0)
    {
      g_autofree char *yes = ris_wording_dup_count (vote->yes, "Ja-Stimme", "Ja-Stimmen");

      g_string_append_printf (text, "mit %s ohne Gegenstimme", yes);
    }
  else
    append_divided (text, vote, is_accepted);
  append_others (text, vote);
  if (!is_accepted)
    g_string_append (text, " abgelehnt");
  return g_strdup (text->str);
}
