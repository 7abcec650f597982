/* What machines ask a site for. The sitemap names every page of an object with the true moment of its last
 * change; a town with more than 50,000 of them gets an index of sitemaps by ranges of ids. robots.txt keeps
 * crawlers out of filters and searches, whose combinations never end. security.txt (RFC 9116) expires within a
 * year; the day moves once a month, so that the file stays the same for weeks.
 */
#include "page/site.h"

#include <gio/gio.h>

#include "markup-private.h"
#include "object-private.h"
#include "page-private.h"

#include "base/date.h"
#include "council/addresses.h"

#define SITEMAP_SPACE "http://www.sitemaps.org/schemas/sitemap/0.9"
#define SITEMAP_PAGES 50000
#define FAVICON "/de/ratswerk/data/assets/favicon.svg"

/* --- sitemap --- */

static const char *const lists[] = {
  "/",
  "/sitzungen",
  "/vorlagen",
  "/gremien",
  "/personen",
  "/dokumente",
  "/abonnieren",
  "/impressum",
  "/datenschutz",
  "/barrierefreiheit",
  "/leichte-sprache",
  "/kontakt",
};

static RisResponse *
new_xml (RisMarkup *markup)
{
  g_autoptr (GBytes) bytes = ris_markup_finish (markup);

  return ris_response_new_bytes ("application/xml; charset=utf-8", bytes);
}

/* takes @path */
static void
add_location (RisMarkup *markup, const char *element, RisCouncil *council, char *path,
              const char *modified)
{
  g_autofree char *address = ris_page_dup_address (council, path);

  ris_markup_begin (markup, element);
  ris_markup_add (markup, "loc", address);
  ris_markup_add (markup, "lastmod", modified);
  ris_markup_end (markup);
}

/* the pages of all objects with from <= id < to; the lists stand in the first sitemap */
static RisResponse *
new_sitemap (RisCouncil *council, gint64 from, gint64 to, GError **error)
{
  g_autoptr (RisMarkup) markup = ris_markup_new ("urlset", SITEMAP_SPACE);
  g_autoptr (GPtrArray) rows = ris_addresses_list (council, from, to, error);

  if (rows == NULL)
    return NULL;
  for (guint i = 0; from == 0 && i < G_N_ELEMENTS (lists); i++)
    add_location (markup, "url", council, g_strdup (lists[i]), NULL);
  for (guint i = 0; i < rows->len; i++)
    {
      const RisAddressRow *row = rows->pdata[i];

      add_location (markup, "url", council, ris_object_dup_url (row->kind, row->id), row->modified);
    }
  return new_xml (markup);
}

static RisResponse *
new_index (RisCouncil *council, const GPtrArray *ranges)
{
  g_autoptr (RisMarkup) markup = ris_markup_new ("sitemapindex", SITEMAP_SPACE);
  const RisAddressRangeRow *first = ranges->pdata[0];

  /* the lists are in the first sitemap, whether it holds objects or not */
  if (first->number != 0)
    add_location (markup, "sitemap", council, g_strdup ("/sitemaps/0.xml"), NULL);
  for (guint i = 0; i < ranges->len; i++)
    {
      const RisAddressRangeRow *range = ranges->pdata[i];

      add_location (markup, "sitemap", council,
                    g_strdup_printf ("/sitemaps/%" G_GINT64_FORMAT ".xml", range->number),
                    range->modified);
    }
  return new_xml (markup);
}

static RisResponse *
sitemap_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GPtrArray) ranges = ris_addresses_list_ranges (council, error);
  gint64 pages = G_N_ELEMENTS (lists);

  if (ranges == NULL)
    return NULL;
  for (guint i = 0; i < ranges->len; i++)
    pages += ((const RisAddressRangeRow *)ranges->pdata[i])->objects;
  if (pages > SITEMAP_PAGES)
    return new_index (council, ranges);
  return new_sitemap (council, 0, G_MAXINT64, error);
}

static RisResponse *
sitemap_part (RisCouncil *council, RisRequest *request, GError **error)
{
  const char *text = ris_request_get_parameter (request, "number");
  guint64 number;

  if (!g_ascii_string_to_unsigned (text, 10, 0, G_MAXINT32, &number, NULL))
    {
      g_set_error (error, RIS_ERROR, RIS_ERROR_NOT_FOUND, "there is no sitemap %s", text);
      return NULL;
    }
  return new_sitemap (council, (gint64)number * RIS_ADDRESSES_RANGE,
                      ((gint64)number + 1) * RIS_ADDRESSES_RANGE, error);
}

/* --- texts --- */

static RisResponse *
robots_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autofree char *text = g_strdup_printf ("User-agent: *\n"
                                           "Disallow: /*?\n"
                                           "Disallow: /suche\n"
                                           "Disallow: /sitzungen/kalender/\n"
                                           "\n"
                                           "Sitemap: %s/sitemap.xml\n",
                                           ris_council_get_config (council)->base_url);

  return ris_response_new_text ("text/plain; charset=utf-8", text);
}

/* the first day of the eleventh month from now */
static char *
dup_expiry (RisCouncil *council)
{
  g_autofree char *today = ris_council_dup_today (council);
  RisCivil civil = { 0 };
  int months;

  ris_date_get_civil (today, &civil);
  months = civil.year * 12 + civil.month - 1 + 11;
  return g_strdup_printf ("%04d-%02d-01T00:00:00Z", months / 12, months % 12 + 1);
}

static RisResponse *
security_show (RisCouncil *council, RisRequest *request, GError **error)
{
  const RisConfig *config = ris_council_get_config (council);
  gboolean has_email = config->contact_email[0] != '\0';
  g_autofree char *expiry = dup_expiry (council);
  g_autofree char *text
      = g_strdup_printf ("Contact: %s%s\n"
                         "Expires: %s\n"
                         "Preferred-Languages: de, en\n"
                         "Canonical: %s/.well-known/security.txt\n",
                         has_email ? "mailto:" : config->base_url,
                         has_email ? config->contact_email : "/kontakt", expiry, config->base_url);

  return ris_response_new_text ("text/plain; charset=utf-8", text);
}

/* browsers ask for it beside every PDF, where no page names an icon */
static RisResponse *
favicon_show (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (GBytes) bytes = g_resources_lookup_data (FAVICON, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    {
      ris_error_convert (error);
      return NULL;
    }
  return ris_response_new_bytes ("image/svg+xml", bytes);
}

const RisRoute ris_site_routes[] = {
  { "GET", "/sitemap.xml", sitemap_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/sitemaps/:number.xml", sitemap_part, RIS_MAY_READ_PUBLIC },
  { "GET", "/robots.txt", robots_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/.well-known/security.txt", security_show, RIS_MAY_READ_PUBLIC },
  { "GET", "/favicon.ico", favicon_show, RIS_MAY_READ_PUBLIC },
  { 0 },
};
