/* Quorum at one moment.
 *
 * One of three rules speaks: the ordinary one, that for items from which members are excluded, and that of a second meeting,
 * which is asked only where the first does not hold. Beside the number two conditions can stand: all members were invited
 * (Bavaria, Thuringia), and in committees the members of the council outnumber the expert citizens. Where something lacks,
 * the law of most Länder lets it pass until somebody establishes it; from then on nothing can be voted.
 *
 * The quorum through a meeting is in quorum-time.c.
 */
#include "rules/quorum.h"

#include <string.h>

#include "calendar-day-private.h"
#include "base/record.h"
#include "rules/entitlement.h"
#include "wording-private.h"

#define N G_GINT64_FORMAT
#define PURPOSE "Die Beschlussfähigkeit lässt sich nicht berechnen"

typedef enum
{
  ORDINARY,
  EXCLUSION,
  SECOND,
} Kind;

typedef struct
{
  const RisRules *rules;
  const RisQuorumCase *quorum;
  RisFinding *finding;
  Kind kind;
  const RisRule *rule;
  const RisRule
      *open_trigger; /* (nullable): nobody knows from which share on the special rule holds */
  gboolean counts_entitled;
  gint64 count; /* members who count */
  gint64 whole; /* of how many; %RIS_UNKNOWN for a plain number of heads */
} Check;

static gint64
get_whole (const RisQuorumCase *quorum, RisThresholdBase base)
{
  const RisComposition *composition = &quorum->composition;

  if (base == RIS_BASE_PRESENT || base == RIS_BASE_PRESENT_ENTITLED)
    base = RIS_BASE_LEGAL;
  if (quorum->is_committee && base == RIS_BASE_LEGAL && composition->committee != RIS_UNKNOWN)
    base = RIS_BASE_COMMITTEE;
  return ris_composition_get (composition, base);
}

static const char *
get_whole_label (const Check *check)
{
  RisThresholdBase base = check->rule->value.threshold.base;

  if (base == RIS_BASE_PRESENT || base == RIS_BASE_PRESENT_ENTITLED)
    base = RIS_BASE_LEGAL;
  if (check->quorum->is_committee)
    base = RIS_BASE_COMMITTEE;
  return ris_threshold_get_base_label (base);
}

static gint64
get_count (const RisQuorumCase *quorum, gboolean counts_entitled)
{
  const RisComposition *composition = &quorum->composition;

  if (!counts_entitled)
    return composition->present;
  if (composition->present_entitled != RIS_UNKNOWN)
    return composition->present_entitled;
  if (composition->present == RIS_UNKNOWN || quorum->excluded == RIS_UNKNOWN)
    return RIS_UNKNOWN;
  return MAX (composition->present - quorum->excluded, 0);
}

/* --- what cannot be said: all %FALSE --- */

static gboolean
give_up (Check *check, const RisRule *rule)
{
  g_autoptr (RisFinding) unknown = ris_finding_new_unknown (rule, PURPOSE);

  ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "unbekannt");
  ris_finding_say (check->finding, "%s", unknown->sentence);
  ris_finding_add_rule (check->finding, rule);
  return FALSE;
}

static gboolean
miss (Check *check, const char *what)
{
  ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "angabe_fehlt");
  ris_finding_say (check->finding, PURPOSE ": Es fehlt %s.", what);
  return FALSE;
}

static const char *
get_missing_whole (const RisQuorumCase *quorum, RisThresholdBase base)
{
  if (base == RIS_BASE_ENTITLED)
    return "die Zahl der Stimmberechtigten";
  if (base == RIS_BASE_ELECTED)
    return "die Zahl der gewählten Mitglieder";
  return quorum->is_committee ? "die Zahl der Ausschussmitglieder"
                              : "die gesetzliche Mitgliederzahl";
}

/* --- which rule --- */

/* whether so many are excluded that the rule for it holds */
static gboolean
find_exclusion (Check *check, gboolean *is_special)
{
  const RisQuorumCase *quorum = check->quorum;
  const RisRule *special = ris_rules_get (check->rules, "quorum.befangenheit");
  const RisRule *trigger = ris_rules_get (check->rules, "quorum.befangenheit.ausloeser");
  gint64 whole;

  *is_special = FALSE;
  if (quorum->excluded == RIS_UNKNOWN || quorum->excluded == 0 || special->line == 0)
    return TRUE;
  if (!special->value.is_known)
    return give_up (check, special);
  if (!trigger->value.is_known)
    {
      *is_special = trigger->line == 0;
      check->open_trigger = *is_special ? NULL : trigger;
      return TRUE;
    }
  whole = get_whole (quorum, trigger->value.threshold.base);
  if (whole == RIS_UNKNOWN && trigger->value.threshold.denominator > 0)
    return miss (check, get_missing_whole (quorum, trigger->value.threshold.base));
  ris_finding_add_rule (check->finding, trigger);
  *is_special = ris_threshold_is_met (&trigger->value.threshold, quorum->excluded, whole);
  return TRUE;
}

/* whether only those count who may vote on the item */
static gboolean
find_counted (Check *check)
{
  const RisRule *flag = ris_rules_get (check->rules, "quorum.stimmberechtigt_noetig");

  check->counts_entitled
      = check->kind == EXCLUSION || check->rule->value.threshold.base == RIS_BASE_PRESENT_ENTITLED;
  if (check->counts_entitled)
    return TRUE;
  if (flag->value.is_known)
    {
      ris_finding_add_rule (check->finding, flag);
      check->counts_entitled = flag->value.flag;
    }
  else if (check->quorum->excluded > 0)
    return give_up (check, flag);
  return TRUE;
}

static gboolean
set_rule (Check *check, Kind kind, const char *key)
{
  const RisThreshold *threshold;

  check->kind = kind;
  check->rule = ris_rules_get (check->rules, key);
  if (!check->rule->value.is_known)
    return give_up (check, check->rule);
  threshold = &check->rule->value.threshold;
  if (!find_counted (check))
    return FALSE;
  check->count = get_count (check->quorum, check->counts_entitled);
  check->whole
      = threshold->denominator == 0 ? RIS_UNKNOWN : get_whole (check->quorum, threshold->base);
  if (check->count == RIS_UNKNOWN)
    return miss (check, check->counts_entitled ? "die Zahl der anwesenden Stimmberechtigten"
                                               : "die Zahl der anwesenden Mitglieder");
  if (threshold->denominator > 0 && check->whole == RIS_UNKNOWN)
    return miss (check, get_missing_whole (check->quorum, threshold->base));
  return TRUE;
}

/* "any number" still means that somebody is there */
static gboolean
is_number_met (const Check *check)
{
  return check->count > 0
         && ris_threshold_is_met (&check->rule->value.threshold, check->count, check->whole);
}

/* the rule of a second meeting, where the other was not met; %FALSE: stay with the other */
static gboolean
try_second (Check *check)
{
  const RisQuorumCase *quorum = check->quorum;
  const RisRule *notice = ris_rules_get (check->rules, "quorum.zweite_sitzung.hinweis");
  gint64 needs_notice = ris_rules_get_flag (check->rules, "quorum.zweite_sitzung.hinweis");

  if (needs_notice == 1 && quorum->is_notice_given == 0)
    {
      ris_finding_add_rule (ris_finding_add_note (check->finding, RIS_FINDING_HINT, "hinweis_fehlt",
                                                  "Die zweite Ladung hat auf die geringere "
                                                  "Beschlussfähigkeit nicht "
                                                  "hingewiesen: Es bleibt bei der gewöhnlichen."),
                            notice);
      return TRUE;
    }
  if (!set_rule (check, SECOND, "quorum.zweite_sitzung"))
    return FALSE;
  if (needs_notice == RIS_UNKNOWN && quorum->is_notice_given != 1)
    return give_up (check, notice);
  ris_finding_add_rule (check->finding, notice);
  if (quorum->is_notice_given == RIS_UNKNOWN)
    return miss (check, "die Angabe, ob die zweite Ladung auf die Folge hingewiesen hat");
  return TRUE;
}

/* the ordinary rule is not met: it matters whether the special one holds, unless that is not met either */
static gboolean
is_settled (Check *check)
{
  Check special = *check;

  if (check->open_trigger == NULL || is_number_met (check))
    return TRUE;
  if (!set_rule (&special, EXCLUSION, "quorum.befangenheit"))
    return FALSE;
  return !is_number_met (&special) || give_up (check, check->open_trigger);
}

static gboolean
find_rule (Check *check)
{
  gboolean is_special;

  if (!find_exclusion (check, &is_special))
    return FALSE;
  if (!set_rule (check, is_special ? EXCLUSION : ORDINARY,
                 is_special ? "quorum.befangenheit" : "quorum.rat"))
    return FALSE;
  if (!is_settled (check))
    return FALSE;
  return !check->quorum->is_second_meeting || is_number_met (check) || try_second (check);
}

/* --- conditions beside the number --- */

static gboolean
check_invited (Check *check, gboolean *is_met)
{
  const RisRule *rule = check->rule;

  if (rule->value.conjunction != RIS_CONJUNCTION_AND || !ris_rule_has_word (rule, "alle_geladen"))
    return TRUE;
  if (check->quorum->are_all_invited == RIS_UNKNOWN)
    return miss (check, "die Angabe, ob alle Mitglieder ordnungsgemäß geladen sind");
  if (check->quorum->are_all_invited == 1)
    return TRUE;
  *is_met = FALSE;
  ris_finding_add_rule (
      ris_finding_add_note (check->finding, RIS_FINDING_WARNING, "nicht_alle_geladen",
                            "Nicht alle Mitglieder sind ordnungsgemäß geladen: Auch das gehört zur "
                            "Beschlussfähigkeit."),
      rule);
  return TRUE;
}

/* members of the council must outnumber expert citizens */
static gboolean
check_prevalence (Check *check, gboolean *is_met)
{
  const RisQuorumCase *quorum = check->quorum;
  const RisRule *rule = ris_rules_get (check->rules, "quorum.ausschuss.zusatz");

  if (!quorum->is_committee || quorum->experts_present == 0)
    return TRUE;
  if (!rule->value.is_known)
    return quorum->experts_present == RIS_UNKNOWN || give_up (check, rule);
  ris_finding_add_rule (check->finding, rule);
  if (!ris_rule_has_word (rule, "gewaehlte_ueberwiegen"))
    return TRUE;
  if (quorum->experts_present == RIS_UNKNOWN)
    return miss (check, "die Zahl der anwesenden sachkundigen Bürgerinnen und Bürger");
  if (quorum->elected_present == RIS_UNKNOWN)
    return miss (check, "die Zahl der anwesenden gewählten Mitglieder");
  ris_finding_add_number (check->finding, "gewaehlte", "anwesende gewählte Mitglieder",
                          quorum->elected_present);
  ris_finding_add_number (check->finding, "sachkundige", "anwesende sachkundige Bürger",
                          quorum->experts_present);
  if (quorum->elected_present > quorum->experts_present)
    return TRUE;
  *is_met = FALSE;
  ris_finding_add_rule (ris_finding_add_note (check->finding, RIS_FINDING_WARNING,
                                              "gewaehlte_ueberwiegen_nicht",
                                              "Die gewählten Mitglieder (%" N
                                              ") müssen die sachkundigen Bürgerinnen "
                                              "und Bürger (%" N ") überwiegen.",
                                              quorum->elected_present, quorum->experts_present),
                        rule);
  return TRUE;
}

/* --- what is said --- */

/* "27 von 53 Mitgliedern sind anwesend", "1 Mitglied ist anwesend und stimmberechtigt" */
static char *
dup_presence (const Check *check)
{
  const char *how = check->counts_entitled ? "anwesend und stimmberechtigt" : "anwesend";
  const char *verb = check->count == 1 ? "ist" : "sind";
  g_autofree char *heads = NULL;

  if (check->whole != RIS_UNKNOWN)
    return g_strdup_printf ("%" N " von %" N " Mitgliedern %s %s", check->count, check->whole, verb,
                            how);
  heads = ris_wording_dup_count (check->count, "Mitglied", "Mitglieder");
  return g_strdup_printf ("%s %s %s", heads, verb, how);
}

static gint64
get_needed (const Check *check)
{
  return ris_threshold_get_needed (&check->rule->value.threshold, check->whole);
}

/* more people than the council has members are a typing error */
static void
add_doubt (const Check *check)
{
  if (check->whole != RIS_UNKNOWN && (check->whole == 0 || check->count > check->whole))
    ris_finding_add_note (check->finding, RIS_FINDING_WARNING, "zahlen_pruefen",
                          "Bitte prüfen Sie die Zahlen: anwesend %" N ", %s %" N ".", check->count,
                          get_whole_label (check), check->whole);
}

static void
add_numbers (const Check *check)
{
  RisFinding *finding = check->finding;
  gint64 needed = get_needed (check);
  g_autofree char *text = ris_threshold_dup_text (&check->rule->value.threshold);

  ris_finding_add_rule (finding, check->rule);
  ris_finding_add_number (finding, "anwesend",
                          check->counts_entitled ? "anwesende Stimmberechtigte"
                                                 : "anwesende Mitglieder",
                          check->count);
  ris_finding_add_number (finding, "basis", get_whole_label (check), check->whole);
  ris_finding_add_number (finding, "noetig", "nötig", needed);
  ris_finding_add_number (finding, "fehlen", "fehlen", MAX (needed - check->count, 0));
  ris_finding_add_number (finding, "ausgeschlossen", "ausgeschlossen", check->quorum->excluded);
  add_doubt (check);
  if (check->whole == RIS_UNKNOWN)
    ris_finding_add_step (finding, "Nötig: %s.", text);
  else
    ris_finding_add_step (finding, "Nötig: %s (%s: %" N "), also %" N ".", text,
                          get_whole_label (check), check->whole, needed);
  if (ris_rules_get_flag (check->rules, "quorum.feststellung_zu_beginn") == 1)
    {
      ris_finding_add_step (finding,
                            "Die Beschlussfähigkeit wird zu Beginn der Sitzung festgestellt.");
      ris_finding_add_rule (finding, ris_rules_get (check->rules, "quorum.feststellung_zu_beginn"));
    }
}

static void
say_met (const Check *check, const char *presence)
{
  static const char *const where[] = { [ORDINARY] = "",
                                       [EXCLUSION] = " trotz der Ausschließungen",
                                       [SECOND] = " in der zweiten Sitzung" };
  gint64 needed = get_needed (check);

  if (needed == 0)
    ris_finding_say (check->finding, "Beschlussfähig%s: %s; eine Mindestzahl gibt es hier nicht.",
                     where[check->kind], presence);
  else
    ris_finding_say (check->finding, "Beschlussfähig%s: %s, nötig %s %" N ".", where[check->kind],
                     presence, needed == 1 ? "ist" : "sind", needed);
}

static void
say_mayor_decides (const Check *check, const char *presence)
{
  ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "hvb_entscheidet");
  ris_finding_say (check->finding,
                   "Wegen der Ausschließungen nicht beschlussfähig: %s, nötig wären %" N ". Nach "
                   "Anhörung der nicht ausgeschlossenen anwesenden Mitglieder entscheidet %s.",
                   presence, get_needed (check), ris_entitlement_get_mayor (check->rules));
}

static void
say_authority (const Check *check, const char *presence)
{
  ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "rechtsaufsicht");
  ris_finding_say (check->finding,
                   "Wegen der Ausschließungen nicht beschlussfähig: %s, nötig wären %" N
                   ". Bitte die "
                   "Rechtsaufsicht einschalten.",
                   presence, get_needed (check));
}

/* too many are excluded: who decides instead; %FALSE where nobody does, or not yet */
static gboolean
say_instead (const Check *check, const char *presence)
{
  const RisRule *rule = ris_rules_get (check->rules, "quorum.befangenheit.sonst");
  gboolean is_late = ris_rule_has_word (rule, "hvb_nach_zweiter_sitzung");

  if (check->kind == ORDINARY || check->quorum->excluded <= 0 || rule->line == 0
      || is_late != (check->kind == SECOND))
    return FALSE;
  if (!rule->value.is_known)
    {
      ris_finding_take (check->finding,
                        ris_finding_new_unknown (rule, "Wer stattdessen entscheidet, lässt sich "
                                                       "nicht sagen"));
      return FALSE;
    }
  ris_finding_add_rule (check->finding, rule);
  if (ris_rule_has_word (rule, "rechtsaufsicht"))
    say_authority (check, presence);
  else
    say_mayor_decides (check, presence);
  return TRUE;
}

static void
say_lacking (const Check *check, const char *presence)
{
  const RisRule *fiction = ris_rules_get (check->rules, "quorum.fiktion");
  gint64 needed = MAX (get_needed (check), 1);
  g_autofree char *lack
      = check->count >= needed
            ? g_strdup_printf ("%s, das genügt; eine weitere Bedingung ist aber nicht erfüllt",
                               presence)
            : g_strdup_printf ("%s, nötig %s %" N, presence, needed == 1 ? "wäre" : "wären",
                               needed);

  if (!fiction->value.is_known)
    ris_finding_take (check->finding,
                      ris_finding_new_unknown (fiction,
                                               "Ob die Beschlussfähigkeit unterstellt wird, bis "
                                               "das Gegenteil festgestellt ist, bleibt offen"));
  else
    ris_finding_add_rule (check->finding, fiction);
  if (fiction->value.is_known && fiction->value.flag)
    {
      ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "gilt_als_beschlussfaehig");
      ris_finding_say (check->finding,
                       "Zu wenige: %s. Das Gremium gilt trotzdem als beschlussfähig, solange die "
                       "Beschlussunfähigkeit nicht festgestellt ist.",
                       lack);
      return;
    }
  ris_finding_set_outcome (check->finding, RIS_FINDING_WARNING, "beschlussunfaehig");
  ris_finding_say (check->finding, "Nicht beschlussfähig: %s.%s", lack,
                   fiction->value.is_known
                       ? " Das Gesetz unterstellt die Beschlussfähigkeit hier nicht: Ein jetzt "
                         "gefasster Beschluss wäre in Gefahr."
                       : "");
}

static void
say_number (Check *check, gboolean is_met)
{
  g_autofree char *presence = dup_presence (check);

  if (is_met)
    say_met (check, presence);
  else if (!say_instead (check, presence))
    say_lacking (check, presence);
}

/* --- lack of quorum that somebody established --- */

static gboolean
is_established (const RisQuorumCase *quorum)
{
  return quorum->is_found_lacking
         && (quorum->at == NULL || quorum->found_lacking_at == NULL
             || strcmp (quorum->at, quorum->found_lacking_at) >= 0);
}

/* the number was computed before: it may have become enough again */
static void
say_established (RisFinding *finding, const RisQuorumCase *quorum)
{
  gboolean is_back = strcmp (finding->outcome, "beschlussfaehig") == 0;
  g_autofree char *clock = quorum->found_lacking_at == NULL
                               ? NULL
                               : ris_calendar_day_dup_time (quorum->found_lacking_at);

  if (is_back)
    ris_finding_add_note (finding, RIS_FINDING_HINT, "wieder_erreicht",
                          "Nach den Zahlen reicht die Anwesenheit: Der Vorsitz kann die "
                          "Beschlussfähigkeit neu feststellen.");
  ris_finding_add_note (finding, RIS_FINDING_HINT, "zurueckgestellt",
                        "Frühere Beschlüsse bleiben bestehen; offene Punkte werden "
                        "zurückgestellt.");
  ris_finding_set_outcome (finding, RIS_FINDING_IMPOSSIBLE, "beschlussunfaehig");
  ris_finding_say (finding,
                   "Die Beschlussunfähigkeit ist%s%s festgestellt: Seitdem kann nicht mehr "
                   "abgestimmt "
                   "werden.",
                   clock == NULL ? "" : " seit ", clock == NULL ? "" : clock);
}

RisFinding *
ris_quorum_check (const RisRules *rules, const RisQuorumCase *quorum)
{
  RisFinding *finding = ris_finding_new (RIS_FINDING_FINE, "beschlussfaehig", NULL);
  Check check = { .rules = rules, .quorum = quorum, .finding = finding };
  gboolean is_met;

  if (find_rule (&check))
    {
      add_numbers (&check);
      is_met = is_number_met (&check);
      if (check_invited (&check, &is_met) && check_prevalence (&check, &is_met))
        say_number (&check, is_met);
    }
  if (is_established (quorum))
    say_established (finding, quorum);
  return finding;
}
