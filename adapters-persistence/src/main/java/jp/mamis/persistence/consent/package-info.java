/**
 * Consents in PostgreSQL. Knows no text of any document.
 */
package jp.mamis.persistence.consent;
