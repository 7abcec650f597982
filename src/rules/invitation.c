/* Invitations: what a secretary needs to know beside the last day.
 *
 * invitation-judge.c says whether one Ladung was in time. Here stand the notes around it – what a shortened period asks for, what
 * heals a late Ladung –, the whole council and each of its members.
 */
#include "rules/invitation.h"

#include "base/record.h"
#include "base/text.h"
#include "invitation-judge-private.h"

static const RisRule *
get (const RisInvitationJudge *judge, const char *key)
{
  return ris_rules_get (judge->rules, key);
}

/* --- notes --- */

static RisFinding *
add_note (const RisInvitationJudge *judge, RisFinding *finding, const char *key,
          const char *outcome, const char *sentence)
{
  RisFinding *note = ris_finding_add_note (finding, RIS_FINDING_HINT, outcome, "%s", sentence);

  ris_finding_add_rule (note, get (judge, key));
  return note;
}

static void
add_unknown (const RisInvitationJudge *judge, RisFinding *finding, const char *key,
             const char *purpose)
{
  ris_finding_take (finding, ris_finding_new_unknown (get (judge, key), purpose));
}

/* a last day that is free matters to who did not act by the working day before */
static void
note_free_day (const RisInvitationJudge *judge, RisFinding *finding)
{
  const RisInvitationCase *invitation = judge->invitation;
  const char *moment = judge->counts_sending ? invitation->sent_on : invitation->received_on;
  gint64 last = judge->period.last;
  gint64 working = ris_calendar_day_find_working (judge->rules, last);
  g_autofree char *day = ris_calendar_day_dup_text (last);
  g_autofree char *free_day = ris_calendar_day_dup_free (judge->rules, last);
  g_autofree char *before = ris_calendar_day_dup_text (working);

  if (free_day == NULL || (moment != NULL && ris_calendar_day_read (moment) <= working))
    return;

  RisFinding *note
      = ris_finding_add_note (finding, RIS_FINDING_HINT, "freier_tag",
                              "Der letzte Tag, %s, ist %s. %s; sicher ist der Werktag davor, %s.",
                              day, free_day,
                              get (judge, "ladung.feiertage")->value.is_known
                                  ? "Die Frist verschiebt sich dadurch nicht"
                                  : "Ob das die Frist verschiebt, ist nicht eingetragen",
                              before);

  if (get (judge, "ladung.feiertage")->value.is_known)
    ris_finding_add_rule (note, get (judge, "ladung.feiertage"));
}

static void
note_counting (const RisInvitationJudge *judge, RisFinding *finding)
{
  if (judge->has_period && !get (judge, "ladung.zaehlung")->value.is_known)
    add_note (judge, finding, "ladung.zaehlung", "zaehlung_unbekannt",
              "Ob die Frist mit dem Zugang oder mit der Absendung beginnt, ist nicht eingetragen; "
              "gerechnet ist mit dem Zugang, der strengeren Lesart.");
}

static void
note_fiction (const RisInvitationJudge *judge, RisFinding *finding)
{
  const RisInvitationCase *invitation = judge->invitation;
  gint64 sent = ris_calendar_day_read (invitation->sent_on);
  gint64 fiction = ris_invitation_judge_find_fiction (judge, sent);
  gint64 last = ris_invitation_judge_find_last_sending (judge);

  if (judge->counts_sending)
    return;
  if (invitation->received_on != NULL && fiction > ris_calendar_day_read (invitation->received_on))
    {
      g_autofree char *day = ris_calendar_day_dup_text (fiction);
      g_autofree char *sentence
          = g_strdup_printf ("Eine elektronische Ladung gilt hier erst am %s als zugegangen. "
                             "Gerechnet ist mit dem "
                             "nachgewiesenen früheren Zugang; bitte prüfen, ob er zählt.",
                             day);

      add_note (judge, finding, "ladung.zugangsfiktion", "zugangsfiktion", sentence);
    }
  else if (sent == RIS_NO_DAY && last != RIS_NO_DAY)
    {
      g_autofree char *day = ris_calendar_day_dup_text (last);
      g_autofree char *sentence
          = g_strdup_printf ("Ohne Nachweis des Zugangs ist eine elektronische Ladung spätestens "
                             "am %s abzusenden: "
                             "sie gilt erst einige Tage danach als zugegangen.",
                             day);

      add_note (judge, finding, "ladung.zugangsfiktion", "zugangsfiktion", sentence);
    }
}

static void
note_urgency (const RisInvitationJudge *judge, RisFinding *finding)
{
  const char *word = ris_rules_get_word (judge->rules, "ladung.eil.hinweis_in_ladung");
  gint64 finds = ris_rules_get_flag (judge->rules, "ladung.eil.feststellung_rat");
  const RisThreshold *objection = ris_rules_get_threshold (judge->rules, "ladung.eil.widerspruch");

  if (ris_text_is_blank (judge->invitation->urgency))
    ris_finding_add_note (finding, RIS_FINDING_WARNING, "begruendung_fehlt",
                          "Bitte geben Sie an, warum die Sache keinen Aufschub duldet.");
  if (word == NULL)
    add_unknown (judge, finding, "ladung.eil.hinweis_in_ladung",
                 "Ob die Ladung auf die verkürzte Frist hinweisen muss, ist offen");
  else if (g_str_equal (word, "ja"))
    add_note (judge, finding, "ladung.eil.hinweis_in_ladung", "hinweis_in_ladung",
              "Die Ladung muss auf die verkürzte Frist und ihren Grund hinweisen.");
  else if (g_str_equal (word, "geschaeftsordnung"))
    add_note (judge, finding, "ladung.eil.hinweis_in_ladung", "hinweis_in_ladung",
              "Ob die Ladung auf die verkürzte Frist hinweisen muss, sagt die Geschäftsordnung.");
  if (finds == RIS_UNKNOWN)
    add_unknown (judge, finding, "ladung.eil.feststellung_rat",
                 "Ob das Gremium die Dringlichkeit feststellen muss, ist offen");
  else if (finds != 0)
    add_note (judge, finding, "ladung.eil.feststellung_rat", "dringlichkeit_feststellen",
              "Bitte den TOP „Feststellung der Dringlichkeit“ aufnehmen: Das Gremium stellt sie "
              "vor Eintritt in die Tagesordnung fest.");
  if (objection != NULL)
    {
      g_autofree char *text = ris_threshold_dup_text (objection);
      g_autofree char *sentence
          = g_strdup_printf ("Die verkürzte Frist gilt nicht bei Widerspruch; nötig ist dafür %s.",
                             text);

      add_note (judge, finding, "ladung.eil.widerspruch", "widerspruch", sentence);
    }
}

static void
note_shortened (const RisInvitationJudge *judge, RisFinding *finding)
{
  const RisRule *rule = get (judge, "ladung.eilfrist");
  RisInvitationJudge shortened = *judge;

  if (!rule->value.is_known || !ris_invitation_judge_apply (&shortened, rule))
    return;

  g_autofree char *last = ris_notice_period_dup_last (&shortened.period);
  g_autofree char *text = ris_invitation_judge_dup_period (&shortened);
  g_autofree char *sentence = g_strdup_printf ("Duldet die Sache keinen Aufschub, so gilt die "
                                               "verkürzte Frist: spätestens %s (%s).",
                                               last, text);

  add_note (judge, finding, "ladung.eilfrist", "eilfrist", sentence);
}

/* what the law says about a Ladung that came too late */
static void
note_remedies (const RisInvitationJudge *judge, RisFinding *finding)
{
  gint64 heals = ris_rules_get_flag (judge->rules, "ladung.heilung_durch_erscheinen");

  if (heals == RIS_UNKNOWN)
    add_unknown (judge, finding, "ladung.heilung_durch_erscheinen",
                 "Ob Erscheinen den Mangel heilt, ist offen");
  else if (heals != 0)
    add_note (judge, finding, "ladung.heilung_durch_erscheinen", "heilung",
              "Der Mangel ist für jedes Mitglied geheilt, das zur Sitzung erscheint.");
  if (ris_rules_get_flag (judge->rules, "ladung.verzicht") == 1)
    add_note (judge, finding, "ladung.verzicht", "verzicht",
              "Wer zu spät geladen wurde, kann vor Beginn der Sitzung auf die Frist verzichten.");
  if (!judge->is_shortened)
    note_shortened (judge, finding);
}

static void
note_danger (const RisInvitationJudge *judge, RisFinding *finding)
{
  const char *effect = ris_rules_get_word (judge->rules, "ladung.mangel");

  if (g_strcmp0 (effect, "unwirksam") == 0)
    add_note (judge, finding, "ladung.mangel", "beschluesse_gefaehrdet",
              "Bleibt der Mangel ungeheilt, sind alle Beschlüsse der Sitzung gefährdet.")
        ->class
        = RIS_FINDING_WARNING;
}

/* the notes that hold for a case as a whole; @finding may be about all members */
static void
note_case (const RisInvitationJudge *judge, RisFinding *finding)
{
  note_counting (judge, finding);
  if (judge->is_shortened)
    note_urgency (judge, finding);
  else if (judge->invitation->is_urgent && g_str_equal (finding->outcome, "rechtzeitig"))
    add_note (judge, finding, "ladung.frist", "eilfrist_unnoetig",
              "Die reguläre Frist ist gewahrt; die Verkürzung ist nicht nötig.");
}

RisFinding *
ris_invitation_deadline (const RisRules *rules, const RisInvitationCase *invitation)
{
  RisInvitationJudge judge;
  RisFinding *finding;

  ris_invitation_judge_init (&judge, rules, invitation);
  finding = ris_invitation_judge_check (&judge);
  if (finding != NULL)
    return finding;
  finding = ris_invitation_judge_evaluate (&judge);
  note_case (&judge, finding);
  if (g_str_equal (finding->outcome, "verspaetet"))
    {
      note_remedies (&judge, finding);
      note_danger (&judge, finding);
    }
  else if (judge.has_period)
    note_free_day (&judge, finding);
  if (judge.has_period)
    note_fiction (&judge, finding);
  return finding;
}

/* --- members --- */

typedef struct
{
  gint64 in_time;
  gint64 healed;
  gint64 late;
  gint64 open;    /* not known: a day or a rule is missing */
  GString *names; /* (owned): of those who were late */
} Tally;

/* Returns: (nullable): by what the defect of @recipient is healed, German; @key: the rule */
static const char *
find_healing (const RisInvitationJudge *judge, const RisInvitationRecipient *recipient,
              const char **key)
{
  *key = "ladung.heilung_durch_erscheinen";
  if (recipient->attends == 1 && ris_rules_get_flag (judge->rules, *key) == 1)
    return "durch Erscheinen geheilt";
  *key = "ladung.verzicht";
  if (recipient->has_waived && ris_rules_get_flag (judge->rules, *key) == 1)
    return "durch Verzicht geheilt";
  return NULL;
}

/* a rule that would heal and is not known leaves it open */
static void
note_open_healing (const RisInvitationJudge *judge, const RisInvitationRecipient *recipient,
                   RisFinding *finding)
{
  if (recipient->attends == 1
      && ris_rules_get_flag (judge->rules, "ladung.heilung_durch_erscheinen") == RIS_UNKNOWN)
    add_unknown (judge, finding, "ladung.heilung_durch_erscheinen",
                 "Ob Erscheinen den Mangel heilt, ist offen");
  if (recipient->has_waived && ris_rules_get_flag (judge->rules, "ladung.verzicht") == RIS_UNKNOWN)
    add_unknown (judge, finding, "ladung.verzicht", "Ob der Verzicht den Mangel heilt, ist offen");
  if (recipient->attends == RIS_UNKNOWN
      && ris_rules_get_flag (judge->rules, "ladung.heilung_durch_erscheinen") == 1)
    add_note (judge, finding, "ladung.heilung_durch_erscheinen", "heilung",
              "Der Mangel ist geheilt, wenn das Mitglied zur Sitzung erscheint.");
}

static void
count (Tally *tally, const RisFinding *finding, const char *name)
{
  if (g_str_equal (finding->outcome, "rechtzeitig"))
    tally->in_time++;
  else if (g_str_equal (finding->outcome, "geheilt"))
    tally->healed++;
  else if (g_str_equal (finding->outcome, "verspaetet"))
    {
      g_string_append_printf (tally->names, "%s%s", tally->late > 0 ? ", " : "", name);
      tally->late++;
    }
  else
    tally->open++;
}

/* Returns: (transfer full): what holds for one member */
static RisFinding *
judge_member (RisInvitationJudge *judge, const RisInvitationRecipient *recipient)
{
  RisInvitationCase invitation = *judge->invitation;
  RisInvitationJudge one = *judge;
  RisFinding *finding;
  const char *key, *healing;

  invitation.received_on = recipient->received_on;
  one.invitation = &invitation;
  finding = ris_invitation_judge_check (&one);
  if (finding == NULL)
    finding = ris_invitation_judge_evaluate (&one);
  judge->is_shortened |= one.is_shortened;
  judge->has_period |= one.has_period;
  if (g_str_equal (finding->outcome, "frist"))
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "angabe_fehlt");
      ris_finding_say (finding, "Weder Absendung noch Zugang der Ladung sind eingetragen.");
    }
  ris_finding_add_text (finding, "mitglied", "Mitglied", recipient->name);
  healing = find_healing (judge, recipient, &key);
  if (!g_str_equal (finding->outcome, "rechtzeitig") && healing != NULL)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "geheilt");
      ris_finding_add_rule (finding, ris_rules_get (judge->rules, key));
      ris_finding_say (finding, "%s: Ein Mangel der Ladung ist %s.", recipient->name, healing);
      return finding;
    }
  ris_finding_say (finding, "%s: %s", recipient->name, finding->sentence);
  if (!g_str_equal (finding->outcome, "rechtzeitig"))
    note_open_healing (judge, recipient, finding);
  return finding;
}

static void
say_tally (RisFinding *finding, const Tally *tally, gsize n)
{
  if (tally->late > 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING, "verspaetet");
      ris_finding_say (finding,
                       tally->late == 1
                           ? "%" G_GINT64_FORMAT " von %" G_GSIZE_FORMAT
                             " Geladenen hat die Ladung zu spät erhalten, ungeheilt: %s."
                           : "%" G_GINT64_FORMAT " von %" G_GSIZE_FORMAT
                             " Geladenen haben die Ladung zu spät erhalten, ungeheilt: %s.",
                       tally->late, n, tally->names->str);
    }
  else if (tally->open > 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_WARNING,
                               ris_finding_find (finding, "angabe_fehlt") != NULL ? "angabe_fehlt"
                                                                                  : "unbekannt");
      ris_finding_say (finding,
                       "Bei %" G_GINT64_FORMAT " von %" G_GSIZE_FORMAT
                       " Geladenen ist offen, ob die Ladung rechtzeitig war.",
                       tally->open, n);
    }
  else if (tally->healed > 0)
    {
      ris_finding_set_outcome (finding, RIS_FINDING_HINT, "geheilt");
      ris_finding_say (finding,
                       "Alle Geladenen sind rechtzeitig geladen, oder der Mangel ist geheilt "
                       "(%" G_GINT64_FORMAT " von %" G_GSIZE_FORMAT ").",
                       tally->healed, n);
    }
  else
    ris_finding_say (finding, n == 1 ? "Die Ladung ist rechtzeitig zugegangen."
                                     : "Alle Ladungen sind rechtzeitig zugegangen.");
  ris_finding_add_number (finding, "geladen", "Geladene", (gint64)n);
  ris_finding_add_number (finding, "rechtzeitig", "rechtzeitig geladen", tally->in_time);
  ris_finding_add_number (finding, "geheilt", "geheilt", tally->healed);
  ris_finding_add_number (finding, "verspaetet", "verspätet geladen", tally->late);
  ris_finding_add_number (finding, "offen", "offen", tally->open);
}

RisFinding *
ris_invitation_receipts (const RisRules *rules, const RisInvitationCase *invitation,
                         const RisInvitationRecipient *recipients, gsize n)
{
  g_autoptr (RisFinding) finding = ris_finding_new (RIS_FINDING_FINE, "rechtzeitig", NULL);
  g_autoptr (GString) names = g_string_new (NULL);
  Tally tally = { .names = names };
  RisInvitationJudge judge;

  ris_invitation_judge_init (&judge, rules, invitation);
  if (n == 0 || judge.meeting == RIS_NO_DAY)
    return ris_finding_new (RIS_FINDING_WARNING, "angabe_fehlt",
                            n == 0 ? "Es ist niemand eingetragen, der zu laden ist."
                                   : "Der Tag der Sitzung fehlt oder ist kein Datum.");
  for (gsize i = 0; i < n; i++)
    {
      RisFinding *member = judge_member (&judge, &recipients[i]);

      count (&tally, member, recipients[i].name);
      ris_finding_take (finding, member);
    }
  say_tally (finding, &tally, n);
  note_case (&judge, finding);
  if (tally.late > 0)
    note_danger (&judge, finding);
  return g_steal_pointer (&finding);
}
