/* Addresses of the systems a council had before.
 *
 * Old links stand in newspapers and minutes for decades. The name of the page (two letters for the
 * subject, then three digits in ALLRIS, four in SessionNet) and the parameter with the key tell
 * which object a link means:
 *
 *   ALLRIS 3     /bi/vo020.asp?VOLFDNR=6793          ALLRIS 4   /public/vo020?0&VOLFDNR=6793
 *   SessionNet   /bi/vo0050.php?__kvonr=123          SD.NET     /vorgang/?__=UGhVM0hpd2NXNFdF…
 *
 * One page serves many views (vo0050 the paper, vo0053 its consultations), therefore only the
 * subject counts. The rows of one subject stand in the order of preference; a row without parameter
 * is the list of the subject. ALLRIS 3 counts committees, councils and factions apart, ALLRIS 4
 * counts all organizations together, hence their four kinds.
 */
#include "model/legacy.h"

#include <string.h>

typedef struct
{
  const char *page;      /* the subject of ALLRIS and SessionNet, a whole page name otherwise */
  const char *parameter; /* NULL = the page needs none */
  const char *kind;
} Row;

/* the name of the page has two letters and this many digits; 0 = any name */
typedef struct
{
  const char *name;
  gsize n_digits;
  const Row *rows;
} System;

static const Row allris[] = {
  { "to", "TOLFDNR", "agenda_item" },  { "to", "SILFDNR", "meeting" },
  { "vo", "VOLFDNR", "paper" },        { "vo", NULL, "search" },
  { "kp", "KPLFDNR", "person" },       { "kp", NULL, "persons" },
  { "si", "SILFDNR", "meeting" },      { "si", "GRLFDNR", "organization" },
  { "si", NULL, "calendar" },          { "au", "AULFDNR", "committee" },
  { "au", NULL, "organizations" },     { "pa", "PALFDNR", "council" },
  { "pa", "KPLFDNR", "person" },       { "pa", NULL, "organizations" },
  { "fr", "FRLFDNR", "faction" },      { "fr", NULL, "organizations" },
  { "gr", "GRLFDNR", "organization" }, { "gr", NULL, "organizations" },
  { "do", "DOLFDNR", "file" },         { NULL, NULL, NULL },
};

static const Row sessionnet[] = {
  { "to", "__ktonr", "agenda_item" },
  { "to", "__ksinr", "meeting" },
  { "vo", "__kvonr", "paper" },
  { "vo", NULL, "search" },
  { "ag", "__kagnr", "motion" },
  { "ag", NULL, "search" },
  { "kp", "__kpenr", "person" },
  { "kp", "__kgrnr", "organization" },
  { "kp", NULL, "persons" },
  { "pe", "__kpenr", "person" },
  { "pe", NULL, "persons" },
  { "si", "__ksinr", "meeting" },
  { "si", "__kgrnr", "organization" },
  { "si", NULL, "calendar" },
  { "gr", "__kgrnr", "organization" },
  { "gr", NULL, "organizations" },
  { "do", NULL, "search" },
  { NULL, NULL, NULL },
};

static const Row allris_names[] = {
  { "doc", "DOLFDNR", "file" },
  { "allris.net", NULL, "start" },
  { NULL, NULL, NULL },
};

static const Row sessionnet_names[] = {
  { "getfile", "id", "file" },
  { "infobi", NULL, "start" },
  { NULL, NULL, NULL },
};

static const Row sdnet_names[] = {
  { "tops", "__", "meeting" },
  { "vorgang", "__", "paper" },
  { "personen", "__", "person" },
  { NULL, NULL, NULL },
};

static const System systems[] = {
  { "allris", 3, allris },       { "sessionnet", 4, sessionnet },
  { "allris", 0, allris_names }, { "sessionnet", 0, sessionnet_names },
  { "sdnet", 0, sdnet_names },
};

/* the last segment of the path in lower case, without slash at its end and without .asp, .aspx,
 * .php */
static char *
dup_page_name (const char *path)
{
  g_autofree char *name = g_ascii_strdown (path, -1);
  char *start;
  char *dot;

  for (gsize length = strlen (name); length > 0 && name[length - 1] == '/'; length--)
    name[length - 1] = '\0';
  start = strrchr (name, '/');
  start = start == NULL ? name : start + 1;
  dot = strrchr (start, '.');
  if (dot != NULL
      && (strcmp (dot, ".asp") == 0 || strcmp (dot, ".aspx") == 0 || strcmp (dot, ".php") == 0))
    *dot = '\0';
  return g_strdup (start);
}

/* keys are numbers, or letters and signs of file and SD.NET keys */
static gboolean
take_key (RisLegacyAddress *address, const char *start, gsize length)
{
  if (length == 0 || length >= sizeof address->key)
    return FALSE;
  for (gsize i = 0; i < length; i++)
    if (!g_ascii_isalnum (start[i]) && strchr ("-_=", start[i]) == NULL)
      return FALSE;
  memcpy (address->key, start, length);
  address->key[length] = '\0';
  return TRUE;
}

/* parameters are divided by "&", in addresses copied from HTML by "&amp;" */
static gboolean
take_parameter (RisLegacyAddress *address, const char *query, const char *name)
{
  gsize name_length = strlen (name);

  while (query != NULL && *query != '\0')
    {
      gsize length = strcspn (query, "&;");

      if (length > name_length && query[name_length] == '='
          && g_ascii_strncasecmp (query, name, name_length) == 0)
        return take_key (address, query + name_length + 1, length - name_length - 1);
      query += length;
      query += strspn (query, "&;");
    }
  return FALSE;
}

static gboolean
is_page_of (const System *system, const Row *row, const char *page)
{
  if (system->n_digits == 0)
    return strcmp (page, row->page) == 0;
  return strncmp (page, row->page, 2) == 0 && strspn (page + 2, "0123456789") == system->n_digits
         && strchr ("_", page[2 + system->n_digits]) != NULL; /* the end, or si010_e, si010_j */
}

/* files of SD.NET: /sdnetrim/KEY/name.pdf */
static gboolean
parse_sdnet_file (const char *path, RisLegacyAddress *address)
{
  static const char folder[] = "/sdnetrim/";
  const char *key = strstr (path, folder);

  if (key == NULL)
    return FALSE;
  key += strlen (folder);
  address->system = "sdnet";
  address->kind = "file";
  return key[strcspn (key, "/")] == '/' && take_key (address, key, strcspn (key, "/"));
}

gboolean
ris_legacy_parse (const char *path, const char *query, RisLegacyAddress *address)
{
  g_autofree char *page = dup_page_name (path);

  for (gsize i = 0; i < G_N_ELEMENTS (systems); i++)
    for (const Row *row = systems[i].rows; row->page != NULL; row++)
      {
        if (!is_page_of (&systems[i], row, page))
          continue;
        address->system = systems[i].name;
        address->kind = row->kind;
        address->key[0] = '\0';
        if (row->parameter == NULL || take_parameter (address, query, row->parameter))
          return TRUE;
      }
  return parse_sdnet_file (path, address);
}

gboolean
ris_legacy_parse_url (const char *url, RisLegacyAddress *address)
{
  g_autofree char *path = NULL;
  g_autofree char *query = NULL;

  return g_uri_split (url, G_URI_FLAGS_ENCODED | G_URI_FLAGS_PARSE_RELAXED, NULL, NULL, NULL, NULL,
                      &path, &query, NULL, NULL)
         && ris_legacy_parse (path, query, address);
}

gboolean
ris_legacy_parse_next (const char **text, RisLegacyAddress *address)
{
  while (**text != '\0')
    {
      gsize length = strcspn (*text, " \t\r\n");
      gsize url_length = length;
      g_autofree char *url = NULL;

      while (url_length > 0 && strchr (";,", (*text)[url_length - 1]) != NULL)
        url_length--;
      url = g_strndup (*text, url_length);
      *text += length;
      *text += strspn (*text, " \t\r\n");
      if (ris_legacy_parse_url (url, address))
        return TRUE;
    }
  return FALSE;
}
