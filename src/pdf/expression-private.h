/* What a template asks of a view: paths, interpolated texts and tests. */
#pragma once

#include <glib.h>

#include "view/format.h"
#include "view/view.h"

typedef enum
{
  RIS_PDF_PIECE_LITERAL,
  RIS_PDF_PIECE_VALUE,
  RIS_PDF_PIECE_PAGE,
  RIS_PDF_PIECE_PAGES,
} RisPdfPieceKind;

/** RisPdfPiece: a part of an interpolated text. */
typedef struct
{
  RisPdfPieceKind kind;
  char *text;              /* (owned) (nullable): the literal, or the path of a value */
  const RisFilter *filter; /* (unowned) (nullable) */
} RisPdfPiece;

/** RisPdfScope: names that loops have bound, innermost first; the last scope binds the empty name to the root view. */
typedef struct _RisPdfScope RisPdfScope;

struct _RisPdfScope
{
  const char *name;
  const RisView *value;
  const RisPdfScope *outer;
};

typedef enum
{
  RIS_PDF_TEST_TRUE,
  RIS_PDF_TEST_NOT,
  RIS_PDF_TEST_EQUAL,
  RIS_PDF_TEST_UNEQUAL,
} RisPdfTestKind;

/** RisPdfTest: `path`, `not path`, `path == 'text'`, `path != 'text'`. */
typedef struct
{
  RisPdfTestKind kind;
  char *path;
  char *text; /* (nullable) */
} RisPdfTest;

/** ris_pdf_expression_is_path: whether @text is names joined by dots. */
gboolean ris_pdf_expression_is_path (const char *text);

/**
 * ris_pdf_expression_new_pieces:
 * @problem: (out) (transfer full): what is wrong, where %NULL is returned
 *
 * Returns: (transfer full) (element-type RisPdfPiece): @text cut at {{path}}, {{path|filter}}, {page} and {pages}
 */
GPtrArray *ris_pdf_expression_new_pieces (const char *text, char **problem);

/** ris_pdf_expression_new_test: (transfer full) (nullable): %NULL where @text is no test. */
RisPdfTest *ris_pdf_expression_new_test (const char *text);

void ris_pdf_expression_free_test (RisPdfTest *test);

/** ris_pdf_expression_get: (nullable): the value at @path. */
const RisView *ris_pdf_expression_get (const RisPdfScope *scope, const char *path);

/** ris_pdf_expression_append: appends the value of a value piece to @out; nothing where there is none. */
void ris_pdf_expression_append (const RisPdfScope *scope, const RisPdfPiece *piece, GString *out);

/** ris_pdf_expression_is_true: whether @test holds. */
gboolean ris_pdf_expression_is_true (const RisPdfScope *scope, const RisPdfTest *test);
