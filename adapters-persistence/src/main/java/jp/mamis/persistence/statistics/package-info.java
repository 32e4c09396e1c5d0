/**
 * Counts of members in PostgreSQL, a statement for each table. What is counted is said in the domain; who may read it is said
 * in the application.
 */
package jp.mamis.persistence.statistics;
