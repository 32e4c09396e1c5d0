/**
 * Requests to register in PostgreSQL.
 */
package jp.mamis.persistence.registration;
