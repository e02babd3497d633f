import { notFound } from 'next/navigation';

/** So that an unknown path is answered in the reader's language. */
export default function UnknownPage() {
  notFound();
}
