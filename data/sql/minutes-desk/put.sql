-- an edition of minutes, new or changed
INSERT INTO minutes (id, meeting_id, edition, kind, status, signed_on, published_on, correction_reason, is_public)
VALUES (:id, :meeting_id, :edition, :kind, :status, :signed_on, :published_on, :correction_reason, :is_public)
ON CONFLICT (id) DO UPDATE SET
  status = excluded.status, signed_on = excluded.signed_on, published_on = excluded.published_on,
  correction_reason = excluded.correction_reason, is_public = excluded.is_public
