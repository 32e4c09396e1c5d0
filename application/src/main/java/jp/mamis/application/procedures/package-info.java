/**
 * Use cases and queries of procedures and their steps. Knows no screens, mails or tables.
 */
package jp.mamis.application.procedures;
