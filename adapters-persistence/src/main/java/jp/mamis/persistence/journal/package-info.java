/**
 * The journal and the log of views in PostgreSQL. Knows no context.
 */
package jp.mamis.persistence.journal;
