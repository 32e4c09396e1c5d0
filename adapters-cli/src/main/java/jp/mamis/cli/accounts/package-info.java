/**
 * Log-in and accounts on the command line. Knows no passwords beyond the command that asks for them.
 */
package jp.mamis.cli.accounts;
