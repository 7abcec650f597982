/* Reading meetings. Everything a page or document shows of a meeting or an agenda item is gathered here in one read
 * transaction; what may be seen was decided when it was published. */
#include "council/meetings.h"

#include "council-private.h"
#include "store/reader.h"

static const RisReaderPart meeting_parts[] = {
  RIS_READER_PART ("meeting/organizations", RisMeetingDetails, organizations, ris_organization_row),
  RIS_READER_PART ("meeting/agenda", RisMeetingDetails, agenda, ris_agenda_row),
  RIS_READER_PART ("meeting/presence", RisMeetingDetails, presence, ris_presence_row),
  RIS_READER_PART ("meeting/phases", RisMeetingDetails, phases, ris_phase_row),
  RIS_READER_PART ("meeting/chairs", RisMeetingDetails, chairs, ris_chair_row),
  RIS_READER_PART ("meeting/minutes", RisMeetingDetails, minutes, ris_minutes_row),
  RIS_READER_PART ("meeting/signatures", RisMeetingDetails, signatures, ris_signature_row),
  RIS_READER_PART ("file/by-owner", RisMeetingDetails, files, ris_file_row),
  RIS_READER_PART ("meeting/forewords", RisMeetingDetails, texts, ris_text_row),
};

static const RisReaderPart item_parts[] = {
  RIS_READER_PART ("text/by-owner", RisAgendaItemDetails, texts, ris_text_row),
  RIS_READER_PART ("agenda-item/decisions", RisAgendaItemDetails, decisions, ris_decision_row),
  RIS_READER_PART ("agenda-item/votes", RisAgendaItemDetails, votes, ris_vote_row),
  RIS_READER_PART ("agenda-item/vote-counts", RisAgendaItemDetails, counts, ris_vote_count_row),
  RIS_READER_PART ("agenda-item/vote-factions", RisAgendaItemDetails, factions,
                   ris_vote_faction_row),
  RIS_READER_PART ("agenda-item/ballots", RisAgendaItemDetails, ballots, ris_ballot_row),
  RIS_READER_PART ("agenda-item/elections", RisAgendaItemDetails, elections, ris_election_row),
  RIS_READER_PART ("agenda-item/candidates", RisAgendaItemDetails, candidates, ris_candidate_row),
  RIS_READER_PART ("agenda-item/recusals", RisAgendaItemDetails, recusals, ris_recusal_row),
  RIS_READER_PART ("agenda-item/block", RisAgendaItemDetails, block, ris_block_row),
  RIS_READER_PART ("agenda-item/decided-by", RisAgendaItemDetails, decided_by, ris_block_row),
  RIS_READER_PART ("agenda-item/tasks", RisAgendaItemDetails, tasks, ris_task_row),
  RIS_READER_PART ("file/by-owner", RisAgendaItemDetails, files, ris_file_row),
};

static const RisReaderPart item_meeting_parts[] = {
  RIS_READER_PART ("meeting/organizations", RisAgendaItemDetails, organizations,
                   ris_organization_row),
  RIS_READER_PART ("meeting/agenda", RisAgendaItemDetails, agenda, ris_agenda_row),
};

static const RisReaderPart item_paper_parts[] = {
  RIS_READER_PART ("text/by-owner", RisAgendaItemDetails, paper_texts, ris_text_row),
};

/* the meeting before or after; (transfer full) (nullable) */
static gboolean
read_neighbour (RisCouncil *council, const char *name, RisMeetingDetails *details,
                RisMeetingRow **neighbour, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, name, error);
  GError *failure = NULL;

  if (statement == NULL)
    return FALSE;
  ris_statement_bind_id (statement, "id", details->meeting->id);
  ris_statement_bind_text (statement, "sort_on", details->meeting->sort_on);
  *neighbour = ris_statement_read_one (statement, &ris_meeting_row_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

/* the one meeting that the statement @name finds for @id, if there is one */
static gboolean
read_one (RisCouncil *council, const char *name, gint64 id, RisMeetingRow **meeting, GError **error)
{
  GError *failure = NULL;

  *meeting
      = id == 0 ? NULL : ris_reader_get (council->db, name, id, &ris_meeting_row_type, &failure);
  if (failure != NULL)
    g_propagate_error (error, failure);
  return failure == NULL;
}

static gboolean
read_meeting (RisCouncil *council, gint64 id, RisMeetingRow **meeting, GError **error)
{
  return read_one (council, "meeting/by-id", id, meeting, error);
}

RisMeetingDetails *
ris_meetings_get (RisCouncil *council, gint64 id, GError **error)
{
  g_autoptr (RisMeetingDetails) details = g_new0 (RisMeetingDetails, 1);

  if (!read_meeting (council, id, &details->meeting, error))
    return NULL;
  if (details->meeting == NULL)
    {
      ris_council_fail_missing (council, "meeting", id, error);
      return NULL;
    }
  if (!ris_reader_fill (council->db, id, meeting_parts, G_N_ELEMENTS (meeting_parts), details,
                        error)
      || !read_neighbour (council, "meeting/earlier", details, &details->earlier, error)
      || !read_neighbour (council, "meeting/later", details, &details->later, error)
      || !read_meeting (council, details->meeting->moved_to_id, &details->moved_to, error)
      || !read_meeting (council, details->meeting->continues_id, &details->continues, error)
      || !read_one (council, "meeting/continued-by", id, &details->continued_by, error))
    return NULL;
  return g_steal_pointer (&details);
}

RisAgendaItemDetails *
ris_meetings_get_item (RisCouncil *council, gint64 id, GError **error)
{
  g_autoptr (RisAgendaItemDetails) details = g_new0 (RisAgendaItemDetails, 1);
  GError *failure = NULL;

  details->item
      = ris_reader_get (council->db, "agenda-item/by-id", id, &ris_agenda_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (details->item == NULL)
    {
      ris_council_fail_missing (council, "agenda item", id, error);
      return NULL;
    }
  if (!read_meeting (council, details->item->meeting_id, &details->meeting, error)
      || !ris_reader_fill (council->db, id, item_parts, G_N_ELEMENTS (item_parts), details, error)
      || !ris_reader_fill (council->db, details->item->meeting_id, item_meeting_parts,
                           G_N_ELEMENTS (item_meeting_parts), details, error)
      || !ris_reader_fill (council->db, details->item->paper_id, item_paper_parts,
                           G_N_ELEMENTS (item_paper_parts), details, error))
    return NULL;
  return g_steal_pointer (&details);
}

static GPtrArray *
read_meetings (RisStatement *statement, GError **error)
{
  return ris_statement_read_all (statement, &ris_meeting_row_type,
                                 (GDestroyNotify)ris_meeting_row_free, error);
}

GPtrArray *
ris_meetings_list (RisCouncil *council, const char *from, const char *to, gint64 organization_id,
                   GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "meeting/by-period", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "from", from);
  ris_statement_bind_text (statement, "to", to);
  ris_statement_bind_id (statement, "organization_id", organization_id);
  return read_meetings (statement, error);
}

static GPtrArray *
list_around_today (RisCouncil *council, const char *name, const char *parameter, gint64 limit,
                   GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, name, error);
  g_autofree char *today = ris_council_dup_today (council);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, parameter, today);
  ris_statement_bind_int (statement, "limit", limit);
  return read_meetings (statement, error);
}

GPtrArray *
ris_meetings_list_upcoming (RisCouncil *council, gint64 limit, GError **error)
{
  return list_around_today (council, "meeting/upcoming", "from", limit, error);
}

GPtrArray *
ris_meetings_list_recent (RisCouncil *council, gint64 limit, GError **error)
{
  return list_around_today (council, "meeting/recent", "before", limit, error);
}

static RisStatement *
query_of_organization (RisCouncil *council, const char *name, gint64 organization_id, gint64 limit,
                       GError **error)
{
  RisStatement *statement = ris_db_query (council->db, name, error);

  if (statement != NULL)
    {
      ris_statement_bind_id (statement, "organization_id", organization_id);
      ris_statement_bind_int (statement, "limit", limit);
    }
  return statement;
}

GPtrArray *
ris_meetings_list_changed (RisCouncil *council, gint64 organization_id, gint64 limit,
                           GError **error)
{
  g_autoptr (RisStatement) statement
      = query_of_organization (council, "meeting/changed", organization_id, limit, error);

  return statement == NULL ? NULL : read_meetings (statement, error);
}

GPtrArray *
ris_meetings_list_decided (RisCouncil *council, gint64 organization_id, gint64 limit,
                           GError **error)
{
  g_autoptr (RisStatement) statement
      = query_of_organization (council, "agenda-item/decided", organization_id, limit, error);

  if (statement == NULL)
    return NULL;
  return ris_statement_read_all (statement, &ris_decided_row_type,
                                 (GDestroyNotify)ris_decided_row_free, error);
}

GPtrArray *
ris_meetings_list_named (RisCouncil *council, const char *start, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "meeting/by-name", error);
  g_autofree char *behind = g_strconcat (start, "\U0010ffff", NULL);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "from", start);
  ris_statement_bind_text (statement, "to", behind);
  return read_meetings (statement, error);
}

gboolean
ris_meetings_get_years (RisCouncil *council, int *first, int *last, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "meeting/first-and-last", error);

  if (statement == NULL || !ris_statement_next (statement, error))
    return FALSE;
  *first = *last = 0;
  if (ris_statement_get_text (statement, "first") != NULL)
    {
      *first = (int)g_ascii_strtoll (ris_statement_get_text (statement, "first"), NULL, 10);
      *last = (int)g_ascii_strtoll (ris_statement_get_text (statement, "last"), NULL, 10);
    }
  return TRUE;
}

void
ris_meeting_details_free (RisMeetingDetails *details)
{
  if (details == NULL)
    return;
  ris_meeting_row_free (details->meeting);
  ris_meeting_row_free (details->earlier);
  ris_meeting_row_free (details->later);
  ris_meeting_row_free (details->moved_to);
  ris_meeting_row_free (details->continues);
  ris_meeting_row_free (details->continued_by);
  ris_reader_clear (meeting_parts, G_N_ELEMENTS (meeting_parts), details);
  g_free (details);
}

void
ris_agenda_item_details_free (RisAgendaItemDetails *details)
{
  if (details == NULL)
    return;
  ris_agenda_row_free (details->item);
  ris_meeting_row_free (details->meeting);
  ris_reader_clear (item_parts, G_N_ELEMENTS (item_parts), details);
  ris_reader_clear (item_meeting_parts, G_N_ELEMENTS (item_meeting_parts), details);
  ris_reader_clear (item_paper_parts, G_N_ELEMENTS (item_paper_parts), details);
  g_free (details);
}
