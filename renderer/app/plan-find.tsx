import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconFilter } from '@tabler/icons-react';
import { useRef } from 'react';
import { useVerbKeys } from '../ui/verbs/use-verb-keys.ts';
import { planFindVerbs } from './plan-find.verbs.ts';
import { words } from '../i18n/vi.ts';
import { navigate } from '../routes/route.ts';
import type { PlanRoute } from '../routes/plan-routes.ts';
import styles from './top-bar.module.css';

/** Filters the plan as one types; Ctrl+F goes there. The words stand in the address. */
export function PlanFind({ route }: { readonly route: PlanRoute }) {
  const input = useRef<HTMLInputElement>(null);
  const { search } = route;

  const enter = (): void => {
    input.current?.focus();
    input.current?.select();
  };
  useVerbKeys(planFindVerbs, { enter });

  const show = (typed: string): void => navigate({ ...route, search: typed }, { replace: true });

  return (
    <TextInput
      ref={input}
      className={styles.search}
      type="search"
      size="xs"
      placeholder={words.bar.search}
      aria-label={words.bar.search}
      value={search}
      onChange={(event) => show(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        if (search === '') event.currentTarget.blur();
        else show('');
      }}
      leftSection={<IconFilter size={14} aria-hidden="true" />}
      rightSectionWidth={search === '' ? 54 : 32}
      rightSection={
        search === '' ? (
          <Kbd size="xs">{planFindVerbs.filter.keys[0]}</Kbd>
        ) : (
          <CloseButton size="xs" aria-label={words.bar.clearSearch} onClick={() => show('')} />
        )
      }
    />
  );
}
