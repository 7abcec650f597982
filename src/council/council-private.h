/* What the use cases share: nobody else's business. */
#pragma once

#include "council/council.h"
#include "db/database.h"
#include "rules/rulebook.h"

struct _RisCouncil
{
  RisDb *db;               /* (owned): public.db, or council.db for the desk; read-only */
  RisDb *writer;           /* (owned) (nullable): council.db; only the desk has it */
  RisActor *actor;         /* (owned) (nullable): who asks */
  RisTransaction *reading; /* (owned) (nullable) */
  RisConfig *config;       /* (owned) */
  char *directory;         /* (owned) */
  RisBodyRow *body;        /* (owned) (nullable): of @body_version */
  GPtrArray *grammars;     /* (owned) (element-type RisNumberGrammar): of @body_version */
  RisRulebook *rulebook;   /* (owned) (nullable): read when it is first asked for */
  char *rules_stamp;       /* (owned) (nullable): of the town's folder when it was read */
  gint64 body_version;
  gint64 fixed_now; /* 0: the machine's clock */
};

/* sets NOT_FOUND, or GONE where the object was published once; always FALSE */
gboolean ris_council_fail_missing (RisCouncil *council, const char *kind, gint64 id,
                                   GError **error);
