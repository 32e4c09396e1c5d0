/** Attached files in PostgreSQL: what is known of them, and their content in chunks. */
package jp.mamis.persistence.attachments;
