/**
 * Answers to faulty forms in PostgreSQL. Knows nothing of forms and pages.
 */
package jp.mamis.persistence.answers;
