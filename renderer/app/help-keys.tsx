import { Kbd } from '@mantine/core';
import { scopes, type Scope } from '../ui/verbs/scopes.ts';
import { allVerbs, type ToldVerb } from './all-verbs.ts';
import styles from './top-bar.module.css';

const told = (Object.keys(scopes) as Scope[]).map((scope) => ({
  name: scopes[scope].name,
  verbs: allVerbs.filter((verb) => verb.scope === scope && verb.keys.length > 0),
}));

/** Every key there is, by the place where it works. */
export function HelpKeys() {
  return (
    <div className={styles.keyScopes}>
      {told.map(({ name, verbs }) => (
        <section key={name} aria-label={name}>
          <h3>{name}</h3>
          <dl className={styles.keys}>
            {verbs.map((verb) => (
              <KeyLine key={verb.name} verb={verb} />
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}

function KeyLine({ verb: { keys, name } }: { readonly verb: ToldVerb }) {
  return (
    <>
      <dt>
        {keys.map((chord) => (
          <Kbd key={chord} size="xs">
            {chord}
          </Kbd>
        ))}
      </dt>
      <dd>{name}</dd>
    </>
  );
}
