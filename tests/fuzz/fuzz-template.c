/* Templates: any bytes either fail to load or render without a fault, and a hostile value never breaks out.
 *
 * The values hold a marker with bare < > and quotes; where that marker shows up in the output, escaping failed.
 */
#include "html/template.h"

#include <string.h>

#define HOSTILE "\"'<\001mark>&javascript:alert(1)"
#define MARK "<\001mark"

int LLVMFuzzerTestOneInput (const guint8 *data, size_t size);

static GLogWriterOutput
ignore_log (GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
  return G_LOG_WRITER_HANDLED;
}

static RisView *
make_view (void)
{
  RisView *view = ris_view_new ();
  RisView *list = ris_view_add_list (view, "l");
  RisView *map = ris_view_add_map (view, "m");

  ris_view_set_text (view, "x", HOSTILE);
  ris_view_set_int (view, "n", 5);
  ris_view_set_text (map, "x", HOSTILE);
  for (guint i = 0; i < 2; i++)
    {
      RisView *item = ris_view_append_map (list);

      ris_view_set_text (item, "x", HOSTILE);
      ris_view_append_map (ris_view_add_list (item, "l"));
    }
  ris_view_append_text (ris_view_add_list (view, "t"), HOSTILE);
  ris_view_take_rich (view, "r", ris_rich_new_from_difference (HOSTILE, HOSTILE " b"));
  return view;
}

int
LLVMFuzzerTestOneInput (const guint8 *data, size_t size)
{
  g_autofree char *text = g_strndup ((const char *)data, size);
  const RisTemplateSource sources[] = { { "page", text },
                                        { "layout", "<main>{{$content}}</main>" },
                                        { "part", "{{@ x? }}<p title=\"{{x}}\">" } };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisTemplates) templates = NULL;
  g_autoptr (RisView) view = make_view ();
  g_autoptr (GString) out = g_string_new (NULL);
  static gsize is_quiet = 0;

  if (g_once_init_enter (&is_quiet))
    {
      /* a template that asks for what the view has not is complained about, as it must be */
      g_log_set_always_fatal (G_LOG_FATAL_MASK);
      g_log_set_writer_func (ignore_log, NULL, NULL);
      g_once_init_leave (&is_quiet, 1);
    }
  templates = ris_templates_new_from_sources (sources, G_N_ELEMENTS (sources), &error);
  g_assert ((templates == NULL) == (error != NULL));
  if (templates == NULL || strstr (text, MARK) != NULL)
    return 0;
  ris_templates_render (templates, "page", view, out, &error);
  g_assert (strstr (out->str, MARK) == NULL);
  return 0;
}
