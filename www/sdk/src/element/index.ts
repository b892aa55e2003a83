export { defineForewarnField, ForewarnField, type ForewarnFieldOptions } from './forewarn-field.js';
