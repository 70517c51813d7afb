import { agencyNameIn } from '../../../shared/domain/agencies/agency-names.ts';
import { agencyKey } from '../../../shared/domain/agencies/agency-match.ts';
import { sortKey } from '../../../shared/domain/text/collate.ts';
import type { Derived } from '../store/derived.ts';

/** The three names of an agency's own row stand before its aliases, whose source is their row. */
const ownNames = (row: string): string => /* sql */ `
  INSERT INTO agency_names (agency_id, source, name, name_key, sort_key)
  SELECT ${row}.id, own.source, own.name, agency_key(own.name), sort_key(own.name)
  FROM (SELECT '-1' AS source, ${row}.name AS name UNION ALL SELECT '-2', ${row}.short_name UNION ALL SELECT '-3', ${row}.abbreviation) AS own
  WHERE own.name <> '';`;

const isOpen = (row: string): string => `${row}.agency_id IS NULL AND ${row}.group_id IS NULL`;
const mention = (row: string): string => /* sql */ `INSERT INTO open_mentions (assignment_id, name_key) VALUES (${row}.id, mention_key(${row}.text));`;

/**
 * Every name of the register and every name in a plan that stands for nobody, each under the key in which spellings meet: who is
 * meant is looked up, not compared with all.
 */
export const agencyNames: Derived = {
  name: 'agency-names',
  version: 3,
  tables: /* sql */ `
    DROP TABLE IF EXISTS agency_names;
    DROP TABLE IF EXISTS agency_name_words;
    DROP TABLE IF EXISTS open_mentions;
    CREATE TABLE agency_names (
      rowid INTEGER PRIMARY KEY, agency_id TEXT NOT NULL, source TEXT NOT NULL, name TEXT NOT NULL, name_key TEXT NOT NULL, sort_key TEXT NOT NULL,
      UNIQUE (agency_id, source)
    ) STRICT;
    CREATE INDEX agency_names_by_key ON agency_names (name_key);
    CREATE INDEX agency_names_sorted ON agency_names (source, sort_key, agency_id);
    CREATE VIRTUAL TABLE agency_name_words USING fts5 (words, content = '', contentless_delete = 1);
    CREATE TABLE open_mentions (assignment_id TEXT PRIMARY KEY, name_key TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE INDEX open_mentions_by_key ON open_mentions (name_key);
    CREATE TRIGGER agency_names_inserted AFTER INSERT ON agency_names BEGIN
      INSERT INTO agency_name_words (rowid, words) VALUES (NEW.rowid, NEW.name_key);
    END;
    CREATE TRIGGER agency_names_deleted AFTER DELETE ON agency_names BEGIN
      DELETE FROM agency_name_words WHERE rowid = OLD.rowid;
    END;
  `,
  functions: { agency_key: agencyKey, sort_key: sortKey, mention_key: (text) => agencyKey(agencyNameIn(text)) },
  fill: /* sql */ `
    INSERT INTO agency_names (agency_id, source, name, name_key, sort_key)
    SELECT agency_id, source, name, agency_key(name), sort_key(name) FROM (
      SELECT id AS agency_id, '-1' AS source, name FROM agencies
      UNION ALL SELECT id, '-2', short_name FROM agencies
      UNION ALL SELECT id, '-3', abbreviation FROM agencies
      UNION ALL SELECT agency_id, id, alias FROM agency_aliases
    ) WHERE name <> '';
    INSERT INTO open_mentions (assignment_id, name_key) SELECT id, mention_key(text) FROM task_assignments WHERE ${isOpen('task_assignments')};
  `,
  triggers: /* sql */ `
    CREATE TEMP TRIGGER agency_names_of_new AFTER INSERT ON main.agencies BEGIN ${ownNames('NEW')} END;
    CREATE TEMP TRIGGER agency_names_of_changed AFTER UPDATE ON main.agencies BEGIN
      DELETE FROM agency_names WHERE agency_id = OLD.id AND source IN ('-1', '-2', '-3');
      ${ownNames('NEW')}
    END;
    CREATE TEMP TRIGGER agency_names_of_gone AFTER DELETE ON main.agencies BEGIN
      DELETE FROM agency_names WHERE agency_id = OLD.id AND source IN ('-1', '-2', '-3');
    END;
    CREATE TEMP TRIGGER agency_alias_new AFTER INSERT ON main.agency_aliases BEGIN
      INSERT INTO agency_names (agency_id, source, name, name_key, sort_key) VALUES (NEW.agency_id, NEW.id, NEW.alias, agency_key(NEW.alias), sort_key(NEW.alias));
    END;
    CREATE TEMP TRIGGER agency_alias_changed AFTER UPDATE ON main.agency_aliases BEGIN
      DELETE FROM agency_names WHERE agency_id = OLD.agency_id AND source = OLD.id;
      INSERT INTO agency_names (agency_id, source, name, name_key, sort_key) VALUES (NEW.agency_id, NEW.id, NEW.alias, agency_key(NEW.alias), sort_key(NEW.alias));
    END;
    CREATE TEMP TRIGGER agency_alias_gone AFTER DELETE ON main.agency_aliases BEGIN
      DELETE FROM agency_names WHERE agency_id = OLD.agency_id AND source = OLD.id;
    END;
    CREATE TEMP TRIGGER open_mention_new AFTER INSERT ON main.task_assignments WHEN ${isOpen('NEW')} BEGIN ${mention('NEW')} END;
    CREATE TEMP TRIGGER open_mention_changed AFTER UPDATE ON main.task_assignments WHEN ${isOpen('OLD')} OR ${isOpen('NEW')} BEGIN
      DELETE FROM open_mentions WHERE assignment_id = OLD.id;
      INSERT INTO open_mentions (assignment_id, name_key) SELECT NEW.id, mention_key(NEW.text) WHERE ${isOpen('NEW')};
    END;
    CREATE TEMP TRIGGER open_mention_gone AFTER DELETE ON main.task_assignments WHEN ${isOpen('OLD')} BEGIN
      DELETE FROM open_mentions WHERE assignment_id = OLD.id;
    END;
  `,
};
