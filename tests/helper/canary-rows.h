/* The rows of the canary council: `[!]table name column=value …`.
 *
 * A name is for reference: @name is the id of that row. "!" before the table makes every text of the row secret, "!" as a
 * value only that column. Columns that are not given get a word, a number, a date or a usual vocabulary entry. "-" stands
 * for NULL.
 */
#pragma once

static const char *const canary_rows[] = {
  "body b",
  "legislative_term t",
  "number_scheme scheme",
  "location hall",
  "!location closed-room",
  "!location closed-phase-room",
  "!vocabulary hidden-result list=result canonical=accepted is_public=0",
  "!vocabulary hidden-type list=paper-type canonical=report is_public=0",
  "!vocabulary hidden-section list=text-section canonical=facts is_public=0",

  /* organizations and persons */
  "organization council is_public=1",
  "organization faction is_public=1 kind_id=2 ends_on=-",
  "!organization hidden-circle is_public=0",
  "organization successor is_public=1 successor_id=@hidden-circle",
  "organization_name - organization_id=@council",
  "!organization_name - organization_id=@hidden-circle",
  "organization_size - organization_id=@council",
  "person anna is_public=1",
  "person bert is_public=1",
  "!person clerk is_public=0",
  "membership anna-council person_id=@anna organization_id=@council faction_id=@faction "
  "is_public=1",
  "!membership anna-past person_id=@anna organization_id=@council is_public=0",
  "!membership anna-hidden person_id=@anna organization_id=@hidden-circle is_public=1",
  "!membership clerk-council person_id=@clerk organization_id=@council is_public=1",
  "membership bert-council person_id=@bert organization_id=@council faction_id=@hidden-circle "
  "is_public=1",
  "membership_deputy - membership_id=@anna-council deputy_id=@bert",
  "membership_deputy - membership_id=@anna-council deputy_id=@clerk",

  /* papers */
  "paper paper is_public=1 lead_organization_id=@council",
  "!paper draft is_public=1 released_at=-",
  "!paper secret-paper is_public=0",
  "!paper internal-paper is_public=1 type_id=@hidden-type",
  "paper hidden-lead is_public=1 lead_organization_id=@hidden-circle",
  "paper_number_alias - paper_id=@paper",
  "!paper_number_alias - paper_id=@secret-paper",
  "paper_originator - paper_id=@paper organization_id=@faction",
  "paper_originator - paper_id=@paper",
  "!paper_originator - paper_id=@paper person_id=@clerk",
  "!paper_originator - paper_id=@paper organization_id=@hidden-circle",
  "!paper_originator - paper_id=@draft",
  "paper_office - paper_id=@paper organization_id=@council",
  "paper_office - paper_id=@paper organization_id=@hidden-circle",
  "paper_reference - paper_id=@paper target_id=@hidden-lead",
  "!paper_reference - paper_id=@paper target_id=@secret-paper",
  "!paper_reference - paper_id=@draft target_id=@paper",

  /* meetings */
  "meeting meeting is_public=1 publicity=mixed location_id=@hall",
  "!meeting closed-meeting is_public=0 publicity=closed location_id=@closed-room",
  "meeting later is_public=1 publicity=public continues_id=@closed-meeting location_id=@hall",
  "meeting_organization - meeting_id=@meeting organization_id=@council",
  "meeting_organization - meeting_id=@meeting organization_id=@hidden-circle",
  "meeting_organization - meeting_id=@later organization_id=@council",
  "meeting_organization - meeting_id=@closed-meeting organization_id=@council",
  "meeting_phase - meeting_id=@meeting kind=public is_public=1 location_id=@hall",
  "!meeting_phase - meeting_id=@meeting kind=closed is_public=0 location_id=@closed-phase-room",
  "!meeting_phase - meeting_id=@closed-meeting kind=closed is_public=1",
  "agenda_item item meeting_id=@meeting part=public paper_id=@paper result_id=300 public_title=- "
  "is_public=1",
  "agenda_item second meeting_id=@meeting part=public parent_id=@item public_title=- is_public=1 "
  "result_id=@hidden-result result=!",
  "agenda_item hidden-paper-item meeting_id=@meeting part=public paper_id=@secret-paper "
  "public_title=- is_public=1",
  "agenda_item closed-item meeting_id=@meeting part=closed public_title=Grundstueck "
  "paper_id=@paper title=! "
  "invitation_number=! result=! is_public=0 begun_at=- ended_at=-",
  "!agenda_item secret-item meeting_id=@meeting part=closed is_public=0 public_title=-",
  "!agenda_item closed-meeting-item meeting_id=@closed-meeting part=closed public_title=- "
  "is_public=1",
  "agenda_item later-item meeting_id=@later part=public paper_id=@paper public_title=- is_public=1",
  "consultation consulted paper_id=@paper meeting_id=@meeting agenda_item_id=@item "
  "organization_id=@council is_public=1",
  "consultation in-closed-item paper_id=@paper meeting_id=@meeting agenda_item_id=@closed-item "
  "meeting_name=! "
  "agenda_number=! result=! organization_id=@hidden-circle is_public=1",
  "consultation in-closed-meeting paper_id=@paper meeting_id=@closed-meeting meeting_name=! "
  "agenda_number=! result=! "
  "is_public=1",
  "!consultation unsaid paper_id=@paper is_public=0",
  "!consultation of-draft paper_id=@draft is_public=1",
  "meeting_chair - meeting_id=@meeting person_id=@anna from_item_id=@item to_item_id=@secret-item",
  "!meeting_chair - meeting_id=@meeting person_id=@clerk",
  "!meeting_chair - meeting_id=@closed-meeting person_id=@anna",
  "presence_event - meeting_id=@meeting person_id=@anna name=- kind=arrived capacity=voting "
  "is_public=1",
  "presence_event - meeting_id=@meeting person_id=@bert kind=arrived capacity=voting "
  "represents_id=@clerk "
  "organization_id=@hidden-circle agenda_item_id=@secret-item is_public=1",
  "!presence_event - meeting_id=@meeting person_id=@clerk name=- kind=arrived capacity=recorder "
  "is_public=1",
  "!presence_event - meeting_id=@meeting person_id=@bert kind=left capacity=voting is_public=0",
  "!presence_event - meeting_id=@closed-meeting person_id=@anna kind=arrived capacity=voting "
  "is_public=1",

  /* votes, elections, recusals, decisions */
  "vote vote agenda_item_id=@item method=named majority=simple outcome=accepted is_public=1 "
  "are_ballots_public=1",
  "vote silent agenda_item_id=@item method=open majority=simple outcome=accepted is_public=1 "
  "are_ballots_public=0",
  "!vote secret-vote agenda_item_id=@item method=secret majority=simple outcome=elected "
  "is_public=0 are_ballots_public=1",
  "!vote closed-vote agenda_item_id=@closed-item method=open majority=simple outcome=accepted "
  "is_public=1 "
  "are_ballots_public=1",
  "vote repeated agenda_item_id=@later-item method=open majority=simple outcome=rejected "
  "repeats_id=@vote "
  "follows_id=@closed-vote is_public=1",
  "vote_count - vote_id=@vote",
  "!vote_count - vote_id=@secret-vote",
  "vote_faction - vote_id=@vote organization_id=@faction side=yes",
  "vote_faction - vote_id=@vote organization_id=@hidden-circle side=no",
  "!vote_faction - vote_id=@closed-vote side=yes",
  "ballot - vote_id=@vote person_id=@anna value=yes",
  "!ballot - vote_id=@vote person_id=@clerk value=no",
  "!ballot - vote_id=@silent person_id=@anna value=no",
  "!ballot - vote_id=@secret-vote person_id=@anna value=no",
  "vote_agenda_item - vote_id=@vote agenda_item_id=@second",
  "vote_agenda_item - vote_id=@vote agenda_item_id=@closed-item",
  "election - vote_id=@vote",
  "!election - vote_id=@secret-vote",
  "election_candidate - vote_id=@vote",
  "!election_candidate - vote_id=@secret-vote",
  "recusal - agenda_item_id=@item person_id=@bert vote_id=@vote is_public=1",
  "recusal - agenda_item_id=@item person_id=@clerk vote_id=@secret-vote reason=! is_public=1",
  "!recusal - agenda_item_id=@item person_id=@anna is_public=0",
  "!recusal - agenda_item_id=@closed-item person_id=@anna is_public=1",
  "decision decision agenda_item_id=@item vote_id=@vote outcome=accepted is_public=1",
  "!decision secret-decision agenda_item_id=@item outcome=accepted is_public=0",
  "!decision closed-decision agenda_item_id=@closed-item vote_id=@closed-vote outcome=accepted "
  "is_public=1",
  "decision later-decision agenda_item_id=@later-item outcome=accepted changes_id=@decision "
  "quoted_from_id=@closed-decision is_public=1",
  "decision_recipient - decision_id=@decision organization_id=@council",
  "decision_recipient - decision_id=@decision organization_id=@hidden-circle",
  "!decision_recipient - decision_id=@closed-decision",

  /* minutes, tasks */
  "minutes minutes meeting_id=@meeting edition=1 kind=decisions status=signed is_public=1",
  "!minutes draft-minutes meeting_id=@meeting edition=2 kind=decisions status=corrected "
  "is_public=0",
  "!minutes closed-minutes meeting_id=@closed-meeting edition=1 kind=decisions status=signed "
  "is_public=1",
  "minutes_signature - minutes_id=@minutes person_id=@anna",
  "!minutes_signature - minutes_id=@minutes person_id=@clerk",
  "!minutes_signature - minutes_id=@minutes person_id=@clerk name=-",
  "!minutes_signature - minutes_id=@draft-minutes",
  "!minutes_objection - minutes_id=@minutes person_id=@anna",
  "!delivery_consent - person_id=@anna channel=e-mail withdrawn_on=-",
  "!delivery - meeting_id=@meeting person_id=@anna document=invitation channel=e-mail",
  "task task agenda_item_id=@item kind=promise organization_id=@council is_public=1",
  "task - decision_id=@decision kind=decision organization_id=@hidden-circle is_public=1",
  "!task - agenda_item_id=@item kind=promise is_public=0",
  "!task - agenda_item_id=@closed-item kind=promise is_public=1",
  "!task - agenda_item_id=@item decision_id=@closed-decision kind=decision is_public=1",
  "!task_report - task_id=@task",
  "!job - kind=mail",

  /* texts: of papers, items, decisions, minutes, and a meeting that owns none */
  "text facts root_id=@paper owner_id=@paper is_public=1",
  "text_version - text_id=@facts version=1",
  "text_version - text_id=@facts version=2",
  "!text_version - text_id=@facts version=3 released_at=-",
  "text finances root_id=@paper owner_id=@paper is_public=0",
  "!text_version - text_id=@finances version=1",
  "text opinion root_id=@paper owner_id=@paper section_id=@hidden-section is_public=1",
  "!text_version - text_id=@opinion version=1",
  "text draft-text root_id=@draft owner_id=@draft is_public=1",
  "!text_version - text_id=@draft-text version=1",
  "text discussion root_id=@meeting owner_id=@item is_public=1",
  "text_version - text_id=@discussion version=1",
  "text secret-discussion root_id=@meeting owner_id=@closed-item is_public=1",
  "!text_version - text_id=@secret-discussion version=1",
  "text wording root_id=@meeting owner_id=@decision is_public=1",
  "text_version - text_id=@wording version=1",
  "text secret-wording root_id=@meeting owner_id=@closed-decision is_public=1",
  "!text_version - text_id=@secret-wording version=1",
  "text preface root_id=@meeting owner_id=@minutes is_public=1",
  "text_version - text_id=@preface version=1",
  "text draft-preface root_id=@meeting owner_id=@draft-minutes is_public=1",
  "!text_version - text_id=@draft-preface version=1",
  "text misplaced root_id=@paper owner_id=@item is_public=1",
  "!text_version - text_id=@misplaced version=1",

  /* files */
  "file file is_public=1",
  "file minutes-file is_public=1 replaced_by_id=@file",
  "file shared is_public=1",
  "!file secret-file is_public=0",
  "!file closed-file is_public=1",
  "!file unattached is_public=1",
  "attachment - root_id=@paper owner_id=@paper file_id=@file kind=paper",
  "attachment - root_id=@paper owner_id=@paper file_id=@secret-file kind=paper",
  "attachment - root_id=@paper owner_id=@paper file_id=@shared kind=paper",
  "attachment - root_id=@secret-paper owner_id=@secret-paper file_id=@shared kind=paper",
  "attachment - root_id=@meeting owner_id=@minutes file_id=@minutes-file kind=minutes",
  "attachment - root_id=@meeting owner_id=@closed-item file_id=@closed-file kind=excerpt",
  "attachment - root_id=@secret-paper owner_id=@secret-paper file_id=@closed-file kind=paper",
  "legacy_key - object_id=@paper",
  "legacy_key - object_id=@item",
  "legacy_key - object_id=@file",
  "!legacy_key - object_id=@secret-paper",
  "!legacy_key - object_id=@closed-item",

  /* each reference alone in a paper or meeting: nothing else brings that into a publication */
  "paper by-office is_public=1",
  "paper_office - paper_id=@by-office organization_id=@hidden-circle",
  "paper by-committee is_public=1",
  "consultation - paper_id=@by-committee organization_id=@hidden-circle is_public=1",
  "paper by-item is_public=1",
  "consultation - paper_id=@by-item agenda_item_id=@item organization_id=@council is_public=1",
  "meeting of-presence is_public=1 publicity=public",
  "presence_event - meeting_id=@of-presence person_id=@bert organization_id=@hidden-circle "
  "kind=arrived capacity=voting is_public=1",
  "meeting of-clerk is_public=1 publicity=public",
  "!presence_event - meeting_id=@of-clerk person_id=@clerk kind=arrived capacity=recorder "
  "is_public=1",
  "meeting of-deputy is_public=1 publicity=public",
  "presence_event - meeting_id=@of-deputy represents_id=@clerk kind=arrived capacity=voting "
  "is_public=1",
  "meeting of-chair is_public=1 publicity=public",
  "!meeting_chair - meeting_id=@of-chair person_id=@clerk",
  "meeting of-recipient is_public=1 publicity=public",
  "agenda_item of-recipient-item meeting_id=@of-recipient part=public public_title=- is_public=1",
  "decision of-recipient-decision agenda_item_id=@of-recipient-item outcome=accepted is_public=1",
  "decision_recipient - decision_id=@of-recipient-decision organization_id=@hidden-circle",
  "meeting of-side is_public=1 publicity=public",
  "agenda_item of-side-item meeting_id=@of-side part=public public_title=- is_public=1",
  "vote of-side-vote agenda_item_id=@of-side-item method=open majority=simple outcome=accepted "
  "is_public=1",
  "vote_faction - vote_id=@of-side-vote organization_id=@hidden-circle side=no",
  "meeting of-task is_public=1 publicity=public",
  "agenda_item of-task-item meeting_id=@of-task part=public public_title=- is_public=1",
  "task - agenda_item_id=@of-task-item kind=promise organization_id=@hidden-circle is_public=1",
  "meeting of-order is_public=1 publicity=public",
  "agenda_item of-order-item meeting_id=@of-order part=public public_title=- is_public=1",
  "decision of-order-decision agenda_item_id=@of-order-item outcome=accepted is_public=1",
  "task - decision_id=@of-order-decision kind=decision organization_id=@hidden-circle is_public=1",
  "meeting of-ballot is_public=1 publicity=public",
  "agenda_item of-ballot-item meeting_id=@of-ballot part=public public_title=- is_public=1",
  "vote of-ballot-vote agenda_item_id=@of-ballot-item method=named majority=simple "
  "outcome=accepted is_public=1 are_ballots_public=1",
  "!ballot - vote_id=@of-ballot-vote person_id=@clerk value=yes",
  "meeting of-recusal is_public=1 publicity=public",
  "agenda_item of-recusal-item meeting_id=@of-recusal part=public public_title=- is_public=1",
  "recusal - agenda_item_id=@of-recusal-item person_id=@clerk reason=! is_public=1",
  "meeting of-signature is_public=1 publicity=public",
  "minutes of-signature-minutes meeting_id=@of-signature edition=1 kind=decisions status=signed "
  "is_public=1",
  "!minutes_signature - minutes_id=@of-signature-minutes person_id=@clerk",
  "meeting moved is_public=1 publicity=public moved_to_id=@closed-meeting",
  "meeting repeating is_public=1 publicity=public",
  "agenda_item repeating-item meeting_id=@repeating part=public public_title=- is_public=1",
  "vote - agenda_item_id=@repeating-item method=open majority=simple outcome=accepted "
  "repeats_id=@closed-vote is_public=1",
  "meeting following is_public=1 publicity=public",
  "agenda_item following-item meeting_id=@following part=public public_title=- is_public=1",
  "vote - agenda_item_id=@following-item method=open majority=simple outcome=accepted "
  "follows_id=@closed-vote is_public=1",
  "meeting changing is_public=1 publicity=public",
  "agenda_item changing-item meeting_id=@changing part=public public_title=- is_public=1",
  "decision - agenda_item_id=@changing-item outcome=accepted changes_id=@closed-decision "
  "is_public=1",
  "meeting quoting is_public=1 publicity=public",
  "agenda_item quoting-item meeting_id=@quoting part=public public_title=- is_public=1",
  "decision - agenda_item_id=@quoting-item outcome=accepted quoted_from_id=@closed-decision "
  "is_public=1",
};
