/**
 * Submissions and their answers in PostgreSQL. Knows nothing of what was submitted.
 */
package jp.mamis.persistence.once;
