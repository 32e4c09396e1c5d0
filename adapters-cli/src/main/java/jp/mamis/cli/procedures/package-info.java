/**
 * Commands for procedures: filing and following one's own, and the decisions of a body. Knows no rules; every answer is the
 * application's.
 */
package jp.mamis.cli.procedures;
