/** The part of the Web Speech API that is used; TypeScript's DOM library does not declare it. */
interface Recognition {
  lang: string;
  onresult: ((event: { readonly results: ArrayLike<ArrayLike<{ readonly transcript: string }>> }) => void) | null;
  onerror: ((event: { readonly error: string }) => void) | null;
  onend: (() => void) | null;
  start(): void;
  abort(): void;
}

type RecognitionClass = new () => Recognition;
type SpeechWindow = { SpeechRecognition?: RecognitionClass; webkitSpeechRecognition?: RecognitionClass };

const recognitionOf = (scope: unknown): RecognitionClass | undefined => {
  const { SpeechRecognition, webkitSpeechRecognition } = scope as SpeechWindow;
  return SpeechRecognition ?? webkitSpeechRecognition;
};

export const speechAvailable = (): boolean => typeof window !== 'undefined' && recognitionOf(window) !== undefined;

/** Listens for one sentence. Only after the person agreed: some browsers send the sound to their maker. */
export function listenOnce(language: string, onText: (text: string) => void, onEnd: () => void): () => void {
  const Recognizer = recognitionOf(window);
  if (!Recognizer) return () => undefined;
  const recognition = new Recognizer();
  recognition.lang = language;
  recognition.onresult = ({ results }) => {
    const text = results[0]?.[0]?.transcript;
    if (text) onText(text);
  };
  recognition.onerror = onEnd;
  recognition.onend = onEnd;
  recognition.start();
  return () => recognition.abort();
}
