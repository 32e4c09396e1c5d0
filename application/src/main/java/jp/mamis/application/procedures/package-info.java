/**
 * Use cases and queries of procedures and their steps, and whom mails tell of them. Knows no screens or tables, nor the
 * words of a mail and the way it goes.
 */
package jp.mamis.application.procedures;
