-- a small town as it stands in public.db: two committees, an office, a faction, a member, five papers, two meetings
INSERT INTO vocabulary (id, list, label, canonical, position) VALUES
  (1, 'organization-kind', 'Gremium', 'committee', 1), (2, 'organization-kind', 'Verwaltung', 'office', 2),
  (3, 'organization-kind', 'Fraktion', 'faction', 3),
  (10, 'paper-type', 'Beschlussvorlage', 'proposal', 1), (11, 'paper-type', 'Antrag', 'motion', 2),
  (20, 'result', 'ungeändert beschlossen', 'accepted', 1), (21, 'result', 'zugestimmt', 'accepted', 2),
  (22, 'result', 'abgelehnt', 'rejected', 3),
  (30, 'consultation-role', 'Entscheidung', 'decision', 1),
  (40, 'meeting-kind', 'ordentlich', 'regular', 1), (50, 'meeting-status', 'beendet', 'ended', 1),
  (60, 'text-section', 'Sachverhalt', 'facts', 1), (61, 'text-section', 'Beschluss', 'wording', 2),
  (62, 'text-section', 'Vermerk', 'preface', 3), (63, 'text-section', 'Beratung', 'discussion', 4),
  (70, 'decision-kind', 'Beschluss', 'main', 1);
INSERT INTO body (id, name, created, modified) VALUES (1000, 'Musterstadt', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z');
INSERT INTO legislative_term (id, body_id, name, starts_on, ends_on, created, modified) VALUES
  (1001, 1000, '16. Wahlperiode', '2014-06-01', '2020-10-31', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'),
  (1002, 1000, '17. Wahlperiode', '2020-11-01', NULL, '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z');
INSERT INTO organization (id, body_id, kind_id, name, short_name, sort_key, created, modified) VALUES
  (1010, 1000, 1, 'Haupt- und Finanzausschuss', 'HFA', 'haupt', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'),
  (1011, 1000, 1, 'Verkehrsausschuss', NULL, 'verkehr', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'),
  (1012, 1000, 2, 'Tiefbauamt', NULL, 'tief', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z'),
  (1013, 1000, 3, 'Fraktion Grüne Mitte', NULL, 'gruene', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z');
INSERT INTO organization_name (id, organization_id, name, valid_to) VALUES (1014, 1011, 'Wegekommission', '2014-05-31');
INSERT INTO person (id, body_id, name, status, sort_key, created, modified) VALUES
  (1020, 1000, 'Dr. Jörg Müller-Lüdenscheidt', 'Ratsherr', 'mueller', '2020-01-01T00:00:00Z', '2020-01-01T00:00:00Z');
INSERT INTO paper (id, body_id, number, number_key, name, type_id, lead_organization_id, paper_date, created, modified) VALUES
  (1100, 1000, 'A 10/186/2022', 'a10-186-2022', 'Abschaffung der Straßenausbaubeiträge', 10, 1012, '2022-03-01',
   '2022-03-01T00:00:00Z', '2022-03-01T00:00:00Z'),
  (1101, 1000, 'A 10/187/2022', 'a10-187-2022', 'Haushaltsplanberatung 2023', 10, 1012, '2022-09-01',
   '2022-09-01T00:00:00Z', '2022-09-01T00:00:00Z'),
  (1102, 1000, 'B 5/2018', 'b5-2018', 'Radweg an der Burg', 11, NULL, '2018-05-05',
   '2018-05-05T00:00:00Z', '2018-05-05T00:00:00Z'),
  (1103, 1000, NULL, NULL, 'Beteiligung der Bürger*innen am Radweg', 11, NULL, NULL,
   '2021-05-05T00:00:00Z', '2021-05-05T00:00:00Z'),
  (1104, 1000, 'A 10/9/2022', 'a10-9-2022', 'Bericht über Spielplätze', 10, 1012, '2022-10-01',
   '2022-10-01T00:00:00Z', '2022-10-01T00:00:00Z');
INSERT INTO paper_number_alias (id, paper_id, number, number_key) VALUES (1109, 1104, '77/XX', '77xx');
INSERT INTO paper_originator (id, paper_id, position, organization_id) VALUES (1110, 1102, 1, 1013);
INSERT INTO paper_originator (id, paper_id, position, person_id) VALUES (1111, 1103, 1, 1020);
INSERT INTO meeting (id, body_id, legislative_term_id, kind_id, status_id, name, number, starts_on, sort_on, publicity, created, modified) VALUES
  (1200, 1000, 1002, 40, 50, '7. Sitzung des Haupt- und Finanzausschusses', '7', '2022-06-07', '2022-06-07', 'mixed',
   '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1201, 1000, 1001, 40, 50, '3. Sitzung des Verkehrsausschusses', '3', '2018-06-12', '2018-06-12', 'public',
   '2018-06-12T00:00:00Z', '2018-06-12T00:00:00Z');
INSERT INTO meeting_organization (meeting_id, organization_id, position) VALUES (1200, 1010, 1), (1200, 1011, 2), (1201, 1011, 1);
INSERT INTO agenda_item (id, meeting_id, part, number, position, title, paper_id, result_id, result, created, modified) VALUES
  (1210, 1200, 'public', '1', 1, 'Straßenausbaubeiträge', 1100, 20, 'einstimmig beschlossen',
   '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1211, 1200, 'public', '2', 2, NULL, 1101, NULL, NULL, '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1212, 1201, 'public', '1', 1, 'Radweg', 1102, 22, 'abgelehnt', '2018-06-12T00:00:00Z', '2018-06-12T00:00:00Z'),
  (1213, 1201, 'closed', '2', 2, NULL, NULL, NULL, NULL, '2018-06-12T00:00:00Z', '2018-06-12T00:00:00Z');
INSERT INTO consultation (id, paper_id, position, organization_id, role_id, meeting_id, agenda_item_id, result_id, created, modified) VALUES
  (1220, 1100, 1, 1011, 30, NULL, NULL, 22, '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1221, 1100, 2, 1010, 30, 1200, 1210, NULL, '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1222, 1101, 1, NULL, 30, 1200, 1211, NULL, '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z'),
  (1223, 1102, 1, 1011, 30, 1201, 1212, 22, '2018-06-12T00:00:00Z', '2018-06-12T00:00:00Z');
INSERT INTO consultation (id, paper_id, position, organization_id, role_id, planned_on, created, modified) VALUES
  (1224, 1103, 1, 1011, 30, '2021-06-01', '2021-05-05T00:00:00Z', '2021-05-05T00:00:00Z');
INSERT INTO vote (id, agenda_item_id, position, kind_id, printed, subject) VALUES (1230, 1210, 1, 70, '9 Ja, 2 Nein', 'Antrag Krähenfuß');
INSERT INTO decision (id, agenda_item_id, position, kind_id, created, modified) VALUES
  (1240, 1210, 1, 70, '2022-06-07T00:00:00Z', '2022-06-07T00:00:00Z');
INSERT INTO minutes (id, meeting_id, edition, kind, status) VALUES (1245, 1200, 1, 'discussion', 'signed');
INSERT INTO text (id, root_id, owner_id, section_id, position) VALUES
  (1250, 1100, 1100, 60, 1), (1251, 1200, 1240, 61, 1), (1252, 1200, 1210, 63, 1), (1253, 1200, 1245, 62, 1),
  (1254, 1102, 1102, 60, 1);
INSERT INTO text_version (id, text_id, version, markdown, created) VALUES
  (1260, 1250, 1, 'Veraltet: Pflastersteine', '2022-03-01T00:00:00Z'),
  (1261, 1250, 2, '# Lage' || char(10) || 'Die **Anlieger** zahlen bisher [Beiträge](https://example.org) an die Stadt.', '2022-03-02T00:00:00Z'),
  (1262, 1251, 1, 'Der Rat hebt die Satzung auf.', '2022-06-07T00:00:00Z'),
  (1263, 1252, 1, 'Herr Müller fragt nach Härtefällen.', '2022-06-07T00:00:00Z'),
  (1264, 1253, 1, 'Es wurde form- und fristgerecht geladen.', '2022-06-07T00:00:00Z'),
  (1265, 1254, 1, 'Ein Radweg fehlt.', '2018-05-05T00:00:00Z');
INSERT INTO file (id, name, file_name, media_type, text_content, created, modified) VALUES
  (1270, 'Lageplan', 'lageplan.pdf', 'application/pdf', 'Maßstab 1:500 Haushalts-' || char(10) || 'stelle 4711',
   '2022-03-01T00:00:00Z', '2022-03-01T00:00:00Z'),
  (1271, 'Einladung', NULL, 'application/pdf', NULL, '2022-03-01T00:00:00Z', '2022-03-01T00:00:00Z');
INSERT INTO attachment (id, root_id, owner_id, file_id, kind, position) VALUES
  (1280, 1100, 1100, 1270, 'paper', 1), (1281, 1100, 1210, 1270, 'excerpt', 1), (1282, 1200, 1200, 1270, 'meeting', 1),
  (1283, 1200, 1200, 1271, 'invitation', 2);
