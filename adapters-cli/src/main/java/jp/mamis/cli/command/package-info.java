/**
 * What every command stands on: the system, who asks, results and talk, and how a command ends. Knows no command.
 */
package jp.mamis.cli.command;
