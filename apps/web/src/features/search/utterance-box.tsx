'use client';

import { UtteranceRoute } from '@iworkz/contracts';
import { useMutation } from '@tanstack/react-query';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { useApi } from '@/features/api/api-context';
import { useRouter } from '@/i18n/navigation';
import { Button } from '@/ui/button';
import { classNames } from '@/ui/class-names';
import { ProblemNotice } from '@/ui/problem-notice';
import { searchPath } from './search-params';
import { listenOnce, speechAvailable } from './speech-input';

const speechTags = { ja: 'ja-JP', en: 'en-US', ko: 'ko-KR' } as const;
const never = () => () => undefined;

/** A sentence, typed or spoken, that becomes a search. */
export function UtteranceBox() {
  const t = useTranslations('utterance');
  const locale = useLocale();
  const api = useApi();
  const router = useRouter();
  const [text, setText] = useState('');
  const [open, setOpen] = useState(false);
  const canListen = useSyncExternalStore(never, speechAvailable, () => false);
  const answer = useMutation({
    mutationFn: (sentence: string) => api.call(UtteranceRoute, { body: { text: sentence, locale } }),
    onSuccess: ({ search }) => {
      if (search) router.push(searchPath({ ...search, offset: 0 }));
    },
  });
  const ask = (sentence: string) => {
    if (sentence.trim() !== '') answer.mutate(sentence);
  };
  return (
    <section aria-labelledby="utterance-title" className="space-y-3 rounded-lg border border-line bg-paper p-4">
      <h2 id="utterance-title" className="font-bold">
        <span className="hidden lg:inline">{t('title')}</span>
        <Button
          look="quiet"
          className="-ml-4 lg:hidden"
          aria-expanded={open}
          aria-controls="utterance-form"
          onClick={() => setOpen((before) => !before)}
        >
          <span aria-hidden>{open ? '▾' : '▸'}</span>
          {t('title')}
        </Button>
      </h2>
      <form
        id="utterance-form"
        className={classNames('space-y-3 lg:block', !open && 'hidden')}
        onSubmit={(event) => {
          event.preventDefault();
          ask(text);
        }}
      >
        <label htmlFor="utterance" className="block text-sm text-muted">
          {t('label')}
        </label>
        <textarea
          id="utterance"
          rows={2}
          maxLength={500}
          value={text}
          placeholder={t('example')}
          onChange={(event) => setText(event.target.value)}
          className="w-full rounded-md border border-field px-3 py-2"
        />
        <Button type="submit" look="secondary" busy={answer.isPending}>
          {t('submit')}
        </Button>
      </form>
      {canListen && (
        <div className={classNames('lg:block', !open && 'hidden')}>
          <Microphone
            onText={(spoken) => {
              setText(spoken);
              ask(spoken);
            }}
          />
        </div>
      )}
      {answer.isError && <ProblemNotice error={answer.error} />}
      <p role="status" lang={answer.data?.locale}>
        {answer.data?.reply}
      </p>
    </section>
  );
}

function Microphone({ onText }: { readonly onText: (text: string) => void }) {
  const t = useTranslations('utterance');
  const locale = useLocale();
  const [step, setStep] = useState<'off' | 'asking' | 'listening'>('off');
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);
  const listen = () => {
    setStep('listening');
    stop.current = listenOnce(speechTags[locale], onText, () => setStep('off'));
  };
  if (step === 'off') {
    return (
      <Button look="quiet" onClick={() => setStep('asking')}>
        {t('speak')}
      </Button>
    );
  }
  if (step === 'listening') return <p role="status">{t('listening')}</p>;
  return (
    <div role="group" aria-label={t('speak')} className="space-y-2 text-sm">
      <p>{t('consent')}</p>
      <div className="flex flex-wrap gap-2">
        <Button look="secondary" onClick={listen}>
          {t('agree')}
        </Button>
        <Button look="quiet" onClick={() => setStep('off')}>
          {t('decline')}
        </Button>
      </div>
    </div>
  );
}
