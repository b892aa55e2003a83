import { createApp } from 'vue';
import UploadForm from './upload-form.vue';
import 'forewarn/forewarn.css';

createApp(UploadForm).mount('main');
