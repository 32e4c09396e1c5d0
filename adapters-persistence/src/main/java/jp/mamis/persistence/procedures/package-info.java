/**
 * Procedures, drafts and their numbers in PostgreSQL. Knows no rule about them: what it lists it has been given.
 */
package jp.mamis.persistence.procedures;
