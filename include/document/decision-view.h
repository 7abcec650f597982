/* Decisions and votes as parts of a view: what the pages and the PDF documents show alike. */
#pragma once

#include "council/meetings.h"
#include "view/view.h"

/** RisTextMaker: turns a text's Markdown into rich text; the pages add links, documents do not. */
typedef RisRich *(*RisTextMaker) (const char *markdown, gpointer data);

/**
 * ris_decision_view_add:
 * @make_text: makes the rich texts of the wordings
 *
 * Puts `steps[]` into @map: the decisions of the item in order, each with its vote, then votes without a decision. A step
 * holds `kind`, `is_main`, `number?`, `competence?`, `wording?` (rich), `difference?` (rich: against the draft of the
 * paper, where they differ), `outcome?`, `tone` and `ballot[]?` (the vote, if there was one); of the decision that it
 * changes `changes_item_id? changes_number? changes_title? changes_on?`, of that it is taken from `quoted_item_id?
 * quoted_meeting? quoted_on?`. `tasks[](kind_text subject organization? due_on? state)` is what was asked for or promised.
 *
 * The vote: `text?`, `kind`, `subject?`, `method?`, `majority?`, `electorate?`, `outcome?`, `effect?`, `is_repeated`,
 * `is_negated` (who says yes rejects), `follows?` (the subject voted on before), `has_silent_numbers` (not in `text`),
 * `numbers[](label value)`, `electorates[](label text)`, `sides[](label text)`, `members[](name value note?)`,
 * `election?(method seats? cast? valid? note? secrecy?)`, `candidates[](label votes_text? won? by_lot)`,
 * `block[](agenda_item_id number? title?)`, `recusals[](text)`.
 */
void ris_decision_view_add (RisView *map, const RisAgendaItemDetails *details,
                            RisTextMaker make_text, gpointer data);

/** ris_decision_view_make_text: the plain #RisTextMaker: Markdown without links of ours. */
RisRich *ris_decision_view_make_text (const char *markdown,
                                      gpointer data) G_GNUC_WARN_UNUSED_RESULT;

/** ris_decision_view_get_draft: (nullable): the Markdown of the paper's proposed decision. */
const char *ris_decision_view_get_draft (const RisAgendaItemDetails *details);

/**
 * ris_decision_view_add_texts:
 * @texts: (element-type RisTextRow)
 *
 * Puts `sections[](id section section_canonical version versions? text)` into @map.
 */
void ris_decision_view_add_texts (RisView *map, const char *name, const GPtrArray *texts,
                                  RisTextMaker make_text, gpointer data);
