/* The form of a draft as text: rows, empty ones, days as people write them, and the way back. */
#include "paper-desk-private.h"

#include <string.h>

static RisRequest *
request_of (const char *form)
{
  static const RisHeader headers[]
      = { { "Host", "localhost" }, { "Content-Type", "application/x-www-form-urlencoded" }, { 0 } };
  g_autoptr (GBytes) body = g_bytes_new (form, strlen (form));
  g_autoptr (GError) error = NULL;
  RisRequest *request = ris_request_new ("POST", "/", headers, body, &error);

  g_assert_no_error (error);
  return request;
}

static const char form[]
    = "revision=3&type_id=100&name=+Br%C3%BCcke+&lead_organization_id=7&paper_date=7.6.2022"
      "&author=&publicity_wanted=1&text-facts=alt%0A&intern-facts=1&text-proposal="
      "&step1-organization=11&step1-role=240&step1-day=8.6.2022&step1-id=5"
      "&step2-organization=&step2-role=246&step2-day="
      "&step3-organization=12&step3-role=246&step3-day=bald"
      "&party1-organization=&party1-person=&party1-label=+&party2-label=B%C3%BCrger"
      "&office1-organization=8&link1-kind=501&link1-number=&link2-kind=501&link2-number=A+1";

static void
test_read (void)
{
  g_autoptr (RisRequest) request = request_of (form);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_read_draft (request, NULL, problems);
  const RisPaperStep *step;

  g_assert_cmpstr (draft->head->name, ==, "Brücke");
  g_assert_cmpint (draft->head->revision, ==, 3);
  g_assert_cmpstr (draft->head->paper_date, ==, "2022-06-07");
  g_assert_null (draft->head->author);
  g_assert_true (draft->head->publicity_wanted);
  g_assert_cmpuint (draft->sections->len, ==, 2);
  g_assert_cmpuint (draft->steps->len, ==, 2);
  step = draft->steps->pdata[0];
  g_assert_cmpint (step->id, ==, 5);
  g_assert_cmpstr (step->planned_on, ==, "2022-06-08");
  step = draft->steps->pdata[1];
  g_assert_cmpstr (step->planned_on, ==, "bald");
  g_assert_cmpstr (ris_problems_get_field (problems, 0), ==, "step2-day");
  g_assert_cmpuint (draft->originators->len, ==, 1);
  g_assert_cmpuint (draft->offices->len, ==, 1);
  g_assert_cmpuint (draft->references->len, ==, 1);
}

static void
test_removed (void)
{
  g_autoptr (RisRequest) request = request_of (form);
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_read_draft (request, "step1", problems);

  g_assert_cmpuint (draft->steps->len, ==, 1);
  g_assert_cmpint (((RisPaperStep *)draft->steps->pdata[0])->organization_id, ==, 12);
  g_assert_cmpuint (draft->originators->len, ==, 1);
}

/* what is read from a form that was made of a draft is that draft */
static void
test_there_and_back (void)
{
  g_autoptr (RisRequest) request = request_of (form), again = NULL;
  g_autoptr (RisProblems) problems = ris_problems_new ();
  g_autoptr (RisPaperDraft) draft = ris_paper_desk_read_draft (request, "step3", problems);
  g_autoptr (RisPaperDraft) copy = NULL;

  again = ris_paper_desk_dup_typed (draft);
  g_assert_cmpstr (ris_request_get_form (again, "paper_date"), ==, "07.06.2022");
  copy = ris_paper_desk_read_draft (again, NULL, problems);
  g_assert_true (ris_problems_is_empty (problems));
  g_assert_true (ris_record_equal (&ris_paper_head_type, draft->head, copy->head));
  g_assert_cmpuint (copy->sections->len, ==, 2);
  g_assert_true (ris_record_equal (&ris_paper_section_type, draft->sections->pdata[1],
                                   copy->sections->pdata[1]));
  g_assert_true (
      ris_record_equal (&ris_paper_step_type, draft->steps->pdata[0], copy->steps->pdata[0]));
  g_assert_true (ris_record_equal (&ris_paper_party_type, draft->originators->pdata[0],
                                   copy->originators->pdata[0]));
  g_assert_true (ris_record_equal (&ris_paper_link_type, draft->references->pdata[0],
                                   copy->references->pdata[0]));
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/page/paper-desk-typed/read", test_read);
  g_test_add_func ("/page/paper-desk-typed/removed", test_removed);
  g_test_add_func ("/page/paper-desk-typed/there-and-back", test_there_and_back);
  return g_test_run ();
}
