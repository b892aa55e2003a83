import { attach, type Checker, createChecker } from 'forewarn';
import { useEffect, useRef, useState } from 'react';

let checker: Promise<Checker> | undefined;

/** One checker for all forms, made when the first form is in the document. */
function sharedChecker(): Promise<Checker> {
  checker ??= createChecker({ packs: ['/house-rules.json'] });
  return checker;
}

export function UploadForm() {
  const form = useRef<HTMLFormElement>(null);
  const [caption, setCaption] = useState('');
  const [posted, setPosted] = useState('');

  useEffect(() => {
    if (!form.current) return;
    const attachment = attach(form.current, { checker: sharedChecker() });
    return () => attachment.detach();
  }, []);

  return (
    <>
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          setPosted(JSON.stringify(Object.fromEntries(new FormData(event.currentTarget))));
        }}
      >
        <label htmlFor="caption">Caption</label>
        <textarea
          id="caption"
          name="caption"
          value={caption}
          onChange={(event) => setCaption(event.target.value)}
        />
        <p id="length">{caption.length}</p>
        <div data-forewarn-for="caption" />
        <button type="submit">Publish</button>
      </form>
      <output>{posted}</output>
    </>
  );
}
