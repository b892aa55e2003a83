import { StrictMode } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { UploadForm } from './upload-form';
import 'forewarn/forewarn.css';

const main = document.querySelector('main');
if (!main) throw new Error('the page has no main element');
// In strict mode every effect is run, undone, and run again.
hydrateRoot(
  main,
  <StrictMode>
    <UploadForm />
  </StrictMode>,
);
