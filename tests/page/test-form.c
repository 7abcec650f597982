/* Forms of the desk: every kind of field from a record and from what was typed, with its problems, up to the markup. */
#include "form-private.h"

#include <string.h>

#include "app/app.h"
#include "helper/view-value.h"
#include "page-private.h"

typedef struct
{
  char *title;
  char *text;
  char *day;
  char *color;
  char *secret;
  gint64 size;
  gboolean is_open;
} Thing;

static const RisField members[] = {
  RIS_FIELD (Thing, title, TEXT),   RIS_FIELD (Thing, text, TEXT),   RIS_FIELD (Thing, day, TEXT),
  RIS_FIELD (Thing, color, TEXT),   RIS_FIELD (Thing, secret, TEXT), RIS_FIELD (Thing, size, INT),
  RIS_FIELD (Thing, is_open, BOOL),
};

static const RisRecordType thing_type
    = { "Thing", sizeof (Thing), members, G_N_ELEMENTS (members) };

static const RisFormField fields[] = {
  { "title", "Titel", RIS_FORM_TEXT, "Ein Hinweis" },
  { "text", "Text", RIS_FORM_AREA, NULL },
  { "day", "Tag", RIS_FORM_DAY, NULL },
  { "color", "Farbe", RIS_FORM_CHOICE, NULL },
  { "secret", "Geheimnis", RIS_FORM_PASSWORD, NULL },
  { "size", "Größe", RIS_FORM_TEXT, NULL },
  { "is_open", "Offen", RIS_FORM_CHECK, NULL },
};

static Thing
get_thing (void)
{
  return (Thing){ (char *)"A & B",
                  (char *)"Zeile\nZeile",
                  (char *)"2022-06-07",
                  (char *)"blue",
                  (char *)"streng geheim",
                  12,
                  TRUE };
}

/* (transfer full): the request that brought @form */
static RisRequest *
make_request (const char *form)
{
  const RisHeader headers[] = { { "Host", "localhost" },
                                { "Sec-Fetch-Site", "same-origin" },
                                { "Content-Type", "application/x-www-form-urlencoded" },
                                { NULL, NULL } };
  g_autoptr (GBytes) body = g_bytes_new (form, strlen (form));
  g_autoptr (GError) error = NULL;
  RisRequest *request = ris_request_new ("POST", "/formular", headers, body, &error);

  g_assert_no_error (error);
  return request;
}

/* (transfer full): a view with the form `form` */
static RisView *
make_form (const RisFormSource *source)
{
  RisView *view = ris_page_new ("Formular");
  RisView *form = ris_form_add (view, "form", "/formular", "Speichern");

  ris_view_set_text (view, "heading", "Formular");
  ris_form_add_fields (form, fields, G_N_ELEMENTS (fields), source);
  ris_form_add_choice (form, "color", "red", "Rot");
  ris_form_add_choice (form, "color", "blue", "Blau");
  return view;
}

static void
test_empty (void)
{
  const RisFormSource nothing = { 0 };
  g_autoptr (RisView) view = make_form (&nothing);

  view_assert (view, "form.action", "/formular");
  view_assert (view, "form.submit", "Speichern");
  view_assert (view, "form.problems", "[0]");
  view_assert (view, "form.fields", "[7]");
  view_assert (view, "form.fields.0.id", "form-title");
  view_assert (view, "form.fields.0.hint", "Ein Hinweis");
  view_assert (view, "form.fields.0.value", NULL);
  view_assert (view, "form.fields.1.hint", NULL);
  view_assert (view, "form.fields.3.choices", "[2]");
  view_assert (view, "form.fields.3.choices.0.is_chosen", "0");
  view_assert (view, "form.fields.0.choices", NULL);
  view_assert (view, "form.user", NULL);
  ris_form_set_user ((RisView *)ris_view_get (view, "form"), "anna");
  view_assert (view, "form.user", "anna");
}

static void
test_record (void)
{
  const Thing thing = get_thing (), nothing = { .size = RIS_UNKNOWN };
  const RisFormSource source = { .type = &thing_type, .record = &thing };
  const RisFormSource unknown = { .type = &thing_type, .record = &nothing };
  g_autoptr (RisView) view = make_form (&source);
  g_autoptr (RisView) bare = make_form (&unknown);

  view_assert (view, "form.fields.0.value", "A & B");
  view_assert (view, "form.fields.1.value", "Zeile\nZeile");
  view_assert (view, "form.fields.2.value", "07.06.2022");
  view_assert (view, "form.fields.3.choices.0.is_chosen", "0");
  view_assert (view, "form.fields.3.choices.1.is_chosen", "1");
  view_assert (view, "form.fields.4.value", NULL); /* a secret never leaves the house */
  view_assert (view, "form.fields.5.value", "12");
  view_assert (view, "form.fields.6.value", "1");
  for (guint i = 0; i < G_N_ELEMENTS (fields); i++)
    {
      g_autofree char *path = g_strdup_printf ("form.fields.%u.value", i);

      view_assert (bare, path, NULL);
    }
}

/* what was typed goes before what is stored, also where it was emptied */
static void
test_typed (void)
{
  const Thing thing = get_thing ();
  g_autoptr (RisRequest) request
      = make_request ("title=&text=%3Cb%3E&day=morgen&color=red&secret=getippt&size=viel");
  const RisFormSource source = { .request = request, .type = &thing_type, .record = &thing };
  g_autoptr (RisView) view = make_form (&source);

  view_assert (view, "form.fields.0.value", "");
  view_assert (view, "form.fields.1.value", "<b>");
  view_assert (view, "form.fields.2.value", "morgen");
  view_assert (view, "form.fields.3.choices.0.is_chosen", "1");
  view_assert (view, "form.fields.3.choices.1.is_chosen", "0");
  view_assert (view, "form.fields.4.value", NULL);
  view_assert (view, "form.fields.5.value", "viel");
  view_assert (view, "form.fields.6.value", NULL); /* a box without its tick is not sent */
}

static void
test_problems (void)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisFormSource source = { .problems = problems };
  g_autoptr (RisView) view = NULL;

  ris_problems_add (problems, "secret", "zu kurz");
  ris_problems_add (problems, "title", "fehlt");
  ris_problems_add (problems, "elsewhere", "nicht hier");
  view = make_form (&source);
  view_assert (view, "form.problems", "[2]");
  view_assert (view, "form.problems.0.id", "form-title"); /* in the order of the fields */
  view_assert (view, "form.problems.0.label", "Titel");
  view_assert (view, "form.problems.0.problem", "fehlt");
  view_assert (view, "form.problems.1.id", "form-secret");
  view_assert (view, "form.fields.0.problem", "fehlt");
  view_assert (view, "form.fields.1.problem", NULL);
}

static void
test_kinds (void)
{
  static const struct
  {
    RisFormKind kind;
    const char *type;
    const char *autocomplete;
    const char *input_mode;
  } cases[] = {
    { RIS_FORM_TEXT, "text", "off", NULL },
    { RIS_FORM_EMAIL, "email", "email", NULL },
    { RIS_FORM_LOGIN, "text", "username", NULL },
    { RIS_FORM_PASSWORD, "password", "current-password", NULL },
    { RIS_FORM_NEW_PASSWORD, "password", "new-password", NULL },
    { RIS_FORM_CODE, "text", "one-time-code", "numeric" },
    { RIS_FORM_DAY, "text", "off", "numeric" },
    { RIS_FORM_AREA, NULL, NULL, NULL },
    { RIS_FORM_CHOICE, NULL, NULL, NULL },
    { RIS_FORM_CHECK, NULL, NULL, NULL },
  };
  g_autoptr (RisRequest) request = make_request ("x=getippt");

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const RisFormField field = { "x", "X", cases[i].kind, NULL };
      const RisFormSource source = { .request = request };
      g_autoptr (RisView) view = ris_view_new ();
      gboolean is_secret = cases[i].kind == RIS_FORM_PASSWORD
                           || cases[i].kind == RIS_FORM_NEW_PASSWORD
                           || cases[i].kind == RIS_FORM_CODE;

      g_test_message ("%u", (guint)i);
      ris_form_add_fields (ris_form_add (view, "f", "/", "Los"), &field, 1, &source);
      view_assert (view, "f.fields.0.type", cases[i].type);
      view_assert (view, "f.fields.0.autocomplete", cases[i].autocomplete);
      view_assert (view, "f.fields.0.input_mode", cases[i].input_mode);
      view_assert (view, "f.fields.0.value", is_secret ? NULL : "getippt");
      view_assert (view, "f.fields.0.is_area", cases[i].kind == RIS_FORM_AREA ? "1" : "0");
      view_assert (view, "f.fields.0.is_choice", cases[i].kind == RIS_FORM_CHOICE ? "1" : "0");
      view_assert (view, "f.fields.0.is_check", cases[i].kind == RIS_FORM_CHECK ? "1" : "0");
    }
}

static void
test_day (void)
{
  static const struct
  {
    const char *form;
    const char *day;
    const char *problem;
  } cases[] = {
    { "day=7.6.2022", "2022-06-07", NULL },
    { "day=07.06.2022", "2022-06-07", NULL },
    { "day=2022-06-07", "2022-06-07", NULL },
    { "day=", NULL, NULL },
    { "other=1", NULL, NULL },
    { "day=31.2.2022", NULL, "„31.2.2022“ ist kein Tag; gemeint ist zum Beispiel 07.06.2022." },
    { "day=%25s", NULL, "„%s“ ist kein Tag; gemeint ist zum Beispiel 07.06.2022." },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (RisRequest) request = make_request (cases[i].form);
      g_autoptr (RisProblems) problems = ris_problems_new ();
      g_autofree char *day = NULL;

      g_test_message ("%s", cases[i].form);
      ris_form_read_day (request, "day", &day, problems);
      g_assert_cmpstr (day, ==, cases[i].day);
      g_assert_cmpstr (ris_problems_get (problems, "day"), ==, cases[i].problem);
    }
}

/* --- markup --- */

static RisResponse *
form_save (RisCouncil *council, RisRequest *request, GError **error)
{
  g_autoptr (RisProblems) problems = ris_problems_new ();
  const RisFormSource source = { .request = request, .problems = problems };
  RisView *view;

  ris_problems_add (problems, "text", "Zu <kurz>.");
  view = make_form (&source);
  ris_form_add_hidden ((RisView *)ris_view_get (view, "form"), "ziel", "\"x\"");
  return ris_response_new_page (request, "login/show", view);
}

static const RisRoute form_routes[] = {
  { "POST", "/formular", form_save, RIS_MAY_READ_PUBLIC },
  { 0 },
};

static void
describe (RisCouncil *council, RisView *layout)
{
  ris_view_set_text (layout, "town", "Musterstadt");
}

static void
test_markup (void)
{
  static const char *const pieces[] = {
    "<form class=\"ris-form ris-form--column\" method=\"post\" action=\"/formular\">",
    "<input type=\"hidden\" name=\"ziel\" value=\"&quot;x&quot;\">",
    "role=\"alert\" id=\"form-probleme\">",
    "<a class=\"kern-link\" href=\"#form-text\">Text</a>: Zu &lt;kurz&gt;.",
    "<label class=\"kern-label\" for=\"form-title\">Titel</label>",
    "<div class=\"kern-hint\" id=\"form-title-hinweis\">Ein Hinweis</div>",
    "autocomplete=\"off\" value=\"&lt;T&gt;\" aria-describedby=\"form-title-hinweis\">",
    "rows=\"8\" aria-invalid=\"true\" "
    "aria-describedby=\"form-text-problem\">a\n&lt;b&gt;</textarea>",
    "<option value=\"red\" selected>Rot</option>\n<option value=\"blue\">Blau</option>",
    "<input class=\"kern-form-check__checkbox\" type=\"checkbox\" id=\"form-is_open\" "
    "name=\"is_open\" value=\"1\" checked>",
    "type=\"password\" autocomplete=\"current-password\" value=\"\">",
    "inputmode=\"numeric\" value=\"1.1.2022\">",
    "<span class=\"kern-label\">Speichern</span>",
  };
  static const RisRoute *const tables[] = { form_routes, NULL };
  const RisAppConfig config = { .routes = tables, .describe = describe };
  g_autoptr (GError) error = NULL;
  g_autoptr (RisApp) app = ris_app_new (&config, &error);
  g_autoptr (RisRequest) request = make_request (
      "title=%3CT%3E&text=a%0A%3Cb%3E&day=1.1.2022&color=red&secret=getippt&is_open=1");
  g_autoptr (RisResponse) response = NULL;
  g_autofree char *html = NULL;

  g_assert_no_error (error);
  response = ris_app_handle (app, request);
  html = g_strndup (g_bytes_get_data (ris_response_get_body (response), NULL),
                    ris_response_get_length (response));
  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      if (strstr (html, pieces[i]) == NULL)
        g_printerr ("no %s in: %s\n", pieces[i], html);
      g_assert_nonnull (strstr (html, pieces[i]));
    }
  g_assert_null (strstr (html, "getippt"));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/form/empty", test_empty);
  g_test_add_func ("/form/record", test_record);
  g_test_add_func ("/form/typed", test_typed);
  g_test_add_func ("/form/problems", test_problems);
  g_test_add_func ("/form/kinds", test_kinds);
  g_test_add_func ("/form/day", test_day);
  g_test_add_func ("/form/markup", test_markup);
  return g_test_run ();
}
