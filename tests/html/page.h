/* Renders one template given as text. */
#pragma once

#include "html/template.h"

/* (transfer full): @source rendered with @view */
static inline char *
page_render (const char *source, const RisView *view)
{
  const RisTemplateSource sources[] = { { "page", source } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates = ris_templates_new_from_sources (sources, 1, &error);
  GString *out = g_string_new (NULL);

  g_assert_no_error (error);
  ris_templates_render (templates, "page", view, out, &error);
  g_assert_no_error (error);
  return g_string_free (out, FALSE);
}

/* the message of the load error of @source, which must not load */
static inline char *
page_load_error (const char *source)
{
  const RisTemplateSource sources[] = { { "page", source } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates = ris_templates_new_from_sources (sources, 1, &error);

  g_assert_cmpstr (templates == NULL ? "refused" : source, ==, "refused");
  return g_strdup (error->message);
}
