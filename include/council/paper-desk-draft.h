/* A paper as the desk sees it, in all its parts and states; rows as the statements below data/sql/paper-desk/ deliver them. */
#pragma once

#include "base/record.h"

/** RisPaperHead: a paper as the desk sees it; @revision counts its saves, @note is why it was returned or withdrawn. */
typedef struct
{
  gint64 id;
  gint64 body_id;
  char *number;
  char *number_key;
  char *name;
  gint64 type_id;
  char *type;
  char *type_canonical;
  gint64 lead_organization_id;
  char *lead;
  char *lead_short;
  char *paper_date;
  char *author;
  char *file_reference;
  char *status;
  char *status_canonical;
  gboolean is_public;
  gboolean publicity_wanted;
  gint64 revision;
  char *note;
  char *released_at;
  char *created;
  char *modified;
} RisPaperHead;

/** RisPaperSection: a text of a paper; @is_withheld: it stays internal even where the paper is public. */
typedef struct
{
  gint64 text_id;
  char *canonical;
  char *label;
  gint64 version;
  char *markdown;
  char *released_at;
  char *reason;
  gboolean is_public;
  gboolean is_withheld;
} RisPaperSection;

/** RisPaperStep: a planned consultation; @is_fixed: a meeting has taken it up. */
typedef struct
{
  gint64 id;
  gint64 organization_id;
  char *organization;
  char *starts_on; /* of the organization */
  char *ends_on;
  gint64 role_id;
  char *role;
  char *role_canonical;
  char *planned_on;
  gboolean is_fixed;
} RisPaperStep;

/** RisPaperParty: who moved a paper: one of organization, person and free label; or, with an organization, an office. */
typedef struct
{
  gint64 organization_id;
  gint64 person_id;
  char *label;
  char *name;
} RisPaperParty;

/** RisPaperLink: what a paper refers to; @target_text is its number, @name its title where we know it. */
typedef struct
{
  gint64 kind_id;
  char *kind_canonical;
  gint64 target_id;
  char *target_text;
  char *name;
} RisPaperLink;

/** RisPaperEvent: a line of the history; @actor is the name of who did it. */
typedef struct
{
  gint64 sequence;
  char *at;
  char *actor;
  char *action;
} RisPaperEvent;

/** RisPaperChoice: an entry of a vocabulary. */
typedef struct
{
  gint64 id;
  char *label;
  char *canonical;
} RisPaperChoice;

RIS_DECLARE_RECORD (RisPaperHead, ris_paper_head);
RIS_DECLARE_RECORD (RisPaperSection, ris_paper_section);
RIS_DECLARE_RECORD (RisPaperStep, ris_paper_step);
RIS_DECLARE_RECORD (RisPaperParty, ris_paper_party);
RIS_DECLARE_RECORD (RisPaperLink, ris_paper_link);
RIS_DECLARE_RECORD (RisPaperEvent, ris_paper_event);
RIS_DECLARE_RECORD (RisPaperChoice, ris_paper_choice);

/** RisPaperDraft: a paper with its parts. All members are owned. */
typedef struct
{
  RisPaperHead *head;
  GPtrArray *sections;    /* (element-type RisPaperSection): newest version of each */
  GPtrArray *steps;       /* (element-type RisPaperStep): in planned order */
  GPtrArray *originators; /* (element-type RisPaperParty) */
  GPtrArray *offices;     /* (element-type RisPaperParty): beside the lead office */
  GPtrArray *references;  /* (element-type RisPaperLink) */
} RisPaperDraft;

/** ris_paper_desk_draft_new: (transfer full): a draft with an empty head and empty lists. */
RisPaperDraft *ris_paper_desk_draft_new (void) G_GNUC_WARN_UNUSED_RESULT;

/** ris_paper_desk_draft_free: frees @draft (nullable) with all its parts. */
void ris_paper_desk_draft_free (RisPaperDraft *draft);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (RisPaperDraft, ris_paper_desk_draft_free)
