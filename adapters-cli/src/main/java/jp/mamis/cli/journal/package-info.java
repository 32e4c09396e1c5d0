/**
 * Commands about the journal. Knows not how it is kept.
 */
package jp.mamis.cli.journal;
