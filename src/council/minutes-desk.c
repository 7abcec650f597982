/* The minutes of a meeting: reading them with their check, drafts, signatures, closing. */
#include "minutes-desk-private.h"

#include "base/date.h"
#include "base/text.h"
#include "council-private.h"
#include "rules/minutes-duty.h"
#include "store/key-store.h"
#include "store/reader.h"

#include <string.h>

static const RisField gap_fields[] = {
  RIS_FIELD (RisMinutesGap, item_id, ID),
  RIS_FIELD (RisMinutesGap, where, TEXT),
  RIS_FIELD (RisMinutesGap, sentence, TEXT),
  RIS_FIELD (RisMinutesGap, norm, TEXT),
};

RIS_DEFINE_RECORD (RisMinutesGap, ris_minutes_gap, gap_fields)

static const RisField edition_fields[] = {
  RIS_FIELD (RisMinutesEdition, id, ID),
  RIS_FIELD (RisMinutesEdition, meeting_id, ID),
  RIS_FIELD (RisMinutesEdition, edition, INT),
  RIS_FIELD (RisMinutesEdition, kind, TEXT),
  RIS_FIELD (RisMinutesEdition, status, TEXT),
  RIS_FIELD (RisMinutesEdition, signed_on, TEXT),
  RIS_FIELD (RisMinutesEdition, published_on, TEXT),
  RIS_FIELD (RisMinutesEdition, correction_reason, TEXT),
  RIS_FIELD (RisMinutesEdition, is_public, BOOL),
};

RIS_DEFINE_RECORD (RisMinutesEdition, ris_minutes_edition, edition_fields)

static const RisField signer_fields[] = {
  RIS_FIELD (RisMinutesSigner, id, ID),          RIS_FIELD (RisMinutesSigner, minutes_id, ID),
  RIS_FIELD (RisMinutesSigner, position, INT),   RIS_FIELD (RisMinutesSigner, person_id, ID),
  RIS_FIELD (RisMinutesSigner, name, TEXT),      RIS_FIELD (RisMinutesSigner, function, TEXT),
  RIS_FIELD (RisMinutesSigner, signed_on, TEXT),
};

RIS_DEFINE_RECORD (RisMinutesSigner, ris_minutes_signer, signer_fields)

static const RisField closed_fields[] = {
  RIS_FIELD (RisMinutesClosed, id, ID),       RIS_FIELD (RisMinutesClosed, number, TEXT),
  RIS_FIELD (RisMinutesClosed, title, TEXT),  RIS_FIELD (RisMinutesClosed, public_title, TEXT),
  RIS_FIELD (RisMinutesClosed, result, TEXT),
};

RIS_DEFINE_RECORD (RisMinutesClosed, ris_minutes_closed, closed_fields)

static const RisReaderPart meeting_parts[] = {
  RIS_READER_PART ("minutes-desk/closed-items", RisMinutesDesk, closed, ris_minutes_closed),
};

static const RisReaderPart edition_parts[] = {
  RIS_READER_PART ("minutes-desk/signatures", RisMinutesDesk, signers, ris_minutes_signer),
};

/* --- reading --- */

static void
read_duties (const RisRecording *recording, RisMinutesDesk *minutes)
{
  RisMinutesDutyCase duty = { .meeting_day = recording->day };
  const RisFinding *signatures;

  minutes->n_signatures = RIS_UNKNOWN;
  if (recording->rules == NULL)
    return;
  if (recording->details->later != NULL)
    duty.next_meeting_day = recording->details->later->starts_on;
  for (guint i = 0; i < recording->details->agenda->len; i++)
    duty.has_closed_part
        = duty.has_closed_part
          || strcmp (((const RisAgendaRow *)recording->details->agenda->pdata[i])->part, "closed")
                 == 0;
  minutes->duties = ris_minutes_duty (recording->rules, &duty);
  signatures = ris_finding_find (minutes->duties, "unterschriften");
  if (signatures != NULL)
    minutes->n_signatures = ris_finding_get_number (signatures, "unterschriften");
}

static gboolean
read_edition (RisCouncil *desk, RisMinutesDesk *minutes, gint64 id, GError **error)
{
  g_autoptr (GError) failure = NULL;

  minutes->edition = ris_recording_read (desk->db, "minutes-desk/newest", id,
                                         &ris_minutes_edition_type, &failure);
  if (failure == NULL && minutes->edition != NULL)
    minutes->announcements
        = ris_recording_read_text (desk->db, minutes->edition->id, "announcement", NULL, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failure));
      return FALSE;
    }
  return ris_reader_fill (desk->db, id, meeting_parts, G_N_ELEMENTS (meeting_parts), minutes, error)
         && ris_reader_fill (desk->db, minutes->edition != NULL ? minutes->edition->id : 0,
                             edition_parts, G_N_ELEMENTS (edition_parts), minutes, error);
}

RisMinutesDesk *
ris_minutes_desk_load (RisCouncil *desk, gint64 id, GError **error)
{
  g_autoptr (RisRecording) recording = ris_recording_load (desk, id, error);
  g_autoptr (RisMinutesDesk) minutes = NULL;

  if (recording == NULL)
    return NULL;
  minutes = g_new0 (RisMinutesDesk, 1);
  minutes->gaps = g_ptr_array_new_with_free_func ((GDestroyNotify)ris_minutes_gap_free);
  read_duties (recording, minutes);
  if (!read_edition (desk, minutes, id, error)
      || !ris_minutes_desk_check (desk, recording, minutes, error))
    return NULL;
  minutes->details = g_steal_pointer (&recording->details);
  return g_steal_pointer (&minutes);
}

void
ris_minutes_desk_free (RisMinutesDesk *minutes)
{
  if (minutes == NULL)
    return;
  ris_meeting_details_free (minutes->details);
  ris_minutes_edition_free (minutes->edition);
  ris_reader_clear (meeting_parts, G_N_ELEMENTS (meeting_parts), minutes);
  ris_reader_clear (edition_parts, G_N_ELEMENTS (edition_parts), minutes);
  g_ptr_array_unref (minutes->gaps);
  ris_finding_free (minutes->duties);
  g_free (minutes->announcements);
  g_free (minutes);
}

/* --- changing --- */

gboolean
ris_minutes_desk_edit (RisMinutesEdit *edit, RisCouncil *desk, gint64 id, RisPermission permission,
                       GError **error)
{
  if (!ris_recording_demand (desk, id, permission, error))
    return FALSE;
  edit->desk = desk;
  edit->change = ris_change_begin (desk, error);
  if (edit->change == NULL)
    return FALSE;
  edit->minutes = ris_minutes_desk_load (desk, id, error);
  return edit->minutes != NULL;
}

void
ris_minutes_desk_edit_clear (RisMinutesEdit *edit)
{
  g_clear_pointer (&edit->change, ris_change_free);
  g_clear_pointer (&edit->minutes, ris_minutes_desk_free);
}

gboolean
ris_minutes_desk_put (RisMinutesEdit *edit, const RisMinutesEdition *edition, const char *action,
                      const char *before, GError **error)
{
  const RisRecordingRow row = { "minutes-desk/put", action, "minutes", &ris_minutes_edition_type };

  return ris_recording_put (edit->change, &row, edition, edition->id, before, error);
}

static gboolean
is_draft (const RisMinutesDesk *minutes)
{
  return minutes->edition != NULL && strcmp (minutes->edition->status, "draft") == 0;
}

gboolean
ris_minutes_desk_open (RisCouncil *desk, gint64 id, const char *reason, RisProblems *problems,
                       GError **error)
{
  g_auto (RisMinutesEdit) edit = { .problems = problems };
  g_autoptr (RisMinutesEdition) edition = ris_minutes_edition_new ();

  if (!ris_minutes_desk_edit (&edit, desk, id, RIS_MAY_RECORD, error))
    return FALSE;
  if (is_draft (edit.minutes))
    return TRUE;
  if (edit.minutes->edition != NULL && ris_text_is_blank (reason))
    {
      ris_problems_add (problems, "reason", "Bitte angeben, was berichtigt wird.");
      return FALSE;
    }
  edition->id = ris_record_store_next_id (ris_change_get_db (edit.change), error);
  edition->meeting_id = id;
  edition->edition = edit.minutes->edition != NULL ? edit.minutes->edition->edition + 1 : 1;
  edition->kind = g_strdup ("discussion");
  edition->status = g_strdup ("draft");
  edition->correction_reason = edition->edition > 1 ? g_strstrip (g_strdup (reason)) : NULL;
  return edition->id != 0 && ris_minutes_desk_put (&edit, edition, "opened", NULL, error)
         && ris_change_commit (edit.change, error);
}

/* TRUE where there is a draft; else that is said */
static gboolean
need_draft (RisMinutesEdit *edit)
{
  if (!is_draft (edit->minutes))
    ris_problems_add (edit->problems, "edition", "Es gibt keinen Entwurf der Niederschrift.");
  return ris_problems_is_empty (edit->problems);
}

gboolean
ris_minutes_desk_sign (RisCouncil *desk, gint64 id, const RisMinutesSigner *typed,
                       RisProblems *problems, GError **error)
{
  static const RisRecordingRow row
      = { "minutes-desk/signature-put", "signed", "minutes", &ris_minutes_signer_type };
  g_auto (RisMinutesEdit) edit = { .problems = problems };
  g_autoptr (RisMinutesSigner) signer = ris_record_copy (&ris_minutes_signer_type, typed);

  if (!ris_minutes_desk_edit (&edit, desk, id, RIS_MAY_SIGN_MINUTES, error) || !need_draft (&edit))
    return FALSE;
  if (typed->person_id == 0 && ris_text_is_blank (typed->name))
    ris_problems_add (problems, "name", "Bitte angeben, wer unterschrieben hat.");
  if (ris_text_is_blank (typed->function))
    ris_problems_add (problems, "function", "Bitte die Funktion angeben, zum Beispiel Vorsitz.");
  if (!ris_problems_is_empty (problems))
    return FALSE;
  signer->id = ris_record_store_next_id (ris_change_get_db (edit.change), error);
  signer->minutes_id = edit.minutes->edition->id;
  signer->position = edit.minutes->signers->len + 1;
  if (signer->signed_on == NULL)
    signer->signed_on = ris_council_dup_today (desk);
  return signer->id != 0
         && ris_recording_put (edit.change, &row, signer, signer->minutes_id, NULL, error)
         && ris_change_commit (edit.change, error);
}

static gboolean
set_status (RisMinutesEdit *edit, const char *status, GError **error)
{
  static const RisRecordTable meeting_table = { "meeting", &ris_meeting_type };
  g_autoptr (RisMeeting) meeting = ris_meeting_new ();
  RisLabel label;

  meeting->id = edit->minutes->details->meeting->id;
  if (!ris_change_load (edit->change, &meeting_table, meeting, error)
      || !ris_key_store_find_canonical (ris_change_get_db (edit->change), "meeting-status", status,
                                        &label, error))
    return FALSE;
  meeting->status_id = label.id;
  return ris_change_save (edit->change, &meeting_table, meeting, "minuted", error);
}

gboolean
ris_minutes_desk_close (RisCouncil *desk, gint64 id, const char *reason, RisProblems *problems,
                        GError **error)
{
  g_auto (RisMinutesEdit) edit = { .problems = problems };
  g_autofree char *before = NULL;
  RisMinutesEdition *edition;

  if (!ris_minutes_desk_edit (&edit, desk, id, RIS_MAY_SIGN_MINUTES, error) || !need_draft (&edit))
    return FALSE;
  if (edit.minutes->gaps->len > 0 && ris_text_is_blank (reason))
    {
      ris_problems_add (problems, "reason",
                        "Es gibt offene Punkte. Bitte beheben oder angeben, warum die "
                        "Niederschrift "
                        "trotzdem abgeschlossen wird.");
      return FALSE;
    }
  edition = edit.minutes->edition;
  before = ris_record_dup_json (&ris_minutes_edition_type, edition);
  g_free (edition->status);
  edition->status = g_strdup (edition->edition > 1 ? "corrected" : "signed");
  g_free (edition->signed_on);
  edition->signed_on = ris_council_dup_today (desk);
  return ris_minutes_desk_put (&edit, edition, "closed", before, error)
         && (ris_text_is_blank (reason)
             || ris_change_note (edit.change,
                                 &(const RisAuditEntry){ .action = "closed-with-gaps",
                                                         .object_kind = "minutes",
                                                         .object_id = edition->id,
                                                         .after = reason },
                                 error))
         && set_status (&edit, "minuted", error) && ris_change_commit (edit.change, error);
}
