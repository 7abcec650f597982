/* The head of a request: every way of writing that two programs could read differently, and what becomes of it. */
#include "server/head-private.h"

#include <string.h>

#define OK "Host: localhost\r\n"

static const struct
{
  const char *text;
  guint expected;
} heads[] = {
  { "GET / HTTP/1.1\r\n" OK "\r\n", 200 },
  { "GET /a?b=%20 HTTP/1.0\r\n" OK "\r\n", 200 },
  { "HEAD / HTTP/1.1\r\nhost:localhost:8080\r\nX-A: \t b \r\n\r\nrest", 200 },
  { "GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n", 200 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 5\r\n\r\nabcde", 200 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 0\r\n\r\n", 200 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 1048576\r\n\r\n", 200 },
  { "GET / HTTP/1.1\r\n" OK "X-Umlaut: \xc3\xa4\r\n\r\n", 200 },
  { "GET / HTTP/1.1\r\n" OK "X-Empty:\r\n\r\n", 200 },

  { "", RIS_HEAD_INCOMPLETE },
  { "G", RIS_HEAD_INCOMPLETE },
  { "GET / HTTP/1.1\r", RIS_HEAD_INCOMPLETE },
  { "GET / HTTP/1.1\r\n" OK, RIS_HEAD_INCOMPLETE },
  { "GET / HTTP/1.1\r\n" OK "\r", RIS_HEAD_INCOMPLETE },

  /* request line */
  { "\r\n", 400 },
  { "\r\nGET / HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET / HTTP/1.1\n", 400 },
  { "GET /\r\n", 400 },
  { "GET\r\n", 400 },
  { "GET  / HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET /  HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET / HTTP/1.1 \r\n" OK "\r\n", 400 },
  { " GET / HTTP/1.1\r\n" OK "\r\n", 400 },
  { "get / HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GE\tT / HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET http://evil/ HTTP/1.1\r\n" OK "\r\n", 400 },
  { "OPTIONS * HTTP/1.1\r\n" OK "\r\n", 400 },
  { "CONNECT evil:443 HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET /a#b HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET /\xff HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET /a\tb HTTP/1.1\r\n" OK "\r\n", 400 },
  { "GET / http/1.1\r\n" OK "\r\n", 400 },
  { "GET / HTTP/1.12\r\n" OK "\r\n", 400 },
  { "GET / HTTP/2.0\r\n" OK "\r\n", 505 },
  { "GET / HTTP/0.9\r\n" OK "\r\n", 505 },

  /* headers */
  { "GET / HTTP/1.1\r\n" OK "X-A: b\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "X-A : b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "X A: b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK ": b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "nonsense\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK " folded: b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "X-A: b\r\n c\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "X-A: b\rc\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "X-A: b\x01\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\n" OK "Expect: magic\r\n\r\n", 417 },

  /* host */
  { "GET / HTTP/1.1\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost:\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost: a\r\nhOST: a\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost: a, b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n", 400 },
  { "GET / HTTP/1.1\r\nHost: user@a\r\n\r\n", 400 },

  /* length */
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 5\r\nContent-Length: 6\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 5\r\nContent-Length: 5\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 5, 5\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length : 5\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: +5\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: -1\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 0x5\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length:\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n", 400 },
  { "POST / HTTP/1.1\r\n" OK "Transfer-Encoding: chunked\r\n\r\n", 411 },
  { "GET / HTTP/1.1\r\n" OK "Transfer-Encoding: identity\r\n\r\n", 411 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 1048577\r\n\r\n", 413 },
  { "POST / HTTP/1.1\r\n" OK "Content-Length: 18446744073709551617\r\n\r\n", 413 },
  { "GET / HTTP/1.1\r\n" OK "Content-Length: 5\r\n\r\n", 400 },
};

static void
test_check (void)
{
  for (gsize i = 0; i < G_N_ELEMENTS (heads); i++)
    {
      RisHead head = { 0 };

      g_test_message ("%s", heads[i].text);
      g_assert_cmpuint (ris_head_check (heads[i].text, strlen (heads[i].text), &head), ==,
                        heads[i].expected);
    }
}

static void
test_nul (void)
{
  static const char text[] = "GET / HTTP/1.1\r\nHost: a\r\nX-A: b\0c\r\n\r\n";
  static const char host[] = "GET / HTTP/1.1\r\nHost: a\0\r\n\r\n";
  static const char name[] = "GET / HTTP/1.1\r\nHost: a\r\nX\0A: b\r\n\r\n";
  static const char path[] = "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n";
  RisHead head;

  g_assert_cmpuint (ris_head_check (text, sizeof text - 1, &head), ==, 400);
  g_assert_cmpuint (ris_head_check (host, sizeof host - 1, &head), ==, 400);
  g_assert_cmpuint (ris_head_check (name, sizeof name - 1, &head), ==, 400);
  g_assert_cmpuint (ris_head_check (path, sizeof path - 1, &head), ==, 400);
}

static void
test_lengths (void)
{
  static const char text[] = "POST / HTTP/1.1\r\n" OK "Content-Length: 007\r\n\r\n1234567GET";
  RisHead head = { 0 };

  g_assert_cmpuint (ris_head_check (text, sizeof text - 1, &head), ==, 200);
  g_assert_cmpuint (head.length, ==, sizeof text - 1 - 10);
  g_assert_cmpuint (head.body_length, ==, 7);
}

/* every prefix of a good head is incomplete: nothing is refused too early */
static void
test_prefixes (void)
{
  static const char text[]
      = "POST /a HTTP/1.1\r\n" OK "Content-Length: 7\r\nAccept: text/html\r\n\r\n";
  RisHead head;

  for (gsize i = 0; i < sizeof text - 1; i++)
    g_assert_cmpuint (ris_head_check (text, i, &head), ==, RIS_HEAD_INCOMPLETE);
}

static void
test_too_long (void)
{
  g_autofree char *filler = g_strnfill (RIS_HEAD_MAX_LENGTH, 'a');
  g_autofree char *target = g_strnfill (5000, 'a');
  g_autofree char *long_line = g_strconcat ("GET /", filler, NULL);
  g_autofree char *long_target = g_strconcat ("GET /", target, " HTTP/1.1\r\n" OK "\r\n", NULL);
  g_autofree char *long_header = g_strconcat ("GET / HTTP/1.1\r\n" OK "X: ", filler, NULL);
  g_autoptr (GString) many = g_string_new ("GET / HTTP/1.1\r\n" OK);
  RisHead head;

  for (guint i = 0; i < 100; i++)
    g_string_append (many, "X: y\r\n");
  g_string_append (many, "\r\n");

  g_assert_cmpuint (ris_head_check (long_line, strlen (long_line), &head), ==, 414);
  g_assert_cmpuint (ris_head_check (long_target, strlen (long_target), &head), ==, 414);
  g_assert_cmpuint (ris_head_check (long_header, strlen (long_header), &head), ==, 431);
  g_assert_cmpuint (ris_head_check (many->str, many->len, &head), ==, 431);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/server/head/check", test_check);
  g_test_add_func ("/server/head/nul", test_nul);
  g_test_add_func ("/server/head/lengths", test_lengths);
  g_test_add_func ("/server/head/prefixes", test_prefixes);
  g_test_add_func ("/server/head/too-long", test_too_long);
  return g_test_run ();
}
