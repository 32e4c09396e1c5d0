/**
 * The command line put together: main, the list of commands, exit codes. Knows no command's work; nothing depends on it.
 */
package jp.mamis.cli.boot;
