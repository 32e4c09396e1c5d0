/**
 * Results on standard output as table, CSV or JSON; talk, progress and words. Knows no command.
 */
package jp.mamis.cli.output;
