import { CloseButton, Kbd, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import type { PlanListItem } from '../../shared/api/plans.api.ts';
import { words } from '../i18n/vi.ts';
import { navigate, planRoute, type Route } from './route.ts';
import styles from './top-bar.module.css';

/** Filters the plan as one types; Ctrl+K from anywhere, Ctrl+F on the plan. The words stand in the address. */
export function SearchBox({ route, plan }: { readonly route: Route; readonly plan: PlanListItem }) {
  const input = useRef<HTMLInputElement>(null);
  const search = route.screen === 'plan' ? route.search : '';

  const onPlan = route.screen === 'plan';

  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.isComposing) return;
      const key = event.key.toLowerCase();
      if (key !== 'k' && !(key === 'f' && onPlan)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onPlan]);

  const show = (words: string): void => {
    const base = route.screen === 'plan' ? route : planRoute(plan.id);
    navigate({ ...base, search: words }, { replace: route.screen === 'plan' });
  };

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
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSectionWidth={search === '' ? 60 : 32}
      rightSection={search === '' ? <Kbd size="xs">{words.bar.searchKey}</Kbd> : <CloseButton size="xs" aria-label={words.bar.clearSearch} onClick={() => show('')} />}
    />
  );
}
