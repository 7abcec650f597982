/* The whole way from an address to its answer, on the small council of helper/public-council.h. */
#pragma once

#include "app/app.h"
#include "helper/public-council.h"

#include <libxml/parser.h>
#include <libxml/xpath.h>
#include <libxml/xpathInternals.h>
#include <string.h>

typedef struct
{
  PublicCouncil council;
  RisApp *app; /* (owned) */
  const RisRoute *tables[2];
} Site;

static inline void
site_describe (RisCouncil *council, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static inline void
site_open (Site *site, const RisRoute *routes, const char *settings, const char *sql)
{
  g_autoptr (GError) error = NULL;
  RisAppConfig config = { 0 };

  site->council = public_council_open (settings, sql);
  site->tables[0] = routes;
  site->tables[1] = NULL;
  config.council = site->council.council;
  config.routes = site->tables;
  config.describe = site_describe;
  site->app = ris_app_new (&config, &error);
  g_assert_no_error (error);
}

static inline void
site_clear (Site *site)
{
  ris_app_free (site->app);
  public_council_clear (&site->council);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Site, site_clear)

static inline RisResponse *
site_get (Site *site, const char *target)
{
  static const RisHeader headers[] = { { "Host", "localhost" }, { NULL, NULL } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisRequest) request = ris_request_new ("GET", target, headers, NULL, &error);

  g_assert_no_error (error);
  return ris_app_handle (site->app, request);
}

/** SiteAnswer: a target and the status of its answer; tables of them end with `{ 0 }`. */
typedef struct
{
  const char *target;
  guint status;
} SiteAnswer;

static inline void
site_check_answers (Site *site, const SiteAnswer *answers)
{
  for (; answers->target != NULL; answers++)
    {
      g_autoptr (RisResponse) response = site_get (site, answers->target);

      if (ris_response_get_status (response) != answers->status)
        g_printerr ("%s: %u\n", answers->target, ris_response_get_status (response));
      g_assert_cmpuint (ris_response_get_status (response), ==, answers->status);
    }
}

/** site_dup_body: (transfer full): the answer's text; it must have @status. */
static inline char *
site_dup_body (Site *site, const char *target, guint status)
{
  g_autoptr (RisResponse) response = site_get (site, target);
  GBytes *body = ris_response_get_body (response);

  if (ris_response_get_status (response) != status)
    g_printerr ("%s: %s\n", target, ris_response_get_failure (response));
  g_assert_cmpuint (ris_response_get_status (response), ==, status);
  return g_strndup (g_bytes_get_data (body, NULL), g_bytes_get_size (body));
}

static inline void
site_assert_has (const char *body, const char *text)
{
  if (strstr (body, text) == NULL)
    g_printerr ("missing: %s\nin: %s\n", text, body);
  g_assert_nonnull (strstr (body, text));
}

static inline void
site_assert_lacks (const char *body, const char *text)
{
  g_assert_null (strstr (body, text));
}

/** site_dup_xpath: (transfer full): the text value of @expression on @xml; `x` is the namespace of its root. */
static inline char *
site_dup_xpath (const char *xml, const char *expression)
{
  xmlDoc *document = xmlReadMemory (xml, (int)strlen (xml), "answer.xml", NULL, XML_PARSE_NONET);
  xmlXPathContext *context;
  xmlXPathObject *object;
  xmlChar *value;
  char *text;

  g_assert_nonnull (document);
  context = xmlXPathNewContext (document);
  xmlXPathRegisterNs (context, BAD_CAST "x", xmlDocGetRootElement (document)->ns->href);
  object = xmlXPathEvalExpression (BAD_CAST expression, context);
  g_assert_nonnull (object);
  value = xmlXPathCastToString (object);
  text = g_strdup ((const char *)value);
  xmlFree (value);
  xmlXPathFreeObject (object);
  xmlXPathFreeContext (context);
  xmlFreeDoc (document);
  return text;
}

#define site_assert_xpath(xml, expression, expected)                                               \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *value_ = site_dup_xpath (xml, expression);                                    \
    g_assert_cmpstr (value_, ==, expected);                                                        \
  }                                                                                                \
  G_STMT_END
