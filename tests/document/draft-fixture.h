/* Drafts of documents of the small council of helper/public-council.h. */
#pragma once

#include "document/document-private.h"

#include "helper/public-council.h"
#include "helper/view-value.h"

static inline void
draft_clear (RisDraft *draft)
{
  ris_view_free (draft->view);
  g_free (draft->title);
  g_free (draft->created);
  g_free (draft->key);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (RisDraft, draft_clear)

/** draft_fill: the draft of the object @id, which must be there. */
static inline RisDraft
draft_fill (const PublicCouncil *fixture, RisDraftFiller fill, gint64 id)
{
  RisDraft draft = { 0 };
  g_autoptr (GError) error = NULL;

  g_assert_true (fill (fixture->council, id, &draft, &error));
  g_assert_no_error (error);
  g_assert_nonnull (draft.created);
  return draft;
}
