import { StrictMode } from 'react';
import { renderToString } from 'react-dom/server';
import { UploadForm } from './upload-form';

console.log(
  renderToString(
    <StrictMode>
      <UploadForm />
    </StrictMode>,
  ),
);
