/* Reading papers: lists by keyset (never by offset), one paper with all its parts, files by their content hash. */
#include "council/papers.h"

#include "council-private.h"
#include "model/number.h"
#include "store/reader.h"

static const RisReaderPart paper_parts[] = {
  RIS_READER_PART ("paper/originators", RisPaperDetails, originators, ris_originator_row),
  RIS_READER_PART ("paper/offices", RisPaperDetails, offices, ris_organization_row),
  RIS_READER_PART ("paper/consultations", RisPaperDetails, consultations, ris_consultation_row),
  RIS_READER_PART ("text/by-owner", RisPaperDetails, texts, ris_text_row),
  RIS_READER_PART ("file/by-owner", RisPaperDetails, files, ris_file_row),
  RIS_READER_PART ("paper/references", RisPaperDetails, references, ris_reference_row),
  RIS_READER_PART ("paper/wordings", RisPaperDetails, wordings, ris_wording_row),
};

RisPaperDetails *
ris_papers_get (RisCouncil *council, gint64 id, GError **error)
{
  g_autoptr (RisPaperDetails) details = g_new0 (RisPaperDetails, 1);
  GError *failure = NULL;

  details->paper = ris_reader_get (council->db, "paper/by-id", id, &ris_paper_row_type, &failure);
  if (failure != NULL)
    {
      g_propagate_error (error, failure);
      return NULL;
    }
  if (details->paper == NULL)
    {
      ris_council_fail_missing (council, "paper", id, error);
      return NULL;
    }
  if (!ris_reader_fill (council->db, id, paper_parts, G_N_ELEMENTS (paper_parts), details, error))
    return NULL;
  return g_steal_pointer (&details);
}

void
ris_paper_details_free (RisPaperDetails *details)
{
  if (details == NULL)
    return;
  ris_paper_row_free (details->paper);
  ris_reader_clear (paper_parts, G_N_ELEMENTS (paper_parts), details);
  g_free (details);
}

static GPtrArray *
read_papers (RisStatement *statement, GError **error)
{
  return ris_statement_read_all (statement, &ris_paper_row_type, (GDestroyNotify)ris_paper_row_free,
                                 error);
}

GPtrArray *
ris_papers_list (RisCouncil *council, const RisPaperFilter *filter, gint64 limit, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "paper/newest", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "type_id", filter->type_id);
  ris_statement_bind_id (statement, "lead_id", filter->lead_id);
  ris_statement_bind_text (statement, "from", filter->from);
  ris_statement_bind_text (statement, "to", filter->to);
  ris_statement_bind_text (statement, "before_released", filter->before_released);
  ris_statement_bind_id (statement, "before_id", filter->before_id);
  ris_statement_bind_int (statement, "limit", limit);
  return read_papers (statement, error);
}

GPtrArray *
ris_papers_list_changed (RisCouncil *council, gint64 limit, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "paper/changed", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_int (statement, "limit", limit);
  return read_papers (statement, error);
}

GPtrArray *
ris_papers_list_by_originator (RisCouncil *council, gint64 organization_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "paper/by-originator", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", organization_id);
  return read_papers (statement, error);
}

GPtrArray *
ris_papers_find (RisCouncil *council, const char *number, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "paper/by-number-key", error);
  g_autofree char *key = ris_number_dup_key (number);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "key", key);
  return read_papers (statement, error);
}

GPtrArray *
ris_papers_list_versions (RisCouncil *council, gint64 paper_id, gint64 text_id, GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "text/versions", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_id (statement, "id", text_id);
  ris_statement_bind_id (statement, "root_id", paper_id);
  return ris_statement_read_all (statement, &ris_text_row_type, (GDestroyNotify)ris_text_row_free,
                                 error);
}

GPtrArray *
ris_papers_list_files (RisCouncil *council, const char *before_on, gint64 before_id, gint64 limit,
                       GError **error)
{
  g_autoptr (RisStatement) statement = ris_db_query (council->db, "file/newest", error);

  if (statement == NULL)
    return NULL;
  ris_statement_bind_text (statement, "before_on", before_on);
  ris_statement_bind_id (statement, "before_id", before_id);
  ris_statement_bind_int (statement, "limit", limit);
  return ris_statement_read_all (statement, &ris_file_list_row_type,
                                 (GDestroyNotify)ris_file_list_row_free, error);
}

RisFileRow *
ris_papers_get_file (RisCouncil *council, gint64 id, GError **error)
{
  GError *failure = NULL;
  RisFileRow *file = ris_reader_get (council->db, "file/by-id", id, &ris_file_row_type, &failure);

  if (failure != NULL)
    g_propagate_error (error, failure);
  else if (file == NULL)
    ris_council_fail_missing (council, "file", id, error);
  return file;
}

GBytes *
ris_papers_load_file (RisCouncil *council, const RisFileRow *file, GError **error)
{
  g_autofree char *path = NULL;
  g_autofree char *folder = NULL;
  GMappedFile *mapped;
  GBytes *bytes;

  if (file->sha256 == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND,
                   "of file %" G_GINT64_FORMAT " only the name is known", file->id);
      return NULL;
    }
  folder = g_strndup (file->sha256, 2);
  path = g_build_filename (council->directory, "files", folder, file->sha256 + 2, NULL);
  mapped = g_mapped_file_new (path, FALSE, NULL);
  if (mapped == NULL)
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_UNAVAILABLE,
                   "the content of file %" G_GINT64_FORMAT " is missing", file->id);
      return NULL;
    }
  bytes = g_mapped_file_get_bytes (mapped);
  g_mapped_file_unref (mapped);
  return bytes;
}
